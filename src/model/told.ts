import { count, type Query, type State } from './count.ts'
import { isExact, type Interval } from './interval.ts'
import { reached } from './snapshot.ts'

/**
 * Whether it is stated how many of a group have reached the goal: their number is exact, or something tells of
 * a rolled-out unit of the group that it has, or has not, got there. A group of which nothing tells is "not stated".
 */
export function goalStated(state: State, query: Query, announced: Interval): boolean {
  if (isExact(announced)) return true
  const { rolledOut, goal } = state.programme
  const wanted = query.entry ?? (() => true)
  return count(state, {
    ...query,
    entry: (entry) => wanted(entry) && reached(entry.reach, rolledOut) === 'yes' && reached(entry.reach, goal) !== 'unstated',
  }).atMost > 0
}
