import { findHeader, type Header, type HeaderColumn } from './header.ts'
import { isClaim, type HeadingReader } from './heading.ts'
import type { ColumnKey } from './headings.ts'
import type { Cell, Line, Merge, Tab } from './workbook.ts'

/** A tab with a header: which column holds what, and the lines below. */
export interface Table {
  readonly tab: Tab
  readonly header: Header
  readonly plain: ReadonlyMap<ColumnKey, number>
  readonly ons: readonly StepColumn[]
  readonly ticks: readonly StepColumn[]
  /** Marks for steps that are not done. */
  readonly nots: readonly StepColumn[]
  /** The number and the day of a decision in one cell. */
  readonly acts: readonly StepColumn[]
  /** Columns that say how far a unit has come. */
  readonly claims: readonly HeaderColumn[]
  readonly lines: readonly Line[]
  /** A cell as it is seen: one that is merged downwards fills every row that it covers. */
  readonly cell: (line: Line, column: number | undefined) => Cell | undefined
}

export interface StepColumn {
  readonly column: number
  readonly step: number
  readonly text: string
}

export function tableOf(tab: Tab, read: HeadingReader, isRow: (line: Line) => boolean): Table | undefined {
  const header = findHeader(tab, read, isRow)
  if (!header) return undefined
  const plain = new Map<ColumnKey, number>()
  for (const { column, heading } of header.columns)
    if (heading?.column.kind === 'plain' && !plain.has(heading.column.key)) plain.set(heading.column.key, column)
  const of = (kind: 'on' | 'tick' | 'not' | 'act'): StepColumn[] => {
    const seen = new Set<number>()
    return header.columns.flatMap(({ column, text, heading }) => {
      if (heading?.column.kind !== kind || seen.has(heading.column.step)) return []
      seen.add(heading.column.step)
      return [{ column, step: heading.column.step, text }]
    })
  }
  const byRow = new Map(tab.lines.map((line) => [line.number, line]))
  const down = downwards(tab.merged)
  return {
    tab, header, plain, ons: of('on'), ticks: of('tick'), nots: of('not'), acts: of('act'),
    claims: header.columns.filter(({ heading }) => heading !== undefined && isClaim(heading.column)),
    lines: tab.lines.slice(header.last + 1),
    cell: (line, column) => {
      if (column === undefined) return undefined
      const own = line.cells.find((each) => each.column === column)
      if (own) return own
      const over = down.get(column)?.find(({ top, bottom }) => top < line.number && line.number <= bottom)
      return over && byRow.get(over.top)?.cells.find((each) => each.column === over.left)
    },
  }
}

function downwards(merged: readonly Merge[]): ReadonlyMap<number, readonly Merge[]> {
  const columns = new Map<number, Merge[]>()
  for (const merge of merged) {
    if (merge.bottom <= merge.top) continue
    const all = columns.get(merge.left)
    if (all) all.push(merge)
    else columns.set(merge.left, [merge])
  }
  return columns
}
