import { writeWorkbook } from './workbook.ts'
import type { Sheet } from './sheet.ts'

/** A tab to be sent back: its cells as they were typed, and a column of remarks. */
export interface Marked {
  readonly name: string
  readonly rows: readonly { readonly cells: readonly string[]; readonly faulty: readonly number[] }[]
  /** From 0; the column of the remarks. */
  readonly column: number
}

/** A workbook of texts alone, so that nothing typed in it is ever run; what must be mended is set apart. */
export function markedFile(tabs: readonly Marked[], title: string): Blob {
  const taken = new Set<string>()
  const sheets = tabs.map(({ name, rows, column }): Sheet => ({
    name: sheetName(name, taken),
    widths: Array.from({ length: column + 1 }, (_, at) => (at === column ? 60 : Math.min(36, Math.max(8, ...rows.map(({ cells }) => (cells[at]?.length ?? 0) + 2))))),
    above: [],
    table: rows.map(({ cells, faulty }) => cells.map((value, at) => ({ value, style: faulty.includes(at) ? 'sum' : at === column && value !== '' ? 'given' : 'entry' }))),
    below: [],
    headed: false,
  }))
  return new Blob([writeWorkbook(sheets, title)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

/** As Excel allows it: 31 letters, some signs not at all, each name once in any case. */
function sheetName(name: string, taken: Set<string>): string {
  const plain = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim() || '1'
  let found = plain.slice(0, 31)
  for (let n = 2; taken.has(found.toLowerCase()); n++) found = `${plain.slice(0, 26)} (${n})`
  taken.add(found.toLowerCase())
  return found
}
