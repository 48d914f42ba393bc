import { readMoment } from '#model/moment.ts'
import type { Cell, Merge, Tab, Workbook } from '#intake/workbook.ts'

/** A cell as a test types it: a text, a number, nothing, or one that Excel keeps more of. */
export type Typed = string | number | null | Omit<Cell, 'column'>

/** A day as Excel keeps it. */
export const day = (date: string): Omit<Cell, 'column'> => ({ text: date, date: readMoment(date) ?? '' })
export const formula = (text: string): Omit<Cell, 'column'> => ({ text, formula: true, ...(/^\d+$/.test(text) ? { number: Number(text) } : {}) })
export const struck = (text: string): Omit<Cell, 'column'> => ({ text, struck: true })
/** A number in a cell that is formatted as a date, as which it shows. */
export const shownAs = (number: number, date: string): Omit<Cell, 'column'> => ({ ...day(date), number })
/** A number as a workbook keeps it that counts its days from another one. */
export const counted = (number: number, date: string): Omit<Cell, 'column'> => ({ text: String(number), number, counted: date })
export const broken = (text: string): Omit<Cell, 'column'> => ({ text, error: true })

export interface TypedTab {
  readonly name: string
  /** Of several files, the one that it is of. */
  readonly file?: string
  readonly rows: readonly (readonly Typed[])[]
  /** "A3:A5" */
  readonly merged?: readonly string[]
  readonly hidden?: boolean
  /** Rows that are hidden, from 1. */
  readonly folded?: readonly number[]
  /** Columns that are hidden, from 0. */
  readonly narrowed?: readonly number[]
}

export function workbookOf(name: string, tabs: readonly TypedTab[]): Workbook {
  return { name, tabs: tabs.map(tabOf) }
}

function tabOf({ name, file, rows, merged = [], hidden = false, folded = [], narrowed = [] }: TypedTab): Tab {
  const lines = rows.map((row, i) => ({
    number: i + 1,
    hidden: folded.includes(i + 1),
    cells: row.flatMap((typed, column): Cell[] => {
      if (typed === null || typed === '') return []
      if (typeof typed === 'string') return [{ column, text: typed }]
      return [typeof typed === 'number' ? { column, text: String(typed), number: typed } : { column, ...typed }]
    }),
  }))
  return { name, ...(file === undefined ? {} : { file }), hidden, lines: lines.filter(({ cells }) => cells.length > 0), merged: merged.map(mergeOf), hiddenColumns: narrowed.map((column) => ({ first: column, last: column })) }
}

function mergeOf(text: string): Merge {
  const [from = '', to = from] = text.split(':')
  return { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) }
}

export function columnOf(address: string): number {
  return [...address.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

export function rowOf(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? 0)
}
