import type { Moment } from '#model/moment.ts'

/** What a sheet says, unit by unit, and what it only counts. Steps and cohorts by id, units by code. */
export interface Entries {
  readonly units: readonly UnitEntry[]
  readonly gaps: readonly GapEntry[]
}

/** A row that says how far a unit has come. A unit whose row says nothing is none. */
export interface UnitEntry {
  readonly code: string
  readonly cohort: CohortEntry
  /** Ids of steps of the road; both ends equal where it is known. */
  readonly atLeast: string
  readonly atMost: string
  /** Nothing was said of the near end: being in a cohort would raise it. */
  readonly open?: true
  /** Day, month or year on which it reached a step, by id of the step. */
  readonly reached: Readonly<Record<string, Moment>>
  readonly decisionNo?: string
  readonly note?: string
  readonly at: Place
  /** Rows of other tabs that say the same. */
  readonly also?: readonly Place[]
}

/** Id of a cohort, in none, or the sheet does not say. */
export type CohortEntry = { readonly kind: 'cohort'; readonly id: string } | { readonly kind: 'outside' } | { readonly kind: 'unstated' }

/** Units that are counted and not named. */
export interface GapEntry {
  readonly id?: string
  readonly size: number
  /** Where they lie: at least so many in each district, at most all of them unless said. */
  readonly places: readonly { readonly district: string; readonly atLeast: number; readonly atMost?: number }[]
  readonly cohort: CohortEntry
  readonly atLeast: string
  readonly atMost: string
  readonly open?: true
  readonly at: Place
}

/** Where it was typed. */
export interface Place {
  readonly tab: string
  /** From 1. */
  readonly row: number
}
