import { rowOf, type BarsMark, type Cell, type Grid, type Row } from '#figures/figure.ts'
import { textWidth, wrap } from '#theme/metrics.ts'

export interface PlannedBar {
  readonly row: Row
  readonly label: readonly string[]
  /** Baseline of the label's first line. */
  readonly labelAt: number
  readonly end: string
  readonly endAt: { readonly x: number; readonly y: number }
  /** Top of the bar itself. */
  readonly y: number
}

/** Where every bar, label and heading of the chart stands, px. Recharts gives the lengths, the plan the heights. */
export interface BarsPlan {
  readonly width: number
  readonly height: number
  /** Thickness of a bar. */
  readonly thick: number
  /** First and last x of the axis. */
  readonly left: number
  readonly right: number
  /** Labels over the bars instead of beside them, as on a phone. */
  readonly stacked: boolean
  readonly bars: readonly PlannedBar[]
  readonly headings: readonly { readonly lines: readonly string[]; readonly y: number; readonly x: number; readonly bracket: boolean }[]
  readonly brackets: readonly { readonly id: string; readonly top: number; readonly bottom: number }[]
}

export const labelSize = 13
export const labelLeading = 18
export const headSize = 12.5
export const headLeading = 17
const bracketIndent = 12

export function planBars(mark: BarsMark, grid: Grid, width: number): BarsPlan {
  const rows = mark.groups.flatMap((group) => group.rows.map((id) => rowOf(grid, id)))
  const endOf = (row: Row): string => cellOf(row, mark.end).text
  const endRoom = Math.max(0, ...rows.map((row) => textWidth(endOf(row), labelSize, 600)))
  const labelRoom = Math.max(0, ...rows.map((row) => textWidth(cellOf(row, mark.category).text, labelSize)))
  const bracketed = mark.groups.some(({ bracket }) => bracket)
  const indent = bracketed ? bracketIndent : 0
  // What is not divided has long names: they take further lines, and move no bar of the others.
  const plainRoom = Math.max(0, ...mark.groups.flatMap((group) => (group.bracket ? [] : group.rows.map((id) => textWidth(cellOf(rowOf(grid, id), mark.category).text, labelSize)))))
  const side = Math.min(labelRoom, Math.max(plainRoom, 200), Math.max(120, width * 0.34))
  // Beside the bars labels and ends must leave them at least 45 % of the width; on a phone they go above.
  const stacked = width - indent - side - endRoom - 28 < width * 0.45 || width < 420
  const left = stacked ? indent : Math.ceil(indent + side + 12)
  const right = stacked ? width - 1 : Math.floor(width - endRoom - 12)

  const labels = new Map(rows.map((row) => [row.id, wrap(cellOf(row, mark.category).text, stacked ? width - indent : side + 0.01, labelSize)]))
  const thick = stacked ? 18 : 20
  const scale = (right - left) / mark.max
  const bars: PlannedBar[] = []
  const headings: BarsPlan['headings'][number][] = []
  const brackets: BarsPlan['brackets'][number][] = []
  let y = 0
  mark.groups.forEach((group, index) => {
    if (index > 0) y += group.bracket || group.title ? 18 : 6
    const top = y
    const lines = group.title ? wrap(group.title, width - indent - 4, headSize, 600) : []
    if (lines.length > 0) {
      headings.push({ lines, x: indent, y: y + 14, bracket: group.bracket })
      y += lines.length * headLeading + 6
    }
    for (const id of group.rows) {
      const row = rowOf(grid, id)
      const label = labels.get(id) ?? []
      const end = endOf(row)
      if (stacked) {
        // The number follows the last line of the name where it has room there, and else stands under it.
        const beside = textWidth(label.at(-1) ?? '', labelSize) + textWidth(end, labelSize, 600) + 14 <= right - left
        const lines = label.length + (beside ? 0 : 1)
        const bar = y + lines * labelLeading + 3
        bars.push({ row, label, labelAt: y + 13, end, endAt: { x: right, y: y + 13 + (lines - 1) * labelLeading }, y: bar })
        y = bar + thick + 12
        continue
      }
      const band = Math.max(30, label.length * labelLeading + 8)
      const middle = y + band / 2
      const long = mark.series.reduce((sum, { column }) => sum + lengthOf(cellOf(row, column)), 0) * scale
      bars.push({
        row, label, labelAt: middle + 4.5 - ((label.length - 1) * labelLeading) / 2, y: middle - thick / 2,
        end, endAt: { x: left + long + 9, y: middle + 4.5 },
      })
      y += band
    }
    if (group.bracket) brackets.push({ id: group.id, top: top - 2, bottom: y - (stacked ? 6 : 0) })
  })
  return { width, height: Math.ceil(y) + 2, thick, left, right, stacked, bars, headings, brackets }
}

/** A row's cell; a figure's marks name only columns of its own grid. */
export function cellOf(row: Row, column: string): Cell {
  return row.cells[column] ?? { text: '' }
}

/** Length of a segment: a number, or the lower end of an interval; nothing where it is not stated. */
export function lengthOf(cell: Cell): number {
  const { value } = cell
  return typeof value === 'number' ? value : typeof value === 'object' ? value.atLeast : 0
}
