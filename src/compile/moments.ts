import { readMoment, type Moment } from '#model/moment.ts'
import type { Row } from './table.ts'

/** A date with its precision; undefined, and reported, where the cell is filled and holds none. */
export function momentIn<C extends string>(row: Row<C>, column: C): Moment | undefined {
  const text = row.cells[column]
  if (text === '') return undefined
  const moment = readMoment(text)
  if (!moment) row.wrong(column, 'badDate', { text })
  return moment
}
