import type { Query } from './count.ts'
import type { Claim } from './snapshot.ts'

/** Whether a source states the total itself; else it is a sum of ours. */
export function isStated({ method = 'stated' }: Claim): boolean {
  return method === 'stated'
}

/** The units that a claim is about, at whatever step they stand. */
export function claimScope({ area, cohorts }: Claim): Query {
  if (cohorts.length === 0) return { area }
  const wanted = new Set(cohorts)
  return { area, entry: ({ membership }) => membership.kind === 'cohort' && wanted.has(membership.id) }
}
