import { rowOf, type BarsMark, type Cell, type Grid, type Row } from '#figures/figure.ts'
import { textWidth, wrap } from '#theme/metrics.ts'

export interface PlannedBar {
  readonly row: Row
  /** Top of its band. */
  readonly top: number
  readonly label: readonly string[]
  readonly end: string
  /** Middle of the bar itself. */
  readonly middle: number
}

/** Where every bar, label and heading of the chart stands, px. All bands are equally high, as Recharts has them. */
export interface BarsPlan {
  readonly width: number
  readonly height: number
  /** Height of a band; a heading or the room before a bracket takes whole bands. */
  readonly band: number
  /** Thickness of a bar, and its distance from the top of its band. */
  readonly thick: number
  readonly inset: number
  /** First and last x of the axis. */
  readonly left: number
  readonly right: number
  /** Labels over the bars instead of beside them. */
  readonly stacked: boolean
  /** What each band holds, in order: a row, or nothing that Recharts draws. */
  readonly bands: readonly (Row | undefined)[]
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
  const side = Math.min(labelRoom, Math.max(120, width * 0.3))
  // Beside the bars labels and ends must leave them at least 45 % of the width; on a phone they go above.
  const stacked = width - indent - side - endRoom - 28 < width * 0.45 || width < 420
  const left = stacked ? indent : Math.ceil(indent + side + 12)
  const right = stacked ? width - 1 : Math.floor(width - endRoom - 12)

  const labels = new Map(rows.map((row) => [row.id, wrap(
    cellOf(row, mark.category).text,
    stacked ? width - indent - textWidth(endOf(row), labelSize, 600) - 14 : side + 0.01,
    labelSize,
  )]))
  const most = Math.max(1, ...[...labels.values()].map((lines) => lines.length))
  const thick = stacked ? 18 : 20
  const inset = stacked ? most * labelLeading + 4 : Math.max(5, (most * labelLeading + 6 - thick) / 2)
  const band = stacked ? inset + thick + 12 : Math.max(30, most * labelLeading + 6, inset * 2 + thick)

  const bands: (Row | undefined)[] = []
  const bars: PlannedBar[] = []
  const headings: BarsPlan['headings'][number][] = []
  const brackets: BarsPlan['brackets'][number][] = []
  const skip = (height: number): void => { for (let n = Math.ceil(height / band - 0.05); n > 0; n -= 1) bands.push(undefined) }
  mark.groups.forEach((group, index) => {
    const start = bands.length * band
    const lines = group.title ? wrap(group.title, width - indent - 4, headSize, 600) : []
    if (lines.length > 0 || (index > 0 && group.bracket)) skip(lines.length * headLeading + (index > 0 ? 16 : 8))
    const first = bands.length * band
    if (lines.length > 0) headings.push({ lines, x: indent, y: first - lines.length * headLeading + (stacked ? 8 : 9), bracket: group.bracket })
    for (const id of group.rows) {
      const row = rowOf(grid, id)
      const top = bands.length * band
      bars.push({ row, top, label: labels.get(id) ?? [], end: endOf(row), middle: top + inset + thick / 2 })
      bands.push(row)
    }
    const bottom = bands.length * band - (stacked ? 8 : 2)
    if (group.bracket) brackets.push({ id: group.id, top: lines.length > 0 ? first - lines.length * headLeading - 4 : Math.max(start, first - 4), bottom })
  })
  return { width, height: Math.ceil(bands.length * band) + 2, band, thick, inset, left, right, stacked, bands, bars, headings, brackets }
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
