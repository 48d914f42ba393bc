import type { Figure } from './figure.ts'
import { tableFrom } from './noteTable.ts'
import type { PaperTable } from './paper.ts'

/** The whole grid of a figure as a table on paper; a column is as wide as its longest words ask for, within what leaves room for the others. */
export function figureTable(figure: Figure): PaperTable {
  const { columns, rows } = figure.grid
  const needs = columns.map(({ key, name }) => {
    const word = Math.max(...name.split(/\s+/).map(({ length }) => length))
    const text = Math.max(...rows.map(({ cells }) => cells[key]?.text.length ?? 0), 0)
    return Math.max(least, word + 1, Math.min(text, most))
  })
  const whole = needs.reduce((sum, need) => sum + need, 0)
  return tableFrom(figure, Object.fromEntries(columns.map(({ key }, at) => [key, (needs[at] ?? 0) / whole])))
}

/** Letters of a line. */
const least = 5
const most = 30
