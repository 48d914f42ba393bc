import { count, type State } from '#model/count.ts'
import type { Gap } from '#model/snapshot.ts'

/** A gap that may hold an unnamed unit, and how large the pool is from which it draws. */
export interface Chance {
  readonly gap: Gap
  /** Codes of all unnamed units that the gap may hold. */
  readonly pool: readonly string[]
  /**
   * True where the gap narrows the unit's step down: its pool is smaller than all unnamed units.
   * "Five of these seven" tells something of the seven; "twenty of all" tells nothing of any one.
   */
  readonly telling: boolean
}

/** Answers by state: a state never changes, and every figure asks. */
const known = new WeakMap<State, ReadonlyMap<string, readonly Chance[]>>()

/** For each unnamed unit (by code) the gaps that may hold it, the narrowest pool first. */
export function chances(state: State): ReadonlyMap<string, readonly Chance[]> {
  const answer = known.get(state) ?? reckon(state)
  known.set(state, answer)
  return answer
}

function reckon(state: State): ReadonlyMap<string, readonly Chance[]> {
  const named = new Set(state.facts.map((fact) => fact.unit))
  const unnamed = state.register.units.filter((unit) => !named.has(unit.code))
  const all = state.gaps.map((gap): Chance => {
    const open = new Set(
      gap.places
        .map((place) => place.district)
        .filter((district) => count(state, { area: district, entry: (entry) => entry === gap }).atMost > 0),
    )
    const pool = unnamed.filter((unit) => open.has(unit.district)).map((unit) => unit.code)
    return { gap, pool, telling: pool.length < unnamed.length || gap.size === pool.length }
  })
  const ordered = all.toSorted((a, b) => a.pool.length - b.pool.length)
  const pools = new Map(ordered.map((chance) => [chance, new Set(chance.pool)]))
  return new Map(unnamed.map((unit) => [unit.code, ordered.filter((chance) => pools.get(chance)?.has(unit.code))]))
}
