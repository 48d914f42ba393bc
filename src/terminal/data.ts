import { parseArgs } from 'node:util'
import { compile } from '#compile/compile.ts'
import { worded, type Issue } from '#compile/issue.ts'
import { unknownStates } from '#compile/unknown.ts'
import { voiceOf, type Voice } from '#i18n/voice.ts'
import { wordAdoptIssue } from '#intake/adoptWords.ts'
import { changedSeeds } from '#intake/publishParcel.ts'
import type { Lang } from '#model/words.ts'
import { hostAt, isHost, type Host } from './host.ts'
import { lostSeeds, ownSeeds } from './lost.ts'
import { mouthOf, type End, type Mouth, type Streams } from './mouth.ts'
import { misplaced, newer, type Places } from './place.ts'
import { untroubled } from './trouble.ts'
import { askedLang } from './use.ts'
import { groundAt, written } from './written.ts'
import '#i18n/parts/every.ts'

/** Seeds become data, or a host's data become seeds again. Ends 0: written; 1: issues found, nothing written; 2: wrong use. */
export async function data(args: readonly string[], streams: Streams): Promise<End> {
  const use = readUse(args)
  const voice = voiceOf(use.lang)
  const mouth = mouthOf(streams)
  if (use.ok === 'help') return mouth.done(voice.t('issue.use'))
  if (!use.ok) return mouth.wrong(voice.t('issue.use'))
  return untroubled(voice, mouth, async () => {
    if (use.adopt !== undefined && !isHost(use.adopt)) return mouth.wrong(voice.t('terminal.noHost', { folder: use.adopt }))
    const place = await misplaced(use, voice, mouth)
    if (place !== undefined) return place
    return use.adopt === undefined ? write(use, { voice, mouth }) : takeBack(use, use.adopt, { voice, mouth })
  })
}

interface Telling {
  readonly voice: Voice
  readonly mouth: Mouth
}

async function write(places: Places, telling: Telling): Promise<End> {
  const { voice, mouth: { say, refuse, done } } = telling
  const { out } = places
  const ground = await groundAt(places)
  const compiled = await compile(ground.seeds)
  if (!compiled.ok) {
    for (const issue of compiled.issues) say(text(issue, voice))
    return refuse(voice.t('issue.refused', { count: compiled.issues.length }))
  }
  const late = await newer(voice, places, compiled.files)
  if (late !== undefined) return refuse(late)
  const ended = await written([{ out, files: compiled.files }], places, ground, telling)
  return ended ?? done(voice.t('issue.written', { count: compiled.files.size, folder: out }))
}

/**
 * The seeds of a host's data, or of the zip that a page gave, proved, in the place of our own, and the data made of them; unless ours hold a state that
 * the host never had, or lines that it never had and nobody said that they may be replaced.
 */
async function takeBack(places: Places & { readonly replace: boolean }, host: string, telling: Telling): Promise<End> {
  const { voice, mouth: { say, refuse, done } } = telling
  const { seeds, out, replace } = places
  const ground = await groundAt(places)
  const taken: Host = await hostAt(host)
  if ('why' in taken) return refuse(`${voice.t(`terminal.parcel.${taken.why}`, { file: host })} ${voice.t('terminal.nothing')}`)
  if (!taken.ok) {
    for (const issue of taken.issues) say(wordAdoptIssue(issue, voice))
    return refuse(voice.t('issue.refused', { count: taken.issues.length }))
  }
  const own = await compile(ground.seeds)
  const late = own.ok ? unknownStates(own.files.get('index.json'), taken.files.get('index.json')) : []
  if (late.length > 0) return refuse(voice.t('publish.adoptNewer', { seeds, folder: host, ids: voice.list(late) }))
  const over = await newer(voice, { seeds: host, out }, taken.files)
  if (over !== undefined) return refuse(over)
  const lost = replace ? [] : lostSeeds(ground.seeds, taken.seeds)
  for (const file of lost) say(voice.t('publish.adoptDiffers', { file }))
  if (lost.length > 0) return refuse(voice.t('publish.adoptLoses', { count: lost.length, seeds, folder: host }))
  const changed = changedSeeds(taken.seeds, ground.seeds)
  const ended = await written([{ out: seeds, files: new Map(changed), keep: true }, { out, files: taken.files }], places, ground, telling)
  if (ended !== undefined) return ended
  for (const file of ownSeeds(ground.seeds, taken.seeds)) say(voice.t('publish.adoptKept', { file, folder: host }))
  return done(voice.t('publish.adopted', { count: changed.length, folder: seeds }))
}

function text(issue: Issue, voice: Voice): string {
  return worded(issue, (rule, params) => voice.t(`issue.rule.${rule}`, params))
}

type Use = ({ readonly ok: true; readonly lang: Lang; readonly adopt?: string; readonly replace: boolean } & Places) | { readonly ok: 'help'; readonly lang: Lang } | { readonly ok: false; readonly lang: Lang }

function readUse(args: readonly string[]): Use {
  const lang = askedLang(args)
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seeds: { type: 'string', default: 'seeds' },
        out: { type: 'string', default: 'public/data' },
        adopt: { type: 'string' },
        replace: { type: 'boolean', default: false },
        unlock: { type: 'boolean', default: false },
        lang: { type: 'string', default: lang },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return { ok: 'help', lang }
    const { seeds, out, adopt: host, replace, unlock } = values
    return values.lang === lang && (!replace || host !== undefined) ? { ok: true, seeds, out, unlock, lang, replace, ...(host === undefined ? {} : { adopt: host }) } : { ok: false, lang }
  } catch {
    return { ok: false, lang }
  }
}
