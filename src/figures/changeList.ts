import { capital } from '#i18n/naming.ts'
import { exactly, type Interval } from '#model/interval.ts'
import { codesIn } from '#model/register.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { authorityOf } from '#stats/authority.ts'
import type { Change, ChangeKind } from '#stats/change.ts'
import { answerChange } from '#stats/changeCount.ts'
import { membershipOf } from '#stats/changeReport.ts'
import { changeCites } from './changeCites.ts'
import { titled } from './changeFindings.ts'
import { placesOf } from './changeGroups.ts'
import { changeNotes } from './changeNotes.ts'
import { both, bothSourced, briefReach, changeCell, changesOf, differences, kindText, spanText, stateTitle, unitText, unnamedChanged, wasText } from './changeWords.ts'
import { citesText } from './cites.ts'
import type { Cell, Figure, LedgerMark, Row } from './figure.ts'
import { areasText, unitLevel } from './levels.ts'
import type { Comparison } from './scene.ts'
import { stampOf } from './stamp.ts'
import { cohortName, counted, intervalColumn, nameOf, reachText, textCell } from './terms.ts'

export type ChangeListKey = 'name' | 'district' | 'cohort' | 'authority' | 'from' | 'to' | 'kind' | 'count' | 'source'
type K = ChangeListKey

/** What asks for an explanation stands first. */
const order = ['regress', 'correction', 'progress', 'newlyKnown', 'newlyUnknown', 'undetermined', 'unchanged'] as const satisfies readonly ChangeKind[]

/** How many rows the picture has; the table and the files have all. */
const most = 24

/** Every unit, and every group that is only counted, of which the two states say different things. */
export function changeList(scene: Comparison): Figure<K, LedgerMark<K>> {
  const { voice } = scene
  const listed = listedOf(scene)
  const rows = [...listed.map((each) => rowOf(scene, each)), ...unmatched(scene)]
  const all = rows.length > 0 ? rows : [nothing(scene)]
  const kinds = differences.filter((kind) => kind === 'progress' || listed.some(({ change }) => change.kind === kind))
  const rest = all.length - most
  return {
    id: 'changeList',
    slug: voice.t('change.list.slug'),
    title: title(scene, listed),
    subtitle: voice.t('change.list.subtitle', { span: spanText(scene) }),
    grid: {
      columns: [
        { key: 'name', name: voice.t('figure.column.name'), kind: 'text', lang: 'vi' },
        { key: 'district', name: capital(unitLevel(scene)), kind: 'text', lang: 'vi' },
        { key: 'cohort', name: voice.t('figure.column.cohort'), kind: 'text' },
        { key: 'authority', name: voice.t('figure.column.authority'), kind: 'text' },
        { key: 'from', name: stateTitle(scene, scene.from), kind: 'text' },
        { key: 'to', name: stateTitle(scene, scene.snapshot), kind: 'text' },
        { key: 'kind', name: voice.t('change.column.kind'), kind: 'text' },
        intervalColumn(voice, 'count', voice.t('change.column.count')),
        { key: 'source', name: voice.t('figure.column.source'), kind: 'text' },
      ],
      rows: all,
    },
    mark: {
      kind: 'ledger',
      columns: ['name', 'from', 'to', 'kind', 'count'],
      emphasis: 'count',
      rows: all.slice(0, most).map(({ id }) => id),
      repeats: true,
      under: Object.fromEntries(all.filter(({ cells }) => cells.district.text).map(({ id, cells }) => [
        id, [voice.t('change.list.under', { district: cells.district.text, cohort: cells.cohort.text })],
      ])),
    },
    notes: [
      ...(rest > 0 ? [voice.t('change.list.more', { shown: voice.count(most), n: voice.count(rest), count: rest })] : []),
      ...changeNotes(scene, kinds),
    ],
    ...bothSourced(scene),
    stamp: stampOf(scene),
  }
}

interface Listed {
  readonly change: Change
  readonly n: Interval
}

/** The changes that concern the area, kind by kind; in each the named units in official order, then those only counted. */
function listedOf(scene: Comparison): Listed[] {
  const { snapshot, area } = scene
  const report = changesOf(scene)
  const here = codesIn(snapshot.register, area)
  const places = new Map(snapshot.register.units.map(({ code }, at) => [code, at]))
  const rank = ({ unit }: Change): number => (unit === undefined ? places.size : (places.get(unit) ?? places.size))
  return report.changes
    .filter(({ kind, unit }) => kind !== 'unchanged' && (unit === undefined || here.has(unit)))
    .map((change) => ({ change, n: change.unit === undefined ? answerChange(report, { what: [change.kind], scope: { area, gap: change.id } }) : exactly(1) }))
    .filter(({ n }) => n.atMost > 0)
    .toSorted((a, b) => order.indexOf(a.change.kind) - order.indexOf(b.change.kind) || rank(a.change) - rank(b.change))
}

