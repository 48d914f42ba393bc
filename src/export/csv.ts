import { tracesOf, type Figure } from '#figures/figure.ts'
import { flatColumns, type Flat } from './flat.ts'

/**
 * A figure's grid as CSV for machines: UTF-8 with a mark, CRLF, every text quoted (RFC 4180), numbers
 * bare with a decimal point, nothing where a number is not stated. The last column of every row names
 * the snapshot, so that a row can be traced without a second block that would break the table. Where
 * nothing of it is true, one more column says so, in its head and in every row.
 *
 * An interval has three columns (at least, at most, in words) even where every row is exact: a program that
 * reads one snapshot must find the same columns in the next. The workbook, for people, has one then.
 */
export function writeCsv(figure: Figure): string {
  const columns = flatColumns(figure, 'programs')
  // The head says it too: a list may be empty.
  const warning = figure.stamp.watermark ? [figure.stamp.watermark] : []
  const head = [...columns.map(({ name }) => name), 'snapshot', ...warning]
  const body = figure.grid.rows.map((row) => [...columns.map(({ of }) => of(row)), tracesOf(figure.stamp).join(' '), ...warning])
  return `\ufeff${[head, ...body].map((fields) => fields.map(field).join(',')).join('\r\n')}\r\n`
}

function field(value: Flat): string {
  if (value === undefined) return ''
  return typeof value === 'number' ? String(value) : `"${harmless(value).replaceAll('"', '""')}"`
}

/** A text that a spreadsheet would run as a formula is led by an apostrophe (OWASP, CSV injection). */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text
}
