import type { ReadingGround } from './ground.ts'
import { searched } from './header.ts'
import { reportHeader } from './headingReport.ts'
import { penOf, type Pen } from './pen.ts'
import { districtsNamed, unitsNamed } from './gazetteer.ts'
import { readState } from './readState.ts'
import { isUnitLine } from './readUnits.ts'
import { isKnown } from './rowRole.ts'
import { tableOf, type Table } from './table.ts'
import { unclearColumns } from './unclear.ts'
import type { Line, Tab } from './workbook.ts'

/** What a tab is, before any of its rows is read. */
export type SortedTab =
  | { readonly role: 'units'; readonly table: Table; readonly certain: boolean; readonly report: (pen: Pen) => void }
  | { readonly role: 'gaps'; readonly table: Table; readonly report: (pen: Pen) => void }
  | { readonly role: 'state' }
  /** `stepless`: units and no column that says how far they are. `lists`: units and no headings. `counts`: only how many there are in each district. */
  | { readonly role: 'passed'; readonly stepless: boolean; readonly lists: boolean; readonly counts: boolean }
  /** `matters`: it would have been read. */
  | { readonly role: 'hidden'; readonly matters: boolean }

export function sortTab(tab: Tab, ground: ReadingGround): SortedTab {
  const sorted = sortVisible(tab, ground)
  return tab.hidden ? { role: 'hidden', matters: sorted.role === 'gaps' || (sorted.role === 'units' && sorted.certain) } : sorted
}

function sortVisible(tab: Tab, ground: ReadingGround): SortedTab {
  if (readState(tab, penOf(tab))) return { role: 'state' }
  const isRow = (line: Line): boolean => line.cells.some(({ text }) => isKnown(ground.gazetteer, text.trim(), text.trim()))
  const table = tableOf(tab, ground.heading, isRow)
  const isGap = table !== undefined && isGaps(table)
  const headed = { ...ground, isRow: (line: Line): boolean => isGap || (table !== undefined && isUnitLine(table, line, ground)) }
  const report = (pen: Pen): void => {
    if (table) reportHeader(table, headed, pen)
  }
  if (table && isGap) return { role: 'gaps', table, report }
  const isList = table !== undefined && (table.plain.has('code') || table.plain.has('name'))
  if (table && isList && (saysSomething(table) || unclearColumns(table, headed).length > 0)) {
    const certain = table.lines.some((line) => isUnitLine(table, line, ground))
    if (certain || !isSummary(table, ground)) return { role: 'units', table, certain, report }
  }
  // Towns and their districts are often called alike: sums by district are no list of units.
  const listed = tab.lines.slice(0, searched).filter((line) => isRow(line) && !line.cells.some(({ text }) => districtsNamed(ground.gazetteer, text).length > 0)).length
  return { role: 'passed', stepless: isList && listed > 0, lists: listed > 1, counts: table !== undefined && table.ticks.length > 0 && countsDistricts(table, ground) }
}

function isGaps({ plain, ticks }: Table): boolean {
  if (!plain.has('size') || plain.has('code') || plain.has('name')) return false
  return plain.has('districts') || (plain.has('district') && ticks.length === 0 && (plain.has('step') || plain.has('atLeast') || plain.has('cohort')))
}

function saysSomething({ plain, ticks, nots, ons, acts }: Table): boolean {
  return ticks.length + nots.length + ons.length + acts.length > 0 || (['step', 'atLeast', 'atMost', 'cohort', 'reached'] as const).some((key) => plain.has(key))
}

/** Rows of districts with numbers under the names of steps. */
function countsDistricts(table: Table, { gazetteer }: ReadingGround): boolean {
  const [name, district] = [table.plain.get('name'), table.plain.get('district')]
  const rows = table.lines.filter(({ cells }) => cells.some(({ column, text }) => (column === name || column === district) && districtsNamed(gazetteer, text).length > 0))
  return rows.length > 1 && rows.every(({ cells }) => cells.some(({ column, text }) => table.ticks.some((tick) => tick.column === column) && /^\d+$/.test(text.trim())))
}

/** Rows of districts with sums beside them: what others counted, and no list of units. */
function isSummary(table: Table, { gazetteer }: ReadingGround): boolean {
  const names = table.lines.flatMap((line) => line.cells.filter(({ column, text }) => column === table.plain.get('name') && text.trim() !== '').map(({ text }) => text.trim()))
  return names.length === 0 || names.some((name) => districtsNamed(gazetteer, name).length > 0 && unitsNamed(gazetteer, name).length === 0)
}
