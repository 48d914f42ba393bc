import { count, type Query, type State } from './count.ts'
import { isExact, type Interval } from './interval.ts'
import { isIn } from './membership.ts'
import { reached } from './snapshot.ts'

/**
 * Whether it is stated how many of a group have reached the goal: their number is exact, or something tells of
 * a rolled-out unit that is stated to be of the group that it has, or has not, got there. A group of which nothing tells is "not stated".
 * So is a cohort of which it is not stated of some units whether they are in it.
 */
export function goalStated(state: State, query: Query, announced: Interval): boolean {
  const { rolledOut, goal } = state.programme
  const { entry: wanted = () => true, cohorts, ...scope } = query
  const member = cohorts ? isIn(new Set(cohorts)) : () => true
  if (!membersStated(state, query)) return false
  if (isExact(announced)) return true
  return count(state, {
    ...scope,
    entry: (entry) => wanted(entry) && member(entry) && reached(entry.reach, rolledOut) === 'yes' && reached(entry.reach, goal) !== 'unstated',
  }).atMost > 0
}

/** Whether it is stated of every unit of a group whether it is in the cohorts asked for. */
export function membersStated(state: State, query: Query): boolean {
  const { entry: wanted = () => true, cohorts } = query
  if (!cohorts) return true
  const member = isIn(new Set(cohorts))
  return count(state, { ...query, entry: (entry) => wanted(entry) && !member(entry) }).atMost === 0
}
