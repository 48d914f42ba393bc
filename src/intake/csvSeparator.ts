/** What stands between the fields of a text, by how its first lines divide. */
export type Separator = ',' | ';' | '\t'

/** The first line by which Excel is told the separator. */
export const toldSeparator = /^sep=([,;\t])(?:\r?\n|$)/i

/** Letters and lines that are looked at. */
const sample = 65_536
const lines = 50

/**
 * The separator that divides most lines into the same number of fields, and into most fields. A title
 * over the table, and commas inside texts or numbers, divide unevenly. Excel's own first line `sep=;` says it outright.
 */
export function separatorOf(text: string): Separator {
  const told = toldSeparator.exec(text)?.[1]
  if (told) return told === ',' ? ',' : told === ';' ? ';' : '\t'
  let best: { readonly separator: Separator; readonly evenness: number } = { separator: ',', evenness: 0 }
  for (const separator of ['\t', ';', ','] as const) {
    const evenness = evennessOf(text.slice(0, sample), separator)
    if (evenness > best.evenness) best = { separator, evenness }
  }
  return best.separator
}

function evennessOf(text: string, separator: Separator): number {
  const widths = new Map<number, number>()
  let [width, seen, quoted] = [1, 0, false]
  for (let at = 0; at <= text.length && seen < lines; at++) {
    const letter = text[at]
    if (letter === '"') quoted = !quoted
    else if (letter === separator && !quoted) width += 1
    else if (letter === undefined || (letter === '\n' && !quoted)) {
      if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1)
      ;[width, seen] = [1, seen + 1]
    }
  }
  return Math.max(0, ...[...widths].map(([each, count]) => (each - 1) * count))
}
