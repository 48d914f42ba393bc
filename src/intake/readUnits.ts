import type { UnitEntry, GapEntry } from './entries.ts'
import { readDate } from './dates.ts'
import { districtsNamed } from './gazetteer.ts'
import type { ReadingGround } from './ground.ts'
import { isNumbering, repeats } from './header.ts'
import { markSaid } from './marks.ts'
import { matchUnit } from './match.ts'
import type { Pen } from './pen.ts'
import type { RowRole } from './preview.ts'
import { isFaulty, readRow, warnOfExtra } from './readRow.ts'
import { districtAt, reportDistrict, type Group } from './rowDistrict.ts'
import { isKnown, lineRole, stripped, type LineRole } from './rowRole.ts'
import { shownText } from './shown.ts'
import { cohortSaid, stepSaid } from './steps.ts'
import type { Table } from './table.ts'
import { tallyOf } from './tally.ts'
import type { Cell, Line } from './workbook.ts'

/** A row that is about a unit, whether it says anything of it or not. */
export interface UnitRow {
  readonly code: string
  readonly entry?: UnitEntry
  readonly line: Line
  readonly column: number | undefined
  /** What it says besides whom it is about, as it stands there, by what its column is about. */
  readonly claims: ReadonlyMap<string, { readonly column: number; readonly text: string }>
  /** Something in it must be mended first. */
  readonly faulty: boolean
  readonly pen: Pen
}

export interface UnitsRead {
  readonly units: readonly UnitRow[]
  readonly gaps: readonly GapEntry[]
  readonly roles: ReadonlyMap<number, { readonly role: RowRole; readonly unit?: string }>
}

export function readUnits(table: Table, ground: ReadingGround, pen: Pen): UnitsRead {
  const { gazetteer } = ground
  const { tab } = table
  const units: UnitRow[] = []
  const gaps: GapEntry[] = []
  const roles = new Map<number, { readonly role: RowRole; readonly unit?: string }>()
  const tally = tallyOf(table, pen)
  const lastUnit = table.lines.findLastIndex((line) => isUnitLine(table, line, ground))
  const [named] = districtsNamed(gazetteer, tab.name)
  let group: Group = named ? { district: named.id } : {}
  let headed: { readonly row: number; readonly group: string } | undefined
  let above: string | undefined
  let joined = 0

  for (const [i, line] of table.lines.entries()) {
    if ((i === 0 && isNumbering(line)) || repeats(table.header, line)) {
      roles.set(line.number, { role: 'head' })
      continue
    }
    const found = lineRole(table, line, ground)
    const role = i > lastUnit && line.number > joined + 1 && isFoot(table, line, found, ground) ? { role: 'passed' as const } : found
    if (i >= lastUnit && role.role === 'unit') joined = line.number
    if (line.hidden && role.role !== 'passed') pen.once(line, undefined, 'rowsHidden')
    roles.set(line.number, { role: role.role === 'step' ? 'group' : role.role })
    // Whether it speaks of the rows below is not for the reader to suppose, and to pass over it would lose what it says.
    if (role.role === 'step' && i < lastUnit) pen.error(line, role.at.column, 'stepOverRows')
    if (role.role === 'total') tally.total(line, role.at)
    if (role.role === 'passed' && role.at && i < lastUnit) pen.warn(line, role.at.column, 'rowPassed')
    if (role.role === 'group') {
      tally.group(line, role.at)
      above = undefined
      group = under(group, role.cohort === undefined ? role : { ...role, cohortText: stripped(role.at.text) })
      headed = group.district === undefined ? undefined : role.district === undefined ? headed : { row: line.number, group: role.at.text.trim() }
      if (role.unknown) reportDistrict(stripped(role.at.text), line, role.at.column, ground, pen)
    }
    if (role.role !== 'unit' && role.role !== 'gap') continue

    const district = districtAt(table, line, { group, above }, ground, pen)
    above = district.own ?? above
    const at = { tab: tab.name, row: line.number }
    const before = pen.issues.length
    const facts = readRow(table, line, ground, group, pen)
    const faulty = pen.issues.slice(before).some(({ kind }) => kind === 'error')
    const marked = table.ticks.filter(({ column, step }) => markSaid(table.cell(line, column), step, ground).mark.kind === 'yes').map(({ column }) => column)
    if (role.role === 'gap') {
      const places = district.id === undefined ? gazetteer.districts.map(({ id }) => ({ district: id, atLeast: 0 })) : [{ district: district.id, atLeast: role.size }]
      tally.add(role.size, marked)
      if (facts) warnOfExtra(facts, line, pen)
      if (facts) gaps.push({ size: role.size, places, cohort: facts.cohort, atLeast: facts.atLeast, atMost: facts.atMost, at })
      continue
    }
    tally.add(1, marked)
    const own = (column: number | undefined): Cell | undefined => line.cells.find((cell) => cell.column === column)
    const [codeColumn, nameColumn] = [table.plain.get('code'), table.plain.get('name')]
    const [code, name] = [own(codeColumn)?.text.trim() ?? '', own(nameColumn)?.text.trim() ?? '']
    if (district.broken || isFaulty(own(codeColumn)) || isFaulty(own(nameColumn))) continue
    if (code === '' && name === '') {
      pen.error(line, codeColumn ?? nameColumn, 'noUnit')
      continue
    }
    const kind = table.cell(line, table.plain.get('kind'))?.text.trim() || (group.kind ?? '')
    // A district that only stands further up is good for telling names apart, and no statement against a code.
    const where = district.id ?? (code === '' ? above : undefined)
    const match = matchUnit(gazetteer, { code, kind, name: stripped(name), ...(where === undefined ? {} : { district: where }) })
    const part = { code: codeColumn, name: nameColumn, district: table.plain.get('district') ?? codeColumn }[match.doubt?.part ?? 'name']
    if (match.doubt?.rule === 'nameAlone') pen.once(line, part, 'nameAlone', match.doubt.params)
    else if (match.doubt?.rule === 'unitElsewhere' && headed && district.own === undefined && district.id === group.district && matchUnit(gazetteer, { code, kind, name: stripped(name) }).doubt?.rule !== 'unitElsewhere')
      pen.error(line, part, 'unitUnderGroup', { ...match.doubt.params, ...headed })
    else if (match.doubt) pen[match.unit ? 'warn' : 'error'](line, part, match.doubt.rule, match.doubt.params)
    if (!match.unit) continue
    const column = codeColumn ?? nameColumn
    roles.set(line.number, { role: 'unit', unit: match.unit.code })
    units.push({
      code: match.unit.code, line, column, pen, faulty, claims: claimsOf(table, line, group),
      ...(facts ? { entry: { code: match.unit.code, ...facts, at } } : {}),
    })
  }
  tally.check()
  return { units, gaps, roles }
}

