import { textWidth, type Weight } from '#theme/metrics.ts'

/** What a column of a ledger holds, measured in px. */
export interface Content {
  readonly heading: string
  readonly headingSize: number
  /** Widest text that must not be broken. */
  readonly whole: number
  /** Widest text where all stand on one line. */
  readonly full: number
}

export interface Columns {
  /** Names on lines of their own over the numbers. */
  readonly stacked: boolean
  /** Room of the names. */
  readonly room: number
  /** Whether no word and no number had to be broken. */
  readonly unbroken: boolean
  /** Of each column of numbers. */
  readonly wide: readonly number[]
  readonly rights: readonly number[]
}

const weight: Weight = 600
const air = 18
// Beside its numbers a name wants so much, and must have so much.
const [ample, scarce] = [180, 118] as const

/**
 * How the columns beside the names share a width: by what they hold; names beside them while there is room.
 * What the names (`named` px at their widest) leave over goes to words that would else be broken.
 * Under the names columns stand at least `tight` px apart.
 */
export function share(contents: readonly Content[], width: number, named: number, tight: number): Columns {
  // No word of a heading broken; headings of two lines; words of the cells whole; headings whole too.
  const narrow = contents.map((each) => Math.ceil(Math.max(40, each.whole, longestWord(each))))
  const least = contents.map((each) => Math.ceil(Math.max(40, each.whole, twoLines(each))))
  const fair = contents.map(({ full }, index) => Math.ceil(Math.max(least[index] ?? 0, Math.min(full, 120))))
  const liked = contents.map(({ heading, headingSize }, index) => Math.ceil(Math.max(fair[index] ?? 0, Math.min(textWidth(heading, headingSize, weight) + 1, 92))))
  for (const [wide, enough] of [[liked, ample], [fair, scarce]] as const) {
    const room = width - sum(wide) - wide.length * air
    if (room < enough) continue
    const grown = widened(wide, contents, room - Math.max(ample, named))
    return { stacked: false, unbroken: true, room: room - sum(grown) + sum(wide), wide: grown, rights: edges(grown, air, width) }
  }
  const free = width - tight * (contents.length - 1)
  const wide = spread([narrow, least, fair, liked], free)
  return { stacked: true, unbroken: sum(narrow) <= free, room: width, wide, rights: edges(wide, tight, width) }
}

/** Columns whose words are broken, as much wider as there is room for. */
function widened(wide: readonly number[], contents: readonly Content[], spare: number): readonly number[] {
  const wish = contents.map(({ full }, index) => Math.max(0, Math.ceil(full) + 1 - (wide[index] ?? 0)))
  const part = Math.min(1, Math.max(0, spare) / Math.max(1, sum(wish)))
  return wide.map((each, index) => each + Math.floor((wish[index] ?? 0) * part))
}

/** As far up the ladder of wishes as there is room; what is left after the last goes to all alike. */
function spread([least = [], ...better]: readonly (readonly number[])[], free: number): readonly number[] {
  if (sum(least) > free) return least.map((each) => (each * free) / sum(least))
  let wide = least
  for (const next of better) {
    const wish = sum(next) - sum(wide)
    const part = wish > 0 ? Math.min(1, (free - sum(wide)) / wish) : 0
    wide = wide.map((each, index) => each + ((next[index] ?? each) - each) * part)
  }
  const left = (free - sum(wide)) / Math.max(1, wide.length)
  return wide.map((each) => each + left)
}

function longestWord({ heading, headingSize }: Content): number {
  return Math.max(...heading.split(' ').map((word) => textWidth(word, headingSize, weight))) + 1
}

// The narrowest width at which a heading takes two lines at most.
function twoLines({ heading, headingSize }: Content): number {
  const words = heading.split(' ')
  const ends = words.map((_, at) => {
    const [first, second] = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]
    return Math.max(textWidth(first, headingSize, weight), textWidth(second, headingSize, weight))
  })
  return Math.min(...ends) + 1
}

function edges(wide: readonly number[], between: number, width: number): readonly number[] {
  return wide.map((_, index) => width - sum(wide.slice(index + 1)) - between * (wide.length - 1 - index))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}
