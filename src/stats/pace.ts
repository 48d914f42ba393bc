import { count } from '#model/count.ts'
import type { Interval } from '#model/interval.ts'
import { compareMoments, firstDay, lastDay, type Moment } from '#model/moment.ts'
import type { Cohort } from '#model/programme.ts'
import type { Snapshot } from '#model/snapshot.ts'
import type { Scope } from './ask.ts'
import type { How } from './change.ts'
import { daysBetween, daysLeft, grainOf, isLater, monthDays, monthly, neededPace, neededTold, observedTold, pressing, timeLeft, type Grain, type TimeLeft } from './deadline.ts'
import { movement, type Movement, type Side } from './movement.ts'
import { codesOf } from './part.ts'
import { inCohort, tally, type Tally } from './tally.ts'

/** How a cohort fares against its deadline. */
export type Verdict = 'done' | 'passed' | 'onPace' | 'behind' | 'cannotJudge'

/** Why a pace cannot be judged. */
export type Reason = 'withdrawn' | 'oneState' | 'sameOrEarlier' | 'noTime' | 'notStated' | 'notBegun' | 'dueWithin' | 'straddles'

/** Days (since 1970-01-01) between which the last unit would come to the goal; no `atMost` where it may never. */
export interface Finish {
  readonly atLeast: number
  readonly atMost?: number
}

/** Needed against observed, of the cohort that the deadline binds, in one group of units. */
export interface Pace {
  readonly cohort: Cohort & { readonly dueBefore: Moment }
  /** How finely the time between the two states is known. */
  readonly grain: Grain
  readonly size: Interval
  readonly announced: Interval
  /** Every unit of the cohort that is not at the goal, whether it has begun or not: the deadline binds it too. */
  readonly remaining: Interval
  /** Whether it is stated, in each state, how many are at the goal. */
  readonly stated: { readonly from: boolean; readonly to: boolean }
  /** Whether any of its units may have begun, in each state. */
  readonly begun: { readonly from: boolean; readonly to: boolean }
  /** Days, as all time here: nothing that is judged by is rounded. */
  readonly left: Interval
  /** Units a month, as all paces here; undefined where no time is left for certain. */
  readonly needed?: Interval
  readonly told: PaceTold
  readonly between?: Interval
  readonly movement?: Movement
  /** `atMost` is infinite where there may have been next to no time. */
  readonly observed?: Interval
  readonly verdict: Verdict
  readonly reason?: Reason
  /** At the observed pace, in a straight line; undefined where that pace says nothing of what is to come. */
  readonly finish?: Finish | 'never'
}

/** The two paces as they are told, and the time in which they are needed: units a month, and in the last month units in all that time. */
export interface PaceTold {
  readonly left: TimeLeft
  readonly needed?: Interval
  readonly observed?: Interval
}

export type Place = Pick<Scope, 'area' | 'authorities'>

/** The state that is compared with, and what of the difference was put right, or does not hold. */
export interface Before {
  readonly from: Snapshot
  readonly how?: How
}

/** Undefined where no deadline presses, or it binds no unit of the place. Without an earlier state there is no pace to observe. */
export function paceOf(to: Snapshot, place: Place, before?: Before): Pace | undefined {
  const cohort = pressing(to.programme, to.asOf)
  if (!cohort) return undefined
  const now = sideOf(to, place, cohort.id)
  const own = sideTally(now)
  if (own.size.atMost === 0) return undefined
  const grain = before ? grainOf(before.from.asOf, to.asOf) : 'month'
  const withdrawn = before?.how?.withdrawn ?? false
  const remaining = shortOf(now)
  const left = daysLeft(to.asOf, cohort.dueBefore)
  const daily = neededPace(remaining, left)
  const needed = daily && monthly(daily)
  const seen = before && observe(before.from, to, { place, cohort: cohort.id, ...(before.how ? { how: before.how } : {}) })
  const facts = {
    remaining, left, ...(needed ? { needed } : {}),
    stated: { from: seen?.stated ?? false, to: own.announcedStated }, begun: { from: seen?.begun ?? false, to: own.rolledOut.atMost > 0 },
    // What was withdrawn does not hold: nothing is observed by it.
    ...(withdrawn ? {} : seen?.seen),
  }
  const verdict = judge({ ...facts, withdrawn, ...(before ? { order: orderOf(before.from, to) } : {}) })
  const judged = facts.stated.from && facts.stated.to && seen?.begun && !(facts.between && isBrief(facts.between))
  const finish = facts.observed && judged ? finishOf(to.asOf, remaining, facts.observed) : undefined
  return { cohort, grain, size: own.size, announced: own.announced, ...facts, told: toldOf(to, cohort, facts), ...verdict, ...(finish ? { finish } : {}) }
}

