import { zipSync } from 'fflate'
import { writeWorkbook } from './workbook.ts'
import type { Sheet } from './sheet.ts'

/** A tab to be sent back: its cells as they were typed, and a column of remarks. */
export interface Marked {
  readonly name: string
  /** Of several files, the one that it is of. */
  readonly file?: string
  /** Rows from 1, columns from 0. */
  readonly rows: readonly { readonly row: number; readonly cells: ReadonlyMap<number, string>; readonly kept?: ReadonlyMap<number, Kept>; readonly hidden?: boolean; readonly faulty: readonly number[] }[]
  /** From 0; the column of the remarks. */
  readonly column: number
  readonly hidden?: boolean
  readonly merged?: Sheet['merged']
  readonly hiddenColumns?: Sheet['hiddenColumns']
}

/** What is kept of a cell besides its text. */
type Kept = { readonly kind: 'number' | 'day'; readonly number: number } | { readonly kind: 'error' | 'struck' | 'uncomputed' }

/** What is sent back: a workbook; of several files a zip, in which each is one by itself. */
export function markedFiles(tabs: readonly Marked[], { name, whole, zip }: { readonly name: (file: string) => string; readonly whole: string; readonly zip: string }): { readonly name: string; readonly blob: Blob } {
  const files = [...new Set(tabs.map(({ file = whole }) => file))]
  const [only = whole, ...others] = files
  if (others.length === 0) return { name: name(only), blob: markedFile(tabs, name(only)) }
  const books = new Map<string, Uint8Array>()
  for (const file of files) {
    const title = name(file)
    let found = title
    // Files that differ only in their kind have one name here.
    for (let n = 2; books.has(found); n++) found = title.replace(/(?=\.\w+$)/, ` (${n})`)
    books.set(found, markedBytes(tabs.filter((tab) => (tab.file ?? whole) === file), title))
  }
  return { name: zip, blob: new Blob([zipSync(Object.fromEntries(books), { mtime: new Date(2000, 0, 1), level: 0 })], { type: 'application/zip' }) }
}

/**
 * A workbook that reads as the one that was given: texts, numbers, days, errors, merged and hidden cells. Nothing that
 * was typed in it is ever run; what must be mended is set apart.
 */
export function markedFile(tabs: readonly Marked[], title: string): Blob {
  return new Blob([markedBytes(tabs, title)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

function markedBytes(tabs: readonly Marked[], title: string): Uint8Array<ArrayBuffer> {
  const taken = new Set<string>()
  const visible = tabs.some(({ hidden }) => hidden !== true)
  const sheets = tabs.map(({ name, rows, column, hidden = false, merged = [], hiddenColumns = [] }): Sheet => ({
    name: sheetName(name, taken),
    widths: widthsOf(rows, column),
    above: [],
    table: [],
    below: [],
    scattered: rows.map(({ row, cells, kept, faulty, hidden: unseen = false }) => ({
      row, hidden: unseen,
      // What is wrong with a cell may be that nothing stands in it.
      fields: [...new Set([...cells.keys(), ...faulty])].toSorted((a, b) => a - b).map((at): Scattered => fieldOf(at, cells.get(at), kept?.get(at), at === column ? 'given' : faulty.includes(at) ? 'sum' : 'entry')),
    })),
    headed: false, hidden: hidden && visible, merged, hiddenColumns,
  }))
  return writeWorkbook(sheets, title)
}

type Scattered = NonNullable<Sheet['scattered']>[number]['fields'][number]

function fieldOf(column: number, text: string | undefined, kept: Kept | undefined, style: Scattered['style']): Scattered {
  switch (kept?.kind) {
    case undefined: return { column, value: text, style }
    case 'number': return { column, value: kept.number, style }
    case 'day': return { column, value: kept.number, style: style === 'sum' ? 'sumDay' : 'day' }
    case 'error': case 'struck': case 'uncomputed': return { column, value: text, style, as: kept.kind }
  }
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
