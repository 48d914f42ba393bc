import type { Totals } from './edition.ts'
import type { State } from './count.ts'

/** The sums of one area, as they stand in the index. */
export declare function totalsOf(state: State, area: string): Totals
