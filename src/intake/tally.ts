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
  let since: Counts = { units: 0, marks: new Map() }
  let sums = 0
  const stated: Stated[] = []
  const identity = (['serial', 'code', 'kind', 'name', 'district'] as const).flatMap((key) => table.plain.get(key) ?? [])
  const marks = table.ticks.map(({ column }) => column)
  const state = (line: Line, at: Cell, isSum: boolean): void => {
    const place = { sum: isSum ? (sums += 1) : sums, before: all.units, rows: since.units, counts: isSum ? { all, current, since } : { all: current, current, since: current } }
    for (const { column, number, text } of line.cells) {
      const isMark = marks.includes(column)
      const value = number ?? (column === at.column ? numberIn(text, isSum) : isMark && /^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined)
      // The number before the name of a group is its place in the list.
      const isPlace = column === table.plain.get('serial') && column !== at.column && !isSum
      if (value !== undefined && Number.isInteger(value) && !isPlace && (isMark || identity.includes(column) || (column === at.column && /\p{L}/u.test(text)))) stated.push({ line, column, value, isMark, ...place })
    }
  }
  return {
    add: (size, marked) => {
      for (const counts of [all, current, since]) {
        counts.units += size
        for (const column of marked) counts.marks.set(column, (counts.marks.get(column) ?? 0) + size)
      }
    },
    group: (line, at) => {
      current = { units: 0, marks: new Map() }
      since = { units: 0, marks: new Map() }
      if (line && at) state(line, at, false)
    },
    total: (line, at) => {
      state(line, at, true)
      since = { units: 0, marks: new Map() }
    },
    check: () => {
      for (const each of stated) {
        const { line, column, value } = each
        const counted = [each.counts.all, each.counts.current, each.counts.since].map((counts) => countIn(counts, each))
        if (!counted.includes(value)) pen.warn(line, column, 'totalDiffers', { stated: value, counted: countIn(meant(each, all.units, sums), each) })
      }
    },
  }
}

/** A number that a sheet gives for several rows, and which rows those may be. */
interface Stated {
  readonly line: Line
  readonly column: number
  readonly value: number
  readonly isMark: boolean
  readonly counts: { readonly all: Counts; readonly current: Counts; readonly since: Counts }
  /** How many sums stood down to here, how many units above it, and how many since the last sum or group. */
  readonly sum: number
  readonly before: number
  readonly rows: number
}

function countIn(counts: Counts, { column, isMark }: Stated): number {
  return isMark ? (counts.marks.get(column) ?? 0) : counts.units
}

/** Of which rows a sum is that agrees with none: of its own where more rows or sums follow, of all where it closes the table. */
function meant(stated: Stated, units: number, sums: number): Counts {
  const { counts: { all, current, since }, value, sum, before, rows } = stated
  const own = since.units > 0 ? since : current
  if (own.units === 0) return all
  if (before < units || (rows > 0 && sum < sums)) return own
  if (rows === 0 || sum === 1) return all
  // The last sum of several may be that of the last group: what comes nearer is meant.
  const off = (counts: Counts): number => Math.abs(countIn(counts, stated) - value)
  return off(own) < off(all) ? own : all
}

/** "Tổng cộng: 127 đơn vị", "II. Thị xã … (9)": of a sum the only number, of a group one that is set apart from its name. */
function numberIn(text: string, isSum: boolean): number | undefined {
  const numbers = text.replace(/^\s*[\dIVXLC]+[.)]\s*/, '').match(isSum ? /(?<![\p{L}\d])\d{1,5}(?![\p{L}\d/])/gu : /(?<=[:(]\s*)\d{1,3}(?![\d/–-])/g) ?? []
  return numbers.length === 1 && /\p{L}/u.test(text) ? Number(numbers[0]) : undefined
}
