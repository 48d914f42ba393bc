import { Refusal } from './openRefusal.ts'
import { merges } from './limits.ts'
import { addressOf, type Line, type Merge } from './workbook.ts'

/** Rows that merged areas may cross in all, so that areas upon areas cost nothing. */
const crossings = 2_000_000

/** Lines without what lies under merged areas, where nobody sees it; with the addresses of what was left out. */
export function uncovered(lines: readonly Line[], merged: readonly Merge[], tab: string): { readonly left: readonly Line[]; readonly covered: readonly string[] } {
  const over = new Map<number, Merge[]>()
  let crossed = 0
  for (const merge of merged) {
    for (let at = firstFrom(lines, merge.top); (lines[at]?.number ?? Infinity) <= merge.bottom; at++) {
      crossed += 1
      if (crossed > crossings) throw new Refusal('merges', { 'limit.counted': merges }, { tab })
      const known = over.get(at)
      if (known) known.push(merge)
      else over.set(at, [merge])
    }
  }
  if (over.size === 0) return { left: lines, covered: [] }
  const covered: string[] = []
  const left = lines.flatMap((line, at) => {
    const here = over.get(at)
    if (!here) return [line]
    const cells = line.cells.filter(({ column }) => {
      const hidden = here.some(({ top, left, right }) => column >= left && column <= right && (line.number > top || column > left))
      if (hidden) covered.push(addressOf(column, line.number))
      return !hidden
    })
    return cells.length === 0 ? [] : [cells.length === line.cells.length ? line : { ...line, cells }]
  })
  return { left, covered }
}

/** The first line at or under a row, found by halving. */
function firstFrom(lines: readonly Line[], row: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((lines[middle]?.number ?? Infinity) < row) low = middle + 1
    else high = middle
  }
  return low
}
