import { promises, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { leftovers, refusalOf, unknownStates } from '#compile/write.ts'
import type { Fetch } from '#data/fault.ts'
import type { Voice } from '#i18n/voice.ts'

/** Why seeds and data cannot be read and written where they are asked for, in words; undefined where they can. */
export async function misplaced(voice: Voice, { seeds, out }: { readonly seeds: string; readonly out: string }): Promise<string | undefined> {
  if ([seeds, out].some((folder) => folder.trim() === '')) return voice.t('issue.noPlace')
  const left = (await Promise.all([seeds, out].map(async (path) => (await leftovers(path)).map((name) => voice.t(existsSync(path) ? 'publish.leftBeside' : 'publish.leftInstead', { name, folder: path }))))).flat()
  if (left.length > 0) return [...left, voice.t('publish.left')].join('\n')
  if (!existsSync(seeds) || !statSync(seeds).isDirectory()) return voice.t('issue.noSeeds', { folder: seeds })
  const refusal = await refusalOf(out, seeds)
  if (!refusal) return undefined
  const { why, ...params } = refusal
  return voice.t(`issue.${why}`, { folder: out, seeds, ...params })
}

/** Why data in a folder may not be replaced by these files: it lists states of which the seeds know nothing. */
export async function newer(voice: Voice, { seeds, out }: { readonly seeds: string; readonly out: string }, files: ReadonlyMap<string, Uint8Array>): Promise<string | undefined> {
  const held = await folder(out)('index.json')
  const ids = unknownStates(held.ok ? held.value : undefined, files.get('index.json'))
  return ids.length === 0 ? undefined : voice.t('publish.newer', { folder: out, seeds, ids: voice.list(ids) })
}

/** Files of a folder, as a page would fetch them from its host. */
export function folder(path: string): Fetch {
  return async (file) => {
    try {
      return { ok: true, value: new Uint8Array(await promises.readFile(join(path, file))) }
    } catch {
      return { ok: false, faults: [{ code: 'missing', params: { file } }] }
    }
  }
}
