import { promises } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import { settled } from './settled.ts'

const { lstat, readdir, readFile } = promises

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
