import type { Moment } from '#model/moment.ts'
import type { ReadingGround } from './ground.ts'
import { denialSaid, markSaid } from './marks.ts'
import type { Pen } from './pen.ts'
import { isInTime } from './rowDates.ts'
import { inBoth, inTime } from './rules.ts'
import { stepAt, type Range } from './steps.ts'
import type { Table } from './table.ts'
import type { Line } from './workbook.ts'

/** Between which steps the marks of a row put a unit, and the days that stand in their stead. */
export interface RowMarks {
  readonly range?: Range
  readonly dates: ReadonlyMap<number, Moment>
}

/** Reads marks; a step whose column is left empty while an earlier one is marked is not reached. */
export function readMarks(table: Table, line: Line, ground: ReadingGround, pen: Pen): RowMarks {
  const dates = new Map<number, Moment>()
  const yes: number[] = []
  const no = new Map<number, number>()
  const columns = table.ticks.toSorted((a, b) => a.step - b.step)
  for (const { column, step, text } of columns) {
    const cell = table.cell(line, column)
    const { mark, means } = markSaid(cell, step, ground)
    if (means) pen.meant(line, column, means)
    if (mark.kind === 'bad') pen.error(line, column, mark.date?.rule ?? 'badMark', mark.date ? (mark.date.params ?? {}) : { heading: text })
    if (mark.kind === 'no') no.set(step, column)
    if (mark.kind !== 'yes') continue
    yes.push(step)
    if (!mark.date) continue
    if (mark.date.rule) pen.once(line, column, mark.date.rule, inTime('date', mark.date.moment))
    if (isInTime(mark.date.moment, line, column, ground, pen)) dates.set(step, mark.date.moment)
  }
  for (const { column, step, text } of table.nots) {
    const { kind, means } = denialSaid(table.cell(line, column), step, ground)
    if (means) pen.meant(line, column, means)
    if (kind === 'yes') no.set(step, column)
    if (kind === 'bad') pen.error(line, column, 'badDenial', { heading: text })
  }
  if (yes.length + no.size === 0) return { dates }
  const [atLeast, denied] = [Math.max(0, ...yes), Math.min(ground.programme.road.length, ...no.keys())]
  const skipped = columns.find(({ step }) => yes.length > 0 && step > 0 && step < atLeast && !yes.includes(step))
  if (denied <= atLeast && yes.length > 0) {
    pen.error(line, no.get(denied), 'marksOrder', inBoth('step', stepAt(ground.programme, atLeast)))
    return { dates }
  }
  if (skipped) pen.once(line, skipped.column, 'marksSkip', { heading: skipped.text })
  const next = yes.length === 0 ? denied : (columns.find(({ step }) => step > atLeast)?.step ?? ground.programme.road.length)
  return { range: { atLeast, atMost: Math.max(atLeast, Math.min(denied, next) - 1), ...(yes.length === 0 ? { open: true as const } : {}) }, dates }
}
