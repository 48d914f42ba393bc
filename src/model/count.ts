import { extent } from './fit.ts'
import type { Interval } from './interval.ts'
import type { Programme } from './programme.ts'
import { codesIn } from './register.ts'
import type { Entry, Fact, Gap, Snapshot } from './snapshot.ts'
import type { Register } from './register.ts'

/** The parts of a snapshot that counting needs. */
export interface State {
  readonly register: Register
  readonly programme: Programme
  readonly facts: readonly Fact[]
  readonly gaps: readonly Gap[]
}

/** Which units to count; every part left out does not restrict. */
export interface Query {
  /** Only units in this area (at any depth). */
  readonly area?: string
  /** Only these units, by code. */
  readonly units?: ReadonlySet<string>
  /** Only units of these entries. */
  readonly entry?: (entry: Entry) => boolean
  /** Positions on the road that the unit stands at, both included; default the whole road. */
  readonly from?: number
  readonly to?: number
}

/**
 * How many units a query counts: at least those that certainly fall under it, at most those
 * that may. Exact for the query as a whole, so two counts must never be added or subtracted.
 */
export function count(state: State | Snapshot, query: Query): Interval {
  const scope = scopeOf(state, query)
  const from = query.from ?? 0
  const to = query.to ?? state.programme.road.length - 1
  const wanted = query.entry ?? (() => true)
  const sure = (entry: Entry): boolean => wanted(entry) && entry.reach.atLeast >= from && entry.reach.atMost <= to
  const possible = (entry: Entry): boolean => wanted(entry) && entry.reach.atMost >= from && entry.reach.atLeast <= to
  const named = state.facts.filter((fact) => scope.has(fact.unit))
  const unnamed = extent(state, scope, { sure, possible })
  return {
    atLeast: named.filter(sure).length + unnamed.atLeast,
    atMost: named.filter(possible).length + unnamed.atMost,
  }
}

function scopeOf(state: State, { area, units }: Query): ReadonlySet<string> {
  const inArea = codesIn(state.register, area)
  return units ? new Set([...inArea].filter((code) => units.has(code))) : inArea
}
