import type { Claim, Gap, Membership } from '#model/snapshot.ts'
import type { End } from './ask.ts'

/** What an amount of an equation is of. */
export type Addend =
  | { readonly kind: 'membership'; readonly membership: Membership }
  | { readonly kind: 'area'; readonly id: string }
  | { readonly kind: 'unitKind'; readonly id: string }
  | { readonly kind: 'named' }
  | { readonly kind: 'gap'; readonly gap: Gap }

const stepKinds = [
  'stated', 'statedOf', 'gapLeft', 'rest', 'byCohort', 'byArea', 'byEntry', 'byKind', 'named', 'whole', 'nothing', 'none',
  'places', 'elsewhere', 'outsideMost', 'outsideLeast', 'roomLeft', 'room', 'roomNamed', 'complementMost', 'complementLeast', 'flow', 'register', 'away',
] as const
export type StepKind = (typeof stepKinds)[number]

/** One line of arithmetic: signed whole numbers that add up to its result. */
export interface Step {
  readonly kind: StepKind
  readonly terms: readonly number[]
  readonly result: number
  /** The end of the interval that it gives; left out where it gives the number itself or a part of it. */
  readonly end?: End
  /** What the terms are of, where they are a sum of like things. */
  readonly addends?: readonly Addend[]
  readonly gap?: Gap
  readonly claim?: Claim
  /** Of how many places it speaks. */
  readonly places?: number
}

/** A line whose terms give its result. */
export function step(kind: StepKind, terms: readonly number[], more: Omit<Step, 'kind' | 'terms' | 'result'> = {}): Step {
  return { kind, terms, result: terms.reduce((sum, n) => sum + n, 0), ...more }
}
