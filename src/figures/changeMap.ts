import { capital, unitName } from '#i18n/naming.ts'
import { unitsIn } from '#model/register.ts'
import { isExact } from '#model/interval.ts'
import { changeKinds, type ChangeKind } from '#stats/change.ts'
import { titled } from './changeFindings.ts'
import { changeNotes } from './changeNotes.ts'
import { bothSourced, changed, changeName, differences, spanText, stateTitle, unnamedChanged } from './changeWords.ts'
import { changeLooks, openLook, sameLook, unmatchedLook, unnamedLooks } from './changeLook.ts'
import { became, type Became } from './changeStanding.ts'
import type { Figure, LegendItem, TilesMark } from './figure.ts'
import { areasText, unitLevel } from './levels.ts'
import type { Comparison } from './scene.ts'
import { stampOf } from './stamp.ts'
import { atRoot, inside, nameOf, textCell } from './terms.ts'

type K = 'code' | 'name' | 'district' | 'from' | 'to' | 'kind' | 'source'

/** Every unit of the area as one cell, by what became of it. */
export function changeMap(scene: Comparison): Figure<K, TilesMark> {
  const { voice, snapshot, area } = scene
  const all = became(scene)
  const here = unitsIn(snapshot.register, area).flatMap(({ code }) => all.get(code) ?? [])
  const placed = here.every(({ unit }) => unit.cell)
  const kinds = changeKinds.filter((kind) => kind === 'progress' || here.some((each) => each.change?.kind === kind))
  return {
    id: 'changeMap',
    slug: voice.t('change.map.slug'),
    title: title(scene, here),
    subtitle: voice.t('change.map.subtitle', { span: spanText(scene) }),
    grid: {
      columns: [
        { key: 'code', name: voice.t('figure.column.code'), kind: 'text' },
        { key: 'name', name: voice.t('figure.column.name'), kind: 'text', lang: 'vi' },
        { key: 'district', name: capital(unitLevel(scene)), kind: 'text', lang: 'vi' },
        { key: 'from', name: stateTitle(scene, scene.from), kind: 'text' },
        { key: 'to', name: stateTitle(scene, scene.snapshot), kind: 'text' },
        { key: 'kind', name: voice.t('change.column.kind'), kind: 'text' },
        { key: 'source', name: voice.t('figure.column.source'), kind: 'text' },
      ],
      rows: here.map(({ unit, from, to, kind, source }) => ({
        id: unit.code, kind: 'plain',
        cells: {
          code: textCell(unit.code), name: textCell(unitName(unit)), district: textCell(nameOf(scene, unit.district)),
          from: textCell(from), to: textCell(to), kind: textCell(kind), source: textCell(source),
        },
      })),
    },
    mark: {
      kind: 'tiles',
      tiles: here.map(({ unit, look, text }) => ({
        row: unit.code, patch: unit.district, ...(placed && unit.cell ? { cell: unit.cell } : {}), look, name: unitName(unit), text,
      })),
      patches: patches(scene, here),
      brackets: brackets(scene, here),
      legend: legend(scene, here),
      description: voice.t('change.map.description', { n: voice.count(here.length) }),
      hint: voice.t('change.map.hint'),
    },
    notes: [...(here.some(({ gap }) => gap) ? [voice.t('change.map.noteHatch')] : []), ...changeNotes(scene, kinds)],
    ...bothSourced(scene),
    stamp: stampOf(scene),
  }
}

function patches(scene: Comparison, here: readonly Became[]): TilesMark['patches'] {
  const { voice, area } = scene
  return [...new Set(here.map(({ unit }) => unit.district))].map((id) => {
    const own = here.filter(({ unit }) => unit.district === id)
    const marks = [
      ...differences.flatMap((kind) => {
        const n = own.filter((each) => each.named && each.change?.kind === kind).length
        return n > 0 ? [voice.t('change.map.mark', { n: voice.count(n), kind: inside(changeName(scene, kind)) })] : []
      }),
      ...gapsOf(own).filter(({ districts }) => districts.length === 1).map((gap) =>
        voice.t('change.map.markGap', { n: voice.count(gap.change.weight), pool: voice.count(gap.pool.length), kind: inside(changeName(scene, gap.change.kind)) })),
    ]
    return {
      id, name: nameOf(scene, id),
      lines: [voice.t('figure.common.units', { count: own.length, n: voice.count(own.length) }), ...(marks.length > 0 ? [marks.join(' · ')] : [])],
      ...(id === area ? {} : { area: id }),
    }
  })
}

