import { separatorOf, toldSeparator } from './csvSeparator.ts'
import { cells as cellLimit, cellText, columns, rows } from './limits.ts'
import { Refusal } from './openRefusal.ts'
import type { Work } from './openWork.ts'
import { addressOf, type Cell, type Line } from './workbook.ts'

/** Rows that are read between two turns. */
const turn = 2000

/**
 * The rows of a text whose fields are divided by commas, semicolons or tabs. Rows are counted as Excel
 * counts them: one that is empty counts, a line break inside quotes does not. A field is a text, as typed.
 */
export async function readFields(text: string, tab: string, work: Work): Promise<readonly Line[]> {
  const separator = separatorOf(text)
  const lines: Line[] = []
  // The line that names the separator is swallowed by Excel, and is no row.
  let [at, number, held] = [pastTold(text), 0, 0]
  const used = new Set<number>()
  while (at < text.length) {
    number += 1
    const cells: Cell[] = []
    for (let column = 0; ; column++) {
      const { field, end } = fieldAt(text, at, separator, { tab, column, row: number })
      at = end
      if (field.trim() !== '') {
        if (field.length > cellText) throw new Refusal('longText', { 'limit.counted': cellText }, { tab, cell: addressOf(column, number) })
        used.add(column)
        cells.push({ column, text: field })
      }
      if (text[at] !== separator) break
      at += 1
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    if (number % turn === 0) await work.breathe()
    if (cells.length === 0) continue
    held += cells.length
    if (used.size > columns) throw new Refusal('columns', { 'limit.counted': columns }, { tab })
    if (held > cellLimit) throw new Refusal('cells', { 'limit.counted': cellLimit })
    if (lines.length >= rows) throw new Refusal('rows', { 'limit.counted': rows }, { tab })
    lines.push({ number, hidden: false, cells })
  }
  return lines
}

function pastTold(text: string): number {
  return toldSeparator.exec(text)?.[0].length ?? 0
}

interface At {
  readonly tab: string
  readonly column: number
  readonly row: number
}

/** The field that begins here, and where it ends. Quotes inside quotes are doubled; what follows the last quote is kept. */
function fieldAt(text: string, from: number, separator: string, place: At): { readonly field: string; readonly end: number } {
  let [at, quoted] = [from, '']
  if (text[at] === '"') {
    for (;;) {
      const end = text.indexOf('"', at + 1)
      if (end < 0) throw new Refusal('quote', {}, { tab: place.tab, cell: addressOf(place.column, place.row) })
      quoted += text.slice(at + 1, end)
      at = end + 1
      if (text[at] !== '"') break
      quoted += '"'
    }
  }
  let end = at
  while (end < text.length && text[end] !== separator && text[end] !== '\r' && text[end] !== '\n') end += 1
  return { field: quoted + text.slice(at, end), end }
}
