import { count } from '#model/count.ts'
import type { Interval } from '#model/interval.ts'
import { compareMoments, firstDay, lastDay, type Moment } from '#model/moment.ts'
import type { Cohort } from '#model/programme.ts'
import { unitsIn } from '#model/register.ts'
import type { Snapshot } from '#model/snapshot.ts'
import type { Scope } from './ask.ts'
import { domain } from './authority.ts'
import type { How } from './change.ts'
import { grainOf, isLater, leftIn, neededPace, paceLength, pressing, timeBetween, type Grain } from './deadline.ts'
import { movement, type Movement, type Side } from './movement.ts'
import { inCohort, tally } from './tally.ts'

/** How a cohort fares against its deadline. */
export type Verdict = 'done' | 'passed' | 'onPace' | 'behind' | 'cannotJudge'

/** Why a pace cannot be judged. */
export type Reason = 'oneState' | 'sameOrEarlier' | 'noTime' | 'notStated' | 'notBegun' | 'dueWithin' | 'straddles'

/** Days (since 1970-01-01) between which the last unit would come to the goal; no `atMost` where it may never. */
export interface Finish {
  readonly atLeast: number
  readonly atMost?: number
}

/** Needed against observed, of the cohort that the deadline binds, in one group of units. */
export interface Pace {
  readonly cohort: Cohort & { readonly dueBefore: Moment }
  /** Lengths are in it, and paces in units a month or in units in thirty days. */
  readonly grain: Grain
  readonly size: Interval
  readonly announced: Interval
  /** Every unit of the cohort that is not at the goal, whether it has begun or not: the deadline binds it too. */
  readonly remaining: Interval
  /** Whether it is stated, in each state, how many are at the goal. */
  readonly stated: { readonly from: boolean; readonly to: boolean }
  /** Whether any of its units may have begun, in each state. */
  readonly begun: { readonly from: boolean; readonly to: boolean }
  readonly left: Interval
  /** Undefined where no time is left for certain. */
  readonly needed?: Interval
  readonly between?: Interval
  readonly movement?: Movement
  /** `atMost` is infinite where there may have been next to no time. */
  readonly observed?: Interval
  readonly verdict: Verdict
  readonly reason?: Reason
  /** At the observed pace, in a straight line; undefined where that pace says nothing of what is to come. */
  readonly finish?: Finish | 'never'
}

export type Place = Pick<Scope, 'area' | 'authorities'>

/** Undefined where no deadline presses, or it binds no unit of the place. Without an earlier state there is no pace to observe. */
export function paceOf(to: Snapshot, place: Place, before?: { readonly from: Snapshot; readonly how?: How }): Pace | undefined {
  const cohort = pressing(to.programme, to.asOf)
  if (!cohort) return undefined
  const now = sideOf(to, place, cohort.id)
  const own = tally(to, { units: now.codes, entry: now.entry })
  if (own.size.atMost === 0) return undefined
  const grain = before ? grainOf(before.from.asOf, to.asOf) : 'month'
  const remaining = count(to, { units: now.codes, entry: now.entry, to: to.programme.goal - 1 })
  const left = leftIn(grain, to.asOf, cohort.dueBefore)
  const needed = per(grain, neededPace(remaining, left))
  const seen = before && observe(before.from, to, { place, cohort: cohort.id, ...(before.how ? { how: before.how } : {}) })
  const facts = { remaining, left, stated: { from: seen?.stated ?? false, to: own.announcedStated }, begun: { from: seen?.begun ?? false, to: own.rolledOut.atMost > 0 }, ...(needed ? { needed } : {}), ...seen?.seen }
  const verdict = judge({ ...facts, ...(before ? { order: orderOf(before.from, to) } : {}) })
  const finish = seen?.seen?.observed && facts.stated.from && facts.stated.to && seen.begun ? finishOf(to.asOf, grain, remaining, seen.seen.observed) : undefined
  return { cohort, grain, size: own.size, announced: own.announced, ...facts, ...verdict, ...(finish ? { finish } : {}) }
}

/** The units of a place, as one state's register has them, and a cohort. */
export function sideOf(state: Snapshot, { area, authorities }: Place, cohort: string): Side {
  const answering = authorities && new Set(
    state.programme.authorities.filter(({ id }) => authorities.includes(id)).flatMap((authority) => [...domain(state.register, authority)]),
  )
  const units = (area === undefined ? state.register.units : unitsIn(state.register, area)).filter(({ district }) => !answering || answering.has(district))
  return { state, codes: new Set(units.map(({ code }) => code)), entry: inCohort(cohort) }
}

