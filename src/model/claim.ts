import type { Query } from './count.ts'
import type { Claim } from './snapshot.ts'

/** The units that a claim is about, at whatever step they stand. */
export function claimScope({ area, cohorts }: Claim): Query {
  if (cohorts.length === 0) return { area }
  const wanted = new Set(cohorts)
  return { area, entry: ({ membership }) => membership.kind === 'cohort' && wanted.has(membership.id) }
}
