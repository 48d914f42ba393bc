import { readAct } from './act.ts'
import type { Moment } from '#model/moment.ts'
import type { ReadingGround } from './ground.ts'
import type { Pen } from './pen.ts'
import { dateAt, isInTime, warnOfOrder } from './rowDates.ts'
import { readMarks } from './rowMarks.ts'
import { inBoth } from './rules.ts'
import { stepAt, stepSaid, type Range } from './steps.ts'
import type { Table } from './table.ts'
import type { Line } from './workbook.ts'

/** How far a row says that a unit has come, and when it came there. */
export interface RowReach {
  /** Left out where the row does not say. */
  readonly range?: Range
  /** By id of the step. */
  readonly reached: Readonly<Record<string, Moment>>
}

/**
 * What the column of steps, the marks and the days say together: the steps on which all of them agree.
 * A unit stands exactly where its last mark is if the next step has a column that is left empty.
 */
export function readReach(table: Table, line: Line, ground: ReadingGround, pen: Pen): RowReach {
  const { road } = ground.programme
  const last = road.length - 1
  const stated = statedRange(table, line, ground, pen)
  const marks = readMarks(table, line, ground, pen)
  const dates = new Map(marks.dates)
  for (const each of table.ons) {
    const moment = dateAt(table, line, each, ground, pen)
    if (moment) dates.set(each.step, moment)
  }
  for (const { column, step } of table.acts) {
    const { date } = readAct(table.cell(line, column))
    if (!date) continue
    if (!date.ok) pen.error(line, column, date.rule, date.params ?? {})
    else if (isInTime(date.moment, line, column, ground, pen)) dates.set(step, date.moment)
  }
  const agreed = stated && marks.range ? meet(stated, marks.range) : (stated ?? marks.range)
  if (stated && marks.range && !agreed) pen.error(line, table.plain.get('step') ?? table.plain.get('atLeast'), 'marksDisagree', inBoth('step', stepAt(ground.programme, marks.range.atLeast)))

  const own = table.plain.get('reached')
  const when = own === undefined ? undefined : dateAt(table, line, { column: own }, ground, pen)
  if (when && agreed && agreed.atLeast === agreed.atMost) dates.set(agreed.atLeast, when)
  else if (when) pen.error(line, own, 'dateWithoutStep')

  const furthest = Math.max(-1, ...dates.keys())
  const column = [...table.ons, ...table.acts].find(({ step }) => step === furthest)?.column
  const dated = furthest < 0 ? undefined : { atLeast: furthest, atMost: last }
  const range = agreed && dated ? meet(agreed, dated) : (agreed ?? dated)
  if (agreed && !range) pen.error(line, column, 'dateBeyond', { ...inBoth('step', stepAt(ground.programme, furthest)), ...inBoth('stands', stepAt(ground.programme, agreed.atMost)) })
  if (!agreed && dated && !broken(table, line, ground)) pen.once(line, column, 'stepFromDate', inBoth('step', stepAt(ground.programme, furthest)))
  warnOfOrder(dates, line, table, ground, pen)
  return { ...(range ? { range } : {}), reached: Object.fromEntries([...dates].toSorted(([a], [b]) => a - b).flatMap(([step, moment]) => (road[step] ? [[road[step].id, moment] as const] : []))) }
}

/** A cell of the column of steps holds something that nobody understands; the rest of the row is not taken in its stead. */
function broken(table: Table, line: Line, ground: ReadingGround): boolean {
  return (['step', 'atLeast', 'atMost'] as const).some((key) => stepSaid(ground, table.cell(line, table.plain.get(key))?.text ?? '').rule !== undefined)
}

function statedRange(table: Table, line: Line, ground: ReadingGround, pen: Pen): Range | undefined {
  const at = (key: 'step' | 'atLeast' | 'atMost'): Range | undefined => {
    const column = table.plain.get(key)
    const cell = table.cell(line, column)
    if (!cell) return undefined
    const said = stepSaid(ground, cell.text)
    if (said.means) pen.meant(line, column, said.means)
    if (said.value === undefined && said.rule) pen.error(line, column, said.rule, said.params ?? {})
    if (said.warning) pen.once(line, column, said.warning, said.params ?? {})
    return said.value
  }
  const [exact, low, high] = [at('step'), at('atLeast'), at('atMost')]
  const from = exact ?? low
  if (!from && !high) return undefined
  const last = ground.programme.road.length - 1
  // A column of its own for the far end, left empty, says that both ends are one.
  const open = from === low && !table.plain.has('atMost')
  const range: Range = { ...(from ?? { atLeast: 0, open: true }), atMost: high?.atMost ?? (open ? last : (from?.atMost ?? last)) }
  if (range.atLeast <= range.atMost) return range
  pen.error(line, table.plain.get('atMost'), 'reachOrder')
  return undefined
}

function meet(a: Range, b: Range): Range | undefined {
  const range = { atLeast: Math.max(a.atLeast, b.atLeast), atMost: Math.min(a.atMost, b.atMost), ...(a.open && b.open ? { open: true as const } : {}) }
  return range.atLeast <= range.atMost ? range : undefined
}
