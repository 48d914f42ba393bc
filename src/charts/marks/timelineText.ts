import { textWidth, type Weight } from '#theme/metrics.ts'
import type { Box } from '#theme/place.ts'

/** Words of a timeline at their place, px. */
export interface PlannedText {
  readonly lines: readonly string[]
  readonly x: number
  /** Baseline of the first line. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly box: Box
}

export const valueSize = 14
export const noteSize = 12
export const noteLeading = 16

/** Words at a place; the first line in a size of its own, the others in that of notes. */
export function textAt(lines: readonly string[], x: number, y: number, anchor: PlannedText['anchor'], size: number, weight: Weight): PlannedText {
  const wide = Math.max(...lines.map((line, index) => textWidth(line, index === 0 ? size : noteSize, weight)))
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
  return { lines, x, y, anchor, box: { x: left - 1, y: y - size, width: wide + 2, height: size + 4 + (lines.length - 1) * noteLeading } }
}
