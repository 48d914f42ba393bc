import { sameInterval } from '#model/interval.ts'
import { predecessors } from '#model/succession.ts'
import type { Reach, Snapshot } from '#model/snapshot.ts'
import { exchanged, holders, hull, mixingOf, shared, surplus, type Side, type Sides } from './changeHolders.ts'
import { stayed } from './changeStay.ts'

/** What became of units between two states. Newly known is not progress, and neither is a correction. */
export const changeKinds = ['progress', 'regress', 'correction', 'newlyKnown', 'newlyUnknown', 'undetermined', 'unchanged'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Units that were in one reach and are in another: a named unit, a gap, or what is left of gaps that did not keep their size. */
export interface Change {
  readonly id: string
  readonly kind: ChangeKind
  /** Code of the unit in the register of the second state; undefined where the units are only counted. */
  readonly unit?: string
  /** Codes of what it was in the register of the first, where that is not just its own: recoded, merged or divided. */
  readonly of?: readonly string[]
  /** True where it came of several that stood at different steps, so that its own cannot be compared with theirs. */
  readonly mixed?: true
  /** Gaps that hold, or held, the units. */
  readonly gaps: readonly string[]
  readonly weight: number
  readonly from: Reach
  readonly to: Reach
}

/** What makes a difference no movement: that one state replaces the other or was withdrawn, or that what was said of a unit was put right. */
export interface How {
  readonly supersedes?: boolean
  readonly withdrawn?: boolean
  /** Codes of the units that are corrected, in the register of either state. */
  readonly corrected?: ReadonlySet<string>
}

/**
 * Every unit of the register of `to` once, by what became of it since `from`. Units are matched by code, and across
 * registers by what these say of each other; counted units by the id of their gap. A unit that one side names and
 * the other only counts is compared with all the gaps that may hold it, a merged unit with each that it came from.
 * Swapping states of one register swaps progress with regress and newly known with newly unknown, and nothing else.
 * Units that come from none of the other register are left out.
 */
export function changes(from: Snapshot, to: Snapshot, { supersedes = false, withdrawn = false, corrected }: How = {}): Change[] {
  const all = supersedes || withdrawn
  const before = new Map(from.facts.map((fact) => [fact.unit, fact]))
  const after = new Map(to.facts.map((fact) => [fact.unit, fact]))
  const gapsBefore = new Map(from.gaps.map((gap) => [gap.id, gap]))
  const gapsAfter = new Map(to.gaps.map((gap) => [gap.id, gap]))
  const left = { from: surplus(from.gaps, gapsAfter), to: surplus(to.gaps, gapsBefore) }
  const pairs = pairsOf(from, to).map(({ code, of, single }) => {
    const [told, fact] = [of.every((each) => before.has(each)), after.get(code)]
    return { code, of, fact, silent: single && !told && !fact }
  })
  const mixing = mixingOf(left, {
    // Who was only counted and is named now, and the other way round.
    from: pairs.flatMap(({ of, fact }) => (fact ? of.filter((each) => !before.has(each)).map(() => fact.membership) : [])),
    to: pairs.flatMap(({ of, fact }) => (fact ? [] : of.flatMap((each) => before.get(each)?.membership ?? []).slice(0, 1))),
    gaps: { from: gapsBefore, to: gapsAfter },
  })
  const sides = { from: { state: from, lost: left.from, mixing }, to: { state: to, lost: left.to, mixing } }
  const units = pairs.filter(({ silent }) => !silent).map(({ code, of, fact }): Change => {
    const pasts = of.map((each) => {
      const own = before.get(each)
      const held = own ? [] : holders(sides.from, each, fact?.membership)
      return { held, reach: own?.reach ?? hull(held.map(({ reach }) => reach)) }
    })
    const heldBefore = pasts.flatMap(({ held }) => held)
    const heldAfter = fact ? [] : holders(sides.to, code, shared(of.map((each) => before.get(each)?.membership)))
    const was = hull(pasts.map(({ reach }) => reach))
    const is = fact?.reach ?? hull(heldAfter.map(({ reach }) => reach))
    const mended = all || [code, ...of].some((each) => corrected?.has(each))
    const kind = kindOfAll(pasts.map(({ reach }) => kindOf(reach, is, mended)))
    return {
      id: code, unit: code, kind: kind ?? 'undetermined', weight: 1, from: was, to: is,
      gaps: [...new Set([...heldBefore, ...heldAfter].map(({ id }) => id))],
      ...(of.length === 1 && of[0] === code ? {} : { of }),
      ...(!kind && apart(pasts.map(({ reach }) => reach)) ? { mixed: true } : {}),
    }
  })
  const silent = pairs.length - units.length
  const moved = new Set(units.flatMap(({ gaps }) => gaps))
  const kept = stayed(gapsBefore, gapsAfter, { silent, moved }).map(({ old, gap, weight }): Change => {
    const [was, is] = [exchanged(sides.from, old), exchanged(sides.to, gap)]
    return { id: gap.id, kind: kindOf(was, is, all), gaps: [gap.id], weight, from: was, to: is }
  })
  const rest = silent - kept.reduce((sum, { weight }) => sum + weight, 0)
  return [...units, ...kept, ...(rest > 0 ? [regrouped(sides, rest, all)] : [])]
}

/** How many units by kind: weights, never rows. */
export function sumOf(list: readonly Change[]): Readonly<Record<ChangeKind, number>> {
  const sums: Record<ChangeKind, number> = { progress: 0, regress: 0, correction: 0, newlyKnown: 0, newlyUnknown: 0, undetermined: 0, unchanged: 0 }
  for (const { kind, weight } of list) sums[kind] += weight
  return sums
}

/** A unit of the one register with those of the other that it stands for; `single` where both are one and the same. */
interface Pair {
  readonly code: string
  readonly of: readonly string[]
  readonly single: boolean
}

function pairsOf(from: Snapshot, to: Snapshot): readonly Pair[] {
  const { of: origins } = predecessors(from.register, to.register)
  const heirs = new Map<string, number>()
  for (const codes of origins.values()) for (const code of codes) heirs.set(code, (heirs.get(code) ?? 0) + 1)
  return to.register.units.flatMap(({ code }) => {
    const of = origins.get(code) ?? []
    return of.length > 0 ? [{ code, of, single: of.length === 1 && of.every((each) => heirs.get(each) === 1) }] : []
  })
}

/** Where the difference was put right it is no movement. Else: beyond, short of, strictly inside, containing, the same, or any other overlap. */
function kindOf(from: Reach, to: Reach, mended: boolean): ChangeKind {
  if (sameInterval(from, to)) return 'unchanged'
  if (mended) return 'correction'
  if (to.atLeast > from.atMost) return 'progress'
  if (to.atMost < from.atLeast) return 'regress'
  if (to.atLeast >= from.atLeast && to.atMost <= from.atMost) return 'newlyKnown'
  if (to.atLeast <= from.atLeast && to.atMost >= from.atMost) return 'newlyUnknown'
  return 'undetermined'
}

/**
 * What became of a unit that came of several: what became of each of them alike, where some may just be as they were
 * and of others more or less is known; undefined where it differs, so that what became of none is its own.
 */
function kindOfAll(kinds: readonly ChangeKind[]): ChangeKind | undefined {
  const [first = 'unchanged', ...others] = new Set(kinds)
  if (others.length === 0) return first
  const told = kinds.find((kind) => kind !== 'unchanged') ?? first
  const alike = kinds.every((kind) => kind === 'unchanged' || kind === told)
  return alike && (told === 'newlyKnown' || told === 'newlyUnknown' || told === 'correction') ? told : undefined
}

/** Whether some certainly stood further than others. */
function apart(reaches: readonly Reach[]): boolean {
  return Math.max(...reaches.map(({ atLeast }) => atLeast)) > Math.min(...reaches.map(({ atMost }) => atMost))
}

function regrouped(sides: Sides<Side>, weight: number, mended: boolean): Change {
  const stood = (side: Side): Reach => hull(side.lost.map((gap) => exchanged(side, gap)))
  const [from, to] = [stood(sides.from), stood(sides.to)]
  return { id: 'regrouped', kind: kindOf(from, to, mended), gaps: [...sides.from.lost, ...sides.to.lost].map(({ id }) => id), weight, from, to }
}
