import type { Interval } from './interval.ts'
import type { Gap, Snapshot } from './snapshot.ts'
import type { Fact } from './snapshot.ts'

/** The parts of a snapshot that counting needs. */
export type State = Pick<Snapshot, 'register' | 'facts' | 'gaps' | 'programme'>

/** Which units to count; every part left out does not restrict. */
export interface Query {
  /** Only units in this area (at any depth). */
  readonly area?: string
  /** Only these units, by code. */
  readonly units?: ReadonlySet<string>
  /** Only units of these entries. */
  readonly entry?: (entry: Fact | Gap) => boolean
  /** Positions on the road that the unit stands at, both included; default the whole road. */
  readonly from?: number
  readonly to?: number
}
export declare function count(state: State, query: Query): Interval
