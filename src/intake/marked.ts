import { isSerial } from './dates.ts'
import type { SheetIssue } from './issue.ts'
import { lastColumn } from './limits.ts'
import type { PreviewTab } from './preview.ts'
import type { Cell, Tab, Workbook } from './workbook.ts'
import { dayOf } from './xlsxDay.ts'

/** A workbook to be sent back: the same cells, and beside each row what is to be mended in it. */
export interface MarkedTab {
  readonly name: string
  /** Of several files, the one that it is of: each goes back by itself, as whoever sent it knows it. */
  readonly file?: string
  /** Rows that hold anything or of which something is said, in order: a stray cell at the foot of a tab makes none of those above it. */
  readonly rows: readonly MarkedRow[]
  /** Column, from 0, in which the remarks stand. */
  readonly column: number
  readonly hidden: boolean
  readonly merged: Tab['merged']
  readonly hiddenColumns: NonNullable<Tab['hiddenColumns']>
}

/** What is kept of a cell besides its text: a number, or that day of Excel; an error; a text that is crossed out; a formula that was never computed. */
export type Kept =
  | { readonly kind: 'number' | 'day'; readonly number: number }
  | { readonly kind: 'error' | 'struck' | 'uncomputed' }

export interface MarkedRow {
  /** From 1, as Excel counts. */
  readonly row: number
  /** Texts, by column from 0. */
  readonly cells: ReadonlyMap<number, string>
  /** By column, where a cell is more than its text. */
  readonly kept: ReadonlyMap<number, Kept>
  readonly hidden: boolean
  /** Columns, from 0, of cells that must be mended. */
  readonly faulty: readonly number[]
}

export interface MarkedWords {
  /** "Lỗi cần sửa" */
  readonly heading: string
  /** What is wrong and how to mend it: at "C14", or of the tab as a whole. */
  readonly remark: (issue: SheetIssue) => string
}

/** Remarks of a tab as a whole stand in its first row, those of the file in the first tab. */
export function markedBook(workbook: Workbook, issues: readonly SheetIssue[], preview: readonly PreviewTab[], { heading, remark }: MarkedWords): readonly MarkedTab[] {
  return workbook.tabs.map((tab, i): MarkedTab => {
    const own = issues.filter((issue) => issue.tab === tab.name || (issue.tab === undefined && i === 0))
    const byRow = new Map<number, SheetIssue[]>()
    for (const issue of own) {
      const at = Math.max(1, rowOf(issue))
      const row = byRow.get(at)
      if (row) row.push(issue)
      else byRow.set(at, [issue])
    }
    const header = preview[i]?.header ?? tab.lines[0]?.number ?? 1
    const column = columnFor(tab, header, columnsOf(own))
    const lines = new Map(tab.lines.map((line) => [line.number, line]))
    const rows = [...new Set([header, ...lines.keys(), ...byRow.keys()])].toSorted((a, b) => a - b).map((row): MarkedRow => {
      const typed = lines.get(row)?.cells ?? []
      const said = byRow.get(row) ?? []
      const remarks = [...(row === header ? [heading] : []), ...said.map(remark)]
      return {
        row,
        cells: new Map([...typed.map((cell) => [cell.column, textOf(cell)] as const), ...(remarks.length > 0 ? [[column, remarks.join('\n')] as const] : [])]),
        kept: new Map(typed.flatMap((cell) => { const more = keptOf(cell); return more ? [[cell.column, more] as const] : [] })),
        hidden: lines.get(row)?.hidden ?? false,
        faulty: columnsOf(said),
      }
    })
    return { ...ownName(tab), rows, column, hidden: tab.hidden, merged: tab.merged, hiddenColumns: tab.hiddenColumns ?? [] }
  })
}

/** A tab as its own file calls it, where it stands beside those of other files. */
function ownName({ name, file }: Tab): Pick<MarkedTab, 'name' | 'file'> {
  if (file === undefined) return { name }
  return { name: name.startsWith(`${file} · `) ? name.slice(file.length + 3) : name, file }
}

/** A day that is counted from another one goes back as the day that it is. */
function textOf({ text, number, counted }: Cell): string {
  return counted !== undefined && number !== undefined && isSerial(number) ? counted : text
}

/** A number that is shown otherwise, or counted from another day, goes back as the text that it was read as. */
function keptOf({ text, number, date, counted, formula, error, struck }: Cell): Kept | undefined {
  if (error) return { kind: 'error' }
  if (struck) return { kind: 'struck' }
  if (formula && text.trim() === '') return { kind: 'uncomputed' }
  if (number === undefined || (counted !== undefined && isSerial(number))) return undefined
  if (date === undefined) return text === String(number) ? { kind: 'number', number } : undefined
  return dayOf(number, false) === date ? { kind: 'day', number } : undefined
}

/** The first column past the headings that is empty in every row. */
function columnFor(tab: Tab, header: number, faulty: readonly number[]): number {
  const used = new Set([...faulty, ...tab.lines.flatMap(({ cells }) => cells.map(({ column }) => column))])
  // What lies under a merged cell is seen by nobody.
  for (const { left, right } of tab.merged) for (let at = left; at <= Math.min(right, lastColumn); at++) used.add(at)
  let column = 1 + Math.max(-1, ...(tab.lines.find(({ number }) => number === header)?.cells.map((cell) => cell.column) ?? []))
  while (used.has(column)) column++
  // A tab whose very last column has a heading keeps its remarks in the first one that is free.
  if (column < lastColumn) return column
  for (column = 0; used.has(column); column++);
  return column
}

/** Columns, from 0, of the cells that are named as wrong, in order; a cell may be wrong since it is empty. */
function columnsOf(issues: readonly SheetIssue[]): readonly number[] {
  const letters = issues.flatMap(({ kind, cell = '' }) => (kind === 'error' ? (/^([A-Z]{1,3})\d+$/.exec(cell)?.[1] ?? []) : []))
  return [...new Set(letters)].map((each) => [...each].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1).filter((at) => at < lastColumn).toSorted((a, b) => a - b)
}

function rowOf({ cell = '' }: SheetIssue): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0)
}
