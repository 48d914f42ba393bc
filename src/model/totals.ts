import { count, type State } from './count.ts'
import type { Totals } from './edition.ts'
import { unitsIn } from './register.ts'
import { goalStated } from './told.ts'

/** The sums of one area, as they stand in the index. */
export function totalsOf(state: State, area: string): Totals {
  const { rolledOut, goal } = state.programme
  const announced = count(state, { area, from: goal })
  return {
    size: unitsIn(state.register, area).length,
    rolledOut: count(state, { area, from: rolledOut }),
    announced,
    announcedStated: goalStated(state, { area }, announced),
  }
}
