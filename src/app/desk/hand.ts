import type { Seeds } from '#compile/table.ts'
import type { Fetch } from '#data/fault.ts'
import { indexPath } from '#data/gate.ts'
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
  /** Another wrote into the folder meanwhile: the index is theirs, and what was written is named by nothing; unless tables of seeds were. */
  | { readonly kind: 'overtaken'; readonly folder: string; readonly seeds: boolean }
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

/**
 * Straight into the folder of the site, or of its repository. 1. Files that nothing names yet, and whose names are their own.
 * 2. What takes the place of something: seeds, tables beside a state. 3. The index. Before each of these the folder must
 * still be what all this is based on.
 */
export async function written(made: Finished, folder: FileSystemDirectoryHandle, { fetch, ground, onFile }: { readonly fetch: Fetch; readonly ground: Ground; readonly onFile: (done: number, of: number) => void }): Promise<Handed> {
  const kind = await standing(made, fetch)
  if (kind) return { kind }
  const { name } = folder
  try {
    const place = await dataIn(folder)
    if (!place) return { kind: 'noData', folder: name }
    if ((await sha256(place.index)) !== made.base) return { kind: 'other', folder: name }
    const { data, seeds } = place
    const tables = seeds ? changedSeeds(made.seeds, ground.seeds) : []
    const differing = (): Promise<readonly string[]> => (seeds ? differ(seeds, tables, ground.seeds) : Promise.resolve([]))
    const early = await differing()
    if (early.length > 0) return { kind: 'seedsDiffer', folder: name, files: early }
    const files = inWriteOrder(made.files, ground.files)
    let done = 0
    const put = async (root: FileSystemDirectoryHandle, path: string, bytes: Uint8Array): Promise<void> => {
      await write(root, path, bytes)
      onFile(++done, tables.length + files.length)
    }
    const stands = async (): Promise<boolean> => {
      const index = await bytesIn(data, indexPath)
      return index !== undefined && (await sha256(index)) === made.base
    }

    for (const [path, bytes] of files) if (isOwn(path)) await put(data, path, bytes)

    if (!(await stands()) || (await differing()).length > 0) return { kind: 'overtaken', folder: name, seeds: false }
    if (seeds) for (const [path, bytes] of tables) await put(seeds, path, bytes)
    for (const [path, bytes] of files) if (!isOwn(path) && path !== indexPath) await put(data, path, bytes)

    if (!(await stands())) return { kind: 'overtaken', folder: name, seeds: tables.length > 0 }
    for (const [path, bytes] of files) if (path === indexPath) await put(data, path, bytes)
    return { kind: 'written', folder: name, count: done, seeds: seeds !== undefined }
  } catch {
    return { kind: 'failed', folder: name }
  }
}

/** Whether nobody else can have written another file under this name: it holds the sum of the bytes. */
function isOwn(path: string): boolean {
  return /\.[0-9a-f]{10}\.json$|^seeds\/[0-9a-f]{10}\.json$/.test(path)
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
    const index = data ? await bytesIn(data, indexPath) : undefined
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

/**
 * Those of the tables that stand in the folder otherwise than they were when all began, and otherwise than they are to
 * stand: of an attempt that was broken off some may be there already. The ends of lines may differ.
 */
async function differ(seeds: FileSystemDirectoryHandle, tables: readonly (readonly [string, Uint8Array])[], held: Seeds): Promise<readonly string[]> {
  const plain = (bytes: Uint8Array | 'unreadable' | undefined): string | undefined => (bytes === undefined || bytes === 'unreadable' ? undefined : new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'))
  const found: string[] = []
  for (const [path, bytes] of tables) {
    const names = path.split('/')
    const last = names.pop() ?? path
    const folder = await inside(seeds, names)
    const there = folder ? await bytesIn(folder, last) : undefined
    if (there && ![plain(held.get(path)), plain(bytes)].includes(plain(there))) found.push(path)
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
