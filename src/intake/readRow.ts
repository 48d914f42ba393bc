import { misspelt } from '#compile/spelling.ts'
import { fold } from '#model/fold.ts'
import { readAct } from './act.ts'
import type { UnitEntry } from './entries.ts'
import type { ReadingGround } from './ground.ts'
import { isClaim } from './heading.ts'
import type { ColumnKey } from './headings.ts'
import { inCohort } from './member.ts'
import type { Pen } from './pen.ts'
import { readReach } from './reach.ts'
import { inBoth } from './rules.ts'
import { cohortSaid, stepAt } from './steps.ts'
import type { Table } from './table.ts'
import { isWord } from './vocabulary.ts'
import type { Cell, Line } from './workbook.ts'

/** What a row says besides whom it is about; nothing where it says nothing. */
export type RowFacts = Omit<UnitEntry, 'code' | 'at'>

export function readRow(typed: Table, line: Line, ground: ReadingGround, group: { readonly cohort?: string }, pen: Pen): RowFacts | undefined {
  const { programme } = ground
  const faults = pen.issues.length
  const text = (key: ColumnKey): string => table.cell(line, table.plain.get(key))?.text.trim() ?? ''
  checkCells(typed, line, pen)
  checkMerges(typed, line, pen)
  // What stands in a faulty cell is said once, and not read.
  const table: Table = { ...typed, cell: (at, column) => sound(typed.cell(at, column)) }
  const { range, reached } = readReach(table, line, ground, pen)

  const said = cohortSaid(ground, text('cohort') || (group.cohort ?? ''))
  if (said.means) pen.meant(line, table.plain.get('cohort'), said.means)
  if (said.value === undefined && said.rule) pen.error(line, table.plain.get('cohort'), said.rule, said.params ?? {})
  const cohort = said.value ?? ({ kind: 'unstated' } as const)

  const act = table.acts.find(({ step }) => step === programme.goal)?.column
  const [decisionNo, note] = [text('decisionNo') || (readAct(table.cell(line, act)).number ?? ''), text('note')].map((each) => (/[\p{L}\p{N}]/u.test(each) ? each : ''))
  // A mark says that there is a decision, and not which.
  if (decisionNo && !/\d/.test(decisionNo) && isWord('yes', fold(decisionNo))) pen.error(line, table.plain.get('decisionNo') ?? act, 'decisionMark')
  const last = programme.road.length - 1
  const wrong = pen.issues.slice(faults).some(({ kind }) => kind === 'error')
  if (decisionNo && range && range.atLeast < programme.goal) pen.warn(line, table.plain.get('decisionNo') ?? act, 'decisionEarly', inBoth('step', stepAt(programme, programme.goal)))
  const extra = { reached, ...(decisionNo ? { decisionNo } : {}), ...(note ? { note } : {}) }
  if (range) {
    return { cohort, ...inCohort({ ...ids(ground, range.atLeast, range.atMost), ...(range.open ? { open: true as const } : {}) }, cohort, programme), ...extra }
  }
  if (wrong) return undefined
  if (cohort.kind !== 'unstated') {
    const [atLeast, atMost] = cohort.kind === 'cohort' ? [programme.rolledOut, last] : [0, programme.rolledOut - 1]
    pen.once(line, table.plain.get('cohort'), 'stepFromCohort', { ...inBoth('from', stepAt(programme, atLeast)), ...inBoth('to', stepAt(programme, atMost)) })
    return { cohort, ...ids(ground, atLeast, atMost), ...extra }
  }
  if (decisionNo) pen.error(line, table.plain.get('decisionNo') ?? act, 'stepMissing')
  else if (note) pen.once(line, table.plain.get('note'), 'noteAlone')
  return undefined
}

/** Units that are only counted have no days, no decision and no remark of their own. */
export function warnOfExtra({ reached, decisionNo, note }: RowFacts, line: Line, pen: Pen): void {
  if (Object.keys(reached).length > 0 || decisionNo !== undefined || note !== undefined) pen.once(line, undefined, 'gapExtra')
}

/** Cells that show an error, or a formula of which nothing was saved. */
function checkCells(table: Table, line: Line, pen: Pen): void {
  const read = [...[...table.plain].filter(([key]) => !forPeople.includes(key)).map(([, column]) => column), ...table.ons.map(({ column }) => column), ...table.ticks.map(({ column }) => column), ...[...table.nots, ...table.acts].map(({ column }) => column)]
  for (const { column, error, formula, struck, text } of line.cells) {
    if (!read.includes(column)) continue
    if (error) pen.error(line, column, 'cellError')
    else if (struck) pen.error(line, column, 'struck')
    else if (formula && text.trim() === '') pen[table.claims.some((each) => each.column === column) ? 'error' : 'warn'](line, column, 'formulaEmpty')
    else if (misspelt(text) === 'misread') pen.error(line, column, 'misread')
  }
}

/** A cell merged over several columns says nothing of any one of them. */
function checkMerges({ tab, header, claims }: Table, line: Line, pen: Pen): void {
  for (const { left, right } of tab.merged.filter(({ top, left: from, right: to }) => top === line.number && to > from)) {
    const text = line.cells.find(({ column }) => column === left)?.text.trim() ?? ''
    const covered = claims.filter(({ column }) => left <= column && column <= right)
    const own = header.columns.find(({ column }) => column === left)?.heading
    if (text !== '' && covered.some(({ column }) => column !== left) && (!own || isClaim(own.column) || own.column.kind === 'aside')) pen.error(line, left, 'mergedAcross', { headings: covered.map((each) => each.text).join('; ') })
  }
}

/** Whether a cell shows an error, or letters that are crossed out or that nobody can read. */
export function isFaulty(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.error === true || cell.struck === true || misspelt(cell.text) === 'misread')
}

function sound(cell: Cell | undefined): Cell | undefined {
  return isFaulty(cell) ? undefined : cell
}

const forPeople: readonly ColumnKey[] = ['serial', 'source', 'chances']

function ids({ programme: { road } }: ReadingGround, atLeast: number, atMost: number): { readonly atLeast: string; readonly atMost: string } {
  return { atLeast: road[atLeast]?.id ?? '', atMost: road[atMost]?.id ?? '' }
}
