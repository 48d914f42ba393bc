import { columnOf, type Figure, type Row } from './figure.ts'
import type { PaperTable } from './paper.ts'

/** Columns of a figure's grid as a table on paper, in the shares of its width that are given, in their order; all rows, unless some are chosen. */
export function tableFrom({ grid, title }: Figure, shares: Readonly<Record<string, number>>, rows: readonly Row[] = grid.rows): PaperTable {
  const columns = Object.entries(shares).map(([key, share]) => ({ ...columnOf(grid, key), share }))
  return {
    kind: 'table',
    name: title,
    columns: columns.map(({ name, share, kind, lang }) => ({ name, share, align: kind === 'text' ? 'start' : 'centre', ...(lang ? { lang } : {}) })),
    rows: rows.map(({ kind, cells }) => ({ kind, cells: columns.map(({ key }) => cells[key]?.text ?? '') })),
  }
}
