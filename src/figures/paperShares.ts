import type { Grid } from './figure.ts'

/** Letters that a line of a table on paper has, and how many of them the edges of a column take. */
const line = { letters: 78, edges: 1.8 } as const
/** A column of words takes no more than this of it, and breaks instead. */
const widest = 30
/** A word alone may run wider than the mean of a line; heads are in bold as well. */
const wide = { head: 1.35, text: 1.2 } as const
const narrowest = 4.5

/** How much of the width of the page each column of a grid needs: its longest word, then as much of the rest as all can have alike. */
export function sharesOf<K extends string>({ columns, rows }: Grid<K>): Readonly<Record<string, number>> {
  const needs = columns.map(({ key, name }) => {
    const texts = rows.map(({ cells }) => cells[key].text)
    const least = Math.max(narrowest, ...wordsOf([name]).map((word) => lettersOf(word) * wide.head), ...wordsOf(texts).map((word) => lettersOf(word) * wide.text))
    // Nine rows in ten: the others may break, and take no width from the rest.
    const usual = texts.map(({ length }) => length).toSorted((a, b) => a - b)[Math.floor((texts.length - 1) * 0.9)] ?? 0
    return { key, least, wish: Math.max(0, Math.min(widest, usual) - least) }
  })
  const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0)
  const room = line.letters - columns.length * line.edges
  const wishes = sum(needs.map(({ wish }) => wish))
  const granted = wishes > 0 ? Math.min(1, Math.max(0, room - sum(needs.map(({ least }) => least))) / wishes) : 0
  const widths = needs.map(({ least, wish }) => least + wish * granted + line.edges)
  return Object.fromEntries(needs.map(({ key }, at) => [key, (widths[at] ?? 0) / sum(widths)]))
}

/** Capitals are half as wide again: "UBND". */
function lettersOf(word: string): number {
  return word.length + (word.match(/\p{Lu}/gu)?.length ?? 0) * 0.5
}

function wordsOf(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.split(/\s+/))
}
