import { compile } from '#compile/compile.ts'
import type { Seeds } from '#compile/table.ts'
import { indexPath } from '#data/gate.ts'
import { sha256 } from '#data/sha256.ts'
import { voiceOf, type Voice } from '#i18n/voice.ts'
import { inBoth } from '#intake/inBoth.ts'
import type { Draft } from '#intake/draft.ts'
import { footingAt } from '#intake/footing.ts'
import type { SheetIssue } from '#intake/issue.ts'
import { publication } from '#intake/publish.ts'
import { inWriteOrder } from '#intake/publishBase.ts'
import { wordPublishIssue, type PublishIssue } from '#intake/publishIssue.ts'
import { changedSeeds } from '#intake/publishParcel.ts'
import { readSheets } from '#intake/sheets.ts'
import { wordSuspicion } from '#intake/suspicionWords.ts'
import { withdrawal } from '#intake/withdrawal.ts'
import { wordIssue } from '#intake/wordIssue.ts'
import { dayOf, firstDay, lastDay, type Moment } from '#model/moment.ts'
import { cohortHint, cohortsSaid } from './cohorts.ts'
import { draftOf, saysTwice, wordsOf } from './draft.ts'
import { newestIn, sheetsAt } from './given.ts'
import { mouthOf, type End, type Mouth, type Streams } from './mouth.ts'
import { misplaced, newer } from './place.ts'
import { summaryOf } from './summary.ts'
import { troubleText, untroubled } from './trouble.ts'
import { readUse, type Asked, type Wrong } from './use.ts'
import { wordHint, wordsSaid } from './words.ts'
import { groundAt, written, type Ground } from './written.ts'
import '#i18n/parts/every.ts'

/**
 * A sheet goes in, a published state comes out; or a state is withdrawn.
 * Ends 0: written, or could be; 1: faults, or something that nobody confirmed, and nothing written; 2: wrong use.
 */
export async function snapshot(args: readonly string[], streams: Streams): Promise<End> {
  const use = readUse(args)
  const voice = voiceOf(use.lang)
  const mouth = mouthOf(streams)
  if (use.ok === 'help') return mouth.done(voice.t('publish.use'))
  if (!use.ok) return mouth.wrong(wrongText(voice, use.wrong, use.params))
  return untroubled(voice, mouth, () => published(use.asked, voice, mouth))
}

async function published(asked: Asked, voice: Voice, mouth: Mouth): Promise<End> {
  const place = await misplaced(asked, voice, mouth)
  if (place !== undefined) return place

  // What is based on data that somebody else changed would take their state away.
  const ground = await groundAt(asked)
  const now = await compile(ground.seeds)
  if (now.ok && ground.index !== undefined) {
    const late = await newer(voice, asked, now.files)
    if (late !== undefined) return mouth.refuse(late)
    if (ground.index !== (await sha256(now.files.get(indexPath) ?? new Uint8Array()))) return mouth.refuse(voice.t('publish.stale', { folder: asked.out, seeds: asked.seeds }))
  }
  const work: Work = { asked, voice, mouth, ground, seeds: ground.seeds, held: now.ok ? now.files : new Map() }
  const { task } = asked
  return task.kind === 'withdraw' ? withdraw(work, task.id) : publishSheets(work, task)
}

interface Work {
  readonly asked: Asked
  readonly voice: Voice
  readonly mouth: Mouth
  readonly ground: Ground
  readonly seeds: Seeds
  /** What is published now. */
  readonly held: ReadonlyMap<string, Uint8Array>
}

