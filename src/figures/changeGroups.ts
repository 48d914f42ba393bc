import { capital } from '#i18n/naming.ts'
import { childrenOf, unitsIn, within } from '#model/register.ts'
import type { Scope } from '#stats/ask.ts'
import { domain } from '#stats/authority.ts'
import type { Change } from '#stats/change.ts'
import { membershipOf } from '#stats/changeReport.ts'
import type { Row } from './figure.ts'
import { changed, changesOf } from './changeWords.ts'
import { areasText, childLevel } from './levels.ts'
import type { Comparison } from './scene.ts'
import { cohortName, inside, nameOf } from './terms.ts'

/** Units that a row of the change report counts. */
export interface ChangeLine {
  readonly id: string
  readonly kind: Row['kind']
  readonly name: string
  readonly scope: Scope
}

export interface ChangeGroup {
  readonly id: string
  /** Over the bars; `heading` is the same in the table, where each row says to which group it belongs. */
  readonly title: string
  readonly heading: string
  readonly bracket: boolean
  readonly lines: readonly ChangeLine[]
}

/** The ways in which changes are grouped: by area or kind of unit, with what spans several, by cohort, by authority. */
export function changeGroups(scene: Comparison): readonly ChangeGroup[] {
  const { voice, snapshot, area } = scene
  const children = childrenOf(snapshot.register, area)
  const level = childLevel(scene)
  const group = (id: string, title: string, lines: readonly ChangeLine[], bracket = false): ChangeGroup => ({ id, title, heading: title, bracket, lines })
  return [
    children.length > 0
      ? group('areas', voice.t('change.changes.byArea', { level }), children.map(({ id }) => ({ id: `area-${id}`, kind: 'plain', name: nameOf(scene, id), scope: { area: id } })))
      : group('kinds', voice.t('change.changes.byKind'), byKind(scene)),
    group('spanning', voice.t('change.changes.spanning', { level }), children.length > 0 ? spanning(scene) : [], true),
    group('cohorts', voice.t('change.changes.byCohort'), byCohort(scene)),
    group('authorities', voice.t('change.changes.byAuthority'), byAuthority(scene)),
  ].filter(({ lines }) => lines.length > 0)
}

function byKind({ snapshot, area }: Comparison): ChangeLine[] {
  const kinds = [...new Set(unitsIn(snapshot.register, area).map(({ kind }) => kind))]
  return kinds.map((kind, at) => ({ id: `kind-${String(at + 1)}`, kind: 'plain', name: capital(kind), scope: { area, kind } }))
}

/** Counted units that changed and may lie in more than one of the children: they are counted whole, and not divided. */
function spanning(scene: Comparison): ChangeLine[] {
  const { snapshot, area, voice } = scene
  const report = changesOf(scene)
  const children = childrenOf(snapshot.register, area).map(({ id }) => within(snapshot.register, id))
  return report.changes.filter((change) => change.unit === undefined && change.kind !== 'unchanged').flatMap((change) => {
    const places = placesOf(scene, change)
    if (children.filter((inner) => places.some((id) => inner.has(id))).length < 2) return []
    const n = changed(scene, [change.kind], { area, gap: change.id })
    if (n.atMost === 0) return []
    const membership = membershipOf(report, change)
    const name = change.id === 'regrouped'
      ? voice.t('change.changes.regrouped', { n: voice.interval(n), count: n.atMost })
      : voice.t('figure.districts.bracket', { n: voice.interval(n), count: n.atMost, cohort: inside(cohortName(scene, membership)), places: areasText(scene, places) })
    return [{ id: `gap-${change.id}`, kind: 'bracket' as const, name, scope: { area, gap: change.id } }]
  })
}

/** Districts in which the counted units of a change may lie. */
export function placesOf({ snapshot, from }: Comparison, { gaps }: Change): string[] {
  const held = [...snapshot.gaps, ...from.gaps].filter(({ id }) => gaps.includes(id))
  return [...new Set(held.flatMap(({ places }) => places.map(({ district }) => district)))]
}

function byCohort(scene: Comparison): ChangeLine[] {
  const { snapshot, voice, area } = scene
  const line = (id: string, name: string): ChangeLine => ({ id: `cohort-${id}`, kind: 'plain', name, scope: { area, cohorts: [id] } })
  const { cohorts } = snapshot.programme
  if (cohorts.length === 0) return []
  return [
    ...cohorts.map(({ id, name }) => line(id, capital(voice.say(name)))),
    line('outside', voice.t('figure.common.outside')),
    line('unstated', voice.t('change.changes.unstated')),
  ].filter(({ scope }) => everyKind(scene, scope) > 0)
}

function byAuthority(scene: Comparison): ChangeLine[] {
  const { snapshot, voice, area } = scene
  const { programme, register } = snapshot
  const lines = programme.authorities
    .filter((each) => domain(register, each).size > 0)
    .map((each): ChangeLine => {
      const name = voice.say(each.name)
      return {
        id: `authority-${each.id}`, kind: 'plain', scope: { area, authorities: [each.id] },
        name: each.method === 'assumed' ? voice.t('figure.roll.assumed', { name }) : name,
      }
    })
    .filter(({ scope }) => everyKind(scene, scope) > 0)
  return lines
}

function everyKind(scene: Comparison, scope: Scope): number {
  return changed(scene, ['progress', 'regress', 'correction', 'newlyKnown', 'newlyUnknown', 'undetermined', 'unchanged'], scope).atMost
}
