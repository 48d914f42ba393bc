import type { Pen } from './pen.ts'
import type { Table } from './table.ts'
import type { Cell, Line } from './workbook.ts'

/** Keeps count of what the rows of a table say, to be held against the sums that stand in it. */
export interface Tally {
  /** A row of one unit, or of so many that are only counted; `marked` are the columns of steps that are done. */
  add(size: number, marked: readonly number[]): void
  /** From here on, rows are of another group. */
  group(line?: Line, at?: Cell): void
  /** Sums of all rows, or of the rows since the group began. */
  total(line: Line, at: Cell): void
  /** Says which sums do not agree with the rows. */
  check(): void
}

interface Counts {
  units: number
  readonly marks: Map<number, number>
}

export function tallyOf(table: Table, pen: Pen): Tally {
  const all: Counts = { units: 0, marks: new Map() }
  let current: Counts = { units: 0, marks: new Map() }
  const stated: { readonly line: Line; readonly column: number; readonly value: number; readonly counts: readonly Counts[]; readonly isMark: boolean }[] = []
  const identity = (['serial', 'code', 'kind', 'name', 'district'] as const).flatMap((key) => table.plain.get(key) ?? [])
  const marks = table.ticks.map(({ column }) => column)
  const state = (line: Line, at: Cell, counts: readonly Counts[]): void => {
    for (const { column, number, text } of line.cells) {
      const isMark = marks.includes(column)
      const value = number ?? (column === at.column ? numberIn(text, counts.length > 1) : isMark && /^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined)
      // The number before the name of a group is its place in the list.
      const isPlace = column === table.plain.get('serial') && column !== at.column && counts.length === 1
      if (value !== undefined && Number.isInteger(value) && !isPlace && (isMark || identity.includes(column) || (column === at.column && /\p{L}/u.test(text)))) stated.push({ line, column, value, counts, isMark })
    }
  }
  return {
    add: (size, marked) => {
      for (const counts of [all, current]) {
        counts.units += size
        for (const column of marked) counts.marks.set(column, (counts.marks.get(column) ?? 0) + size)
      }
    },
    group: (line, at) => {
      current = { units: 0, marks: new Map() }
      if (line && at) state(line, at, [current])
    },
    total: (line, at) => state(line, at, [all, current]),
    check: () => {
      for (const { line, column, value, counts, isMark } of stated) {
        const counted = counts.map((each) => (isMark ? (each.marks.get(column) ?? 0) : each.units))
        if (!counted.includes(value)) pen.warn(line, column, 'totalDiffers', { stated: value, counted: counted[0] ?? 0 })
      }
    },
  }
}

/** "Tổng cộng: 127 đơn vị", "II. Thị xã … (9)": of a sum the only number, of a group one that is set apart from its name. */
function numberIn(text: string, isSum: boolean): number | undefined {
  const numbers = text.replace(/^\s*[\dIVXLC]+[.)]\s*/, '').match(isSum ? /(?<![\p{L}\d])\d{1,5}(?![\p{L}\d/])/gu : /(?<=[:(]\s*)\d{1,3}(?![\d/–-])/g) ?? []
  return numbers.length === 1 && /\p{L}/u.test(text) ? Number(numbers[0]) : undefined
}
