import { readCsv } from './csv.ts'
import type { Issue, Report, Rule } from './issue.ts'
import { misspelt, misspeltName } from './spelling.ts'

/** The seeds: path inside their folder, and bytes; `unreadable` where something of a file's name is no file to be read. */
export type Seeds = ReadonlyMap<string, Uint8Array | 'unreadable'>

export interface Columns<C extends string> {
  /** Must stand in the heading, and be filled in every line unless named in `open`. */
  readonly needed: readonly C[]
  /** May be missing from the heading. */
  readonly extra?: readonly C[]
  /** May be left empty. */
  readonly open?: readonly C[]
  /** Hold names of units and areas. */
  readonly names?: readonly C[]
  /** Must have a line: a table that is only a heading says nothing, and is refused. */
  readonly filled?: true
}

/** A line of a table by its headings, and a way to say what is wrong with it. */
export interface Row<C extends string> {
  readonly line: number
  readonly cells: Readonly<Record<C, string>>
  readonly wrong: (column: C | undefined, rule: Rule, params?: Issue['params']) => void
}

/** The text of a seed file; undefined, and reported, where it is missing or not UTF-8. */
export function readText(seeds: Seeds, file: string, report: Report): string | undefined {
  const bytes = seeds.get(file)
  if (!bytes) {
    report({ file, rule: 'fileMissing', params: {} })
    return undefined
  }
  if (bytes === 'unreadable') {
    report({ file, rule: 'unreadable', params: {} })
    return undefined
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    report({ file, rule: 'notUtf8', params: {} })
    return undefined
  }
}

/** The lines of a table; empty where the file cannot be read. Every fault of form is reported. */
export function readTable<C extends string>(seeds: Seeds, file: string, columns: Columns<C>, report: Report): Row<C>[] {
  const text = readText(seeds, file, report)
  if (text === undefined) return []
  const csv = readCsv(text)
  for (const line of csv.broken) report({ file, line, rule: 'csvQuote', params: {} })
  const [head, ...lines] = csv.lines
  const headings = head?.fields.map((field) => field.trim()) ?? []
  const known: readonly string[] = [...columns.needed, ...(columns.extra ?? [])]
  const line = head?.line ?? 1
  for (const column of columns.needed)
    if (!headings.includes(column)) report({ file, line, rule: 'columnMissing', params: { column } })
  for (const [i, column] of headings.entries()) {
    if (!known.includes(column)) report({ file, line, rule: 'columnUnknown', params: { column, known: known.join(', ') } })
    if (headings.indexOf(column) < i) report({ file, line, rule: 'columnTwice', params: { column } })
  }
  if (!columns.needed.every((column) => headings.includes(column))) return []

  if (columns.filled && lines.length === 0) report({ file, rule: 'empty', params: {} })
  return lines.map(({ line, fields }) => {
    const wrong: Row<C>['wrong'] = (column, rule, params = {}) =>
      report({ file, line, ...(column === undefined ? {} : { column }), rule, params })
    if (fields.length !== headings.length)
      wrong(undefined, 'csvWidth', { found: fields.length, expected: headings.length })
    const cells = Object.fromEntries(
      known.map((column) => [column, (fields[headings.indexOf(column)] ?? '').trim()]),
    ) as Record<C, string>
    for (const column of columns.needed) {
      const optional = columns.open?.includes(column) === true
      if (cells[column] === '' && !optional) wrong(column, 'required', { column })
    }
    for (const column of [...columns.needed, ...(columns.extra ?? [])]) {
      const fault = columns.names?.includes(column) ? misspeltName(cells[column]) : misspelt(cells[column])
      if (fault) wrong(column, fault, { text: cells[column].normalize('NFC') })
    }
    return { line, cells, wrong }
  })
}

/** Lines whose id stands for the first time; a second one is reported. */
export function distinct<C extends string>(rows: readonly Row<C>[], column: NoInfer<C>): Row<C>[] {
  const first = new Map<string, number>()
  return rows.filter(({ line, cells, wrong }) => {
    const id = cells[column]
    // An empty cell is reported as such.
    if (id === '') return true
    const before = first.get(id)
    if (before !== undefined) wrong(column, 'duplicate', { id, before })
    else first.set(id, line)
    return before === undefined
  })
}

/** A whole number; undefined, and reported, where the cell holds none. */
export function wholeNumber<C extends string>(row: Row<C>, column: C): number | undefined {
  const text = row.cells[column]
  if (/^\d{1,9}$/.test(text)) return Number(text)
  if (text !== '') row.wrong(column, 'badNumber', { text })
  return undefined
}
