import { exactly, type Interval } from '#model/interval.ts'
import { afterMonths, firstDay, lastDay, monthsBetween, type Moment } from '#model/moment.ts'
import type { Programme, Rhythm } from '#model/programme.ts'

/** How a state stands against the day on which it is read. */
export type Freshness =
  | { readonly kind: 'ended'; readonly ended: NonNullable<Programme['ended']> }
  /** The next state is not yet due. */
  | { readonly kind: 'due'; readonly next: Moment; readonly rhythm: Rhythm }
  /** The next state should be there; `stale` once another one should be there as well. */
  | { readonly kind: 'overdue' | 'stale'; readonly next: Moment; readonly rhythm: Rhythm; readonly days: number; readonly months: Interval }
  /** Nobody states a rhythm: how old the state is, in whole months; an interval where it has no day. */
  | { readonly kind: 'age'; readonly months: Interval }

/**
 * Whether a state is fresh, judged on a day that is given and never taken from a clock. A moment without a day
 * is over at its end: nothing is called overdue while it may still be in time. Undefined where the state is of
 * later than that day and no rhythm is stated: then there is nothing to say.
 */
export function freshness({ rhythm, ended }: Pick<Programme, 'rhythm' | 'ended'>, asOf: Moment, today: Moment): Freshness | undefined {
  if (ended && lastDay(ended.on) <= firstDay(today)) return { kind: 'ended', ended }
  const now = firstDay(today)
  if (!rhythm) {
    if (firstDay(asOf) > now) return undefined
    return { kind: 'age', months: { atLeast: whole(lastDay(asOf), now), atMost: whole(firstDay(asOf), now) } }
  }
  const next = afterMonths(asOf, rhythm.everyMonths)
  const end = lastDay(next)
  if (now <= end) return { kind: 'due', next, rhythm }
  const kind = now > lastDay(afterMonths(asOf, 2 * rhythm.everyMonths)) ? 'stale' : 'overdue'
  return { kind, next, rhythm, days: now - end, months: exactly(whole(end, now)) }
}

/** Whole months that have certainly passed; from the last day of a longer month to that of a shorter one is a month too. */
function whole(from: number, to: number): number {
  const [morning, evening] = [monthsBetween(from, to), monthsBetween(from + 1, to + 1)]
  return Math.max(0, Math.floor(morning), Math.floor(evening))
}
