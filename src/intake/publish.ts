import { compile } from '#compile/compile.ts'
import type { Seeds } from '#compile/table.ts'
import { failure, success, type Fetch } from '#data/fault.ts'
import { loadCatalogue, loadSnapshot } from '#data/gate.ts'
import { sha256 } from '#data/sha256.ts'
import type { Catalogue } from '#model/edition.ts'
import { firstDay, lastDay, type Moment } from '#model/moment.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { replacementOf, stands } from '#stats/neighbours.ts'
import type { Draft } from './draft.ts'
import { footingAt, type Footing } from './footing.ts'
import { withCohorts, type CohortAnswers, type CohortAsk } from './publishCohort.ts'
import type { DraftRule, Outcome, PublishParams } from './publishIssue.ts'
import { placed } from './publishPlaced.ts'
import type { Silence } from './publishSilence.ts'
import { stateOf, type DraftState } from './publishState.ts'
import { sourcesOf, withSources } from './publishSources.ts'
import { nextId, withState } from './publishTables.ts'
import type { Suspicion, Told } from './suspicion.ts'
import { suspicions } from './suspicions.ts'
import { withLine } from './seedTable.ts'

/** A state ready to be published: what would be written, what it changes, and what must be confirmed before. */
export interface Publication {
  readonly id: string
  /** SHA-256 of the index on which it is based. */
  readonly base: string
  readonly seeds: Seeds
  /** The data folder by path. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly catalogue: Catalogue
  /** The state that it follows, or corrects. */
  readonly before?: Snapshot
  readonly after: Snapshot
  readonly suspicions: readonly Suspicion[]
  /** Of how many units of the state before the sheet does not speak. */
  readonly silence: Silence
  /** The units of which a cohort had to be answered. */
  readonly asks: readonly CohortAsk[]
}

/** What is published now, opened as a page would open it. */
export interface Opened {
  /** SHA-256 of the index. */
  readonly base: string
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly catalogue: Catalogue
  /** A state of it. */
  readonly snapshot: (id: string) => Promise<Snapshot>
}

/** seeds ─1─▶ what is published ─2─▶ the state before ─3─▶ seeds with the draft ─4─▶ data, read back ─5─▶ the state listed for good ─6─▶ suspicions */
export async function publication(seeds: Seeds, asked: Draft, answers?: CohortAnswers): Promise<Outcome<Publication>> {
  const now = await opened(seeds)
  if (!now.ok) return now
  const before = await stateBefore(now.value, asked)
  if (!before.ok) return before
  const drafted = withAnswers(seeds, asked, before.value, answers)
  if (!drafted.ok) return drafted
  const { id, seeds: unlisted, state, footing, draft, asks } = drafted.value
  const { silence } = state
  if (draft.missing === undefined && silence.lost > 0) return refused('missingNeeded', { id: before.value?.id ?? '', silent: silence.named + silence.counted + silence.left, named: silence.named, counted: silence.counted, left: silence.left, lost: silence.lost })
  const tried = await opened(unlisted)
  if (!tried.ok) return { ok: false, issues: tried.issues.map((issue) => placed(issue, { seeds: unlisted, draft, id, state, footing, before: before.value })), asks }
  // From now on its bytes are kept: seeds that would change them no longer compile. What it was based on is kept too, to be looked up.
  const { sha256: kept } = await tried.value.snapshot(id)
  const written = withLine(unlisted, 'published.csv', new Map([['id', id], ['sha256', kept], ['base', now.value.base]]))
  const then = await opened(written)
  if (!then.ok) return then
  const { files, catalogue } = then.value
  const after = await then.value.snapshot(id)
  // The state before as it is read now: whether it is replaced is known only with the new one.
  const value = { id, base: now.value.base, seeds: written, files, catalogue, ...(before.value ? { before: before.value } : {}), after, silence, asks }
  return { ok: true, value: { ...value, suspicions: suspicions({ draft, catalogue: now.value.catalogue, before: before.value, after, newCatalogue: catalogue, silence, parted: state.parted }) } }
}

interface Drafted {
  readonly id: string
  readonly seeds: Seeds
  readonly state: DraftState
  readonly footing: Footing
}

/** The seeds with a draft, and with what was answered of the units that had to be asked about; of others an answer is none. */
function withAnswers(seeds: Seeds, draft: Draft, before: Snapshot | undefined, answers: CohortAnswers | undefined): Outcome<Drafted & { readonly draft: Draft; readonly asks: readonly CohortAsk[] }> {
  const first = withDraft(seeds, draft, before)
  const asks = first.ok ? [] : first.issues.flatMap((issue) => (issue.kind === 'draft' ? (issue.cohorts ?? []) : []))
  const footing = footingAt(seeds, draft.asOf)
  const answered = footing && answers ? withCohorts(draft, asks, answers, footing) : draft
  const drafted = answered === draft ? first : withDraft(seeds, answered, before)
  return drafted.ok ? { ok: true, value: { ...drafted.value, draft: answered, asks } } : { ...drafted, asks }
}

