import { readMoment, type Moment } from '#model/moment.ts'

/** The reader's own day: the only clock of the page, and nothing of it goes into a file. */
export function today(): Moment {
  const now = new Date()
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = readMoment(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
  if (day === undefined) throw new Error('a clock outside the calendar')
  return day
}

/** Milliseconds of the same clock, for a stopwatch that two windows share. */
export function instant(): number {
  return Date.now()
}
