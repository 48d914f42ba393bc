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

/** How finely a length of time is told: in days where every date that bounds it has a day, else in months. */
export type Grain = 'day' | 'month'

/** What a pace is said per, in its grain: units a month, or units in thirty days. */
export const paceLength: Readonly<Record<Grain, number>> = { day: 30, month: 1 }

/** The grain in which two states can be set against each other. */
export function grainOf(from: Moment, to: Moment): Grain {
  return precision(from) === 'day' && precision(to) === 'day' ? 'day' : 'month'
}

/** Whether one state is later than another for certain: on no day that the one may be of can the other be too. */
export function isLater(to: Moment, from: Moment): boolean {
  return firstDay(to) > lastDay(from)
}

/** Time from one state to a later one, in their grain. Zero at its least where the two may lie within a few days. */
export function timeBetween(from: Moment, to: Moment): Interval {
  const [least, most] = [[lastDay(from), firstDay(to)], [firstDay(from), lastDay(to)]] as const
  if (grainOf(from, to) === 'day') return { atLeast: least[1] - least[0], atMost: most[1] - most[0] }
  const [short, long] = [monthsBetween(...least), monthsBetween(...most)]
  // Of less than a month a tenth is much: the least is then rounded down, so that it stays a bound.
  return { atLeast: Math.max(0, short < 1 ? Math.floor(short * 10) : Math.round(short * 10)) / 10, atMost: Math.round(long * 10) / 10 }
}

/** Time from a state to a deadline, in a grain. */
export function leftIn(grain: Grain, asOf: Moment, dueBefore: Moment): Interval {
  if (grain === 'month') return timeLeft(asOf, dueBefore).months
  const until = (day: number): number => Math.max(0, firstDay(dueBefore) - day)
  return { atLeast: until(lastDay(asOf)), atMost: until(firstDay(asOf)) }
}