/** The seeds with a draft as their newest state, in canonical text, and the id that it was given. */
export function withDraft(seeds: Seeds, draft: Draft, before: Snapshot | undefined): Outcome<Drafted> {
  const { asOf, reportedAt, publishedAt } = draft
  if (lastDay(reportedAt) < firstDay(asOf)) return refused('reportedBefore', { date: moment(reportedAt), asOf: moment(asOf) })
  if (lastDay(publishedAt) < firstDay(asOf)) return refused('publishedBefore', { date: moment(publishedAt), asOf: moment(asOf) })
  const sources = sourcesOf(draft)
  // Of one document it may be said when it was reported; each of several must itself be of the moment on which it reports.
  const early = sources.length > 1 ? sources.filter(({ date }) => lastDay(date) < firstDay(asOf)) : []
  if (early.length > 0) return { ok: false, issues: early.map(({ title, date }) => ({ kind: 'draft', rule: 'sourceBefore', params: { title: { kind: 'words', words: title }, date: moment(date), asOf: moment(asOf) } })) }
  const footing = footingAt(seeds, draft.asOf)
  if (!footing) return refused('noGround', { asOf: draft.asOf })
  const { seeds: sourced, citing } = withSources(seeds, draft)
  const state = stateOf(draft, footing, before, citing)
  if (!state.ok) return state
  const id = nextId(seeds, draft.asOf)
  return { ok: true, value: { id, seeds: withState(sourced, id, draft, { footing, before, state: state.value }), state: state.value, footing } }
}

/** Seeds compiled, and read back through the gate of the page. */
export async function opened(seeds: Seeds): Promise<Outcome<Opened>> {
  const compiled = await compile(seeds)
  if (!compiled.ok) return { ok: false, issues: compiled.issues.map((issue) => ({ kind: 'seeds', issue })) }
  const { files } = compiled
  const fetch: Fetch = async (path) => {
    const bytes = files.get(path)
    return bytes ? success(bytes) : failure({ code: 'missing', params: { file: path } })
  }
  const catalogue = await loadCatalogue(fetch)
  if (!catalogue.ok) throw new Error(`data that were compiled do not open: ${JSON.stringify(catalogue.faults)}`)
  const snapshot = async (id: string): Promise<Snapshot> => {
    const read = await loadSnapshot(fetch, catalogue.value, id)
    if (!read.ok) throw new Error(`a state that was compiled does not open: ${JSON.stringify(read.faults)}`)
    return read.value
  }
  return { ok: true, value: { base: await sha256(files.get('index.json') ?? new Uint8Array()), files, catalogue: catalogue.value, snapshot } }
}

/** What a draft corrects; else the newest state that holds and is of no later day, since a step is never carried back. */
async function stateBefore({ catalogue: { editions }, snapshot }: Opened, draft: Draft): Promise<Outcome<Snapshot | undefined>> {
  if (draft.reason === 'correction') {
    const old = editions.find(({ id }) => id === draft.supersedes)
    if (!old) return refused('supersedesUnknown', { id: draft.supersedes ?? '' })
    // A state is read in the order of publication: what puts another right comes after it.
    if (lastDay(draft.publishedAt) < firstDay(old.publishedAt)) return refused('correctionEarly', { id: old.id, date: moment(old.publishedAt), publishedAt: moment(draft.publishedAt) })
    const by = replacementOf(editions, old.id)
    if (old.asOf !== draft.asOf) return refused('supersedesOther', { id: old.id, other: moment(old.asOf), asOf: moment(draft.asOf) })
    return by ? refused('supersededAlready', { id: old.id, by: by.id }) : { ok: true, value: await snapshot(old.id) }
  }
  const earlier = editions.findLast((each) => stands(editions, each) && firstDay(each.asOf) <= firstDay(draft.asOf) && lastDay(each.asOf) <= lastDay(draft.asOf))
  return { ok: true, value: earlier ? await snapshot(earlier.id) : undefined }
}

function refused<T>(rule: DraftRule, params: PublishParams): Outcome<T> {
  return { ok: false, issues: [{ kind: 'draft', rule, params }] }
}

function moment(it: Moment): Told {
  return { kind: 'moment', moment: it }
}
