import { dayOf, workday } from './calendar.ts'
import type { DemoDistrict } from './districts.ts'
import { logistic, randomOf, shuffled } from './random.ts'
import { cohorts, type CohortId, type Passage, type Path } from './road.ts'
import { foretold } from './story.ts'
import { units } from './units.ts'

/** How many of a district's units each cohort takes; the others stay outside. */
const shares: readonly { readonly cohort: CohortId; readonly share: number }[] = [
  { cohort: 'd1', share: 0.32 },
  { cohort: 'd2', share: 0.34 },
  { cohort: 'd3', share: 0.22 },
]

/** How long a halted district stands still, days: beyond the last report. */
const halt = 300

/** What befalls each unit, by code: the same for the same seed. Sums rise in the shape of an S. */
export function pathsOf(seed: number): ReadonlyMap<string, Path> {
  const random = randomOf(seed)
  const membership = cohortsOf(random)
  return new Map(units.map(({ code, district }) => {
    const cohort = membership.get(code) ?? 'outside'
    // Drawn for every unit, so that a change to one leaves the others alone.
    const drawn = passagesOf(cohort, district, random)
    return [code, foretold.get(code) ?? { cohort, passages: drawn }]
  }))
}

function cohortsOf(random: () => number): ReadonlyMap<string, CohortId> {
  const found = new Map<string, CohortId>()
  for (const id of new Set(units.map(({ district }) => district.id))) {
    const own = units.filter(({ district }) => district.id === id)
    const order = shuffled(own, random)
    for (const { cohort, share } of shares)
      for (const { code } of order.splice(0, Math.round(own.length * share))) found.set(code, cohort)
  }
  return found
}

/** From the beginning of the cohort to the announcement; each step takes its share of the way. */
function passagesOf(id: Path['cohort'], district: DemoDistrict, random: () => number): Passage[] {
  const [slow, early, late] = [logistic(random), random(), random()]
  const cohort = cohorts.find((each) => each.id === id)
  if (!cohort) return []
  const begins = dayOf(cohort.begins)
  const whole = (cohort.days + slow * 28) / district.speed
  const halted = district.haltedFrom === undefined ? undefined : dayOf(district.haltedFrom)
  const on = (share: number): number => {
    const day = begins + whole * share
    return workday(Math.round(halted !== undefined && day >= halted ? day + halt : day))
  }
  return [
    { step: 'started', day: begins },
    { step: 'drafted', day: on(0.35 + early * 0.15) },
    { step: 'running', day: on(0.62 + late * 0.2) },
    { step: 'declared', day: on(1) },
  ]
}
