import { columnOf, ledgerRows, type Cell, type Grid, type LedgerMark } from '#figures/figure.ts'
import { textWidth, wrap } from '#theme/metrics.ts'
import { cellOf } from './barsPlan.ts'

interface Written {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

export interface LedgerPlan {
  readonly height: number
  readonly head: readonly Written[]
  /** The line under the head. */
  readonly rule: number
  readonly rows: readonly {
    readonly id: string
    readonly total: boolean
    readonly cells: readonly (Written & { readonly emphasis: boolean })[]
    readonly under: { readonly lines: readonly string[]; readonly y: number }
    readonly bottom: number
  }[]
  /** The last row over the total, ruled off from it. */
  readonly beforeTotal: string | undefined
}

export const ledgerSizes = { head: 12, text: 13.5, emphasis: 17, under: 12 } as const
export const ledgerLeading = { head: 16, text: 19, under: 17 } as const
const air = 18

export function planLedger(mark: LedgerMark, grid: Grid, width: number): LedgerPlan {
  const columns = mark.columns.map((key) => columnOf(grid, key))
  const drawn = ledgerRows(mark, grid)
  const wide = columns.map(({ key, name, kind }) => {
    // A number stands on one line; words in its place may break between words.
    const cells = drawn.flatMap((row) => {
      const cell = cellOf(row, key)
      const pieces = kind === 'text' || cell.value !== undefined ? [cell.text] : cell.text.split(' ')
      return pieces.map((piece) => textWidth(piece, isLarge(mark, key, cell) ? ledgerSizes.emphasis : ledgerSizes.text, 600))
    })
    // A heading may break between words, never within one; a text column may break likewise.
    const words = name.split(' ').map((word) => textWidth(word, ledgerSizes.head, 600))
    const values = kind === 'text' ? [Math.min(Math.max(0, ...cells), width * 0.26)] : cells
    const heading = width >= 480 ? Math.min(textWidth(name, ledgerSizes.head, 600) + 1, 92) : 0
    return Math.ceil(Math.max(...words, ...values, heading, 44))
  })
  const rest = wide.slice(1).reduce((sum, each) => sum + each + air, 0)
  // Where the names would be squeezed, each stands on a line of its own over its numbers.
  const stacked = width - rest < 118
  const room = stacked ? width : width - rest
  const rights = edges(wide, width, stacked)

  const headLines = columns.map(({ name }, index) => wrap(name, index === 0 && !stacked ? room : wide[index] ?? 0, ledgerSizes.head, 600))
  const shownHeads = headLines.map((lines, index) => (stacked && index === 0 ? [] : lines))
  const most = Math.max(1, ...shownHeads.map((lines) => lines.length))
  const head = columns.map(({ kind }, index): Written => {
    const lines = shownHeads[index] ?? []
    const text = kind === 'text'
    const x = index === 0 ? 0 : text ? (rights[index] ?? 0) - (wide[index] ?? 0) : rights[index] ?? 0
    return { lines, x, y: 12 + (most - lines.length) * ledgerLeading.head, anchor: text ? 'start' : 'end' }
  })
  const rule = most * ledgerLeading.head + 7

  let y = rule
  const rows = drawn.map((row) => {
    const total = row.kind === 'total'
    const names = wrap(cellOf(row, mark.columns[0] ?? '').text, room, ledgerSizes.text, total ? 600 : 400)
    const first = y + 26
    const numbersAt = stacked ? first + names.length * ledgerLeading.text + 5 : first
    const others = columns.map(({ key, kind }, index) => {
      const cell = cellOf(row, key)
      const emphasis = isLarge(mark, key, cell)
      const space = stacked ? (rights[index] ?? 0) - (rights[index - 1] ?? 0) - 8 : wide[index] ?? 0
      const lines = kind !== 'text' && cell.value !== undefined ? [cell.text] : wrap(cell.text, Math.max(space, wide[index] ?? 0) + 1, ledgerSizes.text, 600)
      return { lines, x: head[index]?.x ?? 0, y: numbersAt, anchor: head[index]?.anchor ?? 'end', emphasis }
    }).slice(1)
    const lowest = Math.max(first + (names.length - 1) * ledgerLeading.text, ...others.map(({ lines, y: at }) => at + (lines.length - 1) * ledgerLeading.text))
    const under = (mark.under[row.id] ?? []).flatMap((line) => wrap(line, width, ledgerSizes.under))
    const bottom = lowest + (under.length > 0 ? 5 + under.length * ledgerLeading.under : 0) + 13
    y = bottom
    return {
      id: row.id, total, bottom,
      cells: [{ lines: names, x: 0, y: first, anchor: 'start' as const, emphasis: false }, ...others],
      under: { lines: under, y: lowest + 5 + ledgerLeading.under - 1 },
    }
  })
  const total = drawn.findIndex(({ kind }) => kind === 'total')
  return { height: Math.ceil(y) + 1, head, rule, rows, beforeTotal: total > 0 ? drawn[total - 1]?.id : undefined }
}

// What is emphasised is set large where there is something to see: not a nought, and not words in its place.
function isLarge(mark: LedgerMark, key: string, { value }: Cell): boolean {
  return key === mark.emphasis && (typeof value === 'object' || (typeof value === 'number' && value > 0))
}

// Right edges of the columns; stacked, the numbers share the whole width evenly.
function edges(wide: readonly number[], width: number, stacked: boolean): readonly number[] {
  const numbers = wide.length - 1
  if (stacked) {
    // Even where all fit in an even share, else by what each needs.
    const even = width / Math.max(1, numbers)
    const bare = wide.slice(1).reduce((sum, each) => sum + each, 0)
    const gap = Math.max(2, Math.min(8, (width - bare) / Math.max(1, numbers)))
    const needed = wide.slice(1).map((each) => each + gap)
    if (needed.every((each) => each <= even)) return wide.map((_, index) => Math.round(even * index))
    const free = Math.max(0, width - needed.reduce((sum, each) => sum + each, 0)) / Math.max(1, numbers)
    return wide.map((_, index) => Math.round(needed.slice(0, index).reduce((sum, each) => sum + each + free, 0)))
  }
  let right = width
  const found: number[] = []
  for (let index = wide.length - 1; index >= 0; index -= 1) {
    found.unshift(right)
    right -= (wide[index] ?? 0) + air
  }
  return found
}
