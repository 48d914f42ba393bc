import type { Programme } from '#model/programme.ts'
import type { CohortEntry } from './entries.ts'

/** What is said of a unit, or of several, and whether nothing was said of its near end. */
interface Saying {
  readonly atLeast: string
  readonly atMost: string
  readonly open?: true
}

/** Whoever is in a cohort has been rolled out, also where a sheet only says how far a unit has not come. */
export function inCohort<T extends Saying>(said: T, cohort: CohortEntry, { road, rolledOut }: Programme): T {
  const rolled = road[rolledOut]
  if (!said.open || cohort.kind !== 'cohort' || !rolled || road.findIndex(({ id }) => id === said.atMost) < rolledOut) return said
  const { open: _, ...rest } = said
  return { ...(rest as T), atLeast: rolled.id }
}