async function publishSheets(work: Work, { sheets, asOf: said }: Extract<Asked['task'], { readonly kind: 'sheets' }>): Promise<End> {
  const { asked, voice, seeds, mouth: { say, print, refuse, done } } = work
  const wrong = wrongOf(work)
  const given = await sheetsAt(sheets)
  if (!given.ok) return work.mouth.wrong(`${troubleText(voice, given.trouble)} ${voice.t('terminal.nothing')}`)
  const newest = newestIn(seeds) ?? today()
  // Without a programme nothing is read, and that is said.
  const programme = footingAt(seeds, said ?? newest)?.programme
  const words = programme ? wordsSaid(asked.words, { programme, voice }) : { meant: [] }
  if ('wrong' in words) return wrong(words.wrong, words.params)
  const { issues, register, workbook, passed, reading } = await readSheets({ files: given.files, seeds, newest, meant: words.meant, ...(said ? { asOf: said } : {}) })
  if (workbook && !register) return refused(work, [{ kind: 'draft', rule: 'noGround', params: { asOf: said ?? newest } }])
  for (const file of passed) say(voice.t('terminal.passed', { file }))
  if (!reading) return faulty(work, issues)
  const { state, several } = reading
  const asOf = said ?? state?.asOf
  if (asOf === undefined) return wrong('noAsOf')
  const footing = footingAt(seeds, asOf)
  if (!footing) return refused(work, [{ kind: 'draft', rule: 'noGround', params: { asOf } }])
  const tab = voice.t('book.sheet.state')
  if (saysTwice(asked, several)) return wrong('sourceNamed', { tab })
  const drafted = draftOf(asked, { programme: footing.programme, reading, asOf, today: today() })
  if ('lacking' in drafted) return wrong(several ? 'noSourceOf' : 'noSource', { options: voice.list(drafted.lacking), tab, files: voice.list(several?.asked ?? []) })
  const { draft } = drafted
  const early = tooEarly(draft, asked, voice)
  if (early !== undefined) return refuse(early)
  const tried = await publication(seeds, draft)
  const asks = tried.ok ? tried.value.asks : (tried.asks ?? [])
  // What stands in the way before anything could be asked is told by itself.
  const cohorts = tried.ok || asks.length > 0 ? cohortsSaid(asked.cohorts, asks, { programme: footing.programme, voice }) : { by: {} }
  if ('wrong' in cohorts) return wrong(cohorts.wrong, cohorts.params)
  const made = Object.keys(cohorts.by).length === 0 ? tried : await publication(seeds, draft, { by: cohorts.by, voices: { vi: voiceOf('vi'), en: voiceOf('en') } })
  // What is not chosen is wrong use, as a date left out is.
  const choice = made.ok ? undefined : made.issues.find((each) => each.kind === 'draft' && each.rule === 'missingNeeded')
  if (choice) return work.mouth.wrong(wordPublishIssue(choice, voice))
  // What changes comes first, before what is merely to be known of the sheet.
  if (made.ok) for (const text of summaryOf(made.value, voice)) print(text)
  if (issues.length > 0) say(voice.t('publish.sheetWarnings', { count: issues.length }))
  for (const issue of issues) say(line(voice, issue))
  if (!made.ok) {
    const hint = made.issues.some((issue) => issue.kind === 'draft' && issue.cohorts) ? cohortHint(asks.filter(({ unit }) => !Object.hasOwn(cohorts.by, unit)), { programme: footing.programme, voice }) : undefined
    return refused(work, made.issues, hint)
  }
  const { id, suspicions, files, seeds: written } = made.value
  if (suspicions.length > 0) print(voice.t('publish.suspectTitle', { count: suspicions.length }))
  for (const suspicion of suspicions) print(`  [${suspicion.id}] ${wordSuspicion(suspicion, voice)}`)
  const { confirmed, yes } = asked
  const known = new Set(suspicions.flatMap(({ id: name, code }) => [name, code]))
  const unknown = confirmed.find((each) => !known.has(each))
  if (unknown !== undefined) return suspicions.length === 0 ? wrong('nothingToConfirm', { text: unknown }) : wrong('unknownConfirm', { text: unknown, known: suspicions.map((each) => each.id).join(', ') })
  // A total that a source states is given up by its own name alone: never by its kind, nor with all the rest.
  const open = suspicions.filter(({ id: name, code }) => !confirmed.includes(name) && (code === 'total' || (!yes && !confirmed.includes(code))))
  if (open.length > 0) return refuse(voice.t('publish.unconfirmed', { list: open.map((each) => each.id).join(',') }))
  if (asked.dry) return done(voice.t('publish.dryRun', { id }))
  const count = inWriteOrder(files, work.held).length
  return write(work, { seeds: written, files }, voice.t('publish.written', { id, count, out: asked.out, seeds: asked.seeds }))
}

async function withdraw(work: Work, id: string): Promise<End> {
  const { asked, voice, seeds, mouth: { done } } = work
  const without = await withdrawal(seeds, id, inBoth(wordsOf(asked.why)))
  if (!without.ok) return refused(work, without.issues)
  const { current } = without.value
  if (asked.dry) return done(voice.t('publish.dryWithdraw', { id, current }))
  return write(work, without.value, voice.t('publish.withdrawn', { id, current }))
}

/** Seeds and data together, or neither; not over what moved while this was reckoned. */
async function write(work: Work, made: { readonly seeds: Seeds; readonly files: ReadonlyMap<string, Uint8Array> }, told: string): Promise<End> {
  const { asked, seeds, ground, mouth } = work
  const ended = await written([{ out: asked.seeds, files: new Map(changedSeeds(made.seeds, seeds)), keep: true }, { out: asked.out, files: made.files }], asked, ground, work)
  return ended ?? mouth.done(told)
}

/** What is dated before the state, with the option that says otherwise: a state is reported and published after its moment. */
function tooEarly({ asOf, reportedAt, publishedAt, others }: Draft, { moments }: Asked, voice: Voice): string | undefined {
  const early = (moment: Moment): boolean => lastDay(moment) < firstDay(asOf)
  if (early(publishedAt)) return voice.t('publish.publishedEarly', { date: voice.dated(publishedAt), asOf: voice.dated(asOf) })
  // Which of several documents is, is told by its name.
  if (!early(reportedAt) || (others && !moments.reported)) return undefined
  return voice.t(moments.reported ? 'publish.reportedEarly' : 'publish.sourceEarly', { date: voice.dated(reportedAt), asOf: voice.dated(asOf) })
}

function today(): Moment {
  return dayOf(new Date())
}

/** What is wrong with the line only once the sheets have been read. */
function wrongOf({ voice, mouth }: Work) {
  return (what: Wrong, params?: Readonly<Record<string, string>>): End => mouth.wrong(wrongText(voice, what, params))
}

function wrongText(voice: Voice, what: Wrong, params?: Readonly<Record<string, string>>): string {
  return `${voice.t(`publish.wrong.${what}`, params)}\n${voice.t('publish.wrong.help')}`
}

function line(voice: Voice, issue: SheetIssue): string {
  const { place, text } = wordIssue(issue, voice)
  return place === '' ? text : `${place}  ${text}`
}

function faulty({ voice, mouth: { say, refuse } }: Work, issues: readonly SheetIssue[]): End {
  const errors = issues.filter(({ kind }) => kind === 'error')
  for (const issue of [...errors, ...issues.filter(({ kind }) => kind === 'warning')]) say(line(voice, issue))
  const hint = wordHint(issues, voice)
  if (hint !== undefined) say(hint)
  return refuse(voice.t('publish.sheetFaults', { count: errors.length }))
}

function refused({ voice, mouth: { say, refuse } }: Work, issues: readonly PublishIssue[], hint?: string): End {
  for (const issue of issues) say(wordPublishIssue(issue, voice))
  if (hint !== undefined) say(hint)
  return refuse(voice.t('publish.refused', { count: issues.length }))
}
