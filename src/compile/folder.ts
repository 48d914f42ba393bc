import { promises } from 'node:fs'
import { join } from 'node:path'
import type { Seeds } from './table.ts'

const { readdir, readFile, stat } = promises

/**
 * Reads the seeds from a folder and the folders in it, through links; notes for people and hidden files are
 * left out. What has the name of a table and cannot be read as one is kept as such, so that it is refused.
 */
export async function readSeeds(folder: string): Promise<Seeds> {
  const seeds = new Map<string, Uint8Array | 'unreadable'>()
  for (const name of await namesIn(folder)) {
    if (isTable(name)) await take(name)
    else for (const inner of await namesIn(join(folder, name))) if (isTable(inner)) await take(`${name}/${inner}`)
  }
  return seeds

  async function take(path: string): Promise<void> {
    seeds.set(path, await readFile(join(folder, path)).catch(() => 'unreadable' as const))
  }
}

function isTable(name: string): boolean {
  return /\.(csv|json)$/.test(name)
}

/** Names in a folder, in one order on every machine; none where it is no folder. */
async function namesIn(folder: string): Promise<string[]> {
  const found = await stat(folder).catch(() => undefined)
  const names = found?.isDirectory() ? await readdir(folder) : []
  return names.filter((name) => !name.startsWith('.')).toSorted()
}
