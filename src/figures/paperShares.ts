import type { Grid } from './figure.ts'

/** A column of words asks for no more letters than this, and breaks instead. */
const widest = 30
const narrowest = 3

/** How much of the width of the page each column of a grid asks for: as much as its cells usually hold. */
export function sharesOf<K extends string>({ columns, rows }: Grid<K>): Readonly<Record<string, number>> {
  const wishes = columns.map(({ key }) => {
    const lengths = rows.map(({ cells }) => cells[key].text.length).toSorted((a, b) => a - b)
    // Nine rows in ten: the others may break, and take no width from the rest.
    return { key, wish: Math.min(widest, Math.max(narrowest, lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0)) }
  })
  const whole = wishes.reduce((sum, { wish }) => sum + wish, 0)
  return Object.fromEntries(wishes.map(({ key, wish }) => [key, wish / whole]))
}
