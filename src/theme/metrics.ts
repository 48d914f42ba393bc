import { advances } from './advances.ts'

export type Weight = keyof typeof advances

/** Width of a text in px as the page's font sets it; the same number in Node, in jsdom and in a browser. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let thousandths = 0
  for (const character of text.normalize('NFC')) thousandths += advance(character, weight)
  return (thousandths * size) / 1000
}

/**
 * Lines of a text, none wider than `width` px. Breaks at spaces, after a hyphen or a dash if a word alone
 * is too wide, and within a word only where nothing else is left. A no-break space holds.
 */
export function wrap(text: string, width: number, size: number, weight: Weight = 400): readonly string[] {
  const fits = (line: string): boolean => textWidth(line, size, weight) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \t\n]+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line) lines.push(line)
    const pieces = fits(word) ? [word] : broken(word, fits)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line || lines.length === 0 ? [...lines, line] : lines
}

function broken(word: string, fits: (piece: string) => boolean): readonly string[] {
  const pieces: string[] = []
  let rest = [...word]
  while (rest.length > 0 && !fits(rest.join(''))) {
    let take = 1
    while (take < rest.length && fits(rest.slice(0, take + 1).join(''))) take += 1
    const dash = rest.slice(0, take).findLastIndex((each) => /[-–—/]/.test(each))
    const cut = dash > 0 ? dash + 1 : take
    pieces.push(rest.slice(0, cut).join(''))
    rest = rest.slice(cut)
  }
  return rest.length > 0 ? [...pieces, rest.join('')] : pieces
}

const tables: Readonly<Record<Weight, ReadonlyMap<string, number>>> = { 400: tableOf(400), 600: tableOf(600) }
// A character of another script is drawn by a fallback face; a full em is wide enough for most.
const unknown = 1000

function tableOf(weight: Weight): ReadonlyMap<string, number> {
  return new Map(advances[weight].flatMap(([width, characters]) => [...characters].map((each) => [each, width] as const)))
}

function advance(character: string, weight: Weight): number {
  return tables[weight].get(character) ?? (/\p{Mn}/u.test(character) ? 0 : unknown)
}
