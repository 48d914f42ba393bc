import type { State } from './count.ts'

/** Whether the gaps of a state can be spread over its unnamed units at all. */
export declare function fits(state: State): boolean
