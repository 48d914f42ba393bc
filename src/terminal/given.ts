import { promises } from 'node:fs'
import { basename } from 'node:path'
import type { Seeds } from '#compile/table.ts'
import { troubleOf, type Trouble } from '#compile/trouble.ts'
import { cellsOf, tableIn } from '#intake/seedTable.ts'
import type { SheetFile } from '#intake/sheets.ts'
import { compareMoments, readMoment, type Moment } from '#model/moment.ts'

/** Sheets that were given by their paths, each by the name of its file; of several that are called alike, by the whole path. */
export async function sheetsAt(paths: readonly string[]): Promise<{ readonly ok: true; readonly files: readonly SheetFile[] } | { readonly ok: false; readonly trouble: Trouble }> {
  const files: SheetFile[] = []
  for (const path of paths) {
    const alike = paths.filter((each) => basename(each) === basename(path)).length
    try {
      files.push({ name: alike > 1 ? path : basename(path), bytes: new Uint8Array(await promises.readFile(path)) })
    } catch (error) {
      const trouble = troubleOf(error)
      if (!trouble) throw error
      return { ok: false, trouble: { ...trouble, path } }
    }
  }
  return { ok: true, files }
}

/** The latest moment of which a state is listed. */
export function newestIn(seeds: Seeds): Moment | undefined {
  return cellsOf(tableIn(seeds, 'snapshots.csv'), 'as_of').flatMap((text) => readMoment(text) ?? []).toSorted(compareMoments).at(-1)
}