function toldOf({ asOf }: Snapshot, { dueBefore }: Pace['cohort'], { remaining, observed }: Pick<Pace, 'remaining'> & { readonly observed?: Interval }): PaceTold {
  const needed = neededTold(remaining, asOf, dueBefore)
  return { left: timeLeft(asOf, dueBefore), ...(needed ? { needed } : {}), ...(observed ? { observed: observedTold(observed, asOf, dueBefore) } : {}) }
}

/** The units of a place, as one state's register has them, and a cohort. */
export function sideOf(state: Snapshot, place: Place, cohort: string): Side {
  return { state, codes: codesOf(state, place), cohort, entry: inCohort(cohort) }
}

/** How the units of a side stand. */
export function sideTally({ state, codes, cohort }: Side): Tally {
  return tally(state, { units: codes, cohort })
}

/** How many units of a side are not at the goal, whether they have begun or not. */
export function shortOf({ state, codes, cohort }: Side): Interval {
  return count(state, { units: codes, cohorts: [cohort], to: state.programme.goal - 1 })
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
  const old = sideTally(then)
  const between = daysBetween(from.asOf, to.asOf)
  const moved = isLater(to.asOf, from.asOf) ? movement(then, sideOf(to, place, cohort), how) : undefined
  const daily = moved && observedPace(moved.net, isBrief(between) ? { ...between, atLeast: 0 } : between)
  const observed = daily && monthly(daily)
  return { stated: old.announcedStated, begun: old.rolledOut.atMost > 0, seen: moved && observed ? { between, movement: moved, observed } : undefined }
}

/** Whether two states may lie no more than a day apart: whatever came in that, it is no pace. */
function isBrief({ atLeast }: Interval): boolean {
  return atLeast <= 1
}

/**
 * Units a day that came to the goal: fewest over most time, most over least. Below zero where more went
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

function orderOf(from: Snapshot, to: Snapshot): 'later' | 'sameOrEarlier' {
  return from.id !== to.id && compareMoments(from.asOf, to.asOf) < 0 ? 'later' : 'sameOrEarlier'
}

interface Known {
  readonly remaining: Interval
  readonly left: Interval
  readonly needed?: Interval
  readonly between?: Interval
  readonly observed?: Interval
  readonly stated: { readonly from: boolean; readonly to: boolean }
  readonly begun: { readonly from: boolean; readonly to: boolean }
  /** True where one of the two states was withdrawn. */
  readonly withdrawn?: boolean
  /** Left out where there is no earlier state. */
  readonly order?: 'later' | 'sameOrEarlier'
}

/**
 * The rule. On pace only where the least that was observed is as much as the most that is needed; behind only
 * where the most that was observed is less than the least that is needed; all else cannot be judged.
 */
export function judge({ remaining, left, needed, between, observed, stated, begun, withdrawn, order }: Known): { readonly verdict: Verdict; readonly reason?: Reason } {
  const open = (reason: Reason) => ({ verdict: 'cannotJudge', reason }) as const
  if (withdrawn) return open('withdrawn')
  if (remaining.atMost <= 0) return { verdict: 'done' }
  if (!begun.to) return open('notBegun')
  if (left.atMost <= 0 && remaining.atLeast > 0) return { verdict: 'passed' }
  if (!order) return open('oneState')
  if (order === 'sameOrEarlier') return open('sameOrEarlier')
  if (!observed) return open('noTime')
  if (!stated.from || !stated.to) return open('notStated')
  if (!needed) return open('dueWithin')
  if (between && isBrief(between)) return open('noTime')
  if (observed.atLeast >= needed.atMost) return { verdict: 'onPace' }
  // Of a cohort that had not begun, the time at work is shorter than that between the states: the pace may have been higher.
  if (!begun.from) return open('notBegun')
  return observed.atMost < needed.atLeast ? { verdict: 'behind' } : open('straddles')
}

/** When the last unit would come to the goal, as many a month as observed, one after the other. */
export function finishOf(asOf: Moment, remaining: Interval, observed: Interval): Finish | 'never' | undefined {
  if (remaining.atMost <= 0) return undefined
  if (observed.atMost <= 0) return 'never'
  const days = (units: number, pace: number): number => (units === 0 ? 0 : units / pace) * monthDays
  const atLeast = firstDay(asOf) + Math.ceil(days(remaining.atLeast, observed.atMost))
  return observed.atLeast > 0 ? { atLeast, atMost: lastDay(asOf) + Math.ceil(days(remaining.atMost, observed.atLeast)) } : { atLeast }
}
