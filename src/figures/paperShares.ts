import type { Grid } from './figure.ts'

/** Letters that a line of a table on paper has, and those that the edges of a column take of it. */
const line = { letters: 86, edges: 2 } as const
/** A column of words takes no more than this of it, and breaks instead. */
const widest = 34

/** How much of the width of the page each column of a grid needs: its longest word, then as much of the rest as all can have alike. */
export function sharesOf<K extends string>({ columns, rows }: Grid<K>): Readonly<Record<string, number>> {
  const needs = columns.map(({ key, name }) => {
    const texts = [name, ...rows.map(({ cells }) => cells[key].text)]
    const least = Math.max(...texts.flatMap((text) => text.split(/\s+/)).map(({ length }) => length))
    const usual = rows.map(({ cells }) => cells[key].text.length).toSorted((a, b) => a - b)[Math.floor((rows.length - 1) * 0.9)] ?? 0
    return { key, least, wish: Math.max(0, Math.min(widest, usual) - least) }
  })
  const room = line.letters - columns.length * line.edges
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  const wishes = needs.reduce((sum, { wish }) => sum + wish, 0)
  const granted = wishes > 0 ? Math.min(1, Math.max(0, room - least) / wishes) : 0
  const widths = needs.map((need) => need.least + need.wish * granted + line.edges)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return Object.fromEntries(needs.map(({ key }, at) => [key, (widths[at] ?? 0) / whole]))
}
