import { sha256 } from '#data/sha256.ts'
import { readCsv, writeCsv } from './csv.ts'
import type { Seeds } from './table.ts'

/**
 * The seed text of one state, canonical: its tables and what they stand on, cells trimmed, LF, quoted only
 * where needed, each under its name. Whoever typed it, on whatever system, the text is the same.
 */
export function seedText(seeds: Seeds, id: string, register: string, cited: readonly string[]): string {
  const own = (line: readonly string[]): boolean => line[0] === id
  const document = (line: readonly string[]): boolean => cited.includes(line[0] ?? '')
  return [
    table(seeds, 'snapshots.csv', own),
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

function table(seeds: Seeds, file: string, wanted: (line: readonly string[]) => boolean = () => true): string {
  const bytes = seeds.get(file)
  if (!bytes || bytes === 'unreadable') return ''
  const [head, ...lines] = readCsv(new TextDecoder().decode(bytes)).lines.map(({ fields }) => fields.map((each) => each.trim()))
  return `# ${file}\n${writeCsv([...(head ? [head] : []), ...lines.filter(wanted)])}`
}
