import { count, type Query, type State } from '#model/count.ts'
import type { Interval } from '#model/interval.ts'
import { reached, type Entry, type Membership } from '#model/snapshot.ts'
import { goalStated } from '#model/told.ts'

/** How one group of units stands. Each is a count of its own; none may be had from the others by adding. */
export interface Tally {
  readonly size: Interval
  readonly rolledOut: Interval
  readonly announced: Interval
  /** Rolled out and not announced. */
  readonly remaining: Interval
  /** Of which no source says whether they announced, be it that it is not even stated whether they are rolled out. */
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
  /** Id of a cohort: where it is not stated of some units whether they are in it, the numbers are bounds. */
  readonly cohort?: string
}

type Test = (entry: Entry) => boolean

const every: Test = () => true

/** Answers by state, test, area and cohort: a state never changes, and every figure asks. */
const known = new WeakMap<State, WeakMap<Test, Map<string, Tally>>>()

export function tally(state: State, group: Group): Tally {
  if (group.units) return reckon(state, group)
  const { area, entry = every, cohort } = group
  const byTest = known.get(state) ?? new WeakMap<Test, Map<string, Tally>>()
  known.set(state, byTest)
  const byPlace = byTest.get(entry) ?? new Map<string, Tally>()
  byTest.set(entry, byPlace)
  const place = JSON.stringify([area ?? '', cohort ?? ''])
  const answer = byPlace.get(place) ?? reckon(state, group)
  byPlace.set(place, answer)
  return answer
}

/** Each number is reckoned when it is first asked for: most askers need one or two of them. */
function reckon(state: State, { cohort, ...rest }: Group): Tally {
  const group: Query = cohort === undefined ? rest : { ...rest, cohorts: [cohort] }
  const { rolledOut, goal } = state.programme
  const wanted = group.entry ?? every
  const of = (query: Query): Interval => count(state, { ...group, ...query })
  const only = (test: Test): Interval => of({ entry: (entry) => wanted(entry) && test(entry) })
  const told = (entry: Entry): boolean => reached(entry.reach, goal) !== 'unstated'
  const size = once(() => of({}))
  const begunSize = once(() => of({ from: rolledOut }))
  const announced = once(() => of({ from: goal }))
  const remaining = once(() => of({ from: rolledOut, to: goal - 1 }))
  const untold = once(() => only((entry) => !told(entry)))
  const stated = once(() => goalStated(state, group, announced()))
  return {
    get size() { return size() },
    get rolledOut() { return begunSize() },
    get announced() { return announced() },
    get remaining() { return remaining() },
    get untold() { return untold() },
    get behind() { return remaining().atLeast },
    get announcedStated() { return stated() },
  }
}

function once<T>(reckonIt: () => T): () => T {
  let held: { readonly value: T } | undefined
  return () => (held ??= { value: reckonIt() }).value
}

const cohortTests = new Map<string, Test>()

/** Tests for entries stated to be of one cohort; the same test for the same cohort, so that its tallies are known. */
export function inCohort(id: string): Test {
  const test = cohortTests.get(id) ?? ((entry: Entry) => entry.membership.kind === 'cohort' && entry.membership.id === id)
  cohortTests.set(id, test)
  return test
}

/** Tests for entries of one membership, the same kind and the same cohort. */
export function sameMembership(a: Membership, b: Membership): boolean {
  return a.kind === b.kind && (a.kind !== 'cohort' || b.kind !== 'cohort' || a.id === b.id)
}
