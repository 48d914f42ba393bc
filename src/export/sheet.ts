import { wrap } from '#theme/metrics.ts'
import { escaped } from './escaped.ts'
import { checksXml, type Check } from './sheetChecks.ts'
import { formatOf, looks, points, type Style } from './styles.ts'

export interface Field {
  readonly value: string | number | undefined
  readonly style: Style
  /** Name of the sheet of the workbook that it leads to. */
  readonly to?: string
}

/** A sheet of a workbook: a table, with lines as wide as the sheet over and under it. */
export interface Sheet {
  readonly name: string
  /** In characters. */
  readonly widths: readonly number[]
  readonly above: readonly Field[]
  readonly table: readonly (readonly Field[])[]
  readonly below: readonly Field[]
  /** Cells each at a place of its own, of a sheet that has no table; rows and columns as Excel counts them, from 1 and from 0. */
  readonly scattered?: readonly { readonly row: number; readonly hidden?: boolean; readonly fields: readonly (Field & { readonly column: number; readonly as?: 'error' | 'struck' | 'uncomputed' })[] }[]
  /** Cells of such a sheet that are shown as one; rows from 1, columns from 0, all inclusive. */
  readonly merged?: readonly { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }[]
  /** Columns of such a sheet that nobody sees, from 0, inclusive. */
  readonly hiddenColumns?: readonly { readonly first: number; readonly last: number }[]
  /** Whether nobody sees it at all. */
  readonly hidden?: boolean
  /** Whether the table's first row is a head: frozen, filtered, and repeated on every printed page. */
  readonly headed: boolean
  /** What stands at the head of every printed page, and at its foot beside the page's number. */
  readonly running?: { readonly head: readonly [string, string]; readonly foot: string }
  /** What may be filled into columns of the table. */
  readonly checks?: readonly Check[]
  /** Columns of the table that are called by a name elsewhere: so many rows under the head. */
  readonly names?: readonly { readonly name: string; readonly column: number; readonly rows: number }[]
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Points between the table and the lines around it. */
const gap = 8

/** The row of the head, counted from 1. */
export function headRow({ above }: Sheet): number {
  return above.length === 0 ? 1 : above.length + 2
}

/** The head and the rows that a filter may hide: sums at the end always stand. */
export function filterArea(sheet: Sheet, fixed = ''): string {
  const last = sheet.table.findLastIndex((row) => row.every(({ style }) => style !== 'sum'))
  return area(sheet, headRow(sheet), headRow(sheet) + Math.max(0, last), fixed)
}

/** Of several sheets one is selected: what is typed while several are goes into all of them. */
export function sheetXml(sheet: Sheet, selected = true): string {
  const { above, table, below, widths, headed, checks = [], scattered = [], merged = [], hiddenColumns = [] } = sheet
  const head = headRow(sheet)
  const under = head + table.length + 1
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const spanning = (fields: readonly Field[], from: number): string[] => fields.map((field, at) => row(from + at, [field], [whole]))
  const spans = [...above.map((_, at) => at + 1), ...below.map((_, at) => under + at)]
  const lines = [
    ...spanning(above, 1),
    ...(above.length > 0 ? [blank(head - 1)] : []),
    ...table.map((fields, at) => row(head + at, fields, widths)),
    ...(below.length > 0 ? [blank(under - 1)] : []),
    ...spanning(below, under),
    ...scattered.map(({ row: at, fields, hidden = false }) => rowOf(at, fields, widths, hidden)),
  ]
  const joined = [...(widths.length > 1 ? spans.map((at) => area(sheet, at, at)) : []), ...merged.map(({ top, left, bottom, right }) => `${letters(left)}${top}:${letters(right)}${bottom}`)]
  const unseen = (at: number): string => (hiddenColumns.some(({ first, last }) => first <= at && at <= last) ? ' hidden="1"' : '')
  const pane = headed ? `<pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/>` : ''
  const end = scattered.at(-1)?.row ?? (below.length > 0 ? under + below.length - 1 : head + table.length - 1)
  return [
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${area(sheet, 1, end)}"/>`,
    `<sheetViews><sheetView workbookViewId="0"${selected ? ' tabSelected="1"' : ''}>${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/>`,
    `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${unseen(at)}/>`).join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>${headed ? `<autoFilter ref="${filterArea(sheet)}"/>` : ''}`,
    joined.length > 0 ? `<mergeCells count="${joined.length}">${joined.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : '',
    checksXml(checks, (column) => `${letters(column)}${head + 1}:${letters(column)}${head + table.length - 1}`),
    linksXml(sheet),
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter>${runningXml(sheet)}</headerFooter>`,
    // Codes of units are texts of digits, and meant to be.
    `<ignoredErrors><ignoredError sqref="${area(sheet, 1, end)}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('')
}

/** Fields that lead to another sheet of the same workbook. */
function linksXml(sheet: Sheet): string {
  const links = sheet.table.flatMap((fields, row) => fields.flatMap(({ to }, column) => (to === undefined ? [] : [
    `<hyperlink ref="${letters(column)}${headRow(sheet) + row}" location="${escaped(`'${to.replaceAll("'", "''")}'!A1`)}" display="${escaped(to)}"/>`,
  ])))
  return links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''
}

function runningXml({ running }: Sheet): string {
  const face = '&"Times New Roman,Regular"&10 '
  // An ampersand begins a code.
  const part = (side: string, text: string): string => `&${side}${face}${text.replaceAll('&', '&&')}`
  const [left, right] = running?.head ?? ['', '']
  const state = fitted(right, runningRoom)
  const head = running ? `<oddHeader>${escaped(part('L', fitted(left, runningRoom - state.length)) + part('R', state))}</oddHeader>` : ''
  return `${head}<oddFooter>${escaped(`${running ? part('L', fitted(running.foot, runningRoom)) : ''}&R${face}&P/&N`)}</oddFooter>`
}

/** Letters that stand side by side on a sheet laid across; with its codes that is less than the 255 that Excel takes. */
const runningRoom = 150

/** A text, or as many of its words as there is room for. */
function fitted(text: string, room: number): string {
  if (text.length <= room) return text
  const start = text.slice(0, Math.max(0, room - 1))
  return `${start.slice(0, Math.max(0, start.lastIndexOf(' ')))}…`
}

function blank(at: number): string {
  return `<row r="${at}" ht="${gap}" customHeight="1"/>`
}

/** Spreadsheets fit rows to wrapped text only while it is typed, so a file must say how high they are. */
function row(at: number, fields: readonly Field[], widths: readonly number[]): string {
  return rowOf(at, fields.map((field, column) => ({ ...field, column })), widths)
}

function rowOf(at: number, fields: NonNullable<Sheet['scattered']>[number]['fields'], widths: readonly number[], hidden = false): string {
  const height = Math.max(...fields.map((field) => heightOf(field, widths[field.column] ?? 10)))
  return `<row r="${at}" ht="${height}" customHeight="1"${hidden ? ' hidden="1"' : ''}>${fields.map((field) => cell(field, `${letters(field.column)}${at}`)).join('')}</row>`
}

function cell({ value, style, as }: NonNullable<Sheet['scattered']>[number]['fields'][number], at: string): string {
  const place = `r="${at}" s="${formatOf(style, value)}"`
  // A formula of our own that has no result, where one of somebody else's had none.
  if (as === 'uncomputed') return `<c ${place}><f>NA()</f></c>`
  if (as === 'error' && typeof value === 'string' && /^#[A-Z0-9/]+[!?]?$/.test(value)) return `<c ${place} t="e"><v>${escaped(value)}</v></c>`
  if (as === 'struck') return `<c ${place} t="inlineStr"><is><r><rPr><strike/></rPr><t xml:space="preserve">${escaped(String(value ?? ''))}</t></r></is></c>`
  if (value === undefined || value === '') return `<c ${place}/>`
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

/** Points that a text takes, set in the page's font, which is wider than the file's. */
function heightOf({ value, style }: Field, width: number): number {
  const { font, ruled } = looks[style]
  const inner = (width * 8 - (ruled ? 17 : 6)) * 1.2
  const lines = wrap(String(value ?? ''), Math.max(20, inner), (points[font] * 4) / 3, font === 'bold' || font === 'title' ? 600 : 400).length
  return Math.round(lines * points[font] * 1.3 + (ruled ? 4 : 1))
}

function area({ widths }: Sheet, from: number, to: number, fixed = ''): string {
  return `${fixed}A${fixed}${from}:${fixed}${letters(Math.max(0, widths.length - 1))}${fixed}${to}`
}

/** Where a named column stands: "$B$2:$B$6". */
export function namedArea(sheet: Sheet, column: number, rows: number): string {
  return `$${letters(column)}$${headRow(sheet) + 1}:$${letters(column)}$${headRow(sheet) + rows}`
}

/** 0 → A, 25 → Z, 26 → AA. */
function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)
}
