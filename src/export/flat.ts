import type { Cell, Column, Figure } from '#figures/figure.ts'
import { voiceOf } from '#i18n/voice.ts'

/** A cell of a file: a number, a text, or nothing where it is not stated or does not apply. */
export type Flat = number | string | undefined

/** A column of a file; an interval becomes two columns of whole numbers. */
export interface FlatColumn {
  readonly name: string
  readonly kind: 'text' | 'number'
  readonly of: (cells: Readonly<Record<string, Cell>>) => Flat
}

/**
 * A figure's grid for machines: one value a field. What may be an interval has its two ends, and beside
 * them the words, so that "not stated" is read and never taken for zero. No word of the grid is left out.
 */
export function flatColumns(figure: Figure): readonly FlatColumn[] {
  return figure.grid.columns.flatMap((column) => flattened(column, figure))
}

function flattened(column: Column, { grid, stamp }: Figure): FlatColumn[] {
  const text = (name: string): FlatColumn => ({ name, kind: 'text', of: (cells) => cells[column.key]?.text })
  const number = (name: string, end: 'atLeast' | 'atMost'): FlatColumn => ({ name, kind: 'number', of: (cells) => endOf(cells[column.key], end) })
  if (column.kind === 'text') return [text(column.name)]
  if (column.kind === 'interval' && column.ends) {
    return [number(column.ends.atLeast, 'atLeast'), number(column.ends.atMost, 'atMost'), text(column.name)]
  }
  // A share that is an interval has words alone: they get a column beside the numbers.
  const worded = grid.rows.some(({ cells }) => typeof cells[column.key]?.value !== 'number' && cells[column.key]?.text)
  const words = text(voiceOf(stamp.lang).t('export.inWords', { name: column.name }))
  const exact: FlatColumn = { name: column.name, kind: 'number', of: (cells) => numberOf(cells[column.key]) }
  return worded ? [exact, words] : [exact]
}

function numberOf(cell: Cell | undefined): number | undefined {
  return typeof cell?.value === 'number' ? cell.value : undefined
}

function endOf(cell: Cell | undefined, end: 'atLeast' | 'atMost'): number | undefined {
  return typeof cell?.value === 'object' ? cell.value[end] : numberOf(cell)
}
