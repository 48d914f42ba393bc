import { columnOf, ledgerRows, type Cell, type Column, type Grid, type LedgerMark } from '#figures/figure.ts'
import { textWidth, wrap } from '#theme/metrics.ts'
import { cellOf } from './barsPlan.ts'
import { share, type Columns, type Content } from './ledgerColumns.ts'

interface Written {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

export interface LedgerPlan {
  readonly height: number
  readonly sizes: LedgerSizes
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

export interface LedgerSizes {
  readonly head: number
  readonly text: number
  readonly emphasis: number
  readonly under: number
  /** The least between two columns. */
  readonly gap: number
}

const usual: LedgerSizes = { head: 12, text: 13.5, emphasis: 17, under: 12, gap: 10 }
// On a phone many columns are set smaller before a word or a number is broken.
const small: LedgerSizes = { head: 11, text: 12.5, emphasis: 15, under: 12, gap: 5 }
/** Room of a sample before the names. */
const ledgerIndent = 22
export const ledgerLeading = { head: 16, text: 19, under: 17 } as const

export function planLedger(mark: LedgerMark, grid: Grid, width: number): LedgerPlan {
  const columns = mark.columns.map((key) => columnOf(grid, key))
  const drawn = ledgerRows(mark, grid)
  const sharedAt = (type: LedgerSizes): Columns => share(columns.slice(1).map(({ key, name, kind }): Content => {
    const texts = drawn.map((row) => {
      const cell = cellOf(row, key)
      const size = isLarge(mark, key, cell) ? type.emphasis : type.text
      const measure = (text: string): number => textWidth(text, size, 600)
      // A number stands on one line; words, in its place too, may break between words.
      return { full: measure(cell.text), whole: isNumber(kind, cell) ? measure(cell.text) : Math.max(...cell.text.split(' ').map(measure)) }
    })
    return {
      heading: name, headingSize: type.head,
      whole: Math.max(0, ...texts.map(({ whole }) => whole)), full: Math.max(0, ...texts.map(({ full }) => full)),
    }
  }), width, Math.max(0, ...drawn.map((row) => textWidth(cellOf(row, mark.columns[0] ?? '').text, type.text, 600))) + (mark.looks ? ledgerIndent : 0), type.gap)
  const sizes = sharedAt(usual).unbroken ? usual : small
  const { stacked, room, wide, rights } = sharedAt(sizes)
  const widths = [room, ...wide]

  const headLines = columns.map(({ name }, index) => wrap(name, widths[index] ?? 0, sizes.head, 600))
  const shownHeads = headLines.map((lines, index) => (stacked && index === 0 ? [] : lines))
  const most = Math.max(1, ...shownHeads.map((lines) => lines.length))
  const head = columns.map(({ kind }, index): Written => {
    const lines = shownHeads[index] ?? []
    const text = kind === 'text'
    const right = rights[index - 1] ?? 0
    const x = index === 0 ? 0 : text ? right - (widths[index] ?? 0) : right
    return { lines, x, y: 12 + (most - lines.length) * ledgerLeading.head, anchor: text ? 'start' : 'end' }
  })
  const rule = most * ledgerLeading.head + 7

  const indent = mark.looks ? ledgerIndent : 0
  let y = rule
  const rows = drawn.map((row) => {
    const total = row.kind === 'total'
    const names = wrap(cellOf(row, mark.columns[0] ?? '').text, room - indent, sizes.text, total ? 600 : 400)
    const first = y + 26
    const numbersAt = stacked ? first + names.length * ledgerLeading.text + 5 : first
    const others = columns.map(({ key }, index) => {
      const cell = cellOf(row, key)
      const emphasis = isLarge(mark, key, cell)
      const lines = wrap(cell.text, (widths[index] ?? 0) + 0.5, emphasis ? sizes.emphasis : sizes.text, 600)
      return { lines, x: head[index]?.x ?? 0, y: numbersAt, anchor: head[index]?.anchor ?? 'end', emphasis }
    }).slice(1)
    const lowest = Math.max(first + (names.length - 1) * ledgerLeading.text, ...others.map(({ lines, y: at }) => at + (lines.length - 1) * ledgerLeading.text))
    const under = (mark.under[row.id] ?? []).flatMap((line) => wrap(line, width, sizes.under))
    const bottom = lowest + (under.length > 0 ? 5 + under.length * ledgerLeading.under : 0) + 13
    y = bottom
    return {
      id: row.id, total, bottom,
      cells: [{ lines: names, x: indent, y: first, anchor: 'start' as const, emphasis: false }, ...others],
      under: { lines: under, y: lowest + 5 + ledgerLeading.under - 1 },
    }
  })
  const total = drawn.findIndex(({ kind }) => kind === 'total')
  return { height: Math.ceil(y) + 1, sizes, head, rule, rows, beforeTotal: total > 0 ? drawn[total - 1]?.id : undefined }
}

// What is emphasised is set large where there is something to see: not a nought, and not words in its place.
function isLarge(mark: LedgerMark, key: string, { value }: Cell): boolean {
  return key === mark.emphasis && (typeof value === 'object' || (typeof value === 'number' && value > 0))
}

function isNumber(kind: Column['kind'], { value }: Cell): boolean {
  return kind !== 'text' && value !== undefined
}
