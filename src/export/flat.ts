import type { Cell, Column, Figure, Row } from '#figures/figure.ts'
import { voiceOf } from '#i18n/voice.ts'

/** A cell of a file: a number, a text, or nothing where it is not stated or does not apply. */
export type Flat = number | string | undefined

/** A column of a file. One of numbers may hold words in a cell: "not stated". */
export interface FlatColumn {
  readonly name: string
  readonly kind: 'text' | 'number'
  readonly of: (row: Row) => Flat
}

export type Reader = 'people' | 'programs'

/**
 * A figure's grid with one value a field, and last what the figure says under its rows. What may be an
 * interval has its two ends, and beside them the words, so that "not stated" is read and never taken for
 * zero. No word of the grid is left out.
 *
 * People get these three columns only where some row is an interval; else one, of numbers and of the words
 * for what is not stated. Programs always get the three, and the remarks of a ledger, so that the columns
 * of a figure of counts are the same in every snapshot.
 */
export function flatColumns(figure: Figure, reader: Reader): readonly FlatColumn[] {
  const columns = figure.grid.columns.flatMap((column) => {
    if (column.kind === 'text') return [words(column.name, column)]
    if (column.kind !== 'interval' || !column.ends) return shares(column, figure)
    return reader === 'programs' || isOpen(column, figure) ? ends(column, column.ends) : [known(column)]
  })
  const remark = remarkColumn(figure, reader)
  return remark ? [...columns, remark] : columns
}

/** What a figure says under its rows, one text a row: "Còn lại: thị trấn Phan Rí Cửa". */
export function remarkColumn({ mark, grid, stamp }: Figure, reader: Reader = 'people'): FlatColumn | undefined {
  if (mark.kind !== 'ledger') return undefined
  const of = ({ id }: Row): string => (mark.under[id] ?? []).join('; ')
  if (reader === 'people' && grid.rows.every((row) => of(row) === '')) return undefined
  return { name: voiceOf(stamp.lang).t('export.remark'), kind: 'text', of }
}

/** The two ends of an interval, and its words. */
function ends(column: Column, names: NonNullable<Column['ends']>): readonly FlatColumn[] {
  const end = (which: 'atLeast' | 'atMost'): FlatColumn => ({ name: names[which], kind: 'number', of: ({ cells }) => endOf(cells[column.key], which) })
  return [end('atLeast'), end('atMost'), words(column.name, column)]
}

/** A share that is an interval has words alone: they get a column beside the numbers. */
function shares(column: Column, { grid, stamp }: Figure): readonly FlatColumn[] {
  const exact: FlatColumn = { name: column.name, kind: 'number', of: ({ cells }) => numberOf(cells[column.key]) }
  const worded = grid.rows.some(({ cells }) => numberOf(cells[column.key]) === undefined && cells[column.key]?.text)
  return worded ? [exact, words(voiceOf(stamp.lang).t('export.inWords', { name: column.name }), column)] : [exact]
}

/** Numbers, and words where a number is not stated. */
function known({ name, key }: Column): FlatColumn {
  return { name, kind: 'number', of: ({ cells }) => numberOf(cells[key]) ?? cells[key]?.text }
}

function words(name: string, { key }: Column): FlatColumn {
  return { name, kind: 'text', of: ({ cells }) => cells[key]?.text }
}

function isOpen({ key }: Column, { grid }: Figure): boolean {
  return grid.rows.some(({ cells }) => {
    const value = cells[key]?.value
    return typeof value === 'object' && value.atLeast !== value.atMost
  })
}

/** An interval whose ends meet is a number. */
function numberOf(cell: Cell | undefined): number | undefined {
  if (typeof cell?.value === 'object') return cell.value.atLeast === cell.value.atMost ? cell.value.atLeast : undefined
  return typeof cell?.value === 'number' ? cell.value : undefined
}

function endOf(cell: Cell | undefined, end: 'atLeast' | 'atMost'): number | undefined {
  return typeof cell?.value === 'object' ? cell.value[end] : numberOf(cell)
}
