import { isExact } from '#model/interval.ts'
import type { Moment } from '#model/moment.ts'
import type { Authority, Cohort } from '#model/programme.ts'
import { childrenOf, unitsIn } from '#model/register.ts'
import { reached, type Entry, type Gap } from '#model/snapshot.ts'
import { domain } from '#stats/authority.ts'
import { pressing, timeLeft, type TimeLeft } from '#stats/deadline.ts'
import { inCohort, tally, type Tally } from '#stats/tally.ts'
import type { Scene } from './scene.ts'

/** The cohort that a deadline presses, as it stands in the scene's area. */
export interface Press {
  readonly cohort: Cohort & { readonly dueBefore: Moment }
  readonly tally: Tally
  readonly left: TimeLeft
  /** Child areas that still have units to announce, with how many. */
  readonly places: readonly { readonly area: string; readonly tally: Tally }[]
  /** Managing authorities (ids) that still have units to announce, as far as it is stated. */
  readonly authorities: readonly string[]
  /** The step at which all that remain stand; undefined where they differ or it is not stated. */
  readonly step: number | undefined
  /** The gaps among those that remain, and the codes of the named ones. */
  readonly gaps: readonly Gap[]
  readonly named: readonly string[]
}

/** Undefined where the programme sets no deadline, or none of its cohort's units in the area has begun. */
export function pressOf(scene: Scene): Press | undefined {
  const cohort = pressing(scene.snapshot.programme, scene.snapshot.asOf)
  return cohort && pressIn(scene, cohort)
}

/** The same of a cohort whose deadline is not the one that presses: one that has passed lifts nothing. */
export function pressIn(scene: Scene, cohort: Press['cohort']): Press | undefined {
  const { snapshot, area } = scene
  const entry = inCohort(cohort.id)
  const own = tally(snapshot, { area, cohort: cohort.id })
  if (own.rolledOut.atMost === 0) return undefined
  const behind = remainingEntries(scene, entry)
  const steps = new Set(behind.map(({ reach }) => (reach.atLeast === reach.atMost ? reach.atLeast : -1)))
  const [step] = steps
  return {
    cohort,
    tally: own,
    left: timeLeft(snapshot.asOf, cohort.dueBefore),
    places: childrenOf(snapshot.register, area)
      .map((child) => ({ area: child.id, tally: tally(snapshot, { area: child.id, cohort: cohort.id }) }))
      .filter((place) => place.tally.remaining.atMost > 0),
    authorities: snapshot.programme.authorities.filter((authority) => remainsUnder(scene, authority, cohort.id)).map(({ id }) => id),
    step: steps.size === 1 && step !== undefined && step >= 0 ? step : undefined,
    gaps: behind.filter((each) => each.kind === 'gap'),
    named: behind.filter((each) => each.kind === 'fact').map((fact) => fact.unit),
  }
}

/** Entries of the cohort in the area that certainly have not announced. */
function remainingEntries({ snapshot, area }: Scene, inCohortTest: (entry: Entry) => boolean): Entry[] {
  const { goal } = snapshot.programme
  return [...snapshot.facts, ...snapshot.gaps].filter(
    (entry) =>
      inCohortTest(entry) &&
      reached(entry.reach, goal) === 'no' &&
      tally(snapshot, { area, entry: (each) => each === entry }).size.atMost > 0,
  )
}

function remainsUnder({ snapshot, area }: Scene, authority: Authority, cohort: string): boolean {
  const districts = domain(snapshot.register, authority)
  const units = new Set(unitsIn(snapshot.register, area).filter((unit) => districts.has(unit.district)).map(({ code }) => code))
  if (units.size === 0) return false
  const own = tally(snapshot, { units, cohort })
  return own.announcedStated && own.remaining.atMost > 0
}

/** True where every number of the cohort is known: how many it is, announced and remaining. */
export function isSettled(press: Press): boolean {
  return press.tally.announcedStated && isExact(press.tally.size) && isExact(press.tally.announced)
}
