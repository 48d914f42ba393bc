import type { UnitEntry } from './entries.ts'
import type { ReadingGround } from './ground.ts'
import type { UnitRow } from './readUnits.ts'

/** One entry a unit: a second row of the same unit must say the same, or nothing. */
export function combined(rows: readonly UnitRow[], { gazetteer }: ReadingGround): UnitEntry[] {
  const first = new Map<string, UnitRow>()
  for (const row of rows) {
    const before = first.get(row.code)
    if (!before) {
      first.set(row.code, row)
      continue
    }
    const unit = gazetteer.byCode.get(row.code)
    const params = { code: row.code, unit: unit ? gazetteer.label(unit) : row.code, other: before.place }
    if (before.entry && row.entry && said(before.entry) !== said(row.entry)) row.pen.error(row.line, row.column, 'contradicted', params)
    else {
      row.pen.warn(row.line, row.column, 'repeated', params)
      if (!before.entry) first.set(row.code, row)
    }
  }
  return [...first.values()].flatMap(({ entry }) => entry ?? [])
}

function said({ at: _, ...entry }: UnitEntry): string {
  const { reached, ...rest } = entry
  return JSON.stringify([Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)), Object.entries(reached).toSorted(([a], [b]) => (a < b ? -1 : 1))])
}
