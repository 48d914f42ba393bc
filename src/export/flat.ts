import type { Cell, Column, Figure } from '#figures/figure.ts'

/** A cell of a file: a number, a text, or nothing where it is not stated or does not apply. */
export type Flat = number | string | undefined

/** A column of a file; an interval becomes two columns of whole numbers. */
export interface FlatColumn {
  readonly name: string
  readonly kind: 'text' | 'number'
  readonly of: (cells: Readonly<Record<string, Cell>>) => Flat
}

/**
 * A figure's grid for machines: one value a field. A count that may be an interval has its two ends,
 * and beside them the words, so that "not stated" is read and never taken for zero.
 */
export function flatColumns(figure: Figure): readonly FlatColumn[] {
  return figure.grid.columns.flatMap((column) => flattened(column))
}

function flattened(column: Column): FlatColumn[] {
  const cell = (cells: Readonly<Record<string, Cell>>): Cell | undefined => cells[column.key]
  const text: FlatColumn = { name: column.name, kind: 'text', of: (cells) => cell(cells)?.text }
  if (column.kind === 'text') return [text]
  if (column.kind === 'interval' && column.ends) {
    return [
      { name: column.ends.atLeast, kind: 'number', of: (cells) => end(cell(cells), 'atLeast') },
      { name: column.ends.atMost, kind: 'number', of: (cells) => end(cell(cells), 'atMost') },
      text,
    ]
  }
  return [{ name: column.name, kind: 'number', of: (cells) => end(cell(cells), 'atLeast') }]
}

function end(cell: Cell | undefined, which: 'atLeast' | 'atMost'): number | undefined {
  const value = cell?.value
  if (typeof value === 'number') return value
  return typeof value === 'object' ? value[which] : undefined
}
