import { count, type Query, type State } from '#model/count.ts'
import type { Interval } from '#model/interval.ts'
import { membersOf } from '#model/membership.ts'
import { codesIn, districtOf } from '#model/register.ts'
import type { Entry, Fact, Gap } from '#model/snapshot.ts'
import { queryOf } from './answer.ts'
import type { Scope } from './ask.ts'

/** One entry of a state with how many of its units a number counts. */
export interface Part {
  readonly entry: Entry
  readonly counts: Interval
}

/** The entries that count in a scope, or may: named units in the register's order, then gaps. Each is counted alone, and the counts of gaps may exclude each other. */
export function partsOf(state: State, scope: Scope): Part[] {
  return placed(state, scope).filter(({ counts }) => counts.atMost > 0)
}

/** The entries of a scope at any step that certainly do not count in it: what shows that a number is nothing. */
export function silentParts(state: State, scope: Scope): Part[] {
  return placed(state, scope).filter(({ entry, counts }) => counts.atMost === 0 && sizeIn(state, scope, entry) > 0)
}

/** Codes of the units that a scope is about. */
export function codesOf(state: State, scope: Scope): ReadonlySet<string> {
  const { area, units } = queryOf(state, scope)
  const here = codesIn(state.register, area)
  return units ? new Set([...here].filter((code) => units.has(code))) : here
}

function placed(state: State, scope: Scope): Part[] {
  const codes = codesOf(state, scope)
  const query = queryOf(state, scope)
  const wanted = query.entry ?? (() => true)
  const order = new Map(state.register.units.map(({ code }, i) => [code, i]))
  const member = memberTest(state, scope)
  const facts = state.facts
    .filter((fact) => codes.has(fact.unit) && wanted(fact) && member(fact))
    .toSorted((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0))
    .map((entry): Part => ({ entry, counts: factIn(state, query, entry) }))
  const gaps = state.gaps.filter((gap) => wanted(gap) && member(gap)).map((entry): Part => ({ entry, counts: count(state, { ...query, entry: (each) => each === entry }) }))
  return [...facts, ...gaps]
}

/** Tests for entries that are of a scope's cohorts, or of which it is not stated and some unit may be. */
function memberTest(state: State, { cohorts }: Scope): (entry: Entry) => boolean {
  if (!cohorts) return () => true
  const { sure, maybe } = membersOf(state, cohorts, { from: 0, to: state.programme.road.length - 1 })
  const districts = (entry: Entry): readonly string[] =>
    entry.kind === 'gap' ? entry.places.map(({ district }) => district) : [districtOf(state.register, entry.unit) ?? '']
  return (entry) => sure(entry) || districts(entry).some((district) => maybe(entry, district))
}

function factIn(state: State, query: Query, fact: Fact): Interval {
  const own = { units: new Set([fact.unit]), entry: (each: Entry) => each === fact }
  return count(state, { ...query, ...own })
}

function sizeIn(state: State, scope: Scope, entry: Entry): number {
  return entry.kind === 'fact' ? 1 : gapIn(state, scope, entry).atMost
}

/** How many of a gap's units lie among the units of a scope, at whatever step. */
export function gapIn(state: State, scope: Scope, gap: Gap): Interval {
  return count(state, { units: codesOf(state, scope), entry: (each) => each === gap })
}
