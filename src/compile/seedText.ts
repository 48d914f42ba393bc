import { sha256 } from '#data/sha256.ts'
import { readCsv, writeCsv } from './csv.ts'
import type { Seeds } from './table.ts'

/** Cells of a state's line that its file says. Why it is published, and that it was withdrawn, stand in the index alone. */
const said = ['id', 'as_of', 'reported_at', 'published_at', 'register']

/**
 * The seed text of one state, canonical: its tables and what they stand on, cells trimmed, LF, quoted only
 * where needed, each under its name. Whoever typed it, on whatever system, the text is the same.
 */
export function seedText(seeds: Seeds, id: string, register: string, cited: readonly string[]): string {
  const own = (line: readonly string[]): boolean => line[0] === id
  const document = (line: readonly string[]): boolean => cited.includes(line[0] ?? '')
  return [
    table(seeds, 'snapshots.csv', own, said),
    table(seeds, `${id}/units.csv`),
    table(seeds, `${id}/gaps.csv`),
    table(seeds, `${id}/claims.csv`),
    table(seeds, `${id}/corrections.csv`),
    table(seeds, `${id}/conflicts.csv`),
    table(seeds, `areas-${register}.csv`),
    table(seeds, `register-${register}.csv`),
    table(seeds, 'sources.csv', document),
    table(seeds, 'paragraphs.csv', document),
  ].join('')
}

export function inputSha256(text: string): Promise<string> {
  return sha256(new TextEncoder().encode(text))
}

/** A table as it would be written by hand that leaves nothing to chance. */
export function canonicalTable(text: string): string {
  return writeCsv(trimmed(text))
}

function table(seeds: Seeds, file: string, wanted: (line: readonly string[]) => boolean = () => true, columns?: readonly string[]): string {
  const bytes = seeds.get(file)
  if (!bytes || bytes === 'unreadable') return ''
  const [head = [], ...lines] = trimmed(new TextDecoder().decode(bytes))
  const kept = (line: readonly string[]): readonly string[] => (columns ? columns.map((column) => line[head.indexOf(column)] ?? '') : line)
  return `# ${file}\n${writeCsv([head, ...lines.filter(wanted)].map(kept))}`
}

function trimmed(text: string): string[][] {
  return readCsv(text).lines.map(({ fields }) => fields.map((each) => each.trim()))
}
