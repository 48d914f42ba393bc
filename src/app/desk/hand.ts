import type { Seeds } from '#compile/table.ts'
import type { Fetch } from '#data/fault.ts'
import { sha256 } from '#data/sha256.ts'
import { baseOf, inWriteOrder } from '#intake/publishBase.ts'
import { changedSeeds, parcelOf } from '#intake/publishParcel.ts'
import type { Ground } from './ground.ts'

declare global {
  interface Window {
    /** Of browsers that let a page write into a folder. */
    readonly showDirectoryPicker?: (options: { readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>
  }
}

/** What is to be handed over. */
export interface Finished {
  /** SHA-256 of the index on which it is based. */
  readonly base: string
  readonly seeds: Seeds
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** What became of it; words are under `desk.publish`. */
export type Handed =
  | { readonly kind: 'zip'; readonly blob: Blob }
  | { readonly kind: 'written'; readonly folder: string; readonly count: number; readonly seeds: boolean }
  | { readonly kind: 'moved' | 'unreachable' }
  | { readonly kind: 'noData' | 'other' | 'failed'; readonly folder: string }
  /** Tables of the seeds in the folder hold what is not published, and would lose it. */
  | { readonly kind: 'seedsDiffer'; readonly folder: string; readonly files: readonly string[] }

/** Why nothing may be handed over now: what is published is read once more. */
async function standing({ base }: Finished, fetch: Fetch): Promise<'moved' | 'unreachable' | undefined> {
  const now = await baseOf(fetch)
  return !now.ok ? 'unreachable' : now.value !== base ? 'moved' : undefined
}

/** One zip with what is new or changed. */
export async function zipped(made: Finished, { fetch, ground, readme }: { readonly fetch: Fetch; readonly ground: Ground; readonly readme: string }): Promise<Handed> {
  const kind = await standing(made, fetch)
  if (kind) return { kind }
  const bytes = parcelOf({ files: made.files, held: ground.files, seeds: made.seeds, heldSeeds: ground.seeds, readme })
  return { kind: 'zip', blob: new Blob([new Uint8Array(bytes)], { type: 'application/zip' }) }
}

/** Straight into the folder of the site, or of its repository: the index is the last that is written. */
export async function written(made: Finished, folder: FileSystemDirectoryHandle, { fetch, ground, onFile }: { readonly fetch: Fetch; readonly ground: Ground; readonly onFile: (done: number, of: number) => void }): Promise<Handed> {
  const kind = await standing(made, fetch)
  if (kind) return { kind }
  const { name } = folder
  try {
    const place = await dataIn(folder)
    if (!place) return { kind: 'noData', folder: name }
    if ((await sha256(place.index)) !== made.base) return { kind: 'other', folder: name }
    const { seeds } = place
    const tables = seeds ? changedSeeds(made.seeds, ground.seeds) : []
    const differing = seeds ? await differ(seeds, tables.map(([path]) => path), ground.seeds) : []
    if (differing.length > 0) return { kind: 'seedsDiffer', folder: name, files: differing }
    const files = inWriteOrder(made.files, ground.files)
    let done = 0
    const put = async (root: FileSystemDirectoryHandle, path: string, bytes: Uint8Array): Promise<void> => {
      await write(root, path, bytes)
      onFile(++done, tables.length + files.length)
    }
    if (seeds) for (const [path, bytes] of tables) await put(seeds, path, bytes)
    for (const [path, bytes] of files) await put(place.data, path, bytes)
    return { kind: 'written', folder: name, count: done, seeds: seeds !== undefined }
  } catch {
    return { kind: 'failed', folder: name }
  }
}

interface Place {
  readonly data: FileSystemDirectoryHandle
  readonly index: Uint8Array
  /** Of a folder that holds the seeds beside the site's data. */
  readonly seeds: FileSystemDirectoryHandle | undefined
}

/** The chosen folder may be the data themselves, the site around them, or the repository around the site. */
async function dataIn(folder: FileSystemDirectoryHandle): Promise<Place | undefined> {
  for (const path of [[], ['data'], ['public', 'data']]) {
    const data = await inside(folder, path)
    const index = data ? await bytesIn(data, 'index.json') : undefined
    // Published data hold a folder `seeds` too, in which nothing but their own bundles may lie: only one beside them holds tables.
    if (data && index) return { data, index, seeds: path.length > 0 ? await seedsIn(folder) : undefined }
  }
  return undefined
}

/** The folder of seeds, known by the programme that lies in it. */
async function seedsIn(folder: FileSystemDirectoryHandle): Promise<FileSystemDirectoryHandle | undefined> {
  const seeds = await inside(folder, ['seeds'])
  return seeds && (await bytesIn(seeds, 'programme.json')) ? seeds : undefined
}

/** Those of the tables that stand in the folder otherwise than they were when all began; the ends of lines may differ. */
async function differ(seeds: FileSystemDirectoryHandle, paths: readonly string[], held: Seeds): Promise<readonly string[]> {
  const plain = (bytes: Uint8Array | undefined): string | undefined => (bytes ? new TextDecoder().decode(bytes).replaceAll('\r\n', '\n') : undefined)
  const found: string[] = []
  for (const path of paths) {
    const names = path.split('/')
    const last = names.pop() ?? path
    const folder = await inside(seeds, names)
    const there = folder ? await bytesIn(folder, last) : undefined
    const before = held.get(path)
    if (there && plain(there) !== plain(before === 'unreadable' ? undefined : before)) found.push(path)
  }
  return found
}

/** Undefined where there is no such file; a file that is there and cannot be read stops everything. */
async function bytesIn(folder: FileSystemDirectoryHandle, name: string): Promise<Uint8Array | undefined> {
  let handle: FileSystemFileHandle
  try {
    handle = await folder.getFileHandle(name)
  } catch (fault) {
    if (fault instanceof DOMException && (fault.name === 'NotFoundError' || fault.name === 'TypeMismatchError')) return undefined
    throw fault
  }
  return new Uint8Array(await (await handle.getFile()).arrayBuffer())
}

async function inside(folder: FileSystemDirectoryHandle, path: readonly string[]): Promise<FileSystemDirectoryHandle | undefined> {
  let found = folder
  for (const name of path) {
    try {
      found = await found.getDirectoryHandle(name)
    } catch {
      return undefined
    }
  }
  return found
}

async function write(root: FileSystemDirectoryHandle, path: string, bytes: Uint8Array): Promise<void> {
  const names = path.split('/')
  const last = names.pop() ?? path
  let folder = root
  for (const name of names) folder = await folder.getDirectoryHandle(name, { create: true })
  const file = await (await folder.getFileHandle(last, { create: true })).createWritable()
  await file.write(new Uint8Array(bytes))
  // Only now it takes the place of what was there.
  await file.close()
}
