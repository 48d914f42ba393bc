import { capital } from '#i18n/naming.ts'
import { isExact } from '#model/interval.ts'
import { tally } from '#stats/tally.ts'
import type { Figure, RollMark } from './figure.ts'
import type { Roll, RollColumn, RollRow } from './roll.ts'
import type { Scene } from './scene.ts'
import { stampOf } from './stamp.ts'
import { entryCites, registerCites, servingCites, sourced } from './cites.ts'
import { asOfText, counted, intervalColumn, nameOf, terms, textCell } from './terms.ts'

type K = RollColumn | 'code' | 'weight'

/** The table of communes as a figure, for its files: the rows given, in the order given. */
export function communesFigure(
  scene: Scene,
  roll: Roll,
  rows: readonly RollRow[],
  columns: readonly RollColumn[],
): Figure<K, RollMark<K>> {
  const { voice } = scene
  return {
    id: 'communes',
    slug: voice.t('figure.roll.slug'),
    title: rollTitle(scene),
    subtitle: rollSubtitle(scene, roll),
    grid: {
      columns: [
        { key: 'code', name: voice.t('figure.column.code'), kind: 'text' },
        ...columns.map((key) => ({
          key, name: roll.columns[key], kind: 'text' as const,
          ...(key === 'name' || key === 'district' ? { lang: 'vi' as const } : {}),
        })),
        intervalColumn(voice, 'weight', voice.t('figure.roll.weight')),
      ],
      rows: rows.map((row) => ({
        id: row.id,
        kind: row.kind === 'gap' ? 'gap' : 'plain',
        cells: {
          code: textCell(row.unit ?? ''),
          name: textCell(row.texts.name),
          district: textCell(row.texts.district),
          authority: textCell(row.texts.authority),
          cohort: textCell(row.texts.cohort),
          step: textCell(row.texts.step),
          source: textCell(row.texts.source),
          weight: counted(voice, row.weight),
        },
      })),
    },
    mark: { kind: 'roll', columns: ['code', ...columns, 'weight'] },
    notes: [voice.t('figure.roll.noteUnnamed'), voice.t('figure.roll.noteWeight')],
    ...sourced(scene, [...entryCites(scene), ...(columns.includes('authority') ? servingCites(scene) : []), ...registerCites(scene)]),
    stamp: stampOf(scene),
  }
}

export function rollTitle(scene: Scene): string {
  return scene.voice.t('figure.roll.title', { ...terms(scene), place: nameOf(scene, scene.area), head: capital(nameOf(scene, scene.area)) })
}

/** "127 đơn vị · 14 đã công bố · 64 chưa công bố · 49 nguồn không nêu". */
export function rollSubtitle(scene: Scene, roll: Roll): string {
  const { voice, snapshot, area } = scene
  const { size } = tally(snapshot, { area })
  const parts = roll.filters.status.map((choice) => voice.t('figure.roll.part', { n: choice.count, name: choice.name }))
  const whole = voice.t('figure.common.units', { n: voice.interval(size), count: size.atMost })
  return voice.t('figure.roll.subtitle', { parts: [whole, ...(isExact(size) ? parts : [])].join(' · '), asOf: asOfText(scene) })
}
