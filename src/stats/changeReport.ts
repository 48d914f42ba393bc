import type { Catalogue, Edition } from '#model/edition.ts'
import { membersOf } from '#model/membership.ts'
import type { Membership, Snapshot } from '#model/snapshot.ts'
import { predecessors } from '#model/succession.ts'
import { changes, type Change, type How } from './change.ts'
import { sameMembership } from './tally.ts'

/** All that became of the units of one state in another. */
export interface ChangeReport {
  readonly from: Snapshot
  readonly to: Snapshot
  readonly changes: readonly Change[]
  /** Codes of units of `from` that no unit of `to` takes up, and of `to` that come from none: no change of any kind. */
  readonly gone: readonly string[]
  readonly come: readonly string[]
  /** By code of each unit of `to`, the codes of `from` that it stands for. */
  readonly origins: ReadonlyMap<string, readonly string[]>
}

const known = new WeakMap<Snapshot, WeakMap<Snapshot, WeakMap<Catalogue, ChangeReport>>>()

/** The report on two states of a catalogue; reckoned once, since every figure of the two asks. */
export function reportOf(catalogue: Catalogue, from: Snapshot, to: Snapshot): ChangeReport {
  const byTo = known.get(from) ?? new WeakMap<Snapshot, WeakMap<Catalogue, ChangeReport>>()
  known.set(from, byTo)
  const byCatalogue = byTo.get(to) ?? new WeakMap<Catalogue, ChangeReport>()
  byTo.set(to, byCatalogue)
  const answer = byCatalogue.get(catalogue) ?? reckon(catalogue, from, to)
  byCatalogue.set(catalogue, answer)
  return answer
}

/**
 * What of two states was put right. A difference is a correction where
 *
 * 1. the later state replaces the earlier one, directly or by way of others; or one of the two was withdrawn
 * 2. the unit is named in the corrections of the later state or of a standing edition between the two, and that
 *    edition replaces nothing, so that it corrects what all earlier states said, or it replaces the earlier state
 *
 * What an edition puts right that replaces another one after the earlier state concerns that other one alone: units
 * that moved on since the earlier state did so, whatever was wrong in between. Which of the two is later decides, so
 * that asking backwards gives the same corrections.
 */
export function howOf({ editions }: Catalogue, from: Snapshot, to: Snapshot): How {
  const at = (id: string): number => editions.findIndex((each) => each.id === id)
  // What replaces another is the later of the two, whatever day it was published.
  const backwards = replaces(editions, from.id, to.id) || (!replaces(editions, to.id, from.id) && at(from.id) > at(to.id))
  const [earlier, later] = backwards ? [to, from] : [from, to]
  const concerns = (id: string): boolean => editions.every((each) => each.id !== id || each.supersedes === undefined) || replaces(editions, id, earlier.id)
  const between = editions.slice(at(earlier.id) + 1, at(later.id)).filter(({ id, reason }) => reason !== 'withdrawn' && concerns(id))
  return {
    supersedes: replaces(editions, later.id, earlier.id),
    withdrawn: withdrawnOf(editions, from, to).length > 0,
    corrected: new Set([
      ...(earlier.id === later.id || !concerns(later.id) ? [] : later.corrections.map(({ unit }) => unit)),
      ...between.flatMap(({ corrected }) => corrected ?? []),
    ]),
  }
}

/** Which of two states were withdrawn: nothing moved from or to what does not hold. */
export function withdrawnOf(editions: readonly Edition[], from: Snapshot, to: Snapshot): readonly Edition[] {
  return from.id === to.id ? [] : editions.filter(({ id, reason }) => reason === 'withdrawn' && (id === from.id || id === to.id))
}

/** In which cohort the units of a change are, as far as that is stated of all of them. */
export function membershipOf({ from, to }: Pick<ChangeReport, 'from' | 'to'>, { unit, of, gaps }: Change): Membership {
  const own = unit === undefined ? [] : [to.facts.find((fact) => fact.unit === unit), from.facts.find((fact) => fact.unit === (of?.[0] ?? unit))].flatMap((fact) => fact?.membership ?? [])
  // A cohort has no date: whichever state says it, it holds.
  const said = own.find(({ kind }) => kind !== 'unstated') ?? own[0]
  if (said) return said
  const held = [...to.gaps, ...from.gaps].filter(({ id }) => gaps.includes(id)).map(({ membership }) => membership)
  const [first] = held
  return first && held.every((each) => sameMembership(each, first)) ? first : { kind: 'unstated' }
}

/** Changes of units of which it is not stated in which cohort they are, and neither state rules out that they are in one of some. */
export function openTo(report: ChangeReport, cohorts: readonly string[]): (change: Change) => boolean {
  const sides = [report.to, report.from].map((state) => {
    const { sure, maybe } = membersOf(state, cohorts, { from: 0, to: state.programme.road.length - 1 })
    const district = new Map(state.register.units.map((unit) => [unit.code, unit.district]))
    return ({ unit, of, gaps }: Change): boolean => {
      const codes = unit === undefined ? [] : [unit, ...(of ?? [])]
      const held = [
        ...state.facts.filter((fact) => codes.includes(fact.unit)).map((entry) => ({ entry, districts: [district.get(entry.unit) ?? ''] })),
        ...state.gaps.filter(({ id }) => gaps.includes(id)).map((entry) => ({ entry, districts: entry.places.map((place) => place.district) })),
      ]
      return held.length === 0 || held.some(({ entry, districts }) => sure(entry) || districts.some((each) => maybe(entry, each)))
    }
  })
  return (change) => membershipOf(report, change).kind === 'unstated' && sides.every((allows) => allows(change))
}

/** Directly, or by way of others. */
function replaces(editions: readonly Edition[], newer: string, older: string): boolean {
  for (let id: string | undefined = newer, steps = 0; id !== undefined && steps <= editions.length; steps++) {
    const next: string | undefined = editions.find((each) => each.id === id)?.supersedes
    if (next === older) return true
    id = next
  }
  return false
}

function reckon(catalogue: Catalogue, from: Snapshot, to: Snapshot): ChangeReport {
  const { of, gone, come } = predecessors(from.register, to.register)
  return { from, to, changes: changes(from, to, howOf(catalogue, from, to)), gone, come, origins: of }
}
