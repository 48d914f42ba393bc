import type { Book, BookCell, BookColumn, BookSheet, BookTable } from '#figures/book.ts'
import { firstDay, type Moment } from '#model/moment.ts'
import type { Field, Sheet } from './sheet.ts'
import type { Check } from './sheetChecks.ts'
import type { Style } from './styles.ts'
import { figureSheet } from './xlsx.ts'

/** A described sheet as the writer of workbooks takes it. */
export function sheetFrom(sheet: BookSheet, book: Book): Sheet {
  return sheet.kind === 'figure' ? { ...figureSheet(sheet.figure), name: sheet.name } : tableSheet(sheet, book)
}

function tableSheet({ name, above, columns, rows }: BookTable, { stamp, running }: Book): Sheet {
  return {
    name,
    widths: columns.map((column, at) => widthOf(column, rows.map((row) => row[at]), columns.length)),
    above: above.map(({ manner, text }) => ({ value: text, style: manner })),
    table: [
      columns.map((column): Field => ({ value: column.name, style: 'head' })),
      ...rows.map((row) => columns.map((column, at): Field => ({ value: valueOf(row[at]), style: styleOf(column) }))),
    ],
    below: [],
    headed: true,
    running: { head: [stamp.watermark ?? stamp.product, running], foot: stamp.snapshot },
    checks: columns.flatMap((column, at) => checkOf(column, at)),
    names: columns.flatMap(({ list }, column) => (list ? [{ name: listName(list), column, rows: rows.filter((row) => row[column]?.kind === 'text').length }] : [])),
  }
}

function valueOf(cell: BookCell | undefined): Field['value'] {
  if (!cell || cell.kind === 'blank') return undefined
  return cell.kind === 'day' ? serial(cell.on) : cell.kind === 'text' ? cell.text : cell.value
}

/** Excel counts days from the eve of 1900, and takes that year for a leap year. */
function serial(on: Moment): number {
  return firstDay(on) + 25_569
}

function styleOf({ role, kind }: BookColumn): Style {
  if (kind === 'day') return 'day'
  if (kind === 'count') return 'serial'
  return role === 'given' ? 'given' : role === 'entry' ? 'entry' : 'cell'
}

function checkOf({ check, hint, name }: BookColumn, column: number): Check[] {
  if (!check) return []
  const said = { column, title: name, text: hint ?? '' }
  if (check.kind === 'list') return [{ ...said, strict: true, rule: { kind: 'list', of: listName(check.of) } }]
  // Only a month may be known: a text is kept once whoever types it says so.
  if (check.kind === 'day') return [{ ...said, strict: false, rule: { kind: 'day', from: serial(check.from) } }]
  return [{ ...said, strict: true, rule: { kind: 'whole', from: 1 } }]
}

function listName(name: string): string {
  return `list_${name}`
}

/** As wide as the longest text, up to a point that is farther where columns are few; what is to be filled in has room for what will stand there. */
function widthOf({ role, kind, name, check }: BookColumn, cells: readonly (BookCell | undefined)[], columns: number): number {
  // The button of the filter takes the room of three letters.
  const word = Math.max(...name.split(' ').map(({ length }) => length)) + 4
  if (role === 'serial') return Math.max(7, word)
  if (kind !== 'text') return Math.max(14, word)
  const longest = Math.max(0, ...cells.map((cell) => (cell?.kind === 'text' ? cell.text.length + 3 : 0)))
  const least = role !== 'entry' ? 9 : columns <= 4 ? 44 : check ? 24 : 18
  return Math.min(columns <= 4 ? 84 : role === 'read' ? 62 : 44, Math.max(least, word, longest))
}
