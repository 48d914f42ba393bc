import type { Programme } from '#model/programme.ts'
import { findHeader, type Header, type HeaderColumn } from './header.ts'
import type { Column, HeadingReader } from './heading.ts'
import type { ColumnKey } from './headings.ts'
import type { Pen } from './pen.ts'
import { inBoth, type Params } from './rules.ts'
import type { Cell, Line, Merge, Tab } from './workbook.ts'

/** A tab with a header: which column holds what, and the lines below. */
export interface Table {
  readonly tab: Tab
  readonly header: Header
  readonly plain: ReadonlyMap<ColumnKey, number>
  readonly ons: readonly StepColumn[]
  readonly ticks: readonly StepColumn[]
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
  const of = (kind: 'on' | 'tick'): StepColumn[] => {
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
    tab, header, plain, ons: of('on'), ticks: of('tick'),
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

/** So many headings are quoted in one message. */
const quoted = 10

/** What is to be said of the headings; which columns nobody understood is said once. */
export function reportHeader({ tab, header }: Table, programme: Programme, pen: Pen): void {
  const line = tab.lines[header.last]
  if (!line) return
  const seen = new Map<string, HeaderColumn>()
  const unknown = header.columns.filter(({ text, heading }) => text !== '' && !heading)
  for (const each of header.columns) {
    if (!each.heading) continue
    const key = JSON.stringify(each.heading.column)
    const before = seen.get(key)
    // The second of two remarks is nothing that could be taken wrongly.
    if (before && !isForPeople(each.heading.column)) pen.error(line, each.column, 'headingTwice', { heading: each.text, other: before.text })
    else if (each.heading.by === 'slip') pen.warn(line, each.column, 'headingNear', { heading: each.text, ...wordsOf(each.heading.column, programme) })
    if (!before) seen.set(key, each)
  }
  if (unknown.length > 0) pen.warn(line, unknown[0]?.column, 'headingUnknown', { count: unknown.length, headings: unknown.slice(0, quoted).map(({ text }) => text).join('; ') + (unknown.length > quoted ? '; …' : '') })
}

/** The heading that it is taken for: by its key in the dictionary, or the step's own name. */
function wordsOf(column: Column, { road }: Programme): Params {
  if (column.kind === 'plain') return { 'as.key': column.key === 'reached' ? 'sheet.reached' : `book.column.${column.key}` }
  const step = road[column.step]
  const name = step ? [step.name] : []
  // Behind the word for a day, a name goes on as in a sentence.
  const inside = name.map(({ vi, en }) => ({ vi: vi.slice(0, 1).toLowerCase() + vi.slice(1), en }))
  return column.kind === 'tick' ? inBoth('as', name) : { 'as.key': 'book.column.on', ...inBoth('step', inside) }
}

function isForPeople(column: Column): boolean {
  return column.kind === 'plain' && ['serial', 'note', 'source', 'chances'].includes(column.key)
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
