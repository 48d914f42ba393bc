import { columnOf, ledgerRows, type Cell, type Figure, type LedgerMark, type Look, type RollMark, type Row } from '#figures/figure.ts'
import type { Lang } from '#model/words.ts'
import { paragraph, type Line } from './text.ts'
import { fillOf, line } from './paint.ts'
import { emu, frame, type Box, type Shape } from './shape.ts'
import { padding, planTable, smaller, type PlannedRow, type TablePlan, type TableRow } from './tablePlan.ts'

/** A row with what a cell needs beside its words. */
interface Told extends TableRow {
  readonly look: Look | undefined
  /** Which of its texts is set strong: a number that there is something of. */
  readonly large?: number | undefined
}

/**
 * A native table with every row of the grid, its head on each slide. What the drawing folds into one row
 * stands after the rows that are drawn, on a slide of its own that can be taken out.
 */
export function ledgerBody(figure: Figure, mark: LedgerMark, area: Box): readonly (readonly Shape[])[] {
  const drawn = ledgerRows(mark, figure.grid)
  const rest = figure.grid.rows.filter((row) => !drawn.includes(row))
  const told = (row: Row, apart = false): Told => ({
    texts: mark.columns.map((key) => row.cells[key]?.text ?? ''), under: mark.under[row.id] ?? [],
    strong: row.kind === 'total', look: mark.looks?.[row.id], apart,
    large: isSome(row.cells[mark.emphasis]?.value) ? mark.columns.indexOf(mark.emphasis) : undefined,
  })
  return tables(figure, mark.columns, [...drawn.map((row) => told(row)), ...rest.map((row, at) => told(row, at === 0))], { area, types: [16, 14, 13, 12, 11] })
}

/** The table of communes, natively, every row. */
export function rollBody(figure: Figure, mark: RollMark, area: Box): readonly (readonly Shape[])[] {
  const rows = figure.grid.rows.map((row): Told => ({ texts: mark.columns.map((key) => row.cells[key]?.text ?? ''), under: [], strong: false, look: undefined }))
  return tables(figure, mark.columns, rows, { area, types: [12, 11, 10] })
}

function isSome(value: Cell['value']): boolean {
  return typeof value === 'object' || (typeof value === 'number' && value > 0)
}

interface Setting {
  readonly area: Box
  readonly types: readonly number[]
}

function tables(figure: Figure, keys: readonly string[], rows: readonly Told[], { area, types }: Setting): readonly (readonly Shape[])[] {
  const columns = keys.map((key) => columnOf(figure.grid, key))
  const swatch = rows.some(({ look }) => look) ? 14 : 0
  const numbers = columns.map(({ kind }) => kind !== 'text')
  const plan = planTable({ head: columns.map(({ name }) => name), rows, numbers }, area.width - swatch, area.height - 8, types)
  const { lang } = figure.stamp
  const made = (row: PlannedRow): string => {
    const told = rows.find((each) => each === row.row)
    const cells = row.row.texts.map((text, at): string => {
      const align = numbers[at] ? 'r' : 'l'
      const bold = row.row.strong || told?.large === at
      const speech: Lang = columns[at]?.lang ?? lang
      const lines: Line[] = [{ text, size: plan.type, bold, lang: speech, align }, ...(at === 0 ? row.row.under : []).map((small): Line => ({ text: small, size: plan.type - smaller, ink: 'muted', lang }))]
      return cell(lines, row.row.strong ? 'sum' : 'row')
    })
    return tableRow(row.height, [...(swatch > 0 ? [cell([{ text: '', size: 6, lang }], row.row.strong ? 'sum' : 'row', told?.look)] : []), ...cells])
  }
  const head = tableRow(plan.headHeight, [
    ...(swatch > 0 ? [cell([{ text: '', size: 6, lang }], 'head')] : []),
    ...columns.map(({ name }, at) => cell([{ text: name, size: plan.type, bold: true, lang, align: numbers[at] ? 'r' : 'l' }], 'head')),
  ])
  const description = [figure.title, figure.subtitle].join('. ')
  return plan.slides.map((slide) => {
    const box = { ...area, height: plan.headHeight + slide.reduce((sum, { height }) => sum + height, 0) }
    return [frame('table', box, description, 'table', () => table(plan, swatch, [head, ...slide.map(made)]))]
  })
}

/** Office's own plain style, so that a paste takes no colours with it. */
const plain = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}'

function table({ widths }: TablePlan, swatch: number, rows: readonly string[]): string {
  const grid = [...(swatch > 0 ? [swatch] : []), ...widths].map((width) => `<a:gridCol w="${emu(width)}"/>`).join('')
  return `<a:tbl><a:tblPr firstRow="1"><a:tableStyleId>${plain}</a:tableStyleId></a:tblPr><a:tblGrid>${grid}</a:tblGrid>${rows.join('')}</a:tbl>`
}

function tableRow(height: number, cells: readonly string[]): string {
  return `<a:tr h="${emu(height)}">${cells.join('')}</a:tr>`
}

function cell(lines: readonly Line[], kind: 'head' | 'row' | 'sum', look?: Look): string {
  const none = (side: string): string => `<a:${side} w="0"><a:noFill/></a:${side}>`
  const ruled = (side: string, role: 'ink' | 'rule', width: number): string => line(role, width).replaceAll('a:ln', `a:${side}`)
  const top = kind === 'sum' ? ruled('lnT', 'ink', 1.4) : none('lnT')
  const bottom = kind === 'row' ? ruled('lnB', 'rule', 1) : ruled('lnB', 'ink', kind === 'head' ? 1.6 : 1)
  const fill = look ? fillOf(look) : '<a:noFill/>'
  const side = emu(look ? 0 : padding.side)
  const room = `marL="${side}" marR="${side}" marT="${emu(padding.edge)}" marB="${emu(padding.edge)}" anchor="${kind === 'head' ? 'b' : 't'}"`
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${lines.map(paragraph).join('')}</a:txBody><a:tcPr ${room}>${none('lnL')}${none('lnR')}${top}${bottom}${fill}</a:tcPr></a:tc>`
}