interface Asked {
  readonly place: Place
  readonly cohort: string
  readonly how?: How
}

function observe(from: Snapshot, to: Snapshot, { place, cohort, how }: Asked): {
  readonly stated: boolean
  readonly begun: boolean
  readonly seen: { readonly between: Interval; readonly movement: Movement; readonly observed: Interval } | undefined
} {
  const then = sideOf(from, place, cohort)
  const old = tally(from, { units: then.codes, entry: then.entry })
  const between = timeBetween(from.asOf, to.asOf)
  const moved = isLater(to.asOf, from.asOf) ? movement(then, sideOf(to, place, cohort), how) : undefined
  const observed = moved && per(grainOf(from.asOf, to.asOf), observedPace(moved.net, between))
  return { stated: old.announcedStated, begun: old.rolledOut.atMost > 0, seen: moved && observed ? { between, movement: moved, observed } : undefined }
}

/**
 * Units a month (or a day) that came to the goal: fewest over most time, most over least. Below zero where more went
 * back than came, without end where there may have been next to no time. Undefined where there was none.
 */
export function observedPace(net: Interval, between: Interval): Interval | undefined {
  if (between.atMost <= 0) return undefined
  const over = (units: number, time: number): number => (units === 0 ? 0 : units / time)
  return {
    atLeast: over(net.atLeast, net.atLeast < 0 ? between.atLeast : between.atMost),
    atMost: over(net.atMost, net.atMost < 0 ? between.atMost : between.atLeast),
  }
}

function per(grain: Grain, pace: Interval | undefined): Interval | undefined {
  return pace && { atLeast: pace.atLeast * paceLength[grain], atMost: pace.atMost * paceLength[grain] }
}

function orderOf(from: Snapshot, to: Snapshot): 'later' | 'sameOrEarlier' {
  return from.id !== to.id && compareMoments(from.asOf, to.asOf) < 0 ? 'later' : 'sameOrEarlier'
}

interface Known {
  readonly remaining: Interval
  readonly left: Interval
  readonly needed?: Interval
  readonly observed?: Interval
  readonly stated: { readonly from: boolean; readonly to: boolean }
  readonly begun: { readonly from: boolean; readonly to: boolean }
  /** Left out where there is no earlier state. */
  readonly order?: 'later' | 'sameOrEarlier'
}

/**
 * The rule. On pace only where the least that was observed is as much as the most that is needed; behind only
 * where the most that was observed is less than the least that is needed; all else cannot be judged.
 */
export function judge({ remaining, left, needed, observed, stated, begun, order }: Known): { readonly verdict: Verdict; readonly reason?: Reason } {
  const open = (reason: Reason) => ({ verdict: 'cannotJudge', reason }) as const
  if (remaining.atMost <= 0) return { verdict: 'done' }
  if (!begun.to) return open('notBegun')
  if (left.atMost <= 0 && remaining.atLeast > 0) return { verdict: 'passed' }
  if (!order) return open('oneState')
  if (order === 'sameOrEarlier') return open('sameOrEarlier')
  if (!observed) return open('noTime')
  if (!stated.from || !stated.to) return open('notStated')
  if (!needed) return open('dueWithin')
  if (observed.atLeast >= needed.atMost) return { verdict: 'onPace' }
  // Of a cohort that had not begun, the time at work is shorter than that between the states: the pace may have been higher.
  if (!begun.from) return open('notBegun')
  return observed.atMost < needed.atLeast ? { verdict: 'behind' } : open('straddles')
}

/** A month of the calendar, on average, in days: projections are told by the month. */
export const monthDays = 365.2425 / 12

/** When the last unit would come to the goal, as many a month as observed, one after the other. */
export function finishOf(asOf: Moment, grain: Grain, remaining: Interval, observed: Interval): Finish | 'never' | undefined {
  if (remaining.atMost <= 0) return undefined
  if (observed.atMost <= 0) return 'never'
  const days = (units: number, pace: number): number => (units === 0 ? 0 : units / pace) * (grain === 'day' ? paceLength.day : monthDays)
  const atLeast = firstDay(asOf) + Math.ceil(days(remaining.atLeast, observed.atMost))
  return observed.atLeast > 0 ? { atLeast, atMost: lastDay(asOf) + Math.ceil(days(remaining.atMost, observed.atLeast)) } : { atLeast }
}
