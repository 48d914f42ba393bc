import type { GapEntry } from './entries.ts'
import type { ReadingGround } from './ground.ts'
import type { ColumnKey } from './headings.ts'
import type { Pen } from './pen.ts'
import { readPlaces } from './places.ts'
import type { RowRole } from './preview.ts'
import { readRow, warnOfExtra } from './readRow.ts'
import type { Table } from './table.ts'
import type { Line } from './workbook.ts'

export interface GapsRead {
  readonly gaps: readonly GapEntry[]
  readonly roles: ReadonlyMap<number, { readonly role: RowRole }>
}

/** Rows of a table of units that are counted and not named. */
export function readGaps(table: Table, ground: ReadingGround, pen: Pen): GapsRead {
  const gaps: GapEntry[] = []
  const roles = new Map<number, { readonly role: RowRole }>()
  const ids = new Map<string, number>()
  for (const line of table.lines) {
    const text = (key: ColumnKey): string => table.cell(line, table.plain.get(key))?.text.trim() ?? ''
    const isEmpty = (['id', 'size', 'districts', 'district', 'cohort', 'step', 'atLeast', 'atMost'] as const).every((key) => text(key) === '')
    if (isEmpty) continue
    if (/^(?:tổng|cộng|total)/iu.test(line.cells[0]?.text.trim() ?? '')) {
      roles.set(line.number, { role: 'total' })
      continue
    }
    roles.set(line.number, { role: 'gap' })
    const before = pen.issues.length
    const gap = readGap(table, line, text, ground, pen)
    const id = text('id')
    if (id !== '' && !/^[a-z0-9][a-z0-9.-]*$/.test(id)) pen.error(line, table.plain.get('id'), 'badId')
    const first = ids.get(id)
    if (id !== '' && first !== undefined) pen.error(line, table.plain.get('id'), 'idTwice', { row: first })
    else ids.set(id, line.number)
    if (gap) gaps.push({ ...(id === '' ? {} : { id }), ...gap })
    else if (pen.issues.length === before) pen.error(line, table.plain.get('step') ?? table.plain.get('atLeast') ?? table.plain.get('size'), 'stepMissing')
  }
  return { gaps, roles }
}

function readGap(table: Table, line: Line, text: (key: ColumnKey) => string, ground: ReadingGround, pen: Pen): Omit<GapEntry, 'id'> | undefined {
  const { gazetteer } = ground
  const typed = /^\d+$/.test(text('size')) ? Number(text('size')) : 0
  const most = gazetteer.register.units.length
  const size = typed > most ? 0 : typed
  if (typed > most) pen.error(line, table.plain.get('size'), 'sizeBeyond', { most })
  else if (size === 0) pen.error(line, table.plain.get('size'), text('size') === '' ? 'sizeMissing' : 'badSize')
  const column = table.plain.get('districts') ?? table.plain.get('district')
  const places = readPlaces(gazetteer, text('districts') || text('district'), Math.max(size, 1))
  if (!places.ok && size > 0) pen.error(line, column, places.rule, places.rule === 'unknownDistrict' ? { ...places.params, known: gazetteer.districts.map(({ id }) => gazetteer.districtLabel(id)).join('; ') } : places.params)
  const facts = readRow(table, line, ground, {}, pen)
  if (!places.ok || size === 0 || !facts) return undefined
  const there = new Set(places.places.map(({ district }) => district))
  const room = gazetteer.register.units.filter(({ district }) => there.has(district)).length
  if (size > room) pen.error(line, table.plain.get('size'), 'sizeTooBig', { size, room })
  warnOfExtra(facts, line, pen)
  return { size, places: places.places, cohort: facts.cohort, atLeast: facts.atLeast, atMost: facts.atMost, ...(facts.open ? { open: facts.open } : {}), at: { tab: table.tab.name, row: line.number } }
}
