import { childrenOf } from '#model/register.ts'
import type { Cite } from '#model/programme.ts'
import { overdueIn, type Overdue } from '#stats/overdue.ts'
import type { Place } from '#stats/pace.ts'
import type { Cell } from './figure.ts'
import { remainingScope } from './remainingScope.ts'
import type { Scene } from './scene.ts'
import { counted, inside, nameOf, terms, textCell } from './terms.ts'

/** Cohorts whose deadline has passed with units of a place certainly left; what only may be left is not said to be late. */
export function overdueOf({ snapshot }: Scene, place: Place): readonly Overdue[] {
  return overdueIn(snapshot, place).filter(({ remaining }) => remaining.atLeast > 0)
}

/** "Quá hạn: 2 đơn vị đợt 1, hạn trước 31/12/2030 (Bản Nháp 2).": one sentence a cohort. */
export function overdueTexts(scene: Scene, place: Place = { area: scene.area }): string[] {
  const { voice, snapshot } = scene
  return overdueOf(scene, place).map((each) => {
    const below = place.authorities || place.area === undefined ? [] : childrenOf(snapshot.register, place.area)
    return overdueText(scene, each, below.flatMap(({ id }) => {
      const here = overdueIn(snapshot, { area: id }).find(({ cohort }) => cohort.id === each.cohort.id)
      return here ? [voice.t('pace.overdue.place', { name: nameOf(scene, id), n: voice.interval(here.remaining) })] : []
    }))
  })
}

/** Of one cohort, with where, if that is to be said. */
export function overdueText(scene: Scene, each: Overdue, places: readonly string[] = []): string {
  const { voice } = scene
  const { remaining } = each
  return voice.t(places.length > 0 ? 'pace.overdue.where' : 'pace.overdue.text', {
    ...wordsOf(scene, each), n: voice.interval(remaining), count: remaining.atMost, places: voice.list(places),
  })
}

/** The cells of a row for each: what is counted, how many, in what. */
export function overdueCells(scene: Scene): readonly (Readonly<Record<'what' | 'value' | 'unit', Cell>> & { readonly id: string })[] {
  const { voice, area } = scene
  return overdueOf(scene, { area }).map((each) => ({
    id: `overdue-${each.cohort.id}`,
    what: textCell(voice.t('pace.overdue.row', wordsOf(scene, each))),
    value: counted(voice, each.remaining, { kind: 'count', scope: remainingScope(scene, { area, cohorts: [each.cohort.id] }, each.remaining) }),
    unit: textCell(voice.t('pace.unit.units')),
  }))
}

/** Where the deadlines that have passed are stated. */
export function overdueCites(scene: Scene): Cite[] {
  return overdueOf(scene, { area: scene.area }).flatMap(({ cohort }) => [...cohort.dueCites])
}

function wordsOf(scene: Scene, { cohort }: Overdue) {
  const { voice } = scene
  return { ...terms(scene), cohort: inside(voice.say(cohort.name)), date: voice.dated(cohort.dueBefore) }
}
