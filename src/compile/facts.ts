import type { SnapshotFile } from '#data/schema.ts'
import { sameName } from '#model/fold.ts'
import { firstDay, lastDay } from '#model/moment.ts'
import type { Unit } from '#model/register.ts'
import type { Programme } from '#model/programme.ts'
import { entryColumns, readKnown } from './entry.ts'
import type { Report } from './issue.ts'
import { momentIn } from './moments.ts'
import type { Ground } from './state.ts'
import { distinct, readTable, type Row, type Seeds } from './table.ts'

/** A step may be dated, in a column of its id: `<step>_on`. */
type Column = 'code' | 'type' | 'name' | 'district' | (typeof entryColumns)[number] | 'decision_no' | 'note' | `${string}_on`
type Milestone = SnapshotFile['facts'][number]['milestones'][number]

/** The units that a source names, in official order. */
export function readFacts(seeds: Seeds, path: string, ground: Ground, report: Report): SnapshotFile['facts'] {
  const { units, areas } = ground.edition.register.file
  const { road, goal, kinds } = ground.programme.programme
  const dated = road.map((step) => `${step.id}_on` as const)
  const table = readTable<Column>(seeds, path, {
    needed: ['code', 'type', 'name', 'district', ...entryColumns],
    open: ['cites'],
    extra: [...dated, 'decision_no', 'note'],
    names: ['type', 'name', 'district'],
  }, report)
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const order = new Map(units.map((unit, i) => [unit.code, i]))
  const facts = distinct(table, 'code').map((row) => {
    const { code } = row.cells
    const unit = byCode.get(code)
    if (unit) matches(row, unit, areas, kinds)
    else if (code !== '') row.wrong('code', 'unknownUnit', { code })
    const milestones = road.flatMap((step, i): Milestone[] => {
      const on = momentIn(row, `${step.id}_on`)
      if (on && firstDay(on) > lastDay(ground.edition.asOf))
        row.wrong(`${step.id}_on`, 'afterState', { text: on, asOf: ground.edition.asOf })
      // The number of the decision is that of reaching the goal.
      const decisionNo = i === goal ? row.cells.decision_no : ''
      if (on === undefined && decisionNo === '') return []
      return [{ kind: step.id, ...(on === undefined ? {} : { on }), ...(decisionNo === '' ? {} : { decisionNo }) }]
    })
    return { unit: code, ...readKnown(row, ground), milestones, ...(row.cells.note === '' ? {} : { note: row.cells.note }) }
  })
  return facts.toSorted((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0))
}

/** A code is only as good as the name beside it: kind, name and district must be those of the register. */
function matches(
  row: Row<'type' | 'name' | 'district'>,
  unit: Pick<Unit, 'code' | 'kind' | 'name' | 'district'> & { official?: string },
  areas: Ground['edition']['register']['file']['areas'],
  kinds: Programme['kinds'],
): void {
  const district = areas.find((area) => area.id === unit.district)
  const short = kinds.find((kind) => kind.id === district?.kind)?.short ?? ''
  const { type, name, district: typed } = row.cells
  const names = [unit.name, unit.official].filter((each) => each !== undefined)
  const districts = [district?.name, district?.official]
    .filter((each) => each !== undefined)
    .flatMap((each) => [each, `${district?.kind ?? ''} ${each}`, `${short} ${each}`])
  const same =
    sameName(type, unit.kind) &&
    names.some((each) => sameName(each, name)) &&
    districts.some((each) => sameName(each, typed))
  if (same || type === '' || name === '' || typed === '') return
  row.wrong('name', 'nameMismatch', {
    code: unit.code,
    typed: `${type} ${name}, ${typed}`,
    official: `${unit.kind} ${unit.name}, ${district?.name ?? ''}`,
  })
}
