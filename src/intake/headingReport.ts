import { fold } from '#model/fold.ts'
import type { Programme } from '#model/programme.ts'
import type { HeaderColumn } from './header.ts'
import { isClaim, type Column } from './heading.ts'
import type { Pen } from './pen.ts'
import { inBoth, type Params } from './rules.ts'
import type { Table } from './table.ts'
import { unclearColumns, type UnclearGround } from './unclear.ts'
import { without } from './vocabulary.ts'

/** So many headings are quoted in one message. */
const quoted = 10

/** What is to be said of the headings; which columns nobody understood is said once. */
export function reportHeader(table: Table, ground: UnclearGround, pen: Pen): void {
  const { tab, header } = table
  const line = tab.lines[header.last]
  if (!line) return
  const { programme } = ground
  const unclear = unclearColumns(table, ground)
  const seen = new Map<string, HeaderColumn>()
  const unknown = header.columns.filter((each) => /[\p{L}\d]/u.test(each.text) && !each.heading && !unclear.includes(each))
  for (const each of unclear)
    pen.error(line, each.column, each.heading ? 'headingShort' : each.text === '' ? 'headingBlank' : 'headingUnclear', { heading: each.text, ...(each.heading ? wordsOf(each.heading.column, programme) : inBoth('known', programme.road.map(({ name }) => name))) })
  for (const each of header.columns) {
    if (!each.heading) continue
    const key = JSON.stringify(each.heading.column)
    const before = seen.get(key)
    // The second of two remarks is nothing that could be taken wrongly.
    if (before && !isForPeople(each.heading.column)) pen.error(line, each.column, 'headingTwice', { heading: each.text, other: before.text })
    else if (['slip', 'short'].includes(each.heading.by) && !unclear.includes(each)) pen.warn(line, each.column, 'headingNear', { heading: each.text, ...wordsOf(each.heading.column, programme) })
    if (!before) seen.set(key, each)
  }
  const over = new Map(header.columns.flatMap(({ column, heading }) => (heading?.under === undefined ? [] : [[heading.under, column] as const])).toReversed())
  for (const [under, column] of over) pen.warn(line, column, 'headingUnder', { under })
  reportHidden(table, pen)
  reportForecast(table, pen)
  if (unknown.length > 0) pen.warn(line, unknown[0]?.column, 'headingUnknown', { count: unknown.length, headings: listed(unknown) })
}

/** "Dự kiến công bố năm 2019" over a table whose columns only say "Công bố": what is marked there may be still to come. */
function reportForecast({ tab, header, ticks, ons, acts }: Table, pen: Pen): void {
  if (ticks.length + ons.length + acts.length === 0) return
  const isForecast = (text: string): boolean => {
    const told = without(fold(text), ['asking'])
    return without(told, ['forecast']) !== told
  }
  const titles = tab.lines.slice(0, header.first).flatMap((line) => line.cells.filter(({ text }) => isForecast(text)).map(({ text, column }) => ({ line, column, text })))
  const [title] = titles
  if (title) pen.warn(title.line, title.column, 'titleForecast', { title: title.text.trim() })
  else if (isForecast(tab.name)) pen.whole('warning', 'titleForecast', { title: tab.name })
}

/** Columns that nobody sees are read like the others, which must be known. */
function reportHidden({ tab, header }: Table, pen: Pen): void {
  const line = tab.lines[header.last]
  const hidden = header.columns.filter(({ column, heading }) => heading !== undefined && heading.column.kind !== 'aside' && (tab.hiddenColumns ?? []).some(({ first, last }) => first <= column && column <= last))
  if (line && hidden.length > 0) pen.warn(line, hidden[0]?.column, 'columnsHidden', { count: hidden.length, headings: listed(hidden) })
}

function listed(columns: readonly HeaderColumn[]): string {
  return columns.slice(0, quoted).map(({ text }) => text).join('; ') + (columns.length > quoted ? '; …' : '')
}

/** The heading that it is taken for: by its key in the dictionary, or the step's own name. */
function wordsOf(column: Column, { road }: Programme): Params {
  if (column.kind === 'aside') return {}
  if (column.kind === 'plain') return { 'as.key': column.key === 'reached' ? 'sheet.reached' : `book.column.${column.key}` }
  const step = road[column.step]
  const name = step ? [step.name] : []
  // Behind the word for a day, a name goes on as in a sentence.
  const inside = name.map(({ vi, en }) => ({ vi: vi.slice(0, 1).toLowerCase() + vi.slice(1), en }))
  return column.kind === 'tick' ? inBoth('as', name) : { 'as.key': 'book.column.on', ...inBoth('step', inside) }
}

function isForPeople(column: Column): boolean {
  return !isClaim(column) && (column.kind !== 'plain' || ['serial', 'note', 'source', 'chances'].includes(column.key))
}
