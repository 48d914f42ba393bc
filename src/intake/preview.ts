import type { SheetIssue } from './issue.ts'
import { addressOf, type Tab } from './workbook.ts'

/** What became of a tab: its rows were read, or it was passed over. */
export type TabRole = 'units' | 'gaps' | 'state' | 'passed' | 'hidden'

/** What a row was taken for. */
export type RowRole = 'title' | 'head' | 'unit' | 'gap' | 'group' | 'total' | 'passed'

/** A tab as it was understood, with every row and what is to be said of it. */
export interface PreviewTab {
  readonly name: string
  readonly role: TabRole
  /** Row of the headings; the last of several. */
  readonly header?: number
  readonly columns: readonly PreviewColumn[]
  readonly rows: readonly PreviewRow[]
}

export interface PreviewColumn {
  readonly column: number
  /** "C" */
  readonly letter: string
  readonly text: string
  /** Whether its heading was understood. */
  readonly read: boolean
}

export interface PreviewRow {
  readonly row: number
  readonly role: RowRole
  /** Code of the unit that it is about. */
  readonly unit?: string
  /** One for each of the tab's columns. */
  readonly cells: readonly PreviewCell[]
}

export interface PreviewCell {
  readonly address: string
  readonly text: string
  /** Set where it holds a date: "2018-08-14". */
  readonly date?: string
  readonly issues: readonly SheetIssue[]
}

/** What reading tells of a tab, for the preview. */
export interface ReadTab {
  readonly role: TabRole
  readonly header?: number
  readonly headings?: ReadonlyMap<number, { readonly text: string; readonly read: boolean }>
  readonly roles?: ReadonlyMap<number, { readonly role: RowRole; readonly unit?: string }>
}

export function previewOf(tab: Tab, read: ReadTab, issues: readonly SheetIssue[]): PreviewTab {
  const byCell = new Map<string, SheetIssue[]>()
  for (const issue of issues) {
    if (issue.tab !== tab.name || issue.cell === undefined) continue
    const at = byCell.get(issue.cell)
    if (at) at.push(issue)
    else byCell.set(issue.cell, [issue])
  }
  const used = new Set(tab.lines.flatMap(({ cells }) => cells.map(({ column }) => column)))
  const columns = [...used].toSorted((a, b) => a - b).map((column): PreviewColumn => {
    const heading = read.headings?.get(column)
    return { column, letter: addressOf(column, 0).slice(0, -1), text: heading?.text ?? '', read: heading?.read ?? false }
  })
  const rows = tab.lines.map(({ number, cells }): PreviewRow => {
    const typed = new Map(cells.map((cell) => [cell.column, cell]))
    const known = read.roles?.get(number)
    const role = known?.role ?? (read.header !== undefined && number <= read.header ? 'title' : 'passed')
    return {
      row: number, role, ...(known?.unit === undefined ? {} : { unit: known.unit }),
      cells: columns.map(({ column }) => {
        const address = addressOf(column, number)
        const { text = '', date } = typed.get(column) ?? {}
        return { address, text, ...(date === undefined ? {} : { date }), issues: byCell.get(address) ?? [] }
      }),
    }
  })
  return { name: tab.name, role: read.role, ...(read.header === undefined ? {} : { header: read.header }), columns, rows }
}
