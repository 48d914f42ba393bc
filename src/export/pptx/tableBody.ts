import { sentences } from '#figures/alt.ts'
import { columnOf, ledgerRows, type Cell, type Figure, type LedgerMark, type RollMark, type Row } from '#figures/figure.ts'
import type { Box, Shape } from './shape.ts'
import { nativeTable, type Told } from './table.ts'

/**
 * A native table with every row of the grid, its head on each slide. What the drawing leaves out stands after the
 * rows that are drawn, on a slide of its own that can be taken out; what it folds into one row stands in its place.
 */
export function ledgerBody(figure: Figure, mark: LedgerMark, area: Box): readonly (readonly Shape[])[] {
  const drawn = mark.folded ? figure.grid.rows : ledgerRows(mark, figure.grid)
  const rest = figure.grid.rows.filter((row) => !drawn.includes(row))
  const told = (row: Row, apart = false): Told => ({
    texts: mark.columns.map((key) => row.cells[key]?.text ?? ''), under: mark.under[row.id] ?? [],
    strong: row.kind === 'total', look: mark.looks?.[row.id], apart,
    large: isSome(row.cells[mark.emphasis]?.value) ? mark.columns.indexOf(mark.emphasis) : undefined,
  })
  return tables(figure, mark.columns, [...drawn.map((row) => told(row)), ...rest.map((row, at) => told(row, at === 0))], { area, types: [16, 14, 13, 12, 11] })
}

/** The table of communes, natively, every row. */
export function rollBody(figure: Figure, mark: RollMark, area: Box): readonly (readonly Shape[])[] {
  const rows = figure.grid.rows.map((row): Told => ({ texts: mark.columns.map((key) => row.cells[key]?.text ?? ''), under: [], strong: false }))
  return tables(figure, mark.columns, rows, { area, types: [12, 11, 10] })
}

function isSome(value: Cell['value']): boolean {
  return typeof value === 'object' || (typeof value === 'number' && value > 0)
}

interface Setting {
  readonly area: Box
  readonly types: readonly number[]
}

function tables({ grid, title, subtitle, stamp: { lang } }: Figure, keys: readonly string[], rows: readonly Told[], setting: Setting): readonly (readonly Shape[])[] {
  const columns = keys.map((key) => columnOf(grid, key)).map(({ name, kind, lang: speech }) => ({ name, number: kind !== 'text', lang: speech ?? lang }))
  return nativeTable({ columns, rows, lang, description: sentences(title, subtitle) }, setting)
}
