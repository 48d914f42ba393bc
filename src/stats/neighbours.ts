import type { Edition } from '#model/edition.ts'
import { compareMoments } from '#model/moment.ts'

/** The edition that replaced this one, if any. */
export function replacementOf(editions: readonly Edition[], id: string): Edition | undefined {
  return editions.find(({ supersedes }) => supersedes === id)
}

/** Whether an edition still holds: nothing replaced it, and it was not withdrawn. */
export function stands(editions: readonly Edition[], edition: Edition): boolean {
  return edition.reason !== 'withdrawn' && replacementOf(editions, edition.id) === undefined
}

/**
 * The nearest edition of an earlier moment that still holds. Time is one chain and replacing another:
 * a correction is of the same moment as what it corrects, and comes neither before nor after it.
 */
export function previousOf(editions: readonly Edition[], id: string): Edition | undefined {
  const own = editions.find((each) => each.id === id)
  return own && editions.findLast((each) => compareMoments(each.asOf, own.asOf) < 0 && stands(editions, each))
}

/** The nearest edition of a later moment that still holds. */
export function nextOf(editions: readonly Edition[], id: string): Edition | undefined {
  const own = editions.find((each) => each.id === id)
  return own && editions.find((each) => compareMoments(each.asOf, own.asOf) > 0 && stands(editions, each))
}
