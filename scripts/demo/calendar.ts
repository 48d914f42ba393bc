const DAY = 86_400_000

/** A day as its number since 1970-01-01. */
export function dayOf(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / DAY
}

/** `2030-01-31`. */
export function textOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** The day itself, or the Monday after it: offices decide nothing on a Saturday or Sunday. */
export function workday(day: number): number {
  const week = new Date(day * DAY).getUTCDay()
  return day + (week === 6 ? 2 : week === 0 ? 1 : 0)
}

/** A month of which a report is made. */
export interface Month {
  /** `2030-01`. */
  readonly id: string
  /** The date that its state bears: the month, or its last day where the report names it. */
  readonly asOf: string
  readonly last: number
  readonly vi: string
  readonly en: string
}

const first = { year: 2030, month: 1 }
const count = 14

/** Fourteen months, one report each; those that end a quarter, and the newest, name their day. */
export const months: readonly Month[] = Array.from({ length: count }, (_, at) => {
  const date = new Date(Date.UTC(first.year, first.month - 1 + at, 1))
  const id = date.toISOString().slice(0, 7)
  const last = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / DAY
  const month = date.getUTCMonth() + 1
  const named = month % 3 === 0 || at === count - 1
  return {
    id,
    asOf: named ? textOf(last) : id,
    last,
    vi: `tháng ${month}/${date.getUTCFullYear()}`,
    en: `${date.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })} ${date.getUTCFullYear()}`,
  }
})
