import type { Interval } from '#model/interval.ts'
import { firstDay, lastDay, monthsBetween, precision, type Moment } from '#model/moment.ts'
import type { Cohort, Programme } from '#model/programme.ts'

/** The cohort whose deadline presses: the first that has not passed, else the last that has. */
export function pressing(programme: Programme, asOf: Moment): (Cohort & { readonly dueBefore: Moment }) | undefined {
  const due = programme.cohorts.flatMap((cohort) =>
    cohort.dueBefore === undefined ? [] : [{ ...cohort, dueBefore: cohort.dueBefore }],
  )
  const ordered = due.toSorted((a, b) => firstDay(a.dueBefore) - firstDay(b.dueBefore))
  return ordered.find((cohort) => firstDay(cohort.dueBefore) > firstDay(asOf)) ?? ordered.at(-1)
}

/** Time from a state to a deadline. */
export interface TimeLeft {
  /** Months; an interval where the state has no day. Zero where the deadline has come. */
  readonly months: Interval
  /** True where the months are whole because the state's own date has no day. */
  readonly rounded: boolean
}

/**
 * Months from `asOf` to the day before which the work is due, counted from the snapshot and
 * never from a clock. A state with no day may lie anywhere from the first to the last day of
 * its month or year; each end is rounded to whole months, since the date is no finer.
 */
export function timeLeft(asOf: Moment, dueBefore: Moment): TimeLeft {
  const due = firstDay(dueBefore)
  const rounded = precision(asOf) !== 'day'
  const months = (day: number): number => {
    const exact = Math.max(0, monthsBetween(day, due))
    return rounded ? Math.round(exact) : Math.round(exact * 10) / 10
  }
  // The state holds at the end of its day, month or year at the latest: the morning after.
  return { months: { atLeast: months(lastDay(asOf) + (rounded ? 1 : 0)), atMost: months(firstDay(asOf)) }, rounded }
}

/** Units a month that are needed: fewest remaining over most time, most remaining over least time. */
export function neededPace(remaining: Interval, months: Interval): Interval | undefined {
  if (months.atLeast <= 0) return undefined
  return { atLeast: remaining.atLeast / months.atMost, atMost: remaining.atMost / months.atLeast }
}
