import type { Block, PaperRow } from './paper.ts'
import { paragraph } from './paper.ts'
import { rollSubtitle, rollTitle } from './communes.ts'
import { rollOf, type RollRow } from './roll.ts'
import type { Scene } from './scene.ts'

/** Every unit of the area under its district, and apart from them what sources count and do not name. */
export function annexOf(scene: Scene): Block[] {
  const { voice } = scene
  const roll = rollOf(scene)
  const title = rollTitle(scene)
  const names = [voice.t('export.serial'), voice.t('figure.column.code'), roll.columns.name, roll.columns.cohort, roll.columns.step, roll.columns.source]
  // What is left of the line after numbers and codes, whose columns are as wide as they need.
  const shares = [0.02, 0.02, 0.32, 0.18, 0.34, 0.12]
  return [
    { kind: 'heading', level: 1, text: voice.t('document.note.annex', { title }) },
    paragraph('small', rollSubtitle(scene, roll)),
    {
      kind: 'table',
      name: title,
      columns: names.map((name, at) => ({ name, share: shares[at] ?? 0, align: at < 2 ? 'centre' : 'start' })),
      rows: [...grouped(scene, roll.units), ...counted(scene, roll.gaps)],
    },
    paragraph('small', voice.t('figure.roll.noteUnnamed')),
  ]
}

/** Numbered through, a line over each district. */
function grouped({ voice }: Scene, units: readonly RollRow[]): PaperRow[] {
  return units.flatMap((row, at): PaperRow[] => {
    const { district, authority, name, cohort, step, source } = row.texts
    const own: PaperRow = { kind: 'plain', cells: [String(at + 1), row.unit ?? '', name, cohort, step, source] }
    if (units[at - 1]?.texts.district === district) return [own]
    const count = units.filter(({ texts }) => texts.district === district).length
    return [{ kind: 'group', cells: [voice.t('document.note.group', { place: district, n: voice.count(count), count, authority })] }, own]
  })
}

/** Gaps are no units of the list: they stand under a line of their own, without a number. */
function counted({ voice }: Scene, gaps: readonly RollRow[]): PaperRow[] {
  if (gaps.length === 0) return []
  return [
    { kind: 'group', cells: [voice.t('document.note.gaps')] },
    ...gaps.map(({ texts: { name, district, cohort, step, source } }): PaperRow => ({
      kind: 'gap', cells: ['', '', voice.t('document.note.gapIn', { name, place: district }), cohort, step, source],
    })),
  ]
}