function rowOf(scene: Comparison, { change, n }: Listed): Row<K> {
  const { voice, snapshot, area } = scene
  const report = changesOf(scene)
  const { unit } = change
  const own = snapshot.register.units.find(({ code }) => code === unit)
  const places = own ? [own.district] : placesOf(scene, change)
  const authorities = [...new Set(places.flatMap((id) => authorityOf(snapshot.programme, snapshot.register, id) ?? []))]
  const names = authorities.map(({ name }) => voice.say(name))
  return {
    id: unit === undefined ? `gap-${change.id}` : `unit-${unit}`,
    kind: unit === undefined ? 'gap' : 'plain',
    cells: {
      name: textCell(unit === undefined ? voice.t('change.list.gap', { n: voice.interval(n), count: n.atMost }) : unitText(snapshot, unit)),
      district: textCell(own ? nameOf(scene, own.district) : areasText(scene, places)),
      cohort: textCell(cohortName(scene, membershipOf(report, change))),
      authority: textCell(names.length <= 4 ? voice.list(names) : voice.t('figure.roll.authorities', { n: voice.count(names.length) })),
      from: textCell(wasText(scene, change)),
      to: textCell(briefReach(scene, change.to)),
      kind: textCell(kindText(scene, change)),
      count: changeCell(scene, { what: [change.kind], scope: { area, ...(unit === undefined ? { gap: change.id } : { unit }) } }),
      source: textCell(citesText(both(scene), changeCites(report, change))),
    },
  }
}

/** Units that only one of the two registers has: listed, and counted under no kind. */
function unmatched(scene: Comparison): Row<K>[] {
  const { voice, snapshot, from, area } = scene
  const report = changesOf(scene)
  const row = (side: 'come' | 'gone', state: Snapshot, code: string): Row<K> => {
    const district = state.register.areas.find(({ id }) => id === state.register.units.find((each) => each.code === code)?.district)
    const fact = state.facts.find(({ unit }) => unit === code)
    const step = fact ? reachText(scene, fact.reach) : voice.t('figure.common.unstated')
    const [none, other] = [voice.t('change.list.none'), voice.t(side === 'come' ? 'change.list.came' : 'change.list.gone')]
    return {
      id: `${side}-${code}`, kind: 'plain',
      cells: {
        name: textCell(unitText(state, code)), district: textCell(district ? nameOf({ ...scene, snapshot: state }, district.id) : ''),
        cohort: textCell(fact ? cohortName(scene, fact.membership) : ''), authority: textCell(''),
        from: textCell(side === 'come' ? none : step), to: textCell(side === 'come' ? step : none), kind: textCell(other),
        count: counted(voice, exactly(1)), source: textCell(citesText(both(scene), fact?.cites ?? [])),
      },
    }
  }
  const [here, there] = [codesIn(snapshot.register, area), codesIn(from.register, area)]
  return [
    ...report.come.filter((code) => here.has(code)).map((code) => row('come', snapshot, code)),
    ...report.gone.filter((code) => there.has(code)).map((code) => row('gone', from, code)),
  ]
}

/** A list of nothing says so. */
function nothing(scene: Comparison): Row<K> {
  const blank: Cell = { text: '' }
  return {
    id: 'none', kind: 'total',
    cells: {
      name: textCell(scene.voice.t('change.list.titleNone')), district: blank, cohort: blank, authority: blank, from: blank, to: blank, kind: blank,
      count: changeCell(scene, { what: differences, scope: { area: scene.area } }), source: blank,
    },
  }
}

function title(scene: Comparison, listed: readonly Listed[]): string {
  const { voice } = scene
  if (listed.length === 0) return titled(scene, voice.t('change.list.titleNone'))
  const named = listed.filter(({ change }) => change.unit !== undefined).length
  const unnamed = unnamedChanged(scene)
  return titled(scene, voice.t(unnamed.atMost === 0 ? 'change.list.titleNamed' : named === 0 ? 'change.list.titleUnnamed' : 'change.list.title', { n: voice.count(named), count: named, unnamed: voice.interval(unnamed) }))
}
