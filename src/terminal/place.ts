import { promises, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Held, Mended } from '#compile/lock.ts'
import { mended } from '#compile/lock.ts'
import type { Holder } from '#compile/journal.ts'
import { refusalOf } from '#compile/refusal.ts'
import { unknownStates } from '#compile/unknown.ts'
import { leftovers } from '#compile/write.ts'
import type { Fetch } from '#data/fault.ts'
import type { Voice } from '#i18n/voice.ts'
import { dayOf } from '#model/moment.ts'
import type { End, Mouth } from './mouth.ts'

/** Where a command reads and writes. */
export interface Places {
  readonly seeds: string
  readonly out: string
  /** Whether to write though another run cannot be seen to have ended. */
  readonly unlock: boolean
}

/** How a command ends at once, since seeds and data cannot be read and written where they are asked for; undefined where they can. */
export async function misplaced({ seeds, out, unlock }: Places, voice: Voice, { say, refuse, wrong }: Mouth): Promise<End | undefined> {
  if ([seeds, out].some((folder) => folder.trim() === '')) return wrong(voice.t('issue.noPlace'))
  const found = await mended([out, seeds], unlock)
  for (const each of found.mended) say(mendedText(voice, each))
  if (found.held) return refuse(heldText(voice, found.held))
  const left = (await Promise.all([seeds, out].map(async (path) => (await leftovers(path)).map((name) => voice.t(existsSync(path) ? 'publish.leftBeside' : 'publish.leftInstead', { name, folder: path }))))).flat()
  if (left.length > 0) return refuse([...left, voice.t('publish.left')].join('\n'))
  if (!isFolder(seeds)) return wrong(voice.t('issue.noSeeds', { folder: seeds }))
  const refusal = await refusalOf(out, seeds)
  if (!refusal) return undefined
  const { why, ...params } = refusal
  return wrong(voice.t(`issue.${why}`, { folder: out, seeds, ...params }))
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

export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}

export function heldText(voice: Voice, { path, holder }: Held): string {
  return holder ? voice.t('terminal.held', { path, ...run(voice, holder) }) : voice.t('terminal.heldUnclear', { path })
}

function mendedText(voice: Voice, { holder, how, folders }: Mended): string {
  return voice.t(`terminal.${how}`, { folders: voice.list(folders), ...run(voice, holder) })
}

function run(voice: Voice, { pid, host, since }: Holder): Readonly<Record<'pid' | 'host' | 'time' | 'date', string | number>> {
  const at = new Date(since)
  const two = (n: number): string => String(n).padStart(2, '0')
  return { pid, host, time: `${two(at.getHours())}:${two(at.getMinutes())}`, date: voice.date(dayOf(at)) }
}