/** Groups that changed and lie in several districts, it is not stated how they divide. */
function brackets(scene: Comparison, here: readonly Became[]): TilesMark['brackets'] {
  const { voice } = scene
  if (!atRoot(scene)) return []
  return gapsOf(here).filter(({ districts }) => districts.length > 1).map(({ change, pool, districts }) => ({
    id: change.id, patches: districts,
    text: voice.t('change.map.bracket', { n: voice.count(change.weight), pool: voice.count(pool.length), kind: inside(changeName(scene, change.kind)) }),
  }))
}

function legend(scene: Comparison, here: readonly Became[]): LegendItem[] {
  const { voice } = scene
  return [
    ...changeKinds.flatMap((kind): LegendItem[] => {
      const cells = here.filter((each) => each.change?.kind === kind && !each.gap)
      const gaps = gapsOf(here).filter(({ change }) => change.kind === kind)
      return [
        ...(kind === 'unchanged' ? legendSame(scene, cells) : cells.length > 0 ? [{ look: changeLooks[kind], text: legendText(scene, kind, cells) }] : []),
        ...(gaps.length > 0 ? [{
          look: unnamedLooks[kind],
          text: voice.t('change.map.legendGap', {
            kind: inside(changeName(scene, kind)),
            list: voice.list(gaps.map(({ change, pool, districts }) => voice.t('change.map.legendPlace', {
              n: voice.count(change.weight), pool: voice.count(pool.length), place: areasText(scene, districts),
            }))),
          }),
        }] : []),
      ]
    }),
    ...([[openLook, 'change.map.legendOpen'], [unmatchedLook, 'change.map.legendCome']] as const).flatMap(([look, key]) => {
      const n = here.filter((each) => each.look === look).length
      return n > 0 ? [{ look, text: voice.t(key, { n: voice.count(n) }) }] : []
    }),
  ]
}

/** Those whose step is known apart from those of which neither state tells it. */
function legendSame(scene: Comparison, cells: readonly Became[]): LegendItem[] {
  const known = cells.filter(({ look }) => look === sameLook(true))
  return [
    ...(known.length > 0 ? [{ look: sameLook(true), text: legendText(scene, 'unchanged', known) }] : []),
    ...(known.length < cells.length ? [{ look: sameLook(false), text: scene.voice.t('change.map.legendSame', { kind: changeName(scene, 'unchanged') }) }] : []),
  ]
}

/** A number only where it counts units: cells of units that are only counted are as many as may be meant, not as are. */
function legendText(scene: Comparison, kind: ChangeKind, cells: readonly Became[]): string {
  const { voice } = scene
  const [all, words] = [changed(scene, [kind]), { kind: changeName(scene, kind), n: voice.count(cells.length) }]
  if (isExact(all) && all.atLeast === cells.length) return voice.t('change.map.legend', words)
  return cells.every(({ named }) => named) ? voice.t('change.map.legendNamed', words) : words.kind
}

function gapsOf(units: readonly Became[]): NonNullable<Became['gap']>[] {
  return [...new Map(units.flatMap(({ gap }) => (gap ? [[gap.change.id, gap] as const] : []))).values()]
}

function title(scene: Comparison, here: readonly Became[]): string {
  const { voice } = scene
  const named = here.filter(({ named: own, change }) => own && change && change.kind !== 'unchanged').length
  const unnamed = unnamedChanged(scene)
  const words = { n: voice.count(named), count: named, unnamed: voice.interval(unnamed) }
  if (unnamed.atMost === 0) return titled(scene, voice.t(named === 0 ? 'change.map.titleNone' : 'change.map.titleNamed', words))
  return titled(scene, voice.t(named === 0 ? 'change.map.titleUnnamed' : 'change.map.title', words))
}