/** By what a column is about, what stands in it; a cohort may stand over the row. */
function claimsOf(table: Table, line: Line, { cohortText }: Group): UnitRow['claims'] {
  const claims = [...table.claims, ...table.header.columns.filter(({ heading }) => heading?.column.kind === 'plain' && heading.column.key === 'note')].flatMap(({ column, heading }) => {
    const cell = table.cell(line, column)
    const text = cell ? shownText(cell) : ''
    return text === '' || !heading ? [] : [[JSON.stringify(heading.column), { column, text }] as const]
  })
  const cohortKey = JSON.stringify({ kind: 'plain', key: 'cohort' })
  return new Map([...(cohortText === undefined ? [] : [[cohortKey, { column: table.plain.get('name') ?? 0, text: cohortText }] as const]), ...claims])
}

/** Under the last unit stand sums, remarks and signatures; only what is filled in like a unit is one. */
function isFoot(table: Table, line: Line, found: LineRole, ground: ReadingGround): boolean {
  const { role } = found
  const unknown = role === 'group' && found.unknown
  if (role === 'total' || role === 'gap' || (role === 'group' && !unknown)) return false
  if (role === 'unit' && isFilled(table, line, ground)) return false
  const own = (key: 'code' | 'serial'): string => line.cells.find(({ column }) => column === table.plain.get(key))?.text.trim() ?? ''
  return !/\d/.test(own('code')) && !/^\d+\.?$/.test(own('serial'))
}

/** Whether a row beside a name holds a mark, a day, a step or a cohort that the programme has; a signature's title does not. */
function isFilled(table: Table, line: Line, ground: ReadingGround): boolean {
  const own = (column: number | undefined): Cell | undefined => line.cells.find((cell) => cell.column === column)
  const text = (key: 'name' | 'step' | 'atLeast' | 'atMost' | 'cohort'): string => own(table.plain.get(key))?.text.trim() ?? ''
  if (text('name') === '') return false
  const isMarked = [...table.ticks, ...table.nots].some(({ column, step }) => ['yes', 'no'].includes(markSaid(own(column), step, ground).mark.kind))
  const isDated = table.ons.some(({ column }) => { const cell = own(column); return cell !== undefined && readDate(cell).ok })
  return isMarked || isDated || cohortSaid(ground, text('cohort')).value !== undefined || (['step', 'atLeast', 'atMost'] as const).some((key) => stepSaid(ground, text(key)).value !== undefined)
}

export function isUnitLine(table: Table, line: Line, { gazetteer }: ReadingGround): boolean {
  const own = (key: 'code' | 'name'): string => line.cells.find(({ column }) => column === table.plain.get(key))?.text.trim() ?? ''
  return isKnown(gazetteer, own('code'), stripped(own('name')))
}

/** A new group ends those that stand under it: a district's cohorts and kinds, a cohort's kinds. */
function under(group: Group, role: Group): Group {
  const { district, cohort, kind } = role
  if (district !== undefined) return { district, ...cohortIn(group) }
  if (cohort !== undefined) return { ...cohortIn(role), ...(group.district === undefined ? {} : { district: group.district }) }
  return kind === undefined ? cohortIn(group) : { ...group, kind }
}

function cohortIn({ cohort, cohortText }: Group): Group {
  return { ...(cohort === undefined ? {} : { cohort }), ...(cohortText === undefined ? {} : { cohortText }) }
}
