import type { TimelineMark } from '#figures/figure.ts'
import type { Point } from '#theme/hexagon.ts'
import type { Interval } from '#model/interval.ts'
import { wrap } from '#theme/metrics.ts'
import type { Box } from '#theme/place.ts'
import { noteLeading, noteSize, textAt, type PlannedText } from './timelineText.ts'

/** A dashed fan of what would be, px: its two edges, and its words beside it or, where it has no room, under the axis. */
export interface PlannedPath {
  readonly id: string
  readonly upper: readonly Point[]
  readonly lower: readonly Point[]
  readonly label: PlannedText
  /** True where the words stand under the axis, behind a sample of the line. */
  readonly apart: boolean
}

/** Room of the sample of a dashed line before words under the axis. */
export const sampleWidth = 26

/** The two edges of a fan, px. */
export function edgesOf(path: NonNullable<TimelineMark['paths']>[number], scale: (day: number) => number, y: (value: number) => number): {
  readonly path: typeof path; readonly upper: readonly Point[]; readonly lower: readonly Point[]
} {
  const edge = (end: keyof Interval): readonly Point[] => path.points.map(({ day, value }) => ({ x: scale(day), y: y(value[end]) }))
  return { path, upper: edge('atMost'), lower: edge('atLeast') }
}

/** Places for its words: beside the line, from its end backwards: over the upper edge or under the lower one. */
export function pathTries(name: string, upper: readonly Point[], lower: readonly Point[], right: number): readonly PlannedText[] {
  const shares = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2]
  return [[name], wrap(name, 150, noteSize, 600), wrap(name, 104, noteSize, 600)].flatMap((lines) => shares.flatMap((share) => {
    const [over, under] = [onLine(upper, share), onLine(lower, share)]
    const tall = (lines.length - 1) * noteLeading
    return [8, 16, 26].flatMap((lift) => [
      textAt(lines, over.x - 5, over.y - lift - tall, 'end', noteSize, 600),
      textAt(lines, Math.min(under.x + 6, right), under.y + noteSize + lift - 4, 'start', noteSize, 600),
      textAt(lines, under.x, under.y + noteSize + lift, 'end', noteSize, 600),
    ])
  })).filter(({ box }) => box.y >= 0)
}

function onLine(points: readonly Point[], share: number): Point {
  const [first, last] = [points[0], points.at(-1)]
  const x = (first?.x ?? 0) + ((last?.x ?? 0) - (first?.x ?? 0)) * share
  const at = points.findIndex((point) => point.x >= x)
  const [from, to] = [points[Math.max(0, at - 1)], points[Math.max(0, at)]]
  if (!from || !to) return { x, y: 0 }
  return { x, y: from.y + (to.y - from.y) * (to.x > from.x ? (x - from.x) / (to.x - from.x) : 1) }
}

/** A line in small boxes that labels keep clear of. */
export function boxesOf(points: readonly Point[]): readonly Box[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1]
    if (!next) return []
    const steps = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / 4))
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: point.x + ((next.x - point.x) * step) / steps - 2, y: point.y + ((next.y - point.y) * step) / steps - 2, width: 4, height: 4,
    }))
  })
}
