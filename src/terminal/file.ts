import { promises, statSync } from 'node:fs'
import { settled } from '#compile/settled.ts'

const { rename, rm, writeFile } = promises

/**
 * Writes a file whole or not at all: beside its place, which it then takes. Unless it may replace what stands there, its
 * name is taken first, so that nobody's file goes meanwhile.
 */
export async function writeWhole(path: string, bytes: Uint8Array, { replace }: { readonly replace: boolean }): Promise<void> {
  const target = await settled(path)
  // What is no file, a printer or a pipe, can only be written to.
  if (isOther(target)) return writeFile(target, bytes, { flag: replace ? 'w' : 'wx' })
  const fresh = `${target}.new-${process.pid}`
  if (!replace) await writeFile(target, '', { flag: 'wx' })
  try {
    await writeFile(fresh, bytes, { flag: 'wx' })
    await rename(fresh, target)
  } catch (error) {
    await rm(fresh, { force: true })
    if (!replace) await rm(target, { force: true })
    throw error
  }
}

function isOther(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && !found.isFile()
}
