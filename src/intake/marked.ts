import type { SheetIssue } from './issue.ts'
import type { PreviewTab } from './preview.ts'
import { addressOf, type Workbook } from './workbook.ts'

/** A workbook to be sent back: the same cells, and beside each row what is to be mended in it. */
export interface MarkedTab {
  readonly name: string
  /** From the first row to the last, each as wide as the tab; empty texts where nothing stands. */
  readonly rows: readonly MarkedRow[]
  /** Column, from 0, in which the remarks stand. */
  readonly column: number
}

export interface MarkedRow {
  readonly cells: readonly string[]
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
    const column = Math.max(0, ...tab.lines.flatMap(({ cells }) => cells.map((cell) => cell.column + 1)))
    const lines = new Map(tab.lines.map((line) => [line.number, line]))
    const last = Math.max(1, tab.lines.at(-1)?.number ?? 0, ...byRow.keys())
    const header = preview[i]?.header ?? tab.lines[0]?.number ?? 1
    const rows = Array.from({ length: last }, (_, at): MarkedRow => {
      const number = at + 1
      const texts = new Map(lines.get(number)?.cells.map((cell) => [cell.column, cell.text]))
      const said = byRow.get(number) ?? []
      const cells = Array.from({ length: column }, (_, place) => texts.get(place) ?? '')
      const faulty = cells.flatMap((_, place) => (said.some(({ kind, cell }) => kind === 'error' && cell === addressOf(place, number)) ? [place] : []))
      return { cells: [...cells, [...(number === header ? [heading] : []), ...said.map(remark)].join('\n')], faulty }
    })
    return { name: tab.name, rows, column }
  })
}

function rowOf({ cell = '' }: SheetIssue): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0)
}
