import type { Interval } from '#model/interval.ts'
import { firstDay, lastDay, monthsBetween, type Moment } from '#model/moment.ts'
import type { Stoplight } from '#model/programme.ts'
import type { Pace } from './pace.ts'
import type { Side } from './movement.ts'

/** `open`: the bounds lie on both sides of a threshold, or there is nothing to judge by. */
export type Light = 'green' | 'amber' | 'red' | 'open'

/** Observed pace as a share of the needed one, at its ends; undefined where either is not known. */
export function shareOf({ observed, needed }: { readonly observed?: Interval; readonly needed?: Interval }): Interval | undefined {
  if (!observed || !needed) return undefined
  const ends = [observed.atLeast, observed.atMost].flatMap((seen) => [needed.atLeast, needed.atMost].map((asked) => over(seen, asked)))
  return { atLeast: Math.min(...ends), atMost: Math.max(...ends) }
}

// Where nothing is asked, anything is enough.
function over(seen: number, asked: number): number {
  return asked > 0 ? seen / asked : Infinity
}

/**
 * The light of a share by the thresholds that the programme carries. `still`: for certain nothing has moved for as
 * long as they allow. Nothing is shown where the two ends of the share would show different lights.
 */
export function lightOf(share: Interval, { green, amber }: Pick<Stoplight, 'green' | 'amber'>, still: boolean): Light {
  const at = (value: number): Light => (value >= green ? (still ? 'amber' : 'green') : value >= amber ? 'amber' : 'red')
  const [least, most] = [at(share.atLeast), at(share.atMost)]
  return least === most ? least : 'open'
}

/** What a light takes into account besides the pace: months without movement, and units overdue under earlier deadlines. */
export interface Beside {
  readonly idle?: Interval | undefined
  readonly overdue?: Interval | undefined
}

/** Whether for certain nothing has moved for as long as the thresholds allow. */
export function isStill({ stillMonths }: Stoplight, idle: Interval | undefined): boolean {
  return stillMonths !== undefined && idle !== undefined && idle.atLeast >= stillMonths
}

/**
 * The light of a cohort's pace: green once it is done, red once the deadline has passed, else by the thresholds. Units
 * that are overdue under another deadline make it red, whatever the pace; and where some may be, it is never green.
 */
export function lightOfPace(pace: Pace, thresholds: Stoplight, { idle, overdue }: Beside = {}): Light {
  if (pace.reason === 'withdrawn') return 'open'
  if (overdue && overdue.atLeast > 0) return 'red'
  const own = ownLight(pace, thresholds, idle)
  return own === 'green' && overdue && overdue.atMost > 0 ? 'open' : own
}

function ownLight(pace: Pace, thresholds: Stoplight, idle: Interval | undefined): Light {
  if (pace.verdict === 'done') return 'green'
  if (pace.verdict === 'passed') return 'red'
  const open = pace.verdict === 'cannotJudge' && pace.reason !== 'straddles'
  const share = open ? undefined : shareOf(pace)
  return share ? lightOf(share, thresholds, isStill(thresholds, idle)) : 'open'
}

/** When a unit last moved, as far as two states tell: on a day that a source states, or somewhere between the two. */
export type LastMove = { readonly kind: 'on'; readonly moment: Moment } | { readonly kind: 'between'; readonly from: Moment; readonly to: Moment }

/** Undefined where nothing is recorded to have moved. A movement in between without a date hides any earlier one. */
export function lastMove(side: Side, pace: Pace, from: Moment | undefined): LastMove | undefined {
  const { asOf, facts } = side.state
  const dates = facts
    .filter((fact) => side.codes.has(fact.unit) && side.entry(fact))
    .map(({ unit, milestones }) => ({ unit, on: latest(milestones.flatMap(({ on }) => (on === undefined || firstDay(on) > lastDay(asOf) ? [] : [on]))) }))
  const last = latest(dates.flatMap(({ on }) => on ?? []))
  if (from === undefined || !pace.movement || pace.movement.moved.atLeast === 0) return last && { kind: 'on', moment: last }
  const dated = new Set(dates.filter(({ on }) => on !== undefined && lastDay(on) >= firstDay(from)).map(({ unit }) => unit))
  const all = pace.movement.movers.length === pace.movement.moved.atLeast && pace.movement.movers.every((unit) => dated.has(unit))
  return all && last ? { kind: 'on', moment: last } : { kind: 'between', from, to: asOf }
}

/** Months without movement up to a state; undefined where none can be told. */
export function idleMonths(asOf: Moment, pace: Pace, { from, last }: { readonly from: Moment | undefined; readonly last: LastMove | undefined }): Interval | undefined {
  if (!pace.movement || from === undefined) return undefined
  const since = (moment: Moment): Interval => ({ atLeast: Math.max(0, monthsBetween(lastDay(moment), firstDay(asOf))), atMost: monthsBetween(firstDay(moment), lastDay(asOf)) })
  if (pace.movement.moved.atMost === 0) return since(from)
  // Something else may have moved since the last date, unless all that can have moved is dated.
  return last?.kind === 'on' && pace.movement.moved.atMost === pace.movement.movers.length ? since(last.moment) : undefined
}

function latest(moments: readonly Moment[]): Moment | undefined {
  return moments.toSorted((a, b) => lastDay(a) - lastDay(b)).at(-1)
}
