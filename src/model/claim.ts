import type { Query } from './count.ts'
import type { Programme } from './programme.ts'
import type { Claim } from './snapshot.ts'

/** Whether a source states the total itself; else it is a sum of ours. */
export function isStated({ method = 'stated' }: Claim): boolean {
  return method === 'stated'
}

/** Whether it holds of every moment: how many units a cohort has, at whatever step; how far they have come is of one. */
export function isTimeless({ from, to }: Claim, { road }: Programme): boolean {
  return from === 0 && to === road.length - 1
}

/** The units that a claim is about, at whatever step they stand. */
export function claimScope({ area, cohorts }: Claim): Query {
  if (cohorts.length === 0) return { area }
  const wanted = new Set(cohorts)
  return { area, entry: ({ membership }) => membership.kind === 'cohort' && wanted.has(membership.id) }
}
