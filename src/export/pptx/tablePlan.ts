import { textWidth, wrap } from '#theme/metrics.ts'
import { leadingOf, pixels } from './text.ts'

/** A table to be set over slides: what stands in its head and its rows. */
export interface TableText {
  readonly head: readonly string[]
  readonly rows: readonly TableRow[]
  /** Columns of numbers: they take no more than they need, and stand to the right. */
  readonly numbers: readonly boolean[]
}

export interface TableRow {
  readonly texts: readonly string[]
  /** Small lines under the first text. */
  readonly under: readonly string[]
  readonly strong: boolean
  /** Begins a slide of its own. */
  readonly apart?: boolean
}

export interface TablePlan {
  /** Points. */
  readonly type: number
  readonly widths: readonly number[]
  readonly headHeight: number
  readonly slides: readonly (readonly PlannedRow[])[]
}

export interface PlannedRow {
  readonly row: TableRow
  readonly height: number
}

/** Px between a cell's edge and its text: at the sides, and above and below. */
export const padding = { side: 8, edge: 4 } as const
/** Points that the small lines are smaller. */
export const smaller = 2.5

/** In the largest of the types in which the table takes the fewest slides. */
export function planTable(text: TableText, width: number, height: number, types: readonly number[]): TablePlan {
  const plans = types.map((type) => planned(text, width, height, type))
  const least = Math.min(...plans.map(({ slides }) => slides.length))
  const [first] = plans.filter(({ slides }) => slides.length === least)
  if (!first) throw new Error('a table needs a type')
  return first
}

function planned(text: TableText, width: number, height: number, type: number): TablePlan {
  const widths = widthsOf(text, width, type)
  const tall = (texts: readonly string[], under: readonly string[], weight: 400 | 600): number => {
    const each = texts.map((one, at) => wrap(one, inner(widths[at]), type * pixels, weight).length * leadingOf(type))
    const small = under.reduce((sum, one) => sum + wrap(one, inner(widths[0]), (type - smaller) * pixels).length * leadingOf(type - smaller), 0)
    return Math.ceil(Math.max((each[0] ?? 0) + small, ...each) + 2 * padding.edge)
  }
  const headHeight = tall(text.head, [], 600)
  const slides: PlannedRow[][] = [[]]
  let y = headHeight
  for (const row of text.rows) {
    const tallness = tall(row.texts, row.under, row.strong ? 600 : 400)
    const here = slides.at(-1) ?? []
    if (here.length > 0 && (y + tallness > height || row.apart)) {
      slides.push([{ row, height: tallness }])
      y = headHeight + tallness
      continue
    }
    here.push({ row, height: tallness })
    y += tallness
  }
  return { type, widths, headHeight, slides }
}

function inner(width = 40): number {
  return Math.max(10, width - 2 * padding.side)
}

/** Every column its longest word; then as much of what it still wants as all can have alike; the rest to the columns of words. */
function widthsOf({ head, rows, numbers }: TableText, width: number, type: number): readonly number[] {
  const px = type * pixels
  const room = 2 * padding.side + 1
  const wide = (one: string, weight: 400 | 600): number => textWidth(one, px, weight)
  const longest = (one: string, weight: 400 | 600): number => Math.max(0, ...one.split(/\s+/).map((word) => wide(word, weight)))
  const columns = head.map((name, at) => {
    const texts = rows.map((row) => ({ text: row.texts[at] ?? '', weight: row.strong || numbers[at] ? (600 as const) : (400 as const) }))
    const least = Math.max(longest(name, 600), ...texts.map(({ text, weight }) => longest(text, weight))) + room
    // Nine rows in ten: the others may break, and take no width from the rest.
    const usual = texts.map(({ text, weight }) => wide(text, weight)).toSorted((a, b) => a - b)[Math.floor((texts.length - 1) * 0.9)] ?? 0
    return { least, want: Math.max(least, usual + room, Math.min(wide(name, 600), 130) + room) - least }
  })
  const least = columns.reduce((sum, column) => sum + column.least, 0)
  if (least >= width) return columns.map((column) => (column.least * width) / least)
  const given = shared(columns.map(({ want }) => want), width - least)
  const fair = columns.map((column, at) => column.least + (given[at] ?? 0))
  const spare = width - fair.reduce((sum, each) => sum + each, 0)
  const takers = numbers.every(Boolean) ? numbers : numbers.map((number) => !number)
  const share = spare / takers.filter(Boolean).length
  return fair.map((each, at) => each + (takers[at] ? share : 0))
}

/** Small wishes are granted whole; the large ones share what is left alike. */
function shared(wishes: readonly number[], free: number): readonly number[] {
  const given = wishes.map(() => 0)
  let left = free
  const order = wishes.map((wish, at) => ({ wish, at })).toSorted((a, b) => a.wish - b.wish)
  for (const [done, { wish, at }] of order.entries()) {
    given[at] = Math.min(wish, left / (order.length - done))
    left -= given[at] ?? 0
  }
  return given
}
