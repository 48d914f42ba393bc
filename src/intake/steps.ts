import { fold } from '#model/fold.ts'
import type { Programme } from '#model/programme.ts'
import type { Words } from '#model/words.ts'
import { cohortNamed, coreOf, nearest, stepNamed, stepStarting, type Lexicon } from './lexicon.ts'
import type { CohortEntry } from './entries.ts'
import { inBoth, type Params, type SheetRule } from './rules.ts'
import { stepShortened } from './short.ts'
import { meantBy, type Meaning, type WordGround } from './meanings.ts'
import { isWord } from './vocabulary.ts'

/** Positions on the road between which something stands. */
export interface Range {
  readonly atLeast: number
  readonly atMost: number
  /** Nothing was said of the near end: it is the beginning of the road for want of anything else. */
  readonly open?: true
}

/** What a cell says, nothing, or a rule that it breaks. */
export type Said<T> = { readonly value: T; readonly rule?: undefined; readonly warning?: SheetRule; readonly params?: Params } | { readonly value?: undefined; readonly rule?: SheetRule; readonly warning?: undefined; readonly params?: Params }

/** The same where what the reader refuses was answered; what it understands, no answer changes. */
export type Answered<T> = Said<T> & { readonly means?: Meaning }

/** Where a unit stands on the road, as the cell says, or as was answered of a word that says it to nobody. */
export function stepSaid(ground: WordGround, text: string): Answered<Range> {
  const { lexicon, programme } = ground
  const said = readStep(lexicon, programme, text)
  const means = said.rule === undefined || said.rule === 'reachOrder' ? undefined : meantBy(ground, 'step', text)
  if (!means) return said
  const [low, high] = [means.atLeast, means.atMost].map((id) => (id === undefined ? undefined : programme.road.findIndex((step) => step.id === id)))
  const value = low === undefined ? atMost(low, high, 0) : { atLeast: low, atMost: high ?? programme.road.length - 1 }
  return { ...(value ? { value } : {}), means }
}

/** "Đã công bố", "từ … đến …", "ít nhất …": where a unit stands on the road. */
export function readStep(lexicon: Lexicon, programme: Programme, text: string): Said<Range> {
  const folded = fold(text)
  if (isWord('silent', folded)) return {}
  const last = programme.road.length - 1
  const at = stepNamed(lexicon, text)
  if (at !== undefined) return { value: { atLeast: at, atMost: at } }
  for (const [form, range] of bounded) {
    const found = form.exec(folded)
    if (!found) continue
    const [low, high] = [stepNamed(lexicon, found.groups?.['low'] ?? ''), stepNamed(lexicon, found.groups?.['high'] ?? '')]
    const value = range(low, high, last)
    if (value) return value.atLeast > value.atMost ? { rule: 'reachOrder', params: {} } : { value }
  }
  const known = inBoth('known', programme.road.map(({ name }) => name))
  if (coreOf(text).split(' ').some((word) => isWord('not', word))) return { rule: 'stepNegated', params: known }
  const short = stepShortened(lexicon, text)
  if (short !== undefined) return { value: { atLeast: short, atMost: short }, warning: 'stepShort', params: inBoth('as', stepAt(programme, short)) }
  // Cut short, a name may say less than it does in full: it is asked.
  const near = stepStarting(lexicon, text) ?? nearest(lexicon.steps, text) ?? nearest(lexicon.cores, text)
  const step = near === undefined ? undefined : programme.road[near]
  return step ? { rule: 'unknownStepNear', params: { ...known, ...inBoth('near', [step.name]) } } : { rule: 'unknownStep', params: known }
}

type Bound = (low: number | undefined, high: number | undefined, last: number) => Range | undefined

const atLeast: Bound = (low, _, last) => (low === undefined ? undefined : { atLeast: low, atMost: last })
const atMost: Bound = (_, high) => (high === undefined ? undefined : { atLeast: 0, atMost: high, open: true })
const both: Bound = (low, high) => (low === undefined || high === undefined ? undefined : { atLeast: low, atMost: high })

const bounded: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:tu|from) (?<low>.+) (?:den|to) (?<high>.+)$/, both],
  [/^(?:it nhat|toi thieu|at least) (?<low>.+)$/, atLeast],
  [/^(?:tu )?(?<low>.+) tro len$/, atLeast],
  [/^(?<low>.+) or (?:more|later|further)$/, atLeast],
  [/^(?:nhieu nhat|toi da|cao nhat|at most) (?<high>.+)$/, atMost],
]

/** Names of the step at a position, for a message. */
export function stepAt({ road }: Programme, at: number): readonly Words[] {
  return road.slice(at, at + 1).map(({ name }) => name)
}

/** Which cohort a cell names, or was answered to. */
export function cohortSaid(ground: WordGround, text: string): Answered<CohortEntry> {
  const said = readCohort(ground.lexicon, ground.programme, text)
  const means = said.rule === undefined ? undefined : meantBy(ground, 'cohort', text)
  if (!means) return said
  return { ...(means.cohort.kind === 'unstated' ? {} : { value: means.cohort }), means }
}

/** Which cohort a cell names; nothing where it is empty or says so. */
export function readCohort(lexicon: Lexicon, { cohorts }: Programme, text: string): Said<CohortEntry> {
  const folded = fold(text)
  const id = cohortNamed(lexicon, text)
  if (id !== undefined) return { value: { kind: 'cohort', id } }
  if (isWord('silent', folded)) return {}
  if (isWord('outside', folded)) return { value: { kind: 'outside' } }
  const known = inBoth('known', cohorts.map(({ name }) => name))
  const near = nearest(lexicon.cohorts, text)
  const cohort = cohorts.find((each) => each.id === near)
  return cohort ? { rule: 'unknownCohortNear', params: { ...known, ...inBoth('near', [cohort.name]) } } : { rule: 'unknownCohort', params: known }
}
