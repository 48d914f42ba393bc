import { isStated } from './claim.ts'
import { extent } from './fit.ts'
import type { Spread } from './ground.ts'
import type { Programme } from './programme.ts'
import { codesIn, within } from './register.ts'
import type { Claim, Entry, Membership } from './snapshot.ts'

/** Entries, the programme that they are of, and the totals that sources state of them. */
export interface Stated extends Spread {
  readonly programme: Programme
  readonly claims?: readonly Claim[]
}

/** Which of a state's entries are in some cohorts, as far as that is stated. */
export interface Members {
  /** Stated to be in one of them. */
  readonly sure: (entry: Entry) => boolean
  /** Not stated, and nothing rules out that those of its units that lie in a district are. */
  readonly maybe: (entry: Entry, district: string) => boolean
}

/** Positions on the road, both included. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Who is in one of some cohorts and stands on a stretch of the road. A unit or a gap is in a cohort that is stated; or
 * stated to be in none; or it is not stated, and then each of its units may be in any cohort, or in none. That is ruled out
 *
 * 1. where it certainly stands before the rollout, of a cohort that has wholly begun: its units would stand further
 * 2. where a source states a total that those stated to be in the cohort meet without it
 */
export function membersOf(state: Stated, cohorts: readonly string[], { from, to }: Stretch): Members {
  const wanted = new Set(cohorts)
  const sure = isIn(wanted)
  if (!hasOpen(state)) return { sure, maybe: () => false }
  const { rolledOut, cohorts: all } = state.programme
  const known = all.map(({ id }) => id).filter((id) => wanted.has(id))
  const begun = new Set(known.filter((id) => hasWhollyBegun(state, id)))
  const closed = closedBy(state)
  return {
    sure,
    maybe: (entry, district) => {
      if (entry.membership.kind !== 'unstated' || sure(entry)) return false
      const { atLeast, atMost } = entry.reach
      const least = Math.max(from, atLeast)
      const most = Math.min(to, atMost)
      return known.some((id) =>
        !(atMost < rolledOut && begun.has(id)) &&
        !closed.some((each) => each.cohorts.includes(id) && each.districts.has(district) && each.from <= least && most <= each.to))
    },
  }
}

/** Tests for entries stated to be in one of some cohorts; `outside` and `unstated` stand for what is stated to be in none, and not stated. */
export function isIn(cohorts: ReadonlySet<string>): (entry: Entry) => boolean {
  return ({ membership }) => cohorts.has(membership.kind === 'cohort' ? membership.id : membership.kind)
}

/** Whether units of two memberships may be in one and the same cohort, or both in none. */
export function mayShare(a: Membership, b: Membership): boolean {
  if (a.kind === 'unstated' || b.kind === 'unstated') return true
  return a.kind === b.kind && (a.kind !== 'cohort' || b.kind !== 'cohort' || a.id === b.id)
}

/** Whether it is not stated of some entry in which cohort it is. */
function hasOpen({ facts, gaps }: Stated): boolean {
  return [...facts, ...gaps].some(({ membership }) => membership.kind === 'unstated')
}

function hasWhollyBegun({ programme, facts, gaps }: Stated, id: string): boolean {
  const members = [...facts, ...gaps].filter(isIn(new Set([id])))
  return members.length > 0 && members.every(({ reach }) => reach.atLeast >= programme.rolledOut)
}

/** Where, and how far along the road, certain cohorts have no units but those stated to be in them. */
interface Closed extends Stretch {
  readonly cohorts: readonly string[]
  readonly districts: ReadonlySet<string>
}

const known = new WeakMap<Stated, readonly Closed[]>()

/** What the totals of sources close: met by the stated members alone, they leave no room for others. Sums of ours close nothing. */
function closedBy(state: Stated): readonly Closed[] {
  const answer = known.get(state) ?? (state.claims ?? []).filter((claim) => isStated(claim) && claim.cohorts.length > 0).flatMap((claim) => closedOf(state, claim))
  known.set(state, answer)
  return answer
}

function closedOf(state: Stated, { area, cohorts, from, to, value, of }: Claim): Closed[] {
  const ground = { cohorts, districts: within(state.register, area) }
  const whole = { from: 0, to: state.programme.road.length - 1 }
  const meets = (stretch: Stretch, n: number | undefined): boolean => n !== undefined && sureIn(state, { area, cohorts, ...stretch }) === n
  return [...(meets({ from, to }, value) ? [{ ...ground, from, to }] : []), ...(meets(whole, of) ? [{ ...ground, ...whole }] : [])]
}

/** How many stated members stand in an area on a stretch of the road, where that is one number. */
function sureIn(state: Stated, { area, cohorts, from, to }: Stretch & Pick<Claim, 'area' | 'cohorts'>): number | undefined {
  const codes = codesIn(state.register, area)
  const member = isIn(new Set(cohorts))
  const sure = (entry: Entry): boolean => member(entry) && entry.reach.atLeast >= from && entry.reach.atMost <= to
  const possible = (entry: Entry): boolean => member(entry) && entry.reach.atMost >= from && entry.reach.atLeast <= to
  const named = state.facts.filter(({ unit }) => codes.has(unit))
  const { atLeast, atMost } = extent(state, codes, { sure, possible })
  const [least, most] = [named.filter(sure).length + atLeast, named.filter(possible).length + atMost]
  return least === most ? least : undefined
}
