import type { OldFont } from './encodingFonts.ts'
import { cellText, columns, lastColumn, lastRow, merges as mergeLimit, rows as rowLimit } from './limits.ts'
import { Refusal, warning } from './openRefusal.ts'
import type { SheetIssue } from './issue.ts'
import { addressOf, type Cell, type Line, type Merge, type Tab } from './workbook.ts'
import { cellOf, type Around } from './xlsxCell.ts'
import { readPart, type Package } from './xlsxPart.ts'
import { richTexts, unescaped, type Rich } from './xlsxStrings.ts'
import { whole } from './xlsxStyles.ts'
import type { Attributes } from './xlsxTokens.ts'
import { uncovered } from './xlsxMerge.ts'

export interface ReadTab {
  readonly tab: Tab
  /** Cells in fonts that draw other letters. */
  readonly fonts: ReadonlyMap<Cell, OldFont>
  readonly issues: readonly SheetIssue[]
}

/** A tab as its part tells it. Rows and cells that hold nothing leave no trace, however many there are. */
export async function readTab(file: Package, part: string, about: { readonly name: string; readonly hidden: boolean }, around: Around, count: () => void): Promise<ReadTab> {
  const lines: Line[] = []
  const merged: Merge[] = []
  const hiddenColumns: { readonly first: number; readonly last: number }[] = []
  const fonts = new Map<Cell, OldFont>()
  const used = new Set<number>()
  let root = ''
  let row = { number: 0, hidden: false, cells: new Array<Cell>() }
  let column = -1
  let open: { readonly type: string; readonly style: number } | undefined
  let value: string[] | undefined
  let length = 0
  let formula = false
  let inline: Rich | undefined
  const rich = richTexts('is', (each) => (inline = each))
  const here = (): { readonly tab: string; readonly cell: string } => ({ tab: about.name, cell: addressOf(column, row.number) })

  const begin = (name: string, attributes: Attributes, within: string | undefined): void => {
    if (name === 'row' && within === 'sheetData') {
      const number = attributes.has('r') ? whole(attributes.get('r')) : row.number + 1
      if (number <= row.number || number > lastRow) throw new Refusal('damaged')
      row = { number, hidden: isTrue(attributes.get('hidden')) || attributes.get('ht') === '0', cells: [] }
      column = -1
    } else if (name === 'c' && within === 'row') {
      const next = columnOf(attributes.get('r'), row.number, column)
      if (next <= column || next >= lastColumn) throw new Refusal('damaged')
      column = next
      open = { type: attributes.get('t') ?? 'n', style: whole(attributes.get('s')) }
      ;[value, length, formula, inline] = [undefined, 0, false, undefined]
    } else if (name === 'f' && within === 'c') formula = true
    else if (name === 'v' && within === 'c') value = []
    else if (name === 'col' && within === 'cols' && (isTrue(attributes.get('hidden')) || attributes.get('width') === '0') && hiddenColumns.length < lastColumn) hiddenColumns.push({ first: whole(attributes.get('min')) - 1, last: whole(attributes.get('max')) - 1 })
    else if (name === 'mergeCell' && within === 'mergeCells') {
      if (merged.length >= mergeLimit) throw new Refusal('merges', { 'limit.counted': mergeLimit }, { tab: about.name })
      merged.push(areaOf(attributes.get('ref') ?? ''))
    }
  }
  const endCell = (): void => {
    if (!open) return
    const raw = value?.join('')
    const read = cellOf({ ...open, column, value: raw === undefined || open.type !== 'str' ? raw : unescaped(raw), inline, formula }, around)
    open = undefined
    if (!read) return
    count()
    used.add(column)
    if (used.size > columns) throw new Refusal('columns', { 'limit.counted': columns }, { tab: about.name })
    row.cells.push(read.cell)
    if (read.look.font) fonts.set(read.cell, read.look.font)
  }

  await readPart(file, part, {
    open: (name, attributes, path) => {
      if (path.length === 0) root = name
      begin(name, attributes, path.at(-1))
      rich.open(name, attributes, path)
    },
    text: (piece, path) => {
      rich.text(piece, path)
      if (path.at(-1) !== 'v' || path.at(-2) !== 'c' || value === undefined) return
      length += piece.length
      if (length > cellText) throw new Refusal('longText', { 'limit.counted': cellText }, here())
      value.push(piece)
    },
    close: (name, path) => {
      rich.close(name, path)
      if (name === 'c' && path.at(-1) === 'row') endCell()
      if (name !== 'row' || path.at(-1) !== 'sheetData' || row.cells.length === 0) return
      if (lines.length >= rowLimit) throw new Refusal('rows', { 'limit.counted': rowLimit }, { tab: about.name })
      lines.push(row)
    },
  })
  if (root !== 'worksheet') throw new Refusal('damaged')
  const { left, covered } = uncovered(lines, merged, about.name)
  const issues = covered.length > 0 ? [warning('covered', { count: covered.length, cell: covered[0] ?? '' }, { tab: about.name })] : []
  return { tab: { ...about, lines: left, merged, ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}) }, fonts, issues }
}

/** "C14" is column 2; a cell that names no place stands after the one before. */
function columnOf(address: string | undefined, row: number, before: number): number {
  if (address === undefined) return before + 1
  const place = placeOf(address)
  if (place.row !== row) throw new Refusal('damaged')
  return place.column
}

function placeOf(address: string): { readonly column: number; readonly row: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? []
  if (letters === '') throw new Refusal('damaged')
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(digits) }
}

function areaOf(area: string): Merge {
  const [from = '', to = from] = area.split(':')
  const [a, b] = [placeOf(from), placeOf(to)]
  if (a.row > b.row || a.column > b.column || b.row > lastRow || b.column >= lastColumn) throw new Refusal('damaged')
  return { top: a.row, left: a.column, bottom: b.row, right: b.column }
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true'
}
