import { decodeRegister } from '#data/decode.ts'
import { versions, type RegisterFile } from '#data/schema.ts'
import { isId } from '#model/id.ts'
import { firstDay, lastDay, type Moment } from '#model/moment.ts'
import type { Programme } from '#model/programme.ts'
import { unitsIn, type Register } from '#model/register.ts'
import type { Report } from './issue.ts'
import { momentIn } from './moments.ts'
import { readCites, type Sources } from './sources.ts'
import { distinct, readTable, wholeNumber, type Row, type Seeds } from './table.ts'

/** A register as it will be published, as the code reads it, and the document it comes from. */
export interface RegisterSeed {
  readonly file: RegisterFile
  readonly register: Register
  readonly source: string
}

/** The registers by id. A layout, where there is one, serves them all. */
export function readRegisters(
  seeds: Seeds,
  programme: Programme | undefined,
  sources: Sources,
  report: Report,
): ReadonlyMap<string, RegisterSeed> {
  const cells = readLayout(seeds, report)
  const placed = new Set<string>()
  let most = 0
  const registers = new Map<string, RegisterSeed>()
  const rows = readTable(
    seeds,
    'registers.csv',
    { needed: ['id', 'valid_from', 'valid_to', 'source'], extra: ['cites'], open: ['valid_to'] },
    report,
  )
  const terms = new Map<string, Term>()
  for (const row of distinct(rows, 'id')) {
    const { id, source } = row.cells
    if (id !== '' && !/^[a-z0-9][a-z0-9-]*$/.test(id)) row.wrong('id', 'badId', { id })
    if (source !== '' && !sources.has(source)) row.wrong('source', 'unknownSource', { id: source })
    const { validFrom, validTo } = readTerm(row, terms)
    const cites = readCites(row, 'cites', sources)
    const areaRows = readAreas(seeds, `areas-${id}.csv`, programme, report)
    const areas = areaRows.map(({ area }) => area)
    const units = readUnits(seeds, `register-${id}.csv`, areas, programme, report)
    for (const { code } of units) placed.add(code)
    most = Math.max(most, units.length)
    if (!validFrom || areas.length === 0 || units.length === 0) continue
    const file: RegisterFile = {
      schemaVersion: versions.register,
      id,
      validFrom,
      ...(validTo === undefined ? {} : { validTo }),
      ...(cites.length === 0 ? {} : { cites }),
      areas,
      units: units.map((unit) => {
        const cell = cells.get(unit.code)
        return cell ? { ...unit, cell: cell.at } : unit
      }),
    }
    const decoded = decodeRegister(file, id)
    if (!decoded.ok) continue
    const register = decoded.value
    for (const { area, row } of areaRows)
      if (unitsIn(register, area.id).length === 0) row.wrong('id', 'areaEmpty', { id: area.id })
    registers.set(id, { file, register, source })
  }
  const limit = Math.floor(10 * Math.sqrt(most) + 100)
  for (const [code, { at, row }] of cells) {
    if (code !== '' && !placed.has(code)) row.wrong('code', 'unknownUnit', { code })
    for (const end of ['column', 'row'] as const)
      if (most > 0 && at[end] > limit) row.wrong(end, 'cellFar', { text: at[end], limit })
  }
  return registers
}

interface Term {
  readonly validFrom: Moment | undefined
  readonly validTo: Moment | undefined
}

/** From when to when a register holds. What may fit, as far as the dates are known, is taken: only what cannot be is refused. */
function readTerm(row: Row<'id' | 'valid_from' | 'valid_to'>, terms: Map<string, Term>): Term {
  const { id, valid_from: from, valid_to: to } = row.cells
  const term: Term = { validFrom: momentIn(row, 'valid_from'), validTo: momentIn(row, 'valid_to') }
  if (term.validFrom && term.validTo && lastDay(term.validTo) < firstDay(term.validFrom)) {
    row.wrong('valid_to', 'registerBackwards', { id, from, to })
    return { ...term, validTo: undefined }
  }
  const [other] = [...terms].find(([, each]) => mustMeet(each, term)) ?? []
  if (other !== undefined) row.wrong('valid_from', 'registerOverlap', { id, other })
  terms.set(id, term)
  return term
}

/** Whether two registers hold on one day, whichever days their dates are. */
function mustMeet(a: Term, b: Term): boolean {
  const begins = (one: Term, other: Term): boolean =>
    one.validFrom !== undefined && (other.validTo === undefined || lastDay(one.validFrom) <= firstDay(other.validTo))
  return begins(a, b) && begins(b, a)
}

function readAreas(
  seeds: Seeds,
  path: string,
  programme: Programme | undefined,
  report: Report,
): { area: RegisterFile['areas'][number]; row: Row<'id'> }[] {
  const rows = readTable(seeds, path, {
    needed: ['id', 'parent', 'kind', 'name', 'official'],
    open: ['parent', 'official'],
    names: ['kind', 'name', 'official'],
  }, report)
  const above = new Set<string>()
  return distinct(rows, 'id').map((row, i) => {
    const { id, parent, kind, name, official } = row.cells
    // The root first, and parents before their children.
    if (i === 0 ? parent !== '' : !above.has(parent)) row.wrong('parent', 'parentOrder', { id: parent })
    above.add(id)
    if (id !== '' && !isId(id)) row.wrong('id', 'badId', { id })
    knownKind(row, kind, programme)
    const area = { id, ...(parent === '' ? {} : { parent }), kind, name, ...(official === '' ? {} : { official }) }
    return { area, row }
  })
}

function readUnits(
  seeds: Seeds,
  path: string,
  areas: RegisterFile['areas'],
  programme: Programme | undefined,
  report: Report,
): RegisterFile['units'] {
  const known = new Set(areas.map((area) => area.id))
  const rows = readTable(seeds, path, {
    needed: ['code', 'area', 'kind', 'name', 'official'],
    open: ['official'],
    names: ['kind', 'name', 'official'],
  }, report)
  return distinct(rows, 'code').map((row) => {
    const { code, area, kind, name, official } = row.cells
    if (code !== '' && !isId(code)) row.wrong('code', 'badId', { id: code })
    if (area !== '' && !known.has(area)) row.wrong('area', 'unknownArea', { id: area })
    knownKind(row, kind, programme)
    return { code, district: area, kind, name, ...(official === '' ? {} : { official }) }
  })
}

function knownKind(row: Row<'kind' | 'name'>, kind: string, programme: Programme | undefined): void {
  if (!programme || kind === '' || programme.kinds.some((each) => each.id === kind)) return
  row.wrong('kind', 'unknownKind', { id: kind, known: programme.kinds.map((each) => each.id).join(', ') })
}

interface Placed {
  readonly at: { readonly column: number; readonly row: number }
  readonly row: Row<'code' | 'column' | 'row'>
}

function readLayout(seeds: Seeds, report: Report): ReadonlyMap<string, Placed> {
  const cells = new Map<string, Placed>()
  // A register without a layout is drawn in patches by district.
  if (!seeds.has('layout.csv')) return cells
  const taken = new Map<string, string>()
  const rows = readTable(seeds, 'layout.csv', { needed: ['code', 'column', 'row'] }, report)
  for (const row of distinct(rows, 'code')) {
    const { code } = row.cells
    const [column, line] = [wholeNumber(row, 'column'), wholeNumber(row, 'row')]
    if (column === undefined || line === undefined) continue
    const key = `${column},${line}`
    const other = taken.get(key)
    if (other !== undefined) row.wrong('code', 'cellTaken', { code, other })
    taken.set(key, code)
    cells.set(code, { at: { column, row: line }, row })
  }
  return cells
}
