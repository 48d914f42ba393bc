import { existsSync, promises } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

const { cp, lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } = promises

/** Why a folder may not be replaced by compiled data; for `surplus`, what in it nobody compiled. */
export type Refusal = { readonly why: 'badPlace' | 'notReplaceable' } | { readonly why: 'surplus'; readonly name: string }

/**
 * Whether a folder may be replaced: it is clear of the working folder and of the seeds, and is new, empty,
 * or holds compiled data and nothing else.
 */
export async function refusalOf(out: string, seeds: string): Promise<Refusal | undefined> {
  const [target, source, here] = [await settled(out), await settled(seeds), await settled('.')]
  if (holds(target, here) || holds(target, source) || holds(source, target)) return { why: 'badPlace' }
  if (!(await lstat(target).catch(() => undefined))) return undefined
  const names = await readdir(target).catch(() => undefined)
  if (names?.length === 0) return undefined
  if (!names || !(await isIndex(join(target, 'index.json')))) return { why: 'notReplaceable' }
  const [name] = await surplusIn(target)
  return name === undefined ? undefined : { why: 'surplus', name }
}

/** A folder and what it is to hold; with `keep`, beside what it holds already and these files do not name. */
export interface Replacement {
  readonly out: string
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly keep?: boolean
}

/** Replaces a folder by these files, all or none: they are written beside it and take its place in one move. */
export async function replaceFolder(out: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await replaceFolders([{ out, files }])
}

/**
 * The same for several folders: should one of them refuse, all are as they were. `still` is asked when all is written
 * and nothing has moved; false where it says that what was there has changed, and then nothing is replaced.
 */
export async function replaceFolders(list: readonly Replacement[], still: () => Promise<boolean> = () => Promise.resolve(true)): Promise<boolean> {
  const moves: { readonly target: string; readonly fresh: string; readonly old: string }[] = []
  const moved: typeof moves = []
  try {
    for (const { out, files, keep } of list) {
      const target = await settled(out)
      const [fresh, old] = [`${target}.new-${process.pid}`, `${target}.old-${process.pid}`]
      moves.push({ target, fresh, old })
      if (keep && existsSync(target)) await cp(target, fresh, { recursive: true, verbatimSymlinks: true })
      for (const [path, bytes] of files) {
        const file = join(fresh, path)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, bytes)
      }
    }
    if (!(await still())) return false
    for (const move of moves) {
      const { target, fresh, old } = move
      if (existsSync(target)) await rename(target, old)
      moved.push(move)
      await rename(fresh, target)
    }
    return true
  } catch (error) {
    for (const { target, fresh, old } of moved.toReversed()) {
      // What had taken its place goes back, to be taken away with the rest.
      if (existsSync(target)) await rename(target, fresh)
      if (existsSync(old)) await rename(old, target)
    }
    throw error
  } finally {
    for (const { target, fresh, old } of moves) {
      await rm(fresh, { recursive: true, force: true })
      if (existsSync(target)) await rm(old, { recursive: true, force: true })
    }
  }
}

/** What a run that was broken off left beside a folder: what was to take its place (`.new-`), or had stood in it (`.old-`). */
export async function leftovers(folder: string): Promise<readonly string[]> {
  const target = await settled(folder)
  const left = /^\.(new|old)-\d+$/
  const names = await readdir(dirname(target)).catch(() => [])
  return names.filter((name) => name.startsWith(basename(target)) && left.test(name.slice(basename(target).length))).toSorted().map((name) => join(dirname(target), name))
}

/** Ids of states that one index lists and another does not: whoever writes the other over it loses them. */
export function unknownStates(held: Uint8Array | undefined, index: Uint8Array | undefined): readonly string[] {
  const known = new Set(idsIn(index))
  return idsIn(held).filter((id) => !known.has(id))
}

function idsIn(index: Uint8Array | undefined): string[] {
  try {
    const { snapshots }: { snapshots?: unknown } = JSON.parse(new TextDecoder().decode(index)) ?? {}
    if (!Array.isArray(snapshots)) return []
    return snapshots.flatMap((each: unknown) => (typeof each === 'object' && each !== null && 'id' in each && typeof each.id === 'string' ? [each.id] : []))
  } catch {
    // A damaged index lists nothing that could be lost.
    return []
  }
}

/** The paths that compiled data have, of this and of earlier runs; a folder's ends in a slash. */
const compiled =
  /^(index\.json|(registers|schema|seeds|snapshots)\/|seeds\/[0-9a-f]{10}\.json|registers\/[^/]+\.[0-9a-f]{10}\.json|schema\/[^/]+\.v\d+\.json|snapshots\/([^/]+\.[0-9a-f]{10}\.json|[^/]+\/|[^/]+\/(README\.md|datapackage\.json|gaps\.csv|units\.csv)))$/

/** Paths of what is not compiled data, at any depth. A link never is, whatever its name. */
async function surplusIn(folder: string, before = ''): Promise<string[]> {
  const entries = await readdir(join(folder, before), { withFileTypes: true })
  const paths = await Promise.all(entries.map(async (entry) => {
    const path = `${before}${entry.name}`
    if (entry.isDirectory()) return compiled.test(`${path}/`) ? surplusIn(folder, `${path}/`) : [path]
    return entry.isFile() && compiled.test(path) ? [] : [path]
  }))
  return paths.flat().toSorted()
}

/** Whether a file is an index of compiled data, whole or damaged, and not anybody's file of that name. */
async function isIndex(path: string): Promise<boolean> {
  try {
    const index: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (typeof index !== 'object' || index === null || !('schemaVersion' in index) || !('sha256' in index)) return false
    return /^\d+\.\d+\.\d+$/.test(String(index.schemaVersion)) && /^[0-9a-f]{64}$/.test(String(index.sha256))
  } catch {
    return false
  }
}

/** Whether a folder is another or contains it. */
function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner)
  // From one drive to another there is only an absolute way.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Where a path leads, through links, whether or not its end is there yet. */
async function settled(path: string): Promise<string> {
  const whole = resolve(path)
  const up = dirname(whole)
  return realpath(whole).catch(async () => (up === whole ? whole : join(await settled(up), basename(whole))))
}
