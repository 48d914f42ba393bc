import { fileBytes } from '#intake/limits.ts'
import type { SheetFile } from '#intake/sheets.ts'

/** A file that was not taken; words are under `desk.sheet.refused`. */
export interface Refused {
  readonly name: string
  /** Too large to be read at all; or a folder, or a file that another program holds or that is gone. */
  readonly why: 'large' | 'unread'
}

/** The bytes of the files that can be read; one that cannot takes none of the others with it. */
export async function taken(list: readonly File[]): Promise<{ readonly files: readonly SheetFile[]; readonly refused: readonly Refused[] }> {
  const read = await Promise.all(list.map(async (file): Promise<SheetFile | Refused> => {
    const { name, size } = file
    if (size > fileBytes) return { name, why: 'large' }
    try {
      return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
    } catch {
      return { name, why: 'unread' }
    }
  }))
  return { files: read.flatMap((each) => ('bytes' in each ? [each] : [])), refused: read.flatMap((each) => ('why' in each ? [each] : [])) }
}
