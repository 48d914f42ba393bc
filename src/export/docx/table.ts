import { escaped } from '#export/escaped.ts'
import type { PaperRow, PaperTable, Sides } from '#figures/paper.ts'
import { widthsOf, type PaperWidths } from '#figures/paperWidths.ts'
import type { Lang } from '#model/words.ts'
import { paragraphXml } from './paragraph.ts'
import { textWidth } from './page.ts'
import { runXml } from './run.ts'
import { sizedStyle, type TableStyle } from './styles.ts'

/** A table with a head that stands again on every page, and rows that no page cuts in two. */
export function tableXml(table: PaperTable, lang: Lang): string {
  const { name, columns, rows } = table
  const { shares, size } = widthsOf(table)
  const widths = sharedOut(shares)
  const head = columns.map((column, at) => cellXml(paragraph(column.name, { style: 'head', size, lang }), widths[at] ?? 0, { shade: true }))
  // A short table stands on one page.
  const whole = rows.length <= 8
  const body = rows.map((row, at) => rowXml(row, { widths, size, aligns: columns.map(({ align }) => align), lang, next: whole && at < rows.length - 1 }))
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/>${ruled}<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${escaped(name)}"/></w:tblPr>`,
    gridXml(widths),
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>${body.join('')}</w:tbl>`,
    after,
  ].join('')
}

/** Two columns without lines. */
export function sidesXml({ left, right, share }: Sides, lang: Lang): string {
  const widths = sharedOut([share, 1 - share])
  const cells = [left, right].map((paragraphs, at) => cellXml(paragraphs.map((each) => paragraphXml(each, lang)).join(''), widths[at] ?? 0))
  return `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>${gridXml(widths)}<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>${after}`
}

const ruled = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders>`

/** Tables that touch become one, and a table may not end a document. */
const after = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'

interface Setting {
  readonly widths: readonly number[]
  readonly size: PaperWidths['size']
  readonly aligns: readonly ('start' | 'centre')[]
  readonly lang: Lang
  /** The row stays on the page of the one after it. */
  readonly next: boolean
}

function rowXml({ kind, cells }: PaperRow, { widths, size, aligns, lang, next }: Setting): string {
  const bold = kind === 'total' || kind === 'group'
  // What counts units that have no name is set apart without colour: slanted.
  const italic = kind === 'gap' || kind === 'bracket'
  const made = kind === 'group'
    ? cellXml(paragraph(cells[0] ?? '', { style: 'cell', size, lang, bold, next: true }), widths.reduce((sum, width) => sum + width, 0), { span: widths.length, shade: true })
    : cells.map((text, at) => cellXml(paragraph(text, { style: 'cell', size, lang, bold, italic, next, centred: aligns[at] === 'centre' }), widths[at] ?? 0)).join('')
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${made}</w:tr>`
}

interface Look {
  readonly style: TableStyle
  readonly size: PaperWidths['size']
  readonly lang: Lang
  readonly bold?: boolean
  readonly italic?: boolean
  readonly centred?: boolean
  /** Stays on the page of what follows. */
  readonly next?: boolean
}

function paragraph(text: string, { style, size, lang, bold, italic, centred, next }: Look): string {
  const run = text === '' ? '' : runXml({ text, ...(bold ? { bold: true } : {}) }, lang, italic)
  return `<w:p><w:pPr><w:pStyle w:val="${sizedStyle(style, size)}"/>${next ? '<w:keepNext/>' : ''}${centred ? '<w:jc w:val="center"/>' : ''}</w:pPr>${run}</w:p>`
}

function cellXml(content: string, width: number, { span, shade }: { readonly span?: number; readonly shade?: boolean } = {}): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span ? `<w:gridSpan w:val="${span}"/>` : ''}${shade ? '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' : ''}<w:vAlign w:val="${span || !shade ? 'top' : 'center'}"/></w:tcPr>${content}</w:tc>`
}

function gridXml(widths: readonly number[]): string {
  return `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
}

/** The width of a line by shares, to the last twentieth of a point. */
function sharedOut(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((share / whole) * textWidth))
  const last = widths.length - 1
  return widths.map((width, at) => (at === last ? width + textWidth - widths.reduce((sum, each) => sum + each, 0) : width))
}
