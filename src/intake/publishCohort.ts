import { membershipId, type Gap, type Membership } from '#model/snapshot.ts'
import type { Programme } from '#model/programme.ts'
import type { Lang } from '#model/words.ts'
import { continued } from './continued.ts'
import type { Draft, DraftSource } from './draft.ts'
import type { CohortEntry, Place } from './entries.ts'
import { inCohort } from './member.ts'
import { sourcesAt } from './publishSources.ts'
import { cohortTold, nameOf, type Names } from './publishTold.ts'
import { worded, type Teller } from './suspicionWords.ts'

/** A unit of which the sheet says no cohort, and that several groups may have counted. */
export interface CohortAsk {
  readonly unit: string
  readonly name: string
  readonly at?: Place
  /** Where it can have been: in cohorts, or in none. */
  readonly choices: readonly Placing[]
}

/** A cohort, or certainly none. */
export type Placing = Exclude<CohortEntry, { readonly kind: 'unstated' }>

/** What was answered, by code of the unit: ids of cohorts, or `outside`; and who words the record of it. */
export interface CohortAnswers {
  readonly by: Readonly<Record<string, string>>
  readonly voices: Readonly<Record<Lang, Teller>>
}

/** Cohorts in which units of these groups can be, in the order of the programme; one of which no cohort is said may be of any. */
export function placings(groups: readonly Gap[], { cohorts }: Programme): readonly Placing[] {
  const isOpen = groups.some(({ membership }) => membership.kind === 'unstated')
  const held = new Set(groups.map(({ membership }) => membershipId(membership)))
  const all: readonly Placing[] = [...cohorts.map(({ id }): Placing => ({ kind: 'cohort', id })), { kind: 'outside' }]
  return all.filter((each) => isOpen || held.has(membershipId(each)))
}

/** The placing that was answered of a unit, where it is one that it can have. */
export function answeredPlacing({ unit, choices }: CohortAsk, by: CohortAnswers['by']): Placing | undefined {
  const id = Object.hasOwn(by, unit) ? by[unit] : undefined
  return choices.find((each) => membershipId(each) === id)
}

/** Placings that every one of these units can have: one answer may serve for all. */
export function sharedPlacings([first, ...more]: readonly CohortAsk[]): readonly Placing[] {
  return (first?.choices ?? []).filter((each) => more.every(({ choices }) => choices.some((other) => membershipId(other) === membershipId(each))))
}

/**
 * A draft with what was answered of the units that were asked about; the same draft where nothing was. It is no word of the
 * document, so the place that is cited says that it was answered, of whom and what.
 */
export function withCohorts(draft: Draft, asks: readonly CohortAsk[], { by, voices }: CohortAnswers, names: Names): Draft {
  const placed = asks.flatMap((ask) => {
    const placing = answeredPlacing(ask, by)
    return placing ? [{ ask, placing }] : []
  })
  if (placed.length === 0) return draft
  const known = new Map(placed.map(({ ask, placing }) => [ask.unit, placing]))
  const units = draft.entries.units.map((entry) => {
    const cohort = known.get(entry.code)
    return cohort && entry.cohort.kind === 'unstated' ? inCohort({ ...entry, cohort }, cohort, names.programme) : entry
  })
  // Each document says it of the units that stand in its own tabs.
  const noted = (source: DraftSource, nth: number): DraftSource => {
    const own = placed.filter(({ ask }) => draft.entries.units.some((entry) => entry.code === ask.unit && sourcesAt(draft, entry).has(nth)))
    return own.length === 0 ? source : { ...source, says: continued(source.says, { vi: recordedAll(own, voices.vi, names), en: recordedAll(own, voices.en, names) }) }
  }
  const { others } = draft
  return {
    ...draft, entries: { ...draft.entries, units }, source: noted(draft.source, 0),
    ...(others ? { others: others.map((other, i) => ({ ...other, source: noted(other.source, i + 1) })) } : {}),
  }
}

/** Cohort by cohort, which units were answered to be of it. */
function recordedAll(placed: readonly { readonly ask: CohortAsk; readonly placing: Placing }[], voice: Teller, names: Names): string {
  return [...new Set(placed.map(({ placing }) => membershipId(placing)))].map((id) => {
    const own = placed.filter(({ placing }) => membershipId(placing) === id)
    return own[0] ? recorded(own.map(({ ask }) => ask), own[0].placing, voice, names) : ''
  }).join(' ')
}

function recorded(asks: readonly CohortAsk[], placing: Membership, voice: Teller, names: Names): string {
  const units = asks.map(({ unit }) => nameOf(names, unit)).join(', ')
  return voice.t('publish.cohortAnswered', { count: asks.length, n: voice.count(asks.length), units, cohort: worded(cohortTold(names, placing), voice) })
}
