import { extent } from './fit.ts'
import type { Interval } from './interval.ts'
import { membersOf } from './membership.ts'
import type { Programme } from './programme.ts'
import { codesIn, districtOf } from './register.ts'
import type { Claim, Entry, Fact, Gap, Snapshot } from './snapshot.ts'
import type { Register } from './register.ts'

/** The parts of a snapshot that counting needs. */
export interface State {
  readonly register: Register
  readonly programme: Programme
  readonly facts: readonly Fact[]
  readonly gaps: readonly Gap[]
  /** Totals of sources: never counted, but a cohort whose total is met has no units besides. */
  readonly claims?: readonly Claim[]
}

/** Which units to count; every part left out does not restrict. */
export interface Query {
  /** Only units in this area (at any depth). */
  readonly area?: string
  /** Only these units, by code. */
  readonly units?: ReadonlySet<string>
  /** Only units of these entries. */
  readonly entry?: (entry: Entry) => boolean
  /** Only units of these cohorts, by id; also `outside` and `unstated`, for units stated to be in none, and those of which it is not stated. */
  readonly cohorts?: readonly string[]
  /** Positions on the road that the unit stands at, both included; default the whole road. */
  readonly from?: number
  readonly to?: number
}

/**
 * How many units a query counts: at least those that certainly fall under it, at most those
 * that may. Exact for the query as a whole, so two counts must never be added or subtracted.
 * Of an entry whose cohort is not stated any unit may be in a cohort that is asked for, and none certainly is.
 */
export function count(state: State | Snapshot, query: Query): Interval {
  const scope = scopeOf(state, query)
  const from = query.from ?? 0
  const to = query.to ?? state.programme.road.length - 1
  const wanted = query.entry ?? (() => true)
  const members = query.cohorts && membersOf(state, query.cohorts, { from, to })
  const sure = (entry: Entry): boolean => wanted(entry) && (members?.sure(entry) ?? true) && entry.reach.atLeast >= from && entry.reach.atMost <= to
  const possible = (entry: Entry, district: string): boolean =>
    entry.reach.atMost >= from && entry.reach.atLeast <= to && wanted(entry) && (!members || members.sure(entry) || members.maybe(entry, district))
  const named = state.facts.filter((fact) => scope.has(fact.unit))
  const unnamed = extent(state, scope, { sure, possible })
  return {
    atLeast: named.filter(sure).length + unnamed.atLeast,
    atMost: named.filter((fact) => possible(fact, districtOf(state.register, fact.unit) ?? '')).length + unnamed.atMost,
  }
}

function scopeOf(state: State, { area, units }: Query): ReadonlySet<string> {
  const inArea = codesIn(state.register, area)
  return units ? new Set([...inArea].filter((code) => units.has(code))) : inArea
}
