import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Seeds } from '#compile/table.ts'
import { inWriteOrder } from './publishBase.ts'

/** What is to be handed over: the data and seeds before and after, and what tells a person what to do with it. */
export interface Parcel {
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What lies on the host already. */
  readonly held: ReadonlyMap<string, Uint8Array>
  readonly seeds: Seeds
  readonly heldSeeds: Seeds
  /** Text of README.txt. */
  readonly readme: string
}

// The same parcel is the same bytes whenever it is made.
const when = new Date(2000, 0, 1)

/** One zip: `seeds/` to be committed, `data/` to be unpacked over the site's folder, only what is new or changed, the index last. */
export function parcelOf({ files, held, seeds, heldSeeds, readme }: Parcel): Uint8Array {
  const entries: Zippable = {}
  // Windows' own editor knows UTF-8 by this mark, and old ones need both signs at the end of a line.
  entries['README.txt'] = strToU8(`\uFEFF${readme.replaceAll('\n', '\r\n')}`)
  for (const [path, bytes] of changedSeeds(seeds, heldSeeds)) entries[`seeds/${path}`] = bytes
  for (const [path, bytes] of inWriteOrder(files, held)) entries[`data/${path}`] = bytes
  return zipSync(entries, { mtime: when, level: 9 })
}

/** Tables of seeds that are new or other than before, in order of their paths. */
export function changedSeeds(seeds: Seeds, held: Seeds): readonly (readonly [string, Uint8Array])[] {
  const text = (bytes: Uint8Array | 'unreadable' | undefined): string => (bytes === undefined || bytes === 'unreadable' ? '' : new TextDecoder().decode(bytes))
  return [...seeds]
    .flatMap(([path, bytes]) => (bytes === 'unreadable' || (held.has(path) && text(held.get(path)) === text(bytes)) ? [] : [[path, bytes] as const]))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}
