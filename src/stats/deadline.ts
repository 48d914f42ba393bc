import { exactly, isExact, type Interval } from '#model/interval.ts'
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

/** A month of the calendar, on average, in days. */
export const monthDays = 365.2425 / 12

/** Time from a state to a deadline, as it is told. */
export interface TimeLeft extends TimeTold {
  /** True where the state's own date has no day: then the months are whole, if the day of the deadline allows it. */
  readonly rounded: boolean
  /** True where time is left and it may be no more than a month: then a month's rate may be of more units than remain. */
  readonly last: boolean
}

/** A length of time as it is told: an interval where a date that bounds it has no day, and zero where there is none. */
export interface TimeTold {
  readonly span: Interval
  readonly grain: Grain
}

// No month of the calendar is longer.
const lastMonth = 31

/** As many days are told as days, and more as months. */
export const mostDays = 90

// Half of what a day is of a month: the last day of a month, and the first after it, end it alike.
const slack = 0.05

/**
 * Time from `asOf` to the day before which the work is due, counted from the snapshot and never from a clock. A
 * state with no day may lie anywhere from the first to the last day of its month or year: each end is told in whole
 * months of the calendar, since the date is no finer; where the deadline is no end of a month, in tenths, rounded so
 * that the bounds hold. Told only: a verdict is reckoned in days.
 */
export function timeLeft(asOf: Moment, dueBefore: Moment): TimeLeft {
  const due = firstDay(dueBefore)
  const rounded = precision(asOf) !== 'day'
  const days = daysLeft(asOf, dueBefore)
  if (!rounded) return { ...timeTold(days, 'day'), rounded, last: days.atLeast > 0 && days.atMost <= lastMonth }
  const told = (day: number, left: number, tenths: (n: number) => number): number => {
    const calendar = monthsBetween(day, due)
    const whole = Math.round(calendar)
    return whole > 0 && Math.abs(calendar - whole) <= slack ? whole : tenths((left / monthDays) * 10) / 10
  }
  const span = { atLeast: told(lastDay(asOf) + 1, days.atLeast, Math.floor), atMost: told(firstDay(asOf), days.atMost, Math.ceil) }
  return { span, grain: 'month', rounded, last: days.atLeast > 0 && span.atLeast < 1 }
}

/**
 * Some days as they are told: up to ninety in days where every date that bounds them has one, since a tenth of a month is
 * three days, too much of so little; else in tenths of months, a range of them outward.
 */
export function timeTold(days: Interval, grain: Grain): TimeTold {
  if (grain === 'day' && days.atMost <= mostDays) return { span: days, grain }
  const tenths = (n: number, round: (n: number) => number): number => round((n / monthDays) * 10) / 10
  if (isExact(days)) return { span: exactly(tenths(days.atLeast, Math.round)), grain: 'month' }
  return { span: { atLeast: tenths(days.atLeast, Math.floor), atMost: tenths(days.atMost, Math.ceil) }, grain: 'month' }
}

/** Days from a state to a deadline. A state without a day holds at the end of its month or year at the latest: the morning after. */
export function daysLeft(asOf: Moment, dueBefore: Moment): Interval {
  const until = (day: number): number => Math.max(0, firstDay(dueBefore) - day)
  return { atLeast: until(lastDay(asOf) + (precision(asOf) === 'day' ? 0 : 1)), atMost: until(firstDay(asOf)) }
}

/** Units that are needed in one length of time: fewest remaining over most time, most remaining over least time. */
export function neededPace(remaining: Interval, time: Interval): Interval | undefined {
  if (time.atLeast <= 0) return undefined
  return { atLeast: remaining.atLeast / time.atMost, atMost: remaining.atMost / time.atLeast }
}

/**
 * What is needed, as it is told: units a month, of a state without a day over the months that its time left is told in,
 * so that 10 units in 4 to 5 months are 2 to 2.5 a month; of any other over the days. In the last month all that remain,
 * in the time that is left.
 */
export function neededTold(remaining: Interval, asOf: Moment, dueBefore: Moment): Interval | undefined {
  const daily = neededPace(remaining, daysLeft(asOf, dueBefore))
  const { span, rounded, last } = timeLeft(asOf, dueBefore)
  if (!daily || last) return daily && remaining
  return (rounded ? neededPace(remaining, span) : undefined) ?? monthly(daily)
}

/** What was observed, in units a month, as it is told beside what is needed: in the last month as many as that makes in the time that is left. */
export function observedTold(observed: Interval, asOf: Moment, dueBefore: Moment): Interval {
  if (!timeLeft(asOf, dueBefore).last) return observed
  const left = daysLeft(asOf, dueBefore)
  const ends = [observed.atLeast, observed.atMost].flatMap((pace) => [left.atLeast, left.atMost].map((days) => (pace / monthDays) * days))
  return { atLeast: Math.min(...ends), atMost: Math.max(...ends) }
}

/** A pace of some units a day, as units a month. */
export function monthly({ atLeast, atMost }: Interval): Interval {
  return { atLeast: atLeast * monthDays, atMost: atMost * monthDays }
}

/** How finely a length of time is known: to the day where every date that bounds it has a day, else to the month. */
export type Grain = 'day' | 'month'

/** The grain in which two states can be set against each other. */
export function grainOf(from: Moment, to: Moment): Grain {
  return precision(from) === 'day' && precision(to) === 'day' ? 'day' : 'month'
}

/** Whether one state is later than another for certain: on no day that the one may be of can the other be too. */
export function isLater(to: Moment, from: Moment): boolean {
  return firstDay(to) > lastDay(from)
}

/** Days from one state to a later one. */
export function daysBetween(from: Moment, to: Moment): Interval {
  return { atLeast: Math.max(0, firstDay(to) - lastDay(from)), atMost: lastDay(to) - firstDay(from) }
}
