import { count, type State } from './count.ts'
import type { Totals } from './edition.ts'
import { isExact } from './interval.ts'
import { unitsIn } from './register.ts'
import { reached, type Entry } from './snapshot.ts'

/** The sums of one area, as they stand in the index. */
export function totalsOf(state: State, area: string): Totals {
  const { rolledOut, goal } = state.programme
  const announced = count(state, { area, from: goal })
  return {
    size: unitsIn(state.register, area).length,
    rolledOut: count(state, { area, from: rolledOut }),
    announced,
    announcedStated: isExact(announced) || statesGoal(state, area),
  }
}

/** Whether anything says of a rolled-out unit of the area that it has, or has not, reached the goal. */
function statesGoal(state: State, area: string): boolean {
  const { rolledOut, goal } = state.programme
  const tells = (entry: Entry): boolean =>
    reached(entry.reach, rolledOut) === 'yes' && reached(entry.reach, goal) !== 'unstated'
  return count(state, { area, entry: tells }).atMost > 0
}
