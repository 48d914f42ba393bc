import { unitsIn, type Unit } from '#model/register.ts'
import { reached, type Entry, type Gap } from '#model/snapshot.ts'
import type { Interval } from '#model/interval.ts'
import type { Authority } from '#model/programme.ts'
import { domain } from '#stats/authority.ts'
import { chances } from '#stats/candidates.ts'
import { inCohort, tally, type Tally } from '#stats/tally.ts'
import type { Press } from './press.ts'
import type { Scene } from './scene.ts'

/** Units that certainly remain: those that a source names, and those that it only counts, each with the units among which they are. */
export interface Late {
  readonly named: readonly Unit[]
  readonly unnamed: readonly { readonly gap: Gap; readonly size: Interval; readonly pool: readonly Unit[] }[]
}

/** Who remains of the cohort that a deadline presses, under one authority. */
export function lateOf({ snapshot }: Scene, press: Press, authority: Authority): Late {
  const districts = domain(snapshot.register, authority)
  const units = snapshot.register.units.filter(({ district }) => districts.has(district))
  const own = new Set(units.map(({ code }) => code))
  const open = chances(snapshot)
  // Who has not begun is no part of what remains.
  const begun = new Set(snapshot.facts.flatMap(({ unit, reach }) => (reach.atLeast >= snapshot.programme.rolledOut ? [unit] : [])))
  return {
    named: units.filter(({ code }) => press.named.includes(code) && begun.has(code)),
    unnamed: press.gaps
      .filter(({ reach, places }) => reach.atLeast >= snapshot.programme.rolledOut && places.some(({ district }) => districts.has(district)))
      .map((gap) => ({
        gap,
        size: tally(snapshot, { units: own, entry: (each) => each === gap }).size,
        pool: units.filter(({ code }) => open.get(code)?.some((chance) => chance.gap === gap)),
      })),
  }
}

/** How the units of an authority stand: those of the cohort that a deadline presses. */
export function pressedUnder(scene: Scene, press: Press, authority: Authority): Tally {
  return tally(scene.snapshot, { units: unitsUnder(scene, authority), cohort: press.cohort.id })
}

/** The authorities of whose units some certainly remain, in the order of the programme. */
export function urgedOf(scene: Scene, press: Press): Authority[] {
  return scene.snapshot.programme.authorities.filter(
    (authority) => press.authorities.includes(authority.id) && pressedUnder(scene, press, authority).remaining.atLeast > 0,
  )
}

/** Entries of the pressed cohort that lie, or may lie, under an authority. */
export function entriesUnder(scene: Scene, press: Press, authority: Authority): Entry[] {
  const { snapshot } = scene
  const units = unitsUnder(scene, authority)
  const wanted = inCohort(press.cohort.id)
  return [...snapshot.facts, ...snapshot.gaps].filter(
    (entry) => wanted(entry) && (entry.kind === 'fact' ? units.has(entry.unit) : tally(snapshot, { units, entry: (each) => each === entry }).size.atMost > 0),
  )
}

/** Units of the pressed cohort that a source names as at the goal, under one authority. */
export function namedAtGoal(scene: Scene, press: Press, authority: Authority): Unit[] {
  const { programme, register } = scene.snapshot
  const codes = new Set(
    entriesUnder(scene, press, authority).flatMap((entry) => (entry.kind === 'fact' && reached(entry.reach, programme.goal) === 'yes' ? [entry.unit] : [])),
  )
  return register.units.filter(({ code }) => codes.has(code))
}

function unitsUnder({ snapshot, area }: Scene, authority: Authority): ReadonlySet<string> {
  const districts = domain(snapshot.register, authority)
  return new Set(unitsIn(snapshot.register, area).filter(({ district }) => districts.has(district)).map(({ code }) => code))
}
