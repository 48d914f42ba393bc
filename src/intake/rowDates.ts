import { firstDay, lastDay, type Moment } from '#model/moment.ts'
import { readDate } from './dates.ts'
import type { ReadingGround } from './ground.ts'
import type { Pen } from './pen.ts'
import { inBoth, inTime } from './rules.ts'
import { stepAt } from './steps.ts'
import type { StepColumn, Table } from './table.ts'
import type { Line } from './workbook.ts'

/** The day, month or year in a cell of dates; nothing where it is empty or holds none, which is reported. */
export function dateAt(table: Table, line: Line, { column }: Pick<StepColumn, 'column'>, ground: ReadingGround, pen: Pen): Moment | undefined {
  const cell = table.cell(line, column)
  if (!cell || /^[\s\p{P}]*$/u.test(cell.text)) return undefined
  const read = readDate(cell)
  if (read.rule) pen[read.ok ? 'once' : 'error'](line, column, read.rule, read.ok ? inTime('date', read.moment) : (read.params ?? {}))
  return read.ok && isInTime(read.moment, line, column, ground, pen) ? read.moment : undefined
}

/** Whether a moment may stand in the sheet: not after the day for which it holds. */
export function isInTime(moment: Moment, line: Line, column: number, { asOf }: ReadingGround, pen: Pen): boolean {
  if (asOf === undefined || firstDay(moment) <= lastDay(asOf)) return true
  pen.error(line, column, 'dateAfter', { ...inTime('date', moment), ...inTime('asOf', asOf) })
  return false
}

/** A unit that came to a step before the one that precedes it went back, or one of the days is wrong. */
export function warnOfOrder(dates: ReadonlyMap<number, Moment>, line: Line, table: Table, ground: ReadingGround, pen: Pen): void {
  const steps = [...dates].toSorted(([a], [b]) => a - b)
  const wrong = steps.find(([, moment], i) => steps.slice(0, i).some(([, before]) => lastDay(moment) < firstDay(before)))
  if (wrong) pen.warn(line, table.ons.find(({ step }) => step === wrong[0])?.column, 'datesOrder', inBoth('step', stepAt(ground.programme, wrong[0])))
}
