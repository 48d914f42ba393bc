import type { Interval } from '#model/interval.ts'
import type { Moment } from '#model/moment.ts'
import type { Words } from '#model/words.ts'

/** What may be right and is more often a slip; each is worded under `publish.suspect` of the dictionaries. */
export const suspicionCodes = [
  /** A unit stands at an earlier step than before: {name, code, from, to}. */
  'regress',
  /** Units that are only counted do: {gap, count, from, to}. */
  'regressGap',
  /** More than a fifth of the units change: {count, size}. */
  'many',
  /** Units that were named before are not: {count}. */
  'unnamed',
  /** Fewer have certainly reached the goal: {from, to}. */
  'announcedFalls',
  /** A unit is in another cohort than before, or in none that is said: {name, code, from, to}. */
  'cohortChanges',
  /** It is of an earlier moment than the newest state: {asOf, last}. */
  'beforeLast',
  /** A state of the same moment holds already, and it is no correction: {asOf, id}. */
  'sameMoment',
  /** Steps are dated less precisely than the state, so that they may lie after it: {count, asOf}. */
  'dateAfter',
  /** The document is older than the last report: {date, last}. */
  'sourceOlder',
  /** Some of several documents are: {last, documents}. */
  'sourcesOlder',
  /** The document is dated before the moment that it reports on: {date, asOf}. */
  'sourceEarly',
  /** The facts no longer give a total that a source states: {what, stated, cites, found, joined, outcome}. */
  'total',
  /** A total of the state before can no longer be given, since the sheet is silent: {what, value, cites, found}. */
  'totalUntold',
  /** Units of a cohort of which the sheet is silent: how far they have come is no longer stated: {count}. */
  'silenced',
  /** The sheet counts groups and leaves out some of the state before, which are carried over: {groups}. */
  'groupsKept',
  /** A group's row was left as it was while units are named out of it, and counts that many fewer: {group, row, units, size, was}. */
  'groupLess',
  /** A group is counted with more than the units that are named out of it leave: {group, row, units, size, was, count}. */
  'groupOver',
  /** Days and decisions that were stated before and are not any more: {count, units}. */
  'datesLost',
  /** Nothing changes: {last}. */
  'nothing',
] as const
export type SuspicionCode = (typeof suspicionCodes)[number]

/** A value that is worded in the reader's language. */
export type Told =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly n: number }
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'interval'; readonly interval: Interval }
  | { readonly kind: 'cohort'; readonly cohort: 'outside' | 'unstated' }
  /** Sentences or parts of one, each worded under `publish.told` of the dictionaries. */
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }

/** A place where a total is stated, the units that it newly counts, what becomes of it. */
export interface Part {
  readonly key: 'cite' | 'unit' | 'joined' | 'dropped' | 'recounted' | 'group' | 'groupWide' | 'row' | 'unitRows' | 'groupRows' | 'kept' | 'keptGroup' | 'groupAt' | 'unitAt' | 'document'
  readonly params: Readonly<Record<string, Told>>
}

/** To be confirmed one by one. */
export interface Suspicion {
  /** One of its own: "regress:22915", "many". */
  readonly id: string
  readonly code: SuspicionCode
  /** Code of the unit that it is about. */
  readonly unit?: string
  readonly params: Readonly<Record<string, Told>>
}
