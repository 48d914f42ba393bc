import { writeWorkbook } from './workbook.ts'
import type { Sheet } from './sheet.ts'

/** A tab to be sent back: its cells as they were typed, and a column of remarks. */
export interface Marked {
  readonly name: string
  /** Rows from 1, columns from 0. */
  readonly rows: readonly { readonly row: number; readonly cells: ReadonlyMap<number, string>; readonly faulty: readonly number[] }[]
  /** From 0; the column of the remarks. */
  readonly column: number
}

/** A workbook of texts alone, so that nothing typed in it is ever run; what must be mended is set apart. */
export function markedFile(tabs: readonly Marked[], title: string): Blob {
  const taken = new Set<string>()
  const sheets = tabs.map(({ name, rows, column }): Sheet => ({
    name: sheetName(name, taken),
    widths: widthsOf(rows, column),
    above: [],
    table: [],
    below: [],
    scattered: rows.map(({ row, cells, faulty }) => ({
      row,
      fields: [...cells].toSorted(([a], [b]) => a - b).map(([at, value]) => ({ column: at, value, style: at === column ? 'given' : faulty.includes(at) ? 'sum' : 'entry' })),
    })),
    headed: false,
  }))
  return new Blob([writeWorkbook(sheets, title)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

/** Wide enough for what stands in them, within reason; columns past the remarks are as wide as Excel makes them. */
function widthsOf(rows: Marked['rows'], column: number): readonly number[] {
  const longest = new Map<number, number>()
  for (const { cells } of rows) for (const [at, text] of cells) longest.set(at, Math.max(longest.get(at) ?? 0, text.length))
  return Array.from({ length: column + 1 }, (_, at) => (at === column ? 60 : Math.min(36, Math.max(8, (longest.get(at) ?? 0) + 2))))
}

/** As Excel allows it: 31 letters, some signs not at all, each name once in any case. */
function sheetName(name: string, taken: Set<string>): string {
  const plain = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim() || '1'
  let found = plain.slice(0, 31)
  for (let n = 2; taken.has(found.toLowerCase()); n++) found = `${plain.slice(0, 26)} (${n})`
  taken.add(found.toLowerCase())
  return found
}
