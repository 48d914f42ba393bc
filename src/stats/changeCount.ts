import { count } from '#model/count.ts'
import { exactly, sameInterval, type Interval } from '#model/interval.ts'
import { membershipId, type Gap, type Snapshot } from '#model/snapshot.ts'
import type { AskOf, Scope } from './ask.ts'
import type { Change } from './change.ts'
import { membershipOf, openTo, type ChangeReport } from './changeReport.ts'
import { codesOf } from './part.ts'

/** Which changes to count. */
type Test = (change: Change) => boolean

/** Answers by report and question: neither changes, and a cell, its sentence and its trail all ask. */
const known = new WeakMap<ChangeReport, Map<string, Interval>>()

/** The answer to a question about two states: how many units of a scope it was that changed so. */
export function answerChange(report: ChangeReport, ask: Omit<AskOf<'change'>, 'kind'>): Interval {
  const answers = known.get(report) ?? new Map<string, Interval>()
  known.set(report, answers)
  const question = JSON.stringify([ask.what, ask.scope, ask.from, ask.to])
  const answer = answers.get(question) ?? countAsked(report, ask)
  answers.set(question, answer)
  return answer
}

/**
 * The same of those changes of which a further test holds. Of a cohort at least the units that are stated to be in it,
 * and at most those too of which it is not stated and not ruled out.
 */
export function countAsked(report: ChangeReport, ask: Omit<AskOf<'change'>, 'kind'>, more: Test = () => true): Interval {
  const units = unitsOf(report, ask.scope)
  const { sure, may } = askedTests(report, ask)
  const certain = countChanges(report, units, (change) => sure(change) && more(change))
  if (!ask.scope.cohorts) return certain
  return { atLeast: certain.atLeast, atMost: countChanges(report, units, (change) => may(change) && more(change)).atMost }
}

/** The changes that a question is about, whether or not their units lie in its area: for certain, and as far as their cohort is open. */
export function askedTests(report: ChangeReport, { what, scope, from, to }: Omit<AskOf<'change'>, 'kind'>): { readonly sure: Test; readonly may: Test } {
  const fits: Test = (change) => {
    if (!what.includes(change.kind) || (from && !sameInterval(from, change.from)) || (to && !sameInterval(to, change.to))) return false
    if (scope.unit !== undefined && change.unit !== scope.unit) return false
    return scope.gap === undefined || (change.unit === undefined && change.id === scope.gap)
  }
  const { cohorts } = scope
  if (!cohorts) return { sure: fits, may: fits }
  const open = openTo(report, cohorts)
  const stated: Test = (change) => cohorts.includes(membershipId(membershipOf(report, change)))
  return { sure: (change) => fits(change) && stated(change), may: (change) => fits(change) && (stated(change) || open(change)) }
}

/** Codes of the units of a scope, in the register of the second state. */
export function unitsOf({ to }: ChangeReport, { area, authorities, kind }: Scope): ReadonlySet<string> {
  return codesOf(to, { ...(area === undefined ? {} : { area }), ...(authorities ? { authorities } : {}), ...(kind === undefined ? {} : { kind }) })
}

/**
 * How many units of a set are in changes of which a test holds. Named units are counted. Of the units that neither
 * state names, those that stayed in their gaps are bounded by the flow of each state; each bound, of what is wanted,
 * of what is not, and of the same outside the set, holds for every way that the units can be spread, and the
 * narrowest of them is taken. That is exact where the gaps kept their size, and a bound elsewhere.
 */
export function countChanges(report: ChangeReport, units: ReadonlySet<string>, wanted: Test): Interval {
  const named = report.changes.filter((each) => each.unit !== undefined)
  const counted = report.changes.filter((each) => each.unit === undefined)
  const certain = named.filter((each) => units.has(each.unit ?? '') && wanted(each)).length
  const sought = counted.filter((each) => wanted(each))
  if (sought.length === 0) return exactly(certain)

  const apart = new Set([...report.come, ...named.flatMap(({ unit }) => unit ?? [])])
  const silent = report.to.register.units.map(({ code }) => code).filter((code) => !apart.has(code))
  const inside = silent.filter((code) => units.has(code))
  const outside = silent.filter((code) => !units.has(code))
  if (sought.length === counted.length) return exactly(certain + inside.length)
  const yes = among(report, sought, { inside, outside })
  const no = among(report, counted.filter((each) => !wanted(each)), { inside, outside })
  // Each silent unit of the set is in one of the two.
  const ends = [Math.max(yes.atLeast, inside.length - no.atMost), Math.min(yes.atMost, inside.length - no.atLeast)]
  // Where a gap has moved to other places than its units can have, the ends cross: then neither state is believed more.
  const [least, most] = ends.map((end) => Math.min(inside.length, Math.max(0, end))).toSorted((a, b) => a - b)
  return { atLeast: certain + (least ?? 0), atMost: certain + (most ?? 0) }
}

interface Split {
  readonly inside: readonly string[]
  readonly outside: readonly string[]
}

/** How many units of some counted changes lie inside. */
function among(report: ChangeReport, list: readonly Change[], { inside, outside }: Split): Interval {
  const weight = list.reduce((sum, each) => sum + each.weight, 0)
  if (outside.length === 0) return exactly(weight)
  const gaps = new Map(list.flatMap((each) => (isKept(report, each) ? [[each.id, each.weight] as const] : [])))
  const loose = list.filter((each) => !isKept(report, each)).reduce((sum, each) => sum + each.weight, 0)
  const codes = (units: readonly string[], side: 'from' | 'to'): ReadonlySet<string> =>
    new Set(side === 'to' ? units : units.flatMap((code) => report.origins.get(code) ?? []))
  const bounds = (units: readonly string[]): Interval => {
    const sides = (['from', 'to'] as const).map((side) => within(report[side], gaps, codes(units, side)))
    // What is in no gap that was kept may lie anywhere.
    return {
      atLeast: Math.max(0, ...sides.map(({ atLeast }) => atLeast)),
      atMost: Math.min(units.length, weight, ...sides.map(({ atMost }) => atMost + loose)),
    }
  }
  const [own, others] = [bounds(inside), bounds(outside)]
  return { atLeast: Math.max(own.atLeast, weight - others.atMost), atMost: Math.min(own.atMost, weight - others.atLeast) }
}

/** How many of the units that gaps kept lie among some units, as far as one state tells: what a gap held besides may lie there too. */
function within(side: Snapshot, kept: ReadonlyMap<string, number>, units: ReadonlySet<string>): Interval {
  const gaps: readonly Gap[] = side.gaps.filter(({ id }) => kept.has(id))
  const held = count(side, { units, entry: (entry) => entry.kind === 'gap' && gaps.includes(entry) })
  const besides = gaps.reduce((sum, { id, size }) => sum + size - (kept.get(id) ?? 0), 0)
  return { atLeast: Math.max(0, held.atLeast - besides), atMost: held.atMost }
}

/** A gap that both states have: its change bears its name. */
function isKept({ from, to }: ChangeReport, { id }: Change): boolean {
  return from.gaps.some((gap) => gap.id === id) && to.gaps.some((gap) => gap.id === id)
}
