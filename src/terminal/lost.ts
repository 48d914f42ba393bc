import { readCsv } from '#compile/csv.ts'
import type { Seeds } from '#compile/table.ts'

/**
 * Files of which something would be lost if other seeds took their place: a line of a table whose cells stand
 * together in no line of the other, or any other text that is not the same. A table that is only behind the other loses nothing.
 */
export function lostSeeds(own: Seeds, other: Seeds): readonly string[] {
  return [...own.keys()].filter((path) => other.has(path) && loses(path, own.get(path), other.get(path))).toSorted()
}

/** Files that other seeds do not have. */
export function ownSeeds(own: Seeds, other: Seeds): readonly string[] {
  return [...own.keys()].filter((path) => !other.has(path)).toSorted()
}

type Bytes = Uint8Array | 'unreadable' | undefined

function loses(path: string, own: Bytes, other: Bytes): boolean {
  const [mine, theirs] = [textOf(own), textOf(other)]
  if (mine === undefined || theirs === undefined) return true
  if (!path.endsWith('.csv')) return mine.replaceAll('\r\n', '\n') !== theirs.replaceAll('\r\n', '\n')
  const known = linesOf(theirs).map((cells) => new Set(cells))
  return linesOf(mine).some((cells) => !known.some((line) => cells.every((cell) => line.has(cell))))
}

function textOf(bytes: Bytes): string | undefined {
  try {
    return bytes === undefined || bytes === 'unreadable' ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // What is no text cannot be compared as one.
    return undefined
  }
}

/** The cells of each line that are filled in, under their headings: a column more takes nothing away. */
function linesOf(table: string): readonly (readonly string[])[] {
  const [head, ...lines] = readCsv(table).lines
  return lines.map(({ fields }) => fields.flatMap((field, i) => (field.trim() === '' ? [] : [JSON.stringify([head?.fields[i]?.trim() ?? i, field.trim()])])))
}
