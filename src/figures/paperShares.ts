import type { Grid } from './figure.ts'

/** Letters of a line of an A4 page, in the smaller type that a table of many columns takes. */
const line = 104
/** What the edges of a cell take of it. */
const edges = 2.2

/**
 * How much of the width of the page each column of a grid asks for: its longest word, and of what is left, letter by
 * letter, whichever column has the most text broken over lines. So no row is tall because one column of it is narrow.
 */
export function sharesOf<K extends string>({ columns, rows }: Grid<K>): Readonly<Record<string, number>> {
  const texts = columns.map(({ key, name }) => [name, ...rows.map(({ cells }) => cells[key].text)])
  const widths = texts.map((column) => Math.max(1, ...column.flatMap((text) => text.split(/[ \n]+/)).map(({ length }) => length)))
  const gains = texts.map((column, at) => gainOf(column, widths[at] ?? 1))
  for (let left = line - edges * columns.length - sum(widths); left >= 1; left -= 1) {
    const most = gains.indexOf(Math.max(...gains))
    if ((gains[most] ?? 0) <= 0) break
    const width = (widths[most] ?? 1) + 1
    widths[most] = width
    gains[most] = gainOf(texts[most] ?? [], width)
  }
  const whole = sum(widths) + edges * columns.length
  return Object.fromEntries(columns.map(({ key }, at) => [key, ((widths[at] ?? 1) + edges) / whole]))
}

/** By how much one letter more lessens the lines over the first that a column has, each line weighing more than the one above it. */
function gainOf(texts: readonly string[], width: number): number {
  return sum(texts.map(({ length }) => Math.max(0, length / width - 1) ** 2 - Math.max(0, length / (width + 1) - 1) ** 2))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0)
}
