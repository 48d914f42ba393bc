import type { Reach } from '#model/snapshot.ts'
import type { ChangeKind } from './change.ts'

/** Which units a number is about, written down; every part left out does not restrict. */
export interface Scope {
  /** Id of an area. */
  readonly area?: string
  /** Ids of managing authorities: the units for which any of them answers. */
  readonly authorities?: readonly string[]
  /** Id of a kind of unit. */
  readonly kind?: string
  /** Ids of cohorts; `outside` and `unstated` for entries that are in none, or of which it is not stated. */
  readonly cohorts?: readonly string[]
  /** Id of a gap, code of a unit. */
  readonly gap?: string
  readonly unit?: string
  /** Positions on the road, both included. */
  readonly from?: number
  readonly to?: number
  /** Only units that are rolled out for certain and of which it is stated whether they reached the goal; or units of which it is not. */
  readonly told?: boolean
  /** Only units that may be rolled out, or only those that certainly are not. */
  readonly begun?: boolean
  /** Only units of which exactly this is known. */
  readonly reach?: Reach
}

/** An end of an interval. */
export type End = 'atLeast' | 'atMost'

/** One end of a count, added or taken away. */
export interface Term {
  readonly sign: 1 | -1
  readonly end: End
  readonly scope: Scope
}

/**
 * Parts of a group that are reckoned from ends of its counts: certainly at the goal, possibly, rolled out and
 * certainly not, certainly not otherwise; and what is left of an area beside all that is known of it.
 */
const sumNames = ['sure', 'possible', 'behind', 'not', 'open'] as const
export type SumName = (typeof sumNames)[number]

/** Units a month that are needed and observed; the time between two states, and who came to the goal in it. */
export type PacePart = 'needed' | 'observed' | 'between' | 'progress'

/** The question that a number answers. Its answer is reckoned again for the trail, and is the number. */
export type Ask =
  /** With an `end`, the number is that end of the count; with an `edition`, it is of that state and not of the one that is shown. */
  | { readonly kind: 'count'; readonly scope: Scope; readonly end?: End; readonly edition?: string }
  | { readonly kind: 'share'; readonly part: Scope; readonly whole: Scope }
  /** Never less than nothing; `of` makes it a share of the most that `group` may be. */
  | { readonly kind: 'sum'; readonly what: SumName; readonly terms: readonly Term[]; readonly group: Scope; readonly of?: true }
  /** A sum that the index lists for an area of another edition. */
  | { readonly kind: 'total'; readonly edition: string; readonly area: string; readonly what: 'size' | 'rolledOut' | 'announced' }
  /** Months or days from the state to the deadline of a cohort. */
  | { readonly kind: 'left'; readonly cohort: string }
  /** Units by what became of them between two states; `from` and `to` where only one movement is counted. */
  | { readonly kind: 'change'; readonly what: readonly ChangeKind[]; readonly scope: Scope; readonly from?: Reach; readonly to?: Reach }
  /** Units a month, needed or observed, of a cohort, or in the last month units in the time left; and what these are reckoned from. */
  | { readonly kind: 'pace'; readonly which: PacePart; readonly cohort: string; readonly scope: Scope }

export type AskOf<K extends Ask['kind']> = Extract<Ask, { readonly kind: K }>
