import { fold } from '#model/fold.ts'
import { isClaim, type Heading, type HeadingReader } from './heading.ts'
import { without } from './vocabulary.ts'
import type { Cell, Line, Merge, Tab } from './workbook.ts'

/** The lines of a tab that head its columns. */
export interface Header {
  /** Positions in `tab.lines`, inclusive. */
  readonly first: number
  readonly last: number
  /** Row that Excel shows for its last line. */
  readonly row: number
  /** By column, from the left. */
  readonly columns: readonly HeaderColumn[]
}

export interface HeaderColumn {
  readonly column: number
  /** As typed; of two lines with a stroke between. */
  readonly text: string
  readonly heading?: Heading
}

/** Titles above a table take so many lines at most, and a heading so many. */
export const searched = 50
const deepest = 3

/** The header is where most columns are understood; `isRow` tells a row of the table from a second line of headings. */
export function findHeader(tab: Tab, read: HeadingReader, isRow: (line: Line) => boolean): Header | undefined {
  const known = new Map<string, Heading | undefined>()
  const remembered: HeadingReader = (text, strictly) => {
    const key = `${strictly ?? ''} ${text}`
    if (!known.has(key)) known.set(key, read(text, strictly))
    return known.get(key)
  }
  let best: { readonly header: Header; readonly score: number } | undefined
  for (const [first, line] of tab.lines.slice(0, searched).entries()) {
    if (isRow(line)) continue
    for (let last = first; last < first + deepest && last < tab.lines.length; last += 1) {
      const lines = tab.lines.slice(first, last + 1)
      const end = lines.at(-1)
      if (end === undefined || (last > first && (isRow(end) || isNumbering(end)))) break
      const columns = columnsOf(tab, lines, remembered)
      const score = new Set(columns.flatMap(({ column, heading }) => (heading ? [heading.column.kind === 'aside' ? `${column}` : JSON.stringify(heading.column)] : []))).size
      // One understood cell is a title, and a line that adds nothing is none of the headings.
      const shorter = best?.header.last === last && score === best.score
      if (score > Math.max(1, best?.score ?? 0) || shorter) best = { header: { first, last, row: end.number, columns }, score }
    }
  }
  return best?.header
}

/** "(1) (2) (3)" or "A B 1 2" under the headings, perhaps with how one follows from others. */
export function isNumbering({ cells }: Line): boolean {
  const marks = cells.map(({ text }) => /^[([]?(\d{1,2}|[A-Za-z])[)\]]?(\s*=.*)?$/.exec(text.trim())?.[1])
  const rising = marks.every((mark, i) => mark !== undefined && (i === 0 || rank(mark) > rank(marks[i - 1] ?? '')))
  return marks.length > 2 && rising
}

function rank(mark: string): number {
  return /\d/.test(mark) ? 100 + Number(mark) : mark.toUpperCase().charCodeAt(0)
}

/** Every column with what stands above it; a cell that is merged over several columns heads each of them. */
function columnsOf(tab: Tab, lines: readonly Line[], read: HeadingReader): HeaderColumn[] {
  const columns = new Set(lines.flatMap(({ cells }) => cells.map(({ column }) => column)))
  return [...columns].toSorted((a, b) => a - b).map((column): HeaderColumn => {
    const stack = lines.map((line) => textAt(tab.merged, line, column))
    const own = lines.map((line) => ownText(line, column))
    const texts = [...new Set(stack.filter((text) => text !== ''))]
    const bottom = own.findLast((text) => text !== '') ?? ''
    const joined = texts.join(' / ')
    const aside = texts.map((text) => read(text, 'strictly')).find((each) => each?.column.kind === 'aside')
    const heading = aside ?? (texts.length > 1 ? chosen(read(joined, 'strictly'), under(read(bottom), texts.filter((text) => text !== bottom).join(' / '), read)) : read(bottom))
    return { column, text: joined, ...(heading && bottom !== '' ? { heading } : {}) }
  })
}

/** What both lines say together where they name one thing, or the day or number of one; else what stands lowest. */
function chosen(whole: Heading | undefined, lowest: Heading | undefined): Heading | undefined {
  if (whole?.by === 'exact' || (whole?.by === 'parts' && whole.column.kind !== 'tick')) return whole
  if (lowest && lowest.by !== 'slip') return lowest
  return whole?.by === 'parts' ? whole : lowest
}

/** What stands lowest, with what stands over it: "Kế hoạch" makes another thing of all that is under it, and what nobody knows may. */
function under(lowest: Heading | undefined, over: string, read: HeadingReader): Heading | undefined {
  if (!lowest || over === '' || !isClaim(lowest.column)) return lowest
  const folded = fold(over)
  if (without(folded, ['contrary']) !== folded) return undefined
  const isHarmless = read(over, 'strictly') !== undefined || without(folded, ['beside', 'aspect', 'dated', 'decided', 'upToNow']) === ''
  return isHarmless ? lowest : { ...lowest, under: over }
}

function textAt(merged: readonly Merge[], line: Line, column: number): string {
  const own = ownText(line, column)
  if (own !== '') return own
  const over = merged.find(({ top, left, bottom, right }) => top === line.number && bottom === top && left < column && column <= right)
  return over ? ownText(line, over.left) : ''
}

function ownText({ cells }: Line, column: number): string {
  return cells.find((cell: Cell) => cell.column === column)?.text.trim() ?? ''
}

/** Whether a line repeats the headings, as tables over several sheets of paper do. */
export function repeats(header: Header, { cells }: Line): boolean {
  const texts = new Map(header.columns.map(({ column, text }) => [column, text.split(' / ')]))
  return cells.length > 1 && cells.every(({ column, text }) => texts.get(column)?.includes(text.trim()) ?? false)
}
