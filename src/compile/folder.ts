import { promises } from 'node:fs'
import { join } from 'node:path'
import type { Seeds } from './table.ts'

const { readdir, readFile } = promises

/** Reads the seeds from a folder and the folders in it; notes for people and hidden files are left out. */
export async function readSeeds(folder: string): Promise<Seeds> {
  const seeds = new Map<string, Uint8Array>()
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    if (entry.isFile()) await take(entry.name)
    else if (entry.isDirectory()) {
      for (const inner of await readdir(join(folder, entry.name), { withFileTypes: true }))
        if (inner.isFile()) await take(`${entry.name}/${inner.name}`)
    }
  }
  return seeds

  async function take(path: string): Promise<void> {
    if (/\.(csv|json)$/.test(path)) seeds.set(path, await readFile(join(folder, path)))
  }
}
