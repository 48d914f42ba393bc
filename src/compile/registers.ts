import { decodeRegister } from '#data/decode.ts'
import { schemaVersion, type RegisterFile } from '#data/schema.ts'
import type { Programme } from '#model/programme.ts'
import type { Register } from '#model/register.ts'
import type { Report } from './issue.ts'
import { momentIn } from './moments.ts'
import type { Sources } from './sources.ts'
import { distinct, readTable, type Row, type Seeds } from './table.ts'

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
  const registers = new Map<string, RegisterSeed>()
  const rows = readTable(
    seeds,
    'registers.csv',
    { needed: ['id', 'valid_from', 'valid_to', 'source'], open: ['valid_to'] },
    report,
  )
  for (const row of distinct(rows, 'id')) {
    const { id, source } = row.cells
    if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) row.wrong('id', 'badId', { id })
    if (!sources.has(source)) row.wrong('source', 'unknownSource', { id: source })
    const [validFrom, validTo] = [momentIn(row, 'valid_from'), momentIn(row, 'valid_to')]
    const areas = readAreas(seeds, `areas-${id}.csv`, programme, report)
    const units = readUnits(seeds, `register-${id}.csv`, areas, programme, report)
    for (const { code } of units) placed.add(code)
    if (!validFrom || areas.length === 0 || units.length === 0) continue
    const file: RegisterFile = {
      schemaVersion,
      id,
      validFrom,
      ...(validTo === undefined ? {} : { validTo }),
      areas,
      units: units.map((unit) => {
        const cell = cells.get(unit.code)
        return cell ? { ...unit, cell: cell.at } : unit
      }),
    }
    const decoded = decodeRegister(file, id)
    if (decoded.ok) registers.set(id, { file, register: decoded.value, source })
  }
  for (const [code, { row }] of cells) if (!placed.has(code)) row.wrong('code', 'unknownUnit', { code })
  return registers
}

function readAreas(
  seeds: Seeds,
  path: string,
  programme: Programme | undefined,
  report: Report,
): RegisterFile['areas'] {
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
    knownKind(row, kind, programme)
    return { id, ...(parent === '' ? {} : { parent }), kind, name, ...(official === '' ? {} : { official }) }
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
    if (!known.has(area)) row.wrong('area', 'unknownArea', { id: area })
    knownKind(row, kind, programme)
    return { code, district: area, kind, name, ...(official === '' ? {} : { official }) }
  })
}

function knownKind(row: Row<'kind' | 'name'>, kind: string, programme: Programme | undefined): void {
  if (!programme || kind === '' || programme.kinds.some((each) => each.id === kind)) return
  row.wrong('kind', 'unknownKind', { id: kind, known: programme.kinds.map((each) => each.id).join(', ') })
}

type Cell = { readonly column: number; readonly row: number }

function readLayout(seeds: Seeds, report: Report): ReadonlyMap<string, { at: Cell; row: Row<'code'> }> {
  const cells = new Map<string, { at: Cell; row: Row<'code'> }>()
  // A register without a layout is drawn in patches by district.
  if (!seeds.has('layout.csv')) return cells
  const taken = new Map<string, string>()
  const rows = readTable(seeds, 'layout.csv', { needed: ['code', 'column', 'row'] }, report)
  for (const row of distinct(rows, 'code')) {
    const { code, column: columnText, row: rowText } = row.cells
    if (!/^-?\d{1,4}$/.test(columnText)) row.wrong('column', 'badNumber', { text: columnText })
    else if (!/^-?\d{1,4}$/.test(rowText)) row.wrong('row', 'badNumber', { text: rowText })
    else {
      const at = { column: Number(columnText), row: Number(rowText) }
      const key = `${at.column},${at.row}`
      const other = taken.get(key)
      if (other !== undefined) row.wrong('code', 'cellTaken', { code, other })
      taken.set(key, code)
      cells.set(code, { at, row })
    }
  }
  return cells
}
