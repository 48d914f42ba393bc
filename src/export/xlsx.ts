import type { Figure } from '#figures/figure.ts'
import { voiceOf } from '#i18n/voice.ts'
import { flatColumns, type FlatColumn } from './flat.ts'
import { writeWorkbook, type Field, type Style } from './workbook.ts'

/** A figure as a workbook: its grid with typed numbers, and a sheet that says what it is and where it comes from. */
export function writeXlsx(figure: Figure): Uint8Array<ArrayBuffer> {
  const columns = flatColumns(figure)
  const head = columns.map(({ name }): Field => ({ value: name, style: 'head' }))
  const body = figure.grid.rows.map((row) => {
    const style: Style = row.kind === 'total' ? 'strong' : 'text'
    return columns.map(({ of }): Field => ({ value: of(row.cells), style }))
  })
  const aboutRows = about(figure)
  return writeWorkbook(
    [
      { name: sheetName(figure.slug), rows: [head, ...body], widths: columns.map((column) => widthOf(column, figure)), headed: true },
      { name: sheetName(voiceOf(figure.stamp.lang).t('export.about.sheet')), rows: aboutRows, widths: [24, 100], headed: false },
    ],
    figure.title,
  )
}

function about({ title, subtitle, notes, source, stamp }: Figure): readonly (readonly Field[])[] {
  const voice = voiceOf(stamp.lang)
  const line = (name: string, text: string): readonly Field[] => [{ value: name, style: 'strong' }, { value: text, style: 'text' }]
  return [
    line(voice.t('export.about.title'), title),
    line(voice.t('export.about.subtitle'), subtitle),
    line(voice.t('export.about.product'), stamp.product),
    line(voice.t('export.about.asOf'), stamp.asOf),
    ...notes.map((note) => line(voice.t('export.about.note'), note)),
    line(voice.t('export.about.source'), source),
    line(voice.t('export.about.snapshot'), `${stamp.snapshotId} · ${stamp.hash10}`),
    line(voice.t('export.about.publisher'), stamp.publisher),
    line(voice.t('export.about.generatedAt'), stamp.generatedAt),
  ]
}

/** Numbers take little room and their heads wrap; texts have as much as they need, up to a point. */
function widthOf({ kind, name, of }: FlatColumn, figure: Figure): number {
  const longestWord = Math.max(...name.split(' ').map((word) => word.length))
  if (kind === 'number') return Math.max(13, longestWord + 3)
  const longest = Math.max(longestWord + 3, ...figure.grid.rows.map((row) => String(of(row.cells) ?? '').length + 2))
  return Math.min(48, Math.max(14, longest))
}

/** Excel takes 31 characters, none of `*?:/\[]`. */
function sheetName(text: string): string {
  return text.replace(/[*?:/\\[\]']/g, ' ').slice(0, 31)
}
