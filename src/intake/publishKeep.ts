import type { Cite, Programme } from '#model/programme.ts'
import { sameInterval } from '#model/interval.ts'
import type { Fact, Gap, Milestone, Reach } from '#model/snapshot.ts'
import { sameMembership } from '#stats/tally.ts'

/** Whether the same is said of a unit, wherever it stands and however it was found. */
export function sameFact(a: Fact, b: Fact): boolean {
  return sameMembership(a.membership, b.membership) && sameInterval(a.reach, b.reach) && milestonesText(a) === milestonesText(b)
}

/**
 * What a row says, on what was said of its unit before. An empty cell states nothing, so that
 *
 * 1. a unit stays in the cohort into which it was put, unless the row names another or none
 * 2. days and decision stay as far as the unit has certainly come, and a remark where all else is the same
 * 3. what is the same in all keeps the places where it was stated; what is taken over cites them beside the new one
 */
export function keeping(before: Fact | undefined, fact: Fact, { road }: Programme): Fact {
  if (!before) return fact
  const membership = fact.membership.kind === 'unstated' && before.membership.kind === 'cohort' ? before.membership : fact.membership
  const stays = sameMembership(before.membership, membership)
  const still = stays && sameInterval(before.reach, fact.reach)
  const held = stays ? before.milestones.filter(({ kind }) => still || road.findIndex(({ id }) => id === kind) <= fact.reach.atLeast) : []
  const milestones = road.flatMap(({ id }): Milestone[] => {
    const [own, old] = [fact, { milestones: held }].map((each) => each.milestones.find(({ kind }) => kind === id))
    const [on, decisionNo] = [own?.on ?? old?.on, own?.decisionNo ?? old?.decisionNo]
    return own || old ? [{ kind: id, ...(on === undefined ? {} : { on }), ...(decisionNo === undefined ? {} : { decisionNo }) }] : []
  })
  const note = fact.note ?? (still ? before.note : undefined)
  const kept: Fact = { ...fact, membership, milestones, ...(note === undefined ? {} : { note }) }
  if (sameFact(before, kept)) return { ...kept, cites: before.cites, method: before.method }
  const taken = membership !== fact.membership || milestones.some(({ kind, on, decisionNo }) => {
    const own = fact.milestones.find((each) => each.kind === kind)
    return own?.on !== on || own?.decisionNo !== decisionNo
  })
  return taken ? { ...kept, cites: withCites(fact.cites, before.cites) } : kept
}

/**
 * How far members of a cohort can have come where nobody says it any more: as far as membership itself means, once the
 * cohort has begun, up to the end of the road.
 */
export function openReach({ atLeast }: Reach, { road, rolledOut }: Programme): Reach {
  return { atLeast: atLeast >= rolledOut ? rolledOut : 0, atMost: road.length - 1 }
}

/** A member of a cohort of which nothing is said at a new moment: that it is one stays true, with its source. */
export function silencedFact({ note, milestones, ...fact }: Fact, programme: Programme): Fact {
  const reach = openReach(fact.reach, programme)
  return sameInterval(reach, fact.reach) ? { ...fact, milestones, ...(note === undefined ? {} : { note }) } : { ...fact, milestones: [], reach }
}

/** The same of members that are only counted. */
export function silencedGap(gap: Gap, programme: Programme): Gap {
  const reach = openReach(gap.reach, programme)
  return sameInterval(reach, gap.reach) ? gap : { ...gap, reach }
}

/** The places of the first, and those of the second that are not among them, each once. */
export function withCites(cites: readonly Cite[], more: readonly Cite[]): readonly Cite[] {
  return more.reduce((all, each) => (all.some(({ source, paragraph }) => source === each.source && paragraph === each.paragraph) ? all : [...all, each]), cites)
}

function milestonesText({ milestones }: Fact): string {
  return milestones.map(({ kind, on = '', decisionNo = '' }) => JSON.stringify([kind, on, decisionNo])).toSorted().join()
}
