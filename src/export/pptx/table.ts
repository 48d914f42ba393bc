import type { Look } from '#figures/figure.ts'
import type { Lang } from '#model/words.ts'
import { paragraph, type Line } from './text.ts'
import { fillOf, line } from './paint.ts'
import { emu, frame, type Box, type Shape } from './shape.ts'
import { padding, planTable, smaller, type PlannedRow, type TablePlan, type TableRow } from './tablePlan.ts'

/** A row with what a cell needs beside its words. */
export interface Told extends TableRow {
  readonly look?: Look | undefined
  /** Which of its texts is set strong: a number that there is something of. */
  readonly large?: number | undefined
  /** The slide, from 1, that its numbers lead to: some programs break a long text that leads somewhere within its words. */
  readonly to?: number
}

export interface NativeTable {
  readonly columns: readonly { readonly name: string; readonly number: boolean; readonly lang: Lang }[]
  readonly rows: readonly Told[]
  readonly lang: Lang
  /** What it is, for readers who do not see it. */
  readonly description: string
}

/** A table that Office can edit, over as many slides as it needs, its head on each. */
export function nativeTable({ columns, rows, lang, description }: NativeTable, { area, types }: { readonly area: Box; readonly types: readonly number[] }): readonly (readonly Shape[])[] {
  const swatch = rows.some(({ look }) => look) ? 14 : 0
  const numbers = columns.map(({ number }) => number)
  const plan = planTable({ head: columns.map(({ name }) => name), rows, numbers }, area.width - swatch, area.height - 8, types)
  const made = (row: PlannedRow, told: Told | undefined, link: string | undefined): string => {
    const kind = row.row.strong ? 'sum' : 'row'
    const cells = row.row.texts.map((text, at): string => {
      const align = numbers[at] ? 'r' : 'l'
      const lines: Line[] = [
        { text, size: plan.type, bold: row.row.strong || told?.large === at, lang: columns[at]?.lang ?? lang, align, ...(link && numbers[at] ? { link } : {}) },
        ...(at === 0 ? row.row.under : []).map((small): Line => ({ text: small, size: plan.type - smaller, ink: 'muted', lang })),
      ]
      return cell(lines, kind)
    })
    return tableRow(row.height, [...(swatch > 0 ? [cell([{ text: '', size: 6, lang }], kind, told?.look)] : []), ...cells])
  }
  const head = tableRow(plan.headHeight, [
    ...(swatch > 0 ? [cell([{ text: '', size: 6, lang }], 'head')] : []),
    ...columns.map(({ name }, at) => cell([{ text: name, size: plan.type, bold: true, lang, align: numbers[at] ? 'r' : 'l' }], 'head')),
  ])
  let at = 0
  return plan.slides.map((slide) => {
    const box = { ...area, height: plan.headHeight + slide.reduce((sum, { height }) => sum + height, 0) }
    const own = rows.slice(at, at + slide.length)
    at += slide.length
    const links = own.flatMap(({ to }) => (to === undefined ? [] : [to]))
    const linkOf = (told: Told | undefined, rels: readonly string[]): string | undefined => (told?.to === undefined ? undefined : rels[links.indexOf(told.to)])
    return [frame('table', box, description, 'table', (_, rels) => table(plan, swatch, [head, ...slide.map((row, n) => made(row, own[n], linkOf(own[n], rels)))]), links.length > 0 ? { links } : {})]
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

