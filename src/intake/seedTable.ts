import { readCsv, writeCsv } from '#compile/csv.ts'
import type { Seeds } from '#compile/table.ts'

/** A table of seeds: its headings, and under them its lines. */
export interface Table {
  readonly headings: readonly string[]
  readonly lines: readonly (readonly string[])[]
}

/** A table as it was typed, cells trimmed; without headings where there is none. */
export function tableIn(seeds: Seeds, path: string): Table {
  const bytes = seeds.get(path)
  if (!bytes || bytes === 'unreadable') return { headings: [], lines: [] }
  const [headings = [], ...lines] = readCsv(new TextDecoder().decode(bytes)).lines.map(({ fields }) => fields.map((each) => each.trim()))
  return { headings, lines }
}

/** The cells under one heading, line by line. */
export function cellsOf({ headings, lines }: Table, heading: string): string[] {
  const at = headings.indexOf(heading)
  return lines.map((line) => line[at] ?? '')
}

/** The seeds with a table put in, in canonical text. */
export function withTable(seeds: Seeds, path: string, { headings, lines }: Table): Seeds {
  return new Map(seeds).set(path, new TextEncoder().encode(writeCsv([headings, ...lines])))
}

/** The seeds with a line more at the foot of a table; headings that the table lacks are added, and left empty above. */
export function withLine(seeds: Seeds, path: string, cells: ReadonlyMap<string, string>): Seeds {
  const { headings, lines } = tableIn(seeds, path)
  const all = [...headings, ...[...cells.keys()].filter((heading) => !headings.includes(heading))]
  const wide = lines.map((line) => all.map((_, i) => line[i] ?? ''))
  return withTable(seeds, path, { headings: all, lines: [...wide, all.map((heading) => oneLine(cells.get(heading) ?? ''))] })
}

/** Text from outside as a cell holds it: composed, without what nobody sees, its lines joined. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/\p{Cf}/gu, '').trim()
}
