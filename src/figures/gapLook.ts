import { sameInterval } from '#model/interval.ts'
import type { Pattern } from '#model/programme.ts'
import type { Gap, Membership } from '#model/snapshot.ts'
import { sameMembership } from '#stats/tally.ts'
import type { Look } from './figure.ts'
import { blank, hatched, saysNothing } from './look.ts'
import type { Scene } from './scene.ts'

/** Hatches for classes of which the step is not stated, after the step's own; dots are kept for what says nothing. */
const further: readonly Pattern[] = ['vertical', 'cross', 'diagonal']

/**
 * How the unnamed units of a gap are drawn, the same on the map, in the list and to scale: hatched, since which
 * unit it is is not stated. Classes of different cohorts at the same open step get hatches of their own.
 */
export function gapLook({ snapshot }: Scene, gap: Pick<Gap, 'membership' | 'reach'>): Look {
  const { programme, gaps } = snapshot
  if (saysNothing(programme, gap.reach)) return blank
  const own = hatched(programme, gap.reach.atLeast)
  if (gap.reach.atLeast === gap.reach.atMost) return own
  const open: Membership[] = []
  const latestFirst = gaps.toSorted((a, b) => rank(b.membership) - rank(a.membership))
  for (const { reach, membership } of latestFirst) {
    const alike = sameInterval(reach, gap.reach)
    if (alike && !open.some((each) => sameMembership(each, membership))) open.push(membership)
  }
  const place = open.findIndex((each) => sameMembership(each, gap.membership))
  const fill = place <= 0 ? own.fill : (further[(place - 1) % further.length] ?? own.fill)
  return { ink: own.ink, fill }

  function rank(membership: Membership): number {
    return membership.kind === 'cohort' ? programme.cohorts.findIndex(({ id }) => id === membership.id) : -1
  }
}
