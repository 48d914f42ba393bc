import type { SheetIssue } from './issue.ts'
import { lastColumn } from './limits.ts'
import type { PreviewTab } from './preview.ts'
import { addressOf, type Tab, type Workbook } from './workbook.ts'

/** A workbook to be sent back: the same cells, and beside each row what is to be mended in it. */
export interface MarkedTab {
  readonly name: string
  /** Rows that hold anything or of which something is said, in order: a stray cell at the foot of a tab makes none of those above it. */
  readonly rows: readonly MarkedRow[]
  /** Column, from 0, in which the remarks stand. */
  readonly column: number
}

export interface MarkedRow {
  /** From 1, as Excel counts. */
  readonly row: number
  /** Texts, by column from 0. */
  readonly cells: ReadonlyMap<number, string>
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
    const column = columnFor(tab, header)
    const lines = new Map(tab.lines.map((line) => [line.number, line]))
    const rows = [...new Set([header, ...lines.keys(), ...byRow.keys()])].toSorted((a, b) => a - b).map((row): MarkedRow => {
      const typed = lines.get(row)?.cells ?? []
      const said = byRow.get(row) ?? []
      const remarks = [...(row === header ? [heading] : []), ...said.map(remark)]
      return {
        row,
        cells: new Map([...typed.map((cell) => [cell.column, cell.text] as const), ...(remarks.length > 0 ? [[column, remarks.join('\n')] as const] : [])]),
        faulty: [...new Set(typed.map((cell) => cell.column))].filter((place) => said.some(({ kind, cell }) => kind === 'error' && cell === addressOf(place, row))),
      }
    })
    return { name: tab.name, rows, column }
  })
}

/** The first column past the headings that is empty in every row. */
function columnFor(tab: Tab, header: number): number {
  const used = new Set(tab.lines.flatMap(({ cells }) => cells.map(({ column }) => column)))
  let column = 1 + Math.max(-1, ...(tab.lines.find(({ number }) => number === header)?.cells.map((cell) => cell.column) ?? []))
  while (used.has(column)) column++
  // A tab whose very last column has a heading keeps its remarks in the first one that is free.
  if (column < lastColumn) return column
  for (column = 0; used.has(column); column++);
  return column
}

function rowOf({ cell = '' }: SheetIssue): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0)
}
