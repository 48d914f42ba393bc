import { mayShare } from '#model/membership.ts'
import type { Gap, Membership, Reach, Snapshot } from '#model/snapshot.ts'
import { chances } from './candidates.ts'
import { sameMembership } from './tally.ts'

/** Gaps that hold more units on this side than on the other. */
export function surplus(gaps: readonly Gap[], other: ReadonlyMap<string, Gap>): readonly Gap[] {
  return gaps.filter((gap) => gap.size > (other.get(gap.id)?.size ?? 0))
}

/** One of the two states, with its gaps that hold more units here than in the other. */
export interface Side {
  readonly state: Snapshot
  readonly lost: readonly Gap[]
  readonly mixing: Mixing
}

/** Whether units of a gap may have gone to another one, so that it need not hold whom it held. */
type Mixing = (gap: Gap) => boolean

export interface Sides<T> {
  readonly from: T
  readonly to: T
}

/**
 * Gaps keep their units where whatever one lost is named now, and whatever one gained was named before. Where they lost
 * or gained more than that, units went from gap to gap: then those whose units may be of one cohort may have exchanged some.
 */
export function mixingOf(left: Sides<readonly Gap[]>, named: Sides<readonly Membership[]> & { readonly gaps: Sides<ReadonlyMap<string, Gap>> }): Mixing {
  const surplusOf = (side: 'from' | 'to', own: Membership): number => {
    const other = named.gaps[side === 'from' ? 'to' : 'from']
    return left[side].reduce((sum, { id, size, membership }) => sum + (mayShare(membership, own) ? size - (other.get(id)?.size ?? 0) : 0), 0)
  }
  const mixed = (own: Membership): boolean =>
    (['from', 'to'] as const).some((side) => surplusOf(side, own) > named[side].filter((each) => mayShare(each, own)).length)
  return ({ id, membership }) =>
    [membership, ...(['from', 'to'] as const).flatMap((side) => named.gaps[side].get(id)?.membership ?? [])].some((each) => mixed(each))
}

/**
 * The gaps that may hold a unit on the side that does not name it. A cohort has no date: of a unit whose cohort is
 * stated, gaps of that one, or of none that is stated, where there are any. A gap that did not shrink has lost nobody,
 * unless its units may have been exchanged for others.
 */
export function holders(side: Side, code: string, membership: Membership | undefined): readonly Gap[] {
  const possible = (chances(side.state).get(code) ?? []).map(({ gap }) => gap)
  const own = membership ? possible.filter((gap) => mayShare(gap.membership, membership)) : possible
  const ground = own.length > 0 ? own : possible
  const likely = ground.filter((gap) => side.lost.includes(gap) || side.mixing(gap))
  return likely.length > 0 ? likely : ground
}

/** The one membership of several units, where it is one. */
export function shared(all: readonly (Membership | undefined)[]): Membership | undefined {
  const [first] = all
  return first && all.every((each) => each && sameMembership(each, first)) ? first : undefined
}

/** How the units of a gap stood: as the gap says, or, where they may have been exchanged, as any that may have been in it. */
export function exchanged(side: Side, gap: Gap): Reach {
  if (!side.mixing(gap)) return gap.reach
  const districts = new Set(gap.places.map(({ district }) => district))
  const others = side.state.gaps.filter((each) => mayShare(each.membership, gap.membership) && each.places.some(({ district }) => districts.has(district)))
  return hull([gap, ...others].map(({ reach }) => reach))
}

/** The least interval that holds some. */
export function hull(reaches: readonly Reach[]): Reach {
  if (reaches.length === 0) throw new Error('a unit that neither a fact nor a gap holds')
  return { atLeast: Math.min(...reaches.map(({ atLeast }) => atLeast)), atMost: Math.max(...reaches.map(({ atMost }) => atMost)) }
}
