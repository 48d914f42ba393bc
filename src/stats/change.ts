import type { Gap, Reach, Snapshot } from '#model/snapshot.ts'
import { chances } from './candidates.ts'

/** What became of units between two states. Newly known is not progress, and neither is a correction. */
export const changeKinds = ['progress', 'regress', 'correction', 'newlyKnown', 'newlyUnknown', 'undetermined', 'unchanged'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Units that were in one reach and are in another: a named unit, a gap, or what is left of gaps that did not keep their size. */
export interface Change {
  readonly id: string
  readonly kind: ChangeKind
  /** Code of the unit; undefined where the units are only counted. */
  readonly unit?: string
  /** Gaps that hold, or held, the units. */
  readonly gaps: readonly string[]
  readonly weight: number
  readonly from: Reach
  readonly to: Reach
}

/**
 * Every unit of the register once, by what became of it from one state to the other. Units are matched
 * by code, counted units by the id of their gap; a unit that one side names and the other only counts is
 * compared with all the gaps that may hold it. Swapping the states swaps progress with regress and newly
 * known with newly unknown, and nothing else. Both states must stand on the same register.
 */
export function changes(from: Snapshot, to: Snapshot, supersedes = false): Change[] {
  const kindOf = supersedes ? corrected : compare
  const before = new Map(from.facts.map((fact) => [fact.unit, fact]))
  const after = new Map(to.facts.map((fact) => [fact.unit, fact]))
  const gapsBefore = new Map(from.gaps.map((gap) => [gap.id, gap]))
  const gapsAfter = new Map(to.gaps.map((gap) => [gap.id, gap]))
  const left = { from: surplus(from.gaps, gapsAfter), to: surplus(to.gaps, gapsBefore) }
  const both = [...after].flatMap(([code, fact]) => {
    const old = before.get(code)
    return old ? [unitChange(code, [], old.reach, fact.reach, kindOf)] : []
  })
  const named = [...after].filter(([code]) => !before.has(code)).map(([code, fact]) => {
    const held = holders(from, code, left.from)
    return unitChange(code, held, hull(held), fact.reach, kindOf)
  })
  const unnamed = [...before].filter(([code]) => !after.has(code)).map(([code, fact]) => {
    const held = holders(to, code, left.to)
    return unitChange(code, held, fact.reach, hull(held), kindOf)
  })
  const silent = to.register.units.length - both.length - named.length - unnamed.length
  const moved = new Set([...named, ...unnamed].flatMap(({ gaps }) => gaps))
  const kept = stayed(gapsBefore, gapsAfter, { silent, moved }).map(({ old, gap, weight }): Change => ({
    id: gap.id, kind: kindOf(old.reach, gap.reach), gaps: [gap.id], weight, from: old.reach, to: gap.reach,
  }))
  const rest = silent - kept.reduce((sum, { weight }) => sum + weight, 0)
  return [...both, ...named, ...unnamed, ...kept, ...(rest > 0 ? [regrouped(left, rest, kindOf)] : [])]
}

/**
 * How many units each gap has kept. Where one unit has left a gap and another has come, as many less have
 * stayed: never more than the units that neither side names, taken from the gaps that units moved through.
 */
function stayed(
  before: ReadonlyMap<string, Gap>,
  after: ReadonlyMap<string, Gap>,
  { silent, moved }: { readonly silent: number; readonly moved: ReadonlySet<string> },
): { readonly old: Gap; readonly gap: Gap; readonly weight: number }[] {
  const both = [...after.values()].flatMap((gap) => {
    const old = before.get(gap.id)
    return old ? [{ old, gap, weight: Math.min(old.size, gap.size) }] : []
  })
  let over = both.reduce((sum, { weight }) => sum + weight, 0) - silent
  const order = both.toSorted((a, b) => Number(moved.has(b.gap.id)) - Number(moved.has(a.gap.id)) || (a.gap.id < b.gap.id ? -1 : 1))
  return order
    .map((each) => {
      const less = Math.min(each.weight, Math.max(0, over))
      over -= less
      return { ...each, weight: each.weight - less }
    })
    .filter(({ weight }) => weight > 0)
}

/** How many units by kind: weights, never rows. */
export function sumOf(list: readonly Change[]): Readonly<Record<ChangeKind, number>> {
  const sums: Record<ChangeKind, number> = { progress: 0, regress: 0, correction: 0, newlyKnown: 0, newlyUnknown: 0, undetermined: 0, unchanged: 0 }
  for (const { kind, weight } of list) sums[kind] += weight
  return sums
}

/** The rules: beyond, short of, strictly inside, containing, the same, or any other overlap. */
function compare(from: Reach, to: Reach): ChangeKind {
  if (to.atLeast > from.atMost) return 'progress'
  if (to.atMost < from.atLeast) return 'regress'
  if (to.atLeast === from.atLeast && to.atMost === from.atMost) return 'unchanged'
  if (to.atLeast >= from.atLeast && to.atMost <= from.atMost) return 'newlyKnown'
  if (to.atLeast <= from.atLeast && to.atMost >= from.atMost) return 'newlyUnknown'
  return 'undetermined'
}

/** Where the later state corrects the earlier one, no difference is a movement. */
function corrected(from: Reach, to: Reach): ChangeKind {
  return compare(from, to) === 'unchanged' ? 'unchanged' : 'correction'
}

function unitChange(unit: string, gaps: readonly Gap[], from: Reach, to: Reach, kindOf: typeof compare): Change {
  return { id: unit, unit, kind: kindOf(from, to), gaps: gaps.map(({ id }) => id), weight: 1, from, to }
}

/** Gaps that hold more units on this side than on the other. */
function surplus(gaps: readonly Gap[], other: ReadonlyMap<string, Gap>): readonly Gap[] {
  return gaps.filter((gap) => gap.size > (other.get(gap.id)?.size ?? 0))
}

/** The gaps that may hold a unit on the side that does not name it: those that lost units, where any did. */
function holders(side: Snapshot, code: string, lost: readonly Gap[]): readonly Gap[] {
  const possible = (chances(side).get(code) ?? []).map(({ gap }) => gap)
  const likely = possible.filter((gap) => lost.includes(gap))
  return likely.length > 0 ? likely : possible
}

function regrouped(left: { readonly from: readonly Gap[]; readonly to: readonly Gap[] }, weight: number, kindOf: typeof compare): Change {
  const [from, to] = [hull(left.from), hull(left.to)]
  return { id: 'regrouped', kind: kindOf(from, to), gaps: [...left.from, ...left.to].map(({ id }) => id), weight, from, to }
}

function hull(gaps: readonly Gap[]): Reach {
  if (gaps.length === 0) throw new Error('a unit that neither a fact nor a gap holds')
  return { atLeast: Math.min(...gaps.map(({ reach }) => reach.atLeast)), atMost: Math.max(...gaps.map(({ reach }) => reach.atMost)) }
}
