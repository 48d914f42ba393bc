/**
 * A date with the precision of its source: `2018`, `2018-08` or `2018-08-14`.
 * Never turned into a day that the source does not state.
 */
export type Moment = string & { readonly moment: unique symbol }
export type Precision = 'year' | 'month' | 'day'

/** Reads a moment; undefined when the text is none, or no day of the calendar. */
export function readMoment(text: string): Moment | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!match) return undefined
  const [, , month, day] = match.map(Number)
  if (match[2] && (month === undefined || month < 1 || month > 12)) return undefined
  if (match[3] && (day === undefined || day < 1 || day > daysIn(text))) return undefined
  return text as Moment
}

export function precision(moment: Moment): Precision {
  return moment.length === 4 ? 'year' : moment.length === 7 ? 'month' : 'day'
}

/** The moment's parts; month 1–12 and day 1–31 where the moment has them. */
export function parts(moment: Moment): { year: number; month?: number; day?: number } {
  const [year = 0, month, day] = moment.split('-').map(Number)
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
}

/** First day that the moment may be, in days since 1970-01-01. */
export function firstDay(moment: Moment): number {
  const { year, month = 1, day = 1 } = parts(moment)
  return toDay(year, month, day)
}

/** Last day that the moment may be, in days since 1970-01-01. */
export function lastDay(moment: Moment): number {
  const { year, month, day } = parts(moment)
  if (month === undefined) return toDay(year, 12, 31)
  return toDay(year, month, day ?? daysIn(moment))
}

/** The month in which a day (since 1970-01-01) lies. */
export function monthOf(day: number): Moment {
  return new Date(day * DAY).toISOString().slice(0, 7) as Moment
}

/** A day of the calendar, from days since 1970-01-01. */
export function dayAt(day: number): Moment {
  return new Date(day * DAY).toISOString().slice(0, 10) as Moment
}

/** The day that a clock shows where it stands. */
export function dayOf(clock: Date): Moment {
  return dayAt(toDay(clock.getFullYear(), clock.getMonth() + 1, clock.getDate()))
}

/** Earlier first; of two that begin alike, the one that ends earlier. */
export function compareMoments(a: Moment, b: Moment): number {
  return firstDay(a) - firstDay(b) || lastDay(a) - lastDay(b)
}

/**
 * Calendar months from one day to another (days since 1970-01-01), with the rest as a share
 * of the month in which it falls: 1 August to 31 December is 4 + 30/31.
 */
export function monthsBetween(from: number, to: number): number {
  const a = new Date(from * DAY)
  const b = new Date(to * DAY)
  const whole = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  const length = new Date(Date.UTC(b.getUTCFullYear(), b.getUTCMonth() + 1, 0)).getUTCDate()
  return whole + (b.getUTCDate() - a.getUTCDate()) / length
}

/**
 * So many months later, as precisely as the moment is known. The last day of a month leads to the last day of a month.
 * A year that the months do not fill becomes a month: the latest that it may be.
 */
export function afterMonths(moment: Moment, months: number): Moment {
  const { year, month, day } = parts(moment)
  if (month === undefined && months % 12 === 0) return `${year + months / 12}` as Moment
  const at = year * 12 + (month ?? 12) - 1 + months
  const later = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  if (day === undefined) return later as Moment
  const last = daysIn(later)
  return `${later}-${String(day === daysIn(moment) ? last : Math.min(day, last)).padStart(2, '0')}` as Moment
}

const DAY = 86_400_000

function toDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY
}

function daysIn(text: string): number {
  const [year = 0, month = 1] = text.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
