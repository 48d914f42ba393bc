import type { SnapshotFile } from '#data/schema.ts'
import { entryColumns, readKnown } from './entry.ts'
import type { Report } from './issue.ts'
import { restId } from './rest.ts'
import type { Ground } from './state.ts'
import { distinct, readTable, wholeNumber, type Row, type Seeds } from './table.ts'

type Gap = SnapshotFile['gaps'][number]
type Place = Gap['districts'][number]

/** The units that a source counts and does not name, in the order typed. */
export function readGaps(
  seeds: Seeds,
  path: string,
  ground: Ground,
  report: Report,
): { list: Gap[]; lines: ReadonlyMap<string, number> } {
  const lines = new Map<string, number>()
  const rows = readTable(seeds, path, { needed: ['id', 'size', 'places', ...entryColumns], open: ['cites'] }, report)
  const list = distinct(rows, 'id').map((row): Gap => {
    const { id } = row.cells
    lines.set(id, row.line)
    if (id === restId || (id !== '' && !/^[a-z0-9][a-z0-9.-]*$/.test(id))) row.wrong('id', 'badId', { id })
    const size = wholeNumber(row, 'size') ?? 1
    if (size === 0) row.wrong('size', 'badNumber', { text: row.cells.size })
    return { id, size, districts: readPlaces(row, ground), ...readKnown(row, ground), rest: false }
  })
  return { list, lines }
}

/** `593:5` holds at least five, `593:1-3` one to three, `593` as many as fit. */
function readPlaces(row: Row<'places' | 'size'>, ground: Ground): Place[] {
  const leaves = new Set(ground.edition.register.file.units.map((unit) => unit.district))
  const seen = new Set<string>()
  if (row.cells.places === '') return []
  return row.cells.places.split(/\s+/).flatMap((text): Place[] => {
    const match = /^([^:]+)(?::(\d{1,9})(?:-(\d{1,9}))?)?$/.exec(text)
    const id = match?.[1]
    if (id === undefined) {
      row.wrong('places', 'badPlace', { text })
      return []
    }
    if (!leaves.has(id)) row.wrong('places', 'unknownDistrict', { id })
    if (seen.has(id)) row.wrong('places', 'twice', { at: 'places', id })
    seen.add(id)
    const atLeast = Number(match?.[2] ?? 0)
    if (match?.[3] === undefined) return [{ id, atLeast }]
    const atMost = Number(match[3])
    if (atLeast > atMost) row.wrong('places', 'badPlace', { text })
    return [{ id, atLeast, atMost }]
  })
}
