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

/** A month of the calendar, on average, in days. */
export const monthDays = 365.2425 / 12

/** Time from a state to a deadline, as it is told. */
export interface TimeLeft {
  /** In its grain; an interval where the state has no day. Zero where the deadline has come. */
  readonly span: Interval
  /** Days where the state has a day and no more than a month remains: a tenth of a month is three days, too much of so little. */
  readonly grain: Grain
  /** True where the state's own date has no day: then the months are whole, if the day of the deadline allows it. */
  readonly rounded: boolean
}

// No month of the calendar is longer.
const lastMonth = 31

// Half of what a day is of a month: the last day of a month, and the first after it, end it alike.
const slack = 0.05

/**
 * Time from `asOf` to the day before which the work is due, counted from the snapshot and never from a clock. A
 * state with no day may lie anywhere from the first to the last day of its month or year: each end is told in whole
 * months of the calendar, since the date is no finer; where the deadline is no end of a month, in tenths, rounded so
 * that the bounds hold. The last month of a state that has a day is told in days. Told only: a verdict is reckoned in days.
 */
export function timeLeft(asOf: Moment, dueBefore: Moment): TimeLeft {
  const due = firstDay(dueBefore)
  const rounded = precision(asOf) !== 'day'
  const days = daysLeft(asOf, dueBefore)
  if (!rounded) {
    if (days.atMost <= lastMonth) return { span: days, grain: 'day', rounded }
    const tenths = (n: number): number => Math.round((n / monthDays) * 10) / 10
    return { span: { atLeast: tenths(days.atLeast), atMost: tenths(days.atMost) }, grain: 'month', rounded }
  }
  const told = (day: number, left: number, tenths: (n: number) => number): number => {
    const calendar = monthsBetween(day, due)
    const whole = Math.round(calendar)
    return whole > 0 && Math.abs(calendar - whole) <= slack ? whole : tenths((left / monthDays) * 10) / 10
  }
  return { span: { atLeast: told(lastDay(asOf) + 1, days.atLeast, Math.floor), atMost: told(firstDay(asOf), days.atMost, Math.ceil) }, grain: 'month', rounded }
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
 * The pace needed as it is told, in units a month: of a state without a day over the months that its time left is told
 * in, so that 10 units in 4 to 5 months are 2 to 2.5 a month; of any other over the days.
 */
export function neededTold(remaining: Interval, asOf: Moment, dueBefore: Moment): Interval | undefined {
  const exact = neededPace(remaining, daysLeft(asOf, dueBefore))
  const { span, rounded } = timeLeft(asOf, dueBefore)
  const daily = exact && { atLeast: exact.atLeast * monthDays, atMost: exact.atMost * monthDays }
  return daily && rounded ? (neededPace(remaining, span) ?? daily) : daily
}

/** How finely a length of time is told: in days where every date that bounds it has a day, else in months. */
export type Grain = 'day' | 'month'

/** How many days a pace is said per, in its grain: units in thirty days, or units a month. */
export const paceLength: Readonly<Record<Grain, number>> = { day: 30, month: monthDays }

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
