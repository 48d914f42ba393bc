import type { SnapshotFile } from '#data/schema.ts'
import type { Report } from './issue.ts'
import { restId } from './rest.ts'
import { readCites } from './sources.ts'
import type { Ground } from './state.ts'
import { readTable, type Row, type Seeds } from './table.ts'

type Conflict = NonNullable<SnapshotFile['conflicts']>[number]

/** Said of the conflict, not of one value: alike on all of its lines, or given once. */
const shared = ['unit', 'gap', 'claim', 'what_vi', 'what_en', 'why_vi', 'why_en'] as const
const columns = ['id', ...shared, 'says_vi', 'says_en', 'cites', 'chosen'] as const
type Column = (typeof columns)[number]

/** Where sources disagree, a line for each value; the file may be missing. */
export function readConflicts(
  seeds: Seeds,
  path: string,
  ground: Ground,
  entries: Readonly<Record<'gaps' | 'claims', ReadonlyMap<string, number>>>,
  report: Report,
): { list: Conflict[]; lines: ReadonlyMap<string, number> } {
  const lines = new Map<string, number>()
  if (!seeds.has(path)) return { list: [], lines }
  const rows = readTable(seeds, path, { needed: columns, open: [...shared, 'cites', 'chosen'], filled: true }, report)
  const known = {
    unit: new Set(ground.edition.register.file.units.map(({ code }) => code)),
    // Whether anything is left is known once all entries are; it is held against that later.
    gap: new Set([...entries.gaps.keys(), restId]),
    claim: new Set(entries.claims.keys()),
  }
  // An empty id is reported as such.
  const ids = [...new Set(rows.map(({ cells }) => cells.id))].filter((id) => id !== '')
  const list = ids.flatMap((id) => {
    const [first, ...more] = rows.filter(({ cells }) => cells.id === id)
    if (!first) return []
    lines.set(id, first.line)
    return [readConflict(first, more, known, ground)]
  })
  return { list, lines }
}

function readConflict(
  first: Row<Column>,
  more: readonly Row<Column>[],
  known: Readonly<Record<'unit' | 'gap' | 'claim', ReadonlySet<string>>>,
  { sources }: Ground,
): Conflict {
  const { id } = first.cells
  const rows = [first, ...more]
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(id)) first.wrong('id', 'badId', { id })
  const said = (column: (typeof shared)[number]): string => {
    const told = rows.filter(({ cells }) => cells[column] !== '')
    const text = told[0]?.cells[column] ?? ''
    for (const row of told)
      if (row.cells[column] !== text) row.wrong(column, 'conflictUneven', { column, id, before: told[0]?.line ?? 0 })
    return text
  }
  const must = (column: 'what_vi' | 'what_en' | 'why_vi' | 'why_en'): string => {
    const text = said(column)
    if (text === '') first.wrong(column, 'required', { column })
    return text
  }

  const about = (['unit', 'gap', 'claim'] as const).flatMap((kind) => {
    const text = said(kind)
    return text === '' ? [] : [[kind, text] as const]
  })
  if (about.length > 1) first.wrong(undefined, 'conflictAbout', { id })
  for (const [kind, text] of about)
    if (!known[kind].has(text))
      if (kind === 'unit') first.wrong(kind, 'unknownUnit', { code: text })
      else first.wrong(kind, 'unknownId', { at: kind, id: text })
  if (rows.length < 2) first.wrong(undefined, 'conflictSingle', { id })
  for (const [i, row] of rows.entries()) {
    const twin = rows.slice(0, i).find((each) => isSame(each, row))
    if (twin) row.wrong(undefined, 'conflictSame', { id, before: twin.line })
  }
  const found = rows.filter(({ cells }) => cells.chosen === 'x').length
  if (found !== 1) first.wrong('chosen', 'conflictChosen', { id, found })
  return {
    id,
    ...Object.fromEntries(about),
    what: { vi: must('what_vi'), en: must('what_en') },
    values: rows.map((row) => {
      const { cells } = row
      if (cells.cites === '') row.wrong('cites', 'missingCite')
      if (!['', 'x'].includes(cells.chosen)) row.wrong('chosen', 'badMark', { text: cells.chosen })
      return { says: { vi: cells.says_vi, en: cells.says_en }, cites: readCites(row, 'cites', sources), chosen: cells.chosen === 'x' }
    }),
    why: { vi: must('why_vi'), en: must('why_en') },
  }
}

/** The same value from the same places, in either language: nothing disagrees there. */
function isSame({ cells: a }: Row<Column>, { cells: b }: Row<Column>): boolean {
  const places = ({ cites }: typeof a): string => cites.split(/\s+/).toSorted().join(' ')
  const alike = (column: 'says_vi' | 'says_en'): boolean => a[column] !== '' && a[column] === b[column]
  return places(a) === places(b) && (alike('says_vi') || alike('says_en'))
}
