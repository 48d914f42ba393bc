import { exactly, type Interval } from '#model/interval.ts'
import { firstDay, type Moment } from '#model/moment.ts'
import type { Cohort } from '#model/programme.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { pressing } from './deadline.ts'
import { shortOf, sideOf, type Place } from './pace.ts'

/** A cohort whose deadline has passed for certain, and how many of its units in a place are not at the goal. */
export interface Overdue {
  readonly cohort: Cohort & { readonly dueBefore: Moment }
  readonly remaining: Interval
}

/**
 * Cohorts other than the one that the deadline presses, whose deadline has passed: those with units of the place that
 * certainly are not at the goal, or that may not be; the earliest deadline first. A later deadline lifts no earlier one.
 */
export function overdueIn(state: Snapshot, place: Place): readonly Overdue[] {
  const { programme, asOf } = state
  const pressed = pressing(programme, asOf)
  return programme.cohorts
    .flatMap((cohort): Overdue[] => {
      const { dueBefore } = cohort
      if (dueBefore === undefined || cohort.id === pressed?.id || firstDay(dueBefore) > firstDay(asOf)) return []
      return [{ cohort: { ...cohort, dueBefore }, remaining: shortOf(sideOf(state, place, cohort.id)) }]
    })
    .filter(({ remaining }) => remaining.atMost > 0)
    .toSorted((a, b) => firstDay(a.cohort.dueBefore) - firstDay(b.cohort.dueBefore))
}

/** How many units of them are overdue together: each is in one cohort. */
export function allOverdue(list: readonly Overdue[]): Interval {
  return list.reduce((sum, { remaining }) => ({ atLeast: sum.atLeast + remaining.atLeast, atMost: sum.atMost + remaining.atMost }), exactly(0))
}
