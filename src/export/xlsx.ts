import { tracesOf, type Figure } from '#figures/figure.ts'
import { voiceOf } from '#i18n/voice.ts'
import { flatColumns, type FlatColumn } from './flat.ts'
import type { Field, Sheet } from './sheet.ts'
import type { Style } from './styles.ts'
import { writeWorkbook } from './workbook.ts'

/**
 * A figure as a workbook: a sheet to be printed and handed on, with the finding over the table and its
 * notes and source under it, and a sheet that says what it is and where it comes from.
 */
export function writeXlsx(figure: Figure): Uint8Array<ArrayBuffer> {
  return writeWorkbook([figureSheet(figure), aboutSheet(figure)], figure.title, [figure.stamp])
}

/** A figure's table as a sheet that needs no other: its finding over it, its notes and source under it. */
export function figureSheet(figure: Figure): Sheet {
  const { title, subtitle, part, grid, notes, source, stamp } = figure
  const voice = voiceOf(stamp.lang)
  const columns = flatColumns(figure, 'people')
  const head = [voice.t('export.serial'), ...columns.map(({ name }) => name)].map((value): Field => ({ value, style: 'head' }))
  let serial = 0
  const body = grid.rows.map((row) => {
    // What spans rows or sums them is no line of the list, and is not counted as one.
    const listed = row.kind === 'plain' || row.kind === 'gap'
    const style: Style = row.kind === 'total' ? 'sum' : 'cell'
    return [{ value: listed ? ++serial : undefined, style: style === 'sum' ? style : 'serial' } as const, ...columns.map(({ of }): Field => ({ value: of(row), style }))]
  })
  return {
    name: sheetName(figure.slug),
    widths: filled([7, ...columns.map((column) => widthOf(column, figure))], [false, ...columns.map(({ kind }) => kind === 'text')]),
    above: [
      ...(stamp.watermark ? [{ value: stamp.watermark, style: 'strong' } as const] : []),
      { value: title, style: 'title' },
      ...[subtitle, part?.text ?? ''].filter(Boolean).map((value): Field => ({ value, style: 'plain' })),
      { value: stamp.asOf, style: 'strong' },
    ],
    table: [head, ...body],
    below: [
      ...notes.map((value): Field => ({ value, style: 'small' })),
      { value: source, style: 'small' },
      { value: [stamp.snapshot, stamp.publisher, stamp.generatedAt].join(' · '), style: 'small' },
    ],
    headed: true,
    // The sheet has both stamps in full; a head or a foot has little room.
    running: stamp.compared
      ? { head: [stamp.watermark ?? stamp.product, stamp.compared.dates], foot: `${stamp.compared.snapshotId} → ${stamp.snapshotId}` }
      : { head: [stamp.watermark ?? stamp.product, stamp.asOf], foot: stamp.snapshot },
  }
}

/** The sheet that says what a workbook is and where it comes from. */
export function aboutSheet({ title, subtitle, part, notes, source, stamp }: Figure): Sheet {
  const voice = voiceOf(stamp.lang)
  const line = (name: string, text: string): readonly Field[] => [{ value: name, style: 'strong' }, { value: text, style: 'plain' }]
  return {
    name: sheetName(voice.t('export.about.sheet')),
    widths: [24, 100],
    above: [],
    table: [
      ...(stamp.watermark ? [line(voice.t('export.about.watermark'), stamp.watermark)] : []),
      line(voice.t('export.about.title'), title),
      line(voice.t('export.about.subtitle'), subtitle),
      ...(part ? [line(voice.t('export.about.part'), part.text)] : []),
      line(voice.t('export.about.product'), stamp.product),
      line(voice.t('export.about.asOf'), stamp.asOf),
      ...notes.map((note) => line(voice.t('export.about.note'), note)),
      line(voice.t('export.about.source'), source),
      line(voice.t('export.about.snapshot'), tracesOf(stamp).join(' · ')),
      line(voice.t('export.about.publisher'), stamp.publisher),
      line(voice.t('export.about.generatedAt'), stamp.generatedAt),
    ],
    below: [],
    headed: false,
  }
}

/** Numbers take little room and their heads wrap; texts have as much as they need, up to a point. */
function widthOf({ kind, name, of }: FlatColumn, figure: Figure): number {
  const texts = figure.grid.rows.map((row) => String(of(row) ?? ''))
  // The button of the filter takes the room of three letters.
  const longestWord = Math.max(...name.split(' ').map((word) => word.length)) + 4
  if (kind === 'number') return Math.max(11, longestWord, ...texts.flatMap((text) => text.split(' ')).map((word) => word.length + 3))
  return Math.min(44, Math.max(12, longestWord, ...texts.map((text) => text.length + 3)))
}

/** What a landscape A4 page holds, in characters. */
const page = 118

/** A narrow table takes the width of the page, in its columns of texts. */
function filled(widths: readonly number[], texts: readonly boolean[]): readonly number[] {
  const spare = page - widths.reduce((sum, width) => sum + width, 0)
  const takers = texts.filter(Boolean).length
  if (spare <= 0 || takers === 0) return widths
  return widths.map((width, at) => (texts[at] ? width + Math.floor(spare / takers) : width))
}

/** Excel takes 31 characters, none of `*?:/\[]`. */
function sheetName(text: string): string {
  return text.replace(/[*?:/\\[\]']/g, ' ').slice(0, 31)
}
