import { dayOf, type Moment } from '#model/moment.ts'

/** The reader's own day: the only clock of the page, and nothing of it goes into a file. */
export function today(): Moment {
  return dayOf(new Date())
}

/** Milliseconds of the same clock, for a stopwatch that two windows share. */
export function instant(): number {
  return Date.now()
}
