import { areaName, capital } from '#i18n/naming.ts'
import { childrenOf, unitsIn, within } from '#model/register.ts'
import { membershipId, type Entry } from '#model/snapshot.ts'
import { domain } from '#stats/authority.ts'
import { tally } from '#stats/tally.ts'
import type { FilterChoice, Roll } from './roll.ts'
import { statusOf, stepId } from './rollRow.ts'
import type { Scene } from './scene.ts'
import { statuses } from './status.ts'
import { terms } from './terms.ts'

/** The choices of every filter, with the units behind each: weights, never rows. */
export function filtersOf(scene: Scene): Roll['filters'] {
  const { snapshot, voice, area } = scene
  const { programme, register } = snapshot
  const words = terms(scene)
  const choice = (id: string, name: string, entry: (entry: Entry) => boolean): FilterChoice | undefined =>
    choose(id, name, tally(snapshot, { area, entry }).size)
  const choose = (id: string, name: string, size: { atLeast: number; atMost: number }): FilterChoice | undefined =>
    size.atMost > 0 ? { id, name, count: voice.interval(size) } : undefined
  const here = unitsIn(register, area)
  return {
    status: statuses.flatMap((status) => choice(status, voice.t(`figure.roll.status.${status}`, words), (entry) => statusOf(scene, entry.reach) === status) ?? []),
    district: childrenOf(register, area).flatMap((child) => {
      const inside = within(register, child.id)
      const n = here.filter((unit) => inside.has(unit.district)).length
      return choose(child.id, areaName(programme, child), { atLeast: n, atMost: n }) ?? []
    }),
    cohort: [
      ...programme.cohorts.map((cohort) => ({ id: cohort.id, name: capital(voice.say(cohort.name)) })),
      { id: 'outside', name: voice.t('figure.common.outside') },
      { id: 'unstated', name: voice.t('figure.common.unstated') },
    ].flatMap(({ id, name }) => choice(id, name, (entry) => membershipId(entry.membership) === id) ?? []),
    authority: programme.authorities.flatMap((authority) => {
      const districts = domain(register, authority)
      const n = here.filter((unit) => districts.has(unit.district)).length
      return choose(authority.id, voice.say(authority.name), { atLeast: n, atMost: n }) ?? []
    }),
    step: [
      ...programme.road.map((step) => ({ id: step.id, name: voice.say(step.name) })),
      { id: 'unstated', name: voice.t('figure.common.unstated') },
    ].flatMap(({ id, name }) => choice(id, name, (entry) => stepId(scene, entry.reach) === id) ?? []),
  }
}
