import { seedPath, versions } from '#data/schema.ts'
import { canonicalTable } from './seedText.ts'
import type { Seeds } from './table.ts'

/** The seeds as one file beside the data: whoever has it can compile, correct and go on. Notes for people stay at home. */
export function seedFile(seeds: Seeds): { schemaVersion: string; files: Record<string, string> } {
  const files = [...seeds].flatMap(([path, bytes]) => {
    if (bytes === 'unreadable' || !seedPath.test(path)) return []
    const text = new TextDecoder().decode(bytes)
    return [[path, path.endsWith('.csv') ? canonicalTable(text) : text.replaceAll('\r\n', '\n')] as const]
  })
  return { schemaVersion: versions.seeds, files: Object.fromEntries(files) }
}
