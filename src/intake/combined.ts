import type { UnitEntry } from './entries.ts'
import type { ReadingGround } from './ground.ts'
import type { UnitRow } from './readUnits.ts'
import { addressOf } from './workbook.ts'

/** One entry a unit: a second row of the same unit must say the same, or nothing. Rows that hold a fault are not compared before it is mended. */
export function combined(rows: readonly UnitRow[], { gazetteer }: ReadingGround): UnitEntry[] {
  const first = new Map<string, UnitRow>()
  for (const row of rows) {
    const before = first.get(row.code)
    if (!before) {
      first.set(row.code, row)
      continue
    }
    if (before.faulty || row.faulty) continue
    const unit = gazetteer.byCode.get(row.code)
    const params = { code: row.code, unit: unit ? gazetteer.label(unit) : row.code }
    if (before.entry && row.entry && said(before.entry) !== said(row.entry)) {
      const { here, there, column, at } = difference(row, before)
      row.pen.error(row.line, column ?? row.column, 'contradicted', { ...params, here, there, other: `${before.pen.tab}!${addressOf(at ?? before.column ?? 0, before.line.number)}` })
    } else {
      row.pen.once(row.line, row.column, 'repeated', { ...params, other: `${before.pen.tab}!${addressOf(before.column ?? 0, before.line.number)}` })
      first.set(row.code, before.entry && row.entry ? { ...before, entry: seconded(before.entry, row.entry) } : before.entry ? before : row)
    }
  }
  return [...first.values()].flatMap(({ entry }) => entry ?? [])
}

/** What two tabs say alike stands in both; a row that is merely repeated in its own tab adds nothing. */
function seconded(entry: UnitEntry, { at }: UnitEntry): UnitEntry {
  const { also = [] } = entry
  return [entry.at, ...also].some(({ tab }) => tab === at.tab) ? entry : { ...entry, also: [...also, at] }
}

interface Difference {
  readonly here: string
  readonly there: string
  /** Where the two rows first differ; left out where only what they stand under does. */
  readonly column?: number
  readonly at?: number
}

/** What each of two rows says where they differ, as it stands in their cells. */
function difference({ claims }: UnitRow, { claims: others }: UnitRow): Difference {
  const keys = [...new Set([...claims.keys(), ...others.keys()])].filter((key) => claims.get(key)?.text !== others.get(key)?.text)
  const listed = (all: UnitRow['claims']): string => (keys.length > 0 ? keys : [...all.keys()]).flatMap((key) => all.get(key)?.text ?? []).join(', ') || '…'
  const [column, at] = [claims, others].map((all) => keys.flatMap((key) => all.get(key)?.column ?? [])[0])
  return { here: listed(claims), there: listed(others), ...(column === undefined ? {} : { column }), ...(at === undefined ? {} : { at }) }
}

function said({ at: _, also: __, open: ___, ...entry }: UnitEntry): string {
  const { reached, ...rest } = entry
  return JSON.stringify([Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)), Object.entries(reached).toSorted(([a], [b]) => (a < b ? -1 : 1))])
}
