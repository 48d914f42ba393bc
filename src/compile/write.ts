import { existsSync, promises } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const { mkdir, readdir, rename, rm, writeFile } = promises

/** Whether a folder may be replaced by compiled data: it is new, empty, or holds compiled data already. */
export async function isReplaceable(out: string): Promise<boolean> {
  if (!existsSync(out)) return true
  const names = await readdir(out).catch(() => undefined)
  return names !== undefined && (names.length === 0 || names.includes('index.json'))
}

/** Replaces a folder by these files, all or none: they are written beside it and take its place in one move. */
export async function replaceFolder(out: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const target = resolve(out)
  const [fresh, old] = [`${target}.new-${process.pid}`, `${target}.old-${process.pid}`]
  try {
    for (const [path, bytes] of files) {
      const file = join(fresh, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, bytes)
    }
    if (existsSync(target)) await rename(target, old)
    try {
      await rename(fresh, target)
    } catch (error) {
      if (existsSync(old)) await rename(old, target)
      throw error
    }
  } finally {
    await rm(fresh, { recursive: true, force: true })
    if (existsSync(target)) await rm(old, { recursive: true, force: true })
  }
}
