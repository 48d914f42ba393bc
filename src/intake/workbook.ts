/** A workbook as a person typed it: its tabs with their cells, each at the address that Excel shows. */
export interface Workbook {
  /** Name of the file. */
  readonly name: string
  readonly tabs: readonly Tab[]
}

export interface Tab {
  /** As its tab says; the file's name where a CSV has none. */
  readonly name: string
  /** Of several files, the one that it is of. */
  readonly file?: string
  readonly hidden: boolean
  /** Rows that hold anything, in order. */
  readonly lines: readonly Line[]
  readonly merged: readonly Merge[]
  /** Columns that are hidden, from 0, inclusive. */
  readonly hiddenColumns?: readonly { readonly first: number; readonly last: number }[]
}

export interface Line {
  /** From 1, as Excel counts. */
  readonly number: number
  readonly hidden: boolean
  /** Cells that hold anything, by column. */
  readonly cells: readonly Cell[]
}

export interface Cell {
  /** From 0. */
  readonly column: number
  /** What a person reads in it, as typed: neither trimmed nor composed. A date stands as in `date`. */
  readonly text: string
  /** Set where it holds a number; a text with separators holds texts only. */
  readonly number?: number
  /** Set where it holds a date, as precise as it is shown: "2018-08-14", "2018-08", "2018". */
  readonly date?: string
  /** The day that its number is where its workbook does not count from 1900; set where the number is not shown as a date. */
  readonly counted?: string
  /** Its value was computed; only what the program last saved is read. */
  readonly formula?: true
  /** It shows an error: "#REF!". */
  readonly error?: true
  /** It, or a part of it, is crossed out. */
  readonly struck?: true
}

/** Cells that are shown as one; only the first holds anything. Rows from 1, columns from 0, all inclusive. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** "C14" */
export function addressOf(column: number, row: number): string {
  let letters = ''
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1) letters = String.fromCharCode(65 + (left % 26)) + letters
  return `${letters}${row}`
}
