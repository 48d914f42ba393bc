import { count, type Query, type State } from '#model/count.ts'
import type { Interval } from '#model/interval.ts'
import { reached, type Entry, type Membership } from '#model/snapshot.ts'

/** How one group of units stands. Each is a count of its own; none may be had from the others by adding. */
export interface Tally {
  readonly size: Interval
  readonly rolledOut: Interval
  readonly announced: Interval
  /** Rolled out and not announced. */
  readonly remaining: Interval
  /** Rolled out for certain, and of which no source says whether they announced. */
  readonly untold: Interval
  /** Of those, at least so many that certainly have not announced. */
  readonly behind: number
  /** False where units are rolled out and no source says of any whether it announced. */
  readonly announcedStated: boolean
}

/** Which group: an area, a set of units, a cohort; each that is left out does not restrict. */
export interface Group {
  readonly area?: string
  readonly units?: ReadonlySet<string>
  readonly entry?: (entry: Entry) => boolean
}

export function tally(state: State, group: Group): Tally {
  const { rolledOut, goal } = state.programme
  const wanted = group.entry ?? (() => true)
  const of = (query: Query): Interval => count(state, { ...group, ...query })
  const only = (test: (entry: Entry) => boolean): Interval => of({ entry: (entry) => wanted(entry) && test(entry) })
  const begun = (entry: Entry): boolean => reached(entry.reach, rolledOut) === 'yes'
  const told = (entry: Entry): boolean => reached(entry.reach, goal) !== 'unstated'
  const remaining = of({ from: rolledOut, to: goal - 1 })
  const announced = of({ from: goal })
  return {
    size: of({}),
    rolledOut: of({ from: rolledOut }),
    announced,
    remaining,
    untold: only((entry) => begun(entry) && !told(entry)),
    behind: remaining.atLeast,
    announcedStated: announced.atLeast === announced.atMost || only((entry) => begun(entry) && told(entry)).atMost > 0,
  }
}

/** Tests for entries of one cohort. */
export function inCohort(id: string): (entry: Entry) => boolean {
  return (entry) => entry.membership.kind === 'cohort' && entry.membership.id === id
}

/** Tests for entries of one membership, the same kind and the same cohort. */
export function sameMembership(a: Membership, b: Membership): boolean {
  return a.kind === b.kind && (a.kind !== 'cohort' || b.kind !== 'cohort' || a.id === b.id)
}
