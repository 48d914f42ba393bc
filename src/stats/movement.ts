import { count, type Query } from '#model/count.ts'
import { exactly, type Interval } from '#model/interval.ts'
import { reached, type Entry, type Gap, type Snapshot } from '#model/snapshot.ts'
import { changes, type Change, type How } from './change.ts'

/** The units of a cohort in one of two states: the codes among which they are there, and a test for entries stated to be of it. */
export interface Side {
  readonly state: Snapshot
  readonly codes: ReadonlySet<string>
  readonly cohort: string
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
  const all = changes(from.state, to.state, how)
    .map((change) => ({ change, weight: weightIn(change, from, to), was: reached(change.from, goal), is: reached(change.to, goal) }))
    .filter(({ weight }) => weight.atMost > 0)
  type Each = (typeof all)[number]
  const list = all.filter(({ change }) => change.kind !== 'correction')
  const sumIn = (some: readonly Each[], sure: (each: Each) => boolean, possible = sure): Interval => ({
    atLeast: some.filter(sure).reduce((total, { weight }) => total + weight.atLeast, 0),
    atMost: some.filter(possible).reduce((total, { weight }) => total + weight.atMost, 0),
  })
  const sum = (sure: (each: Each) => boolean, possible = sure): Interval => sumIn(list, sure, possible)
  // Of a named unit only what both states say of it, else whatever may be so; put right counts too.
  const mayHaveLeft = ({ change: { unit, of }, was, is }: Each): boolean => {
    const told = unit !== undefined && (of ?? [unit]).every((code) => from.state.facts.some((fact) => fact.unit === code))
    const tells = unit !== undefined && to.state.facts.some((fact) => fact.unit === unit)
    return (told ? was === 'yes' : was !== 'no') && (tells ? is === 'no' : is !== 'yes')
  }
  const sureToCome = ({ was, is }: Each): boolean => was === 'no' && is === 'yes'
  const mayCome = ({ was, is }: Each): boolean => was !== 'yes' && is !== 'no'
  const wentBack = ({ was, is }: Each): boolean => was === 'yes' && is === 'no'
  const addends = (sure: (each: Each) => boolean, possible = sure): Interval[] => {
    const counted = list.filter((each) => each.change.unit === undefined && possible(each))
    const named = list.filter((each) => each.change.unit !== undefined && possible(each))
    const together = sumIn(named, sure, possible)
    return [...(named.length > 0 ? [together] : []), ...counted.map((each) => ({ atLeast: sure(each) ? each.weight.atLeast : 0, atMost: each.weight.atMost }))]
  }
  const came = sum(sureToCome, mayCome)
  const returned = sum(wentBack)
  const arrived = { atLeast: came.atLeast, atMost: Math.max(came.atLeast, Math.min(came.atMost, mostArrived(from, to, sumIn(all, mayHaveLeft).atMost))) }
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

/**
 * Whoever arrived was short of the goal before; is there now; and is none of those who were there before and still are.
 * Of these at most `back` may have gone. Across registers units are no longer one to one.
 */
function mostArrived(from: Side, to: Side, back: number): number {
  const { goal } = to.state.programme
  const at = ({ state, codes, cohort }: Side, stretch: Pick<Query, 'from' | 'to'>): Interval => count(state, { units: codes, cohorts: [cohort], ...stretch })
  const there = at(to, { from: goal }).atMost
  if (from.state.register.id !== to.state.register.id) return there
  return Math.min(there, at(from, { to: goal - 1 }).atMost, there - Math.max(0, at(from, { from: goal }).atLeast - back))
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
    const named = [to, from].flatMap((side) => side.state.facts.flatMap((fact) => (codes.includes(fact.unit) ? [{ side, fact }] : [])))
    // A cohort has no date: whichever state says it of the unit, it holds.
    const told = named.find(({ fact }) => fact.membership.kind !== 'unstated') ?? named[0]
    if (!told || !told.side.codes.has(told.fact.unit)) return exactly(0)
    const { state, cohort } = told.side
    return count(state, { units: new Set([told.fact.unit]), entry: (entry) => entry === told.fact, cohorts: [cohort] })
  }
  const held = change.gaps.flatMap((id) => {
    const side = [to, from].find(({ state }) => state.gaps.some((gap) => gap.id === id))
    const gap = side?.state.gaps.find((each) => each.id === id)
    return side && gap ? [{ gap, here: inside(side, gap) }] : []
  })
  const elsewhere = held.reduce((all, { gap, here }) => all + gap.size - here.atLeast, 0)
  const most = held.reduce((all, { here }) => all + here.atMost, 0)
  return { atLeast: Math.max(0, weight - elsewhere), atMost: Math.min(weight, most) }
}

function inside({ state, codes, cohort }: Side, gap: Gap): Interval {
  return count(state, { units: codes, entry: (entry) => entry === gap, cohorts: [cohort] })
}
