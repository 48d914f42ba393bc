import type { Column, Figure, Row } from './figure.ts'
import { tableFrom } from './noteTable.ts'
import type { PaperTable } from './paper.ts'

/** Letters that stand in a line of a table across an upright sheet. */
const line = 92
/** Letters that a column's lines and margins take. */
const rims = 3

/** The whole grid of a figure as a table on paper: no word is cut where there is room, and what room is left goes to those who have more to say. */
export function figureTable(figure: Figure): PaperTable {
  const { columns, rows } = figure.grid
  const least = columns.map((column) => rims + Math.min(14, longestWord(column, rows)))
  const wish = columns.map(({ key, name }, at) => Math.max(least[at] ?? 0, rims + Math.min(64, Math.max(Math.ceil(name.length / 3), ...rows.map(({ cells }) => cells[key]?.text.length ?? 0)))))
  const [needed, wished] = [sum(least), sum(wish)]
  const part = wished > needed ? Math.max(0, Math.min(1, (line - needed) / (wished - needed))) : 0
  const widths = least.map((low, at) => low + part * ((wish[at] ?? low) - low))
  const whole = sum(widths)
  return tableFrom(figure, Object.fromEntries(columns.map(({ key }, at) => [key, (widths[at] ?? 0) / whole])))
}

function longestWord({ key, name }: Column, rows: readonly Row[]): number {
  return Math.max(...[name, ...rows.map(({ cells }) => cells[key]?.text ?? '')].flatMap((text) => text.split(/\s+/).map(({ length }) => length)))
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((all, length) => all + length, 0)
}
