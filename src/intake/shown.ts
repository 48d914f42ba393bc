import type { Cell } from './workbook.ts'

/** What stands in a cell, for a message: a date as day, month and year. */
export function shownText({ text, date }: Pick<Cell, 'text' | 'date'>): string {
  return date === undefined ? text.trim() : date.split('-').toReversed().join('/')
}
