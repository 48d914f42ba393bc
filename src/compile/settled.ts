import { promises } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** Where a path leads, through links, whether or not its end is there yet. */
export async function settled(path: string): Promise<string> {
  const whole = resolve(path)
  const up = dirname(whole)
  return promises.realpath(whole).catch(async () => (up === whole ? whole : join(await settled(up), basename(whole))))
}
