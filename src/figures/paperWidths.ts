import type { PaperTable } from './paper.ts'

/** How a table stands on a page: the share of each column, and the size of its type in points. */
export interface PaperWidths {
  readonly shares: readonly number[]
  readonly size: (typeof sizes)[number]
}

/** From the size that is best read down to what is still read on paper. */
const sizes = [12, 10, 9] as const
/** Points of a line of an A4 page, and what the edges of a cell take of it. */
const line = { width: 467, edges: 10 } as const
/** A column of words has so much room, in widths of a letter M, before smaller type is taken. */
const eased = 9

/**
 * Widths in which no word and no number is cut: each column has at least its longest word, which for codes and numbers
 * is all that they need; what is left goes to the others by the shares that they ask for.
 */
export function widthsOf(table: PaperTable): PaperWidths {
  const size = sizes.find((each) => sum(needs(table, each, true)) <= line.width) ?? sizes.find((each) => sum(needs(table, each)) <= line.width) ?? 9
  const least = needs(table, size)
  const whole = sum(least)
  if (whole >= line.width) return { size, shares: least.map((each) => each / whole) }
  return { size, shares: filled(least.map((each) => each / line.width), table.columns.map(({ share }) => share)) }
}

/** Shares of a whole, none under its least: what is under it is raised, and the others share the rest as they asked. */
export function filled(least: readonly number[], wishes: readonly number[]): readonly number[] {
  const raised = new Set<number>()
  for (;;) {
    const room = 1 - sum(least.filter((_, at) => raised.has(at)))
    const asked = sum(wishes.filter((_, at) => !raised.has(at)))
    const shares = wishes.map((wish, at) => (raised.has(at) ? (least[at] ?? 0) : (wish / asked) * room))
    const short = shares.flatMap((share, at) => (!raised.has(at) && share < (least[at] ?? 0) ? [at] : []))
    if (short.length === 0) return shares
    for (const at of short) raised.add(at)
  }
}

/** Points that each column needs for its longest word; with ease, so much that its words do not stand one under another. */
function needs({ columns, rows }: PaperTable, size: number, ease = false): readonly number[] {
  return columns.map(({ name, align }, at) => {
    const texts = rows.flatMap(({ kind, cells }) => (kind === 'group' ? [] : [cells[at] ?? '']))
    const total = rows.flatMap(({ kind, cells }) => (kind === 'total' ? [cells[at] ?? ''] : []))
    const longest = Math.max(0, ...wordsOf(texts).map(wide), ...wordsOf([name, ...total]).map((word) => wide(word) * bold))
    const roomy = ease && align === 'start' ? Math.min(eased, Math.max(0, ...texts.map(wide))) : 0
    return Math.max(longest, roomy) * size + line.edges
  })
}

/** How much wider a bold letter is, at most. */
const bold = 1.12

/** What stands between two blanks is not cut: a number, a code, "ST/T". */
function wordsOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => text.split(/[ \n]+/)))]
}

/**
 * Width of a text in its own size, in the serif type of documents; rather too wide than too narrow. Where that type lacks
 * the letters of Vietnamese, as on machines without office software, they are taken from a broader one.
 */
function wide(text: string): number {
  return [...text.normalize('NFC')].reduce((all, letter) => all + widthOf(letter), 0)
}

const vietnamese = /[ƠơƯưẠ-ỹ]/

function widthOf(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0
  if (/[MWmw%—…]/.test(letter)) return 0.9
  if (/[ijltf.,:;'’|/()[\]!·ỉị]/.test(letter)) return 0.35
  if (vietnamese.test(letter)) return /\p{Lu}/u.test(letter) ? 0.85 : 0.65
  if (/\p{Lu}/u.test(letter)) return 0.73
  return 0.52
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0)
}
