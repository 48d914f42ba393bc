import { count, type State } from '#model/count.ts'
import type { Interval } from '#model/interval.ts'
import { reached, type Entry, type Gap, type Snapshot } from '#model/snapshot.ts'
import { changes, type Change, type How } from './change.ts'

/** A group of units in one of two states: a test for its entries, and the codes that it holds there. */
export interface Side {
  readonly state: Snapshot
  readonly codes: ReadonlySet<string>
  readonly entry: (entry: Entry) => boolean
}

/** How many of a group came to the goal between two states. Corrections are in none of these. */
export interface Movement {
  /** Certainly short of the goal before and certainly there now; at most all of which that cannot be ruled out. */
  readonly arrived: Interval
  /** There before and short of it now, as both states say: what only becomes known is never read as a way back. */
  readonly returned: Interval
  readonly net: Interval
  /** What came and what went back, of which the two are added up: named units together, then each group that is only counted. */
  readonly came: readonly Interval[]
  readonly back: readonly Interval[]
  /** At the goal, of which the later state says more than the earlier one did. */
  readonly newlyThere: Interval
  /** Moved on or back along the road, whether to the goal or not. */
  readonly moved: Interval
  /** Codes of named units that certainly moved. */
  readonly movers: readonly string[]
}

export function movement(from: Side, to: Side, how?: How): Movement {
  const { goal } = to.state.programme
  const list = changes(from.state, to.state, how)
    .filter(({ kind }) => kind !== 'correction')
    .map((change) => ({ change, weight: weightIn(change, from, to), was: reached(change.from, goal), is: reached(change.to, goal) }))
    .filter(({ weight }) => weight.atMost > 0)
  const sum = (sure: (each: (typeof list)[number]) => boolean, possible = sure): Interval => ({
    atLeast: list.filter(sure).reduce((all, { weight }) => all + weight.atLeast, 0),
    atMost: list.filter(possible).reduce((all, { weight }) => all + weight.atMost, 0),
  })
  type Each = (typeof list)[number]
  const sureToCome = ({ was, is }: Each): boolean => was === 'no' && is === 'yes'
  const mayCome = ({ was, is }: Each): boolean => was !== 'yes' && is !== 'no'
  const wentBack = ({ was, is }: Each): boolean => was === 'yes' && is === 'no'
  const addends = (sure: (each: Each) => boolean, possible = sure): Interval[] => {
    const counted = list.filter((each) => each.change.unit === undefined && possible(each))
    const named = list.filter((each) => each.change.unit !== undefined && possible(each))
    const all = { atLeast: named.filter(sure).length, atMost: named.length }
    return [...(named.length > 0 ? [all] : []), ...counted.map((each) => ({ atLeast: sure(each) ? each.weight.atLeast : 0, atMost: each.weight.atMost }))]
  }
  const came = sum(sureToCome, mayCome)
  // Whoever came is there now.
  const there = count(to.state, { units: to.codes, entry: to.entry, from: goal }).atMost
  const arrived = { atLeast: came.atLeast, atMost: Math.max(came.atLeast, Math.min(came.atMost, there)) }
  const returned = sum(wentBack)
  const certain = ({ kind }: Change): boolean => kind === 'progress' || kind === 'regress'
  return {
    arrived,
    returned,
    came: addends(sureToCome, mayCome),
    back: addends(wentBack),
    net: { atLeast: arrived.atLeast - returned.atMost, atMost: arrived.atMost - returned.atLeast },
    newlyThere: sum(({ change, is }) => change.kind === 'newlyKnown' && is === 'yes'),
    moved: sum(({ change }) => certain(change), ({ change }) => !settled(change)),
    movers: list.flatMap(({ change }) => (certain(change) && change.unit !== undefined ? [change.unit] : [])),
  }
}

/** At the same step before and now, and known to be. */
function settled({ kind, from }: Change): boolean {
  return kind === 'unchanged' && from.atLeast === from.atMost
}

/** How many units of a change belong to the group. */
function weightIn(change: Change, from: Side, to: Side): Interval {
  const { unit, weight } = change
  if (unit !== undefined) {
    const codes = [unit, ...(change.of ?? [])]
    const side = [to, from].find(({ state }) => state.facts.some((fact) => codes.includes(fact.unit)))
    const fact = side?.state.facts.find((each) => codes.includes(each.unit))
    const n = side && fact && side.codes.has(fact.unit) && side.entry(fact) ? 1 : 0
    return { atLeast: n, atMost: n }
  }
  const held = change.gaps.flatMap((id) => {
    const side = [to, from].find(({ state }) => state.gaps.some((gap) => gap.id === id))
    const gap = side?.state.gaps.find((each) => each.id === id)
    return side && gap ? [{ gap, here: side.entry(gap) ? inside(side.state, side.codes, gap) : { atLeast: 0, atMost: 0 } }] : []
  })
  const elsewhere = held.reduce((all, { gap, here }) => all + gap.size - here.atLeast, 0)
  const most = held.reduce((all, { here }) => all + here.atMost, 0)
  return { atLeast: Math.max(0, weight - elsewhere), atMost: Math.min(weight, most) }
}

function inside(state: State, units: ReadonlySet<string>, gap: Gap): Interval {
  return count(state, { units, entry: (entry) => entry === gap })
}
