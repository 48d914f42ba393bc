import { rowOf, type Grid, type TimelineMark } from '#figures/figure.ts'
import type { Interval } from '#model/interval.ts'
import { textWidth, wrap, type Weight } from '#theme/metrics.ts'
import type { Box } from '#theme/place.ts'
import { cellOf } from './barsPlan.ts'
import { placeTicks } from './ticks.ts'
import { boxesOf, edgesOf, pathTries, sampleWidth, type PlannedPath } from './timelinePaths.ts'
import { noteLeading, noteSize, textAt, valueSize, type PlannedText } from './timelineText.ts'

export interface PlannedPoint {
  readonly id: string
  /** Middle of the moment's precision, and its two ends, px. */
  readonly x: number
  readonly from: number
  readonly to: number
  readonly line: Interval | undefined
  readonly band: Interval | undefined
}

/** Where everything of a timeline stands, px; `y` turns a number into a height. */
export interface TimelinePlan {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly points: readonly PlannedPoint[]
  readonly deadline?: { readonly x: number; readonly top: number; readonly text: PlannedText }
  /** Numbers of the line, by point; one that its neighbour says too is left out where it has no room. */
  readonly values: readonly (PlannedText & { readonly id: string })[]
  readonly bandValues: readonly PlannedText[]
  readonly lineName: PlannedText | undefined
  readonly paths: readonly PlannedPath[]
  readonly unstated: readonly (PlannedText & { readonly from: number; readonly to: number; readonly ruleAt: number })[]
  readonly ticks: readonly (PlannedText & { readonly at: number; readonly level: number })[]
  readonly y: (value: number) => number
}

const bandWidth = 16

export function planTimeline(mark: TimelineMark, grid: Grid, width: number): TimelinePlan {
  const days = [...mark.points.flatMap(({ from, to }) => [from, to]), ...(mark.deadline ? [mark.deadline.day] : []), ...(mark.paths ?? []).flatMap((path) => path.points.map(({ day }) => day))]
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const texts = mark.points.map((point) => cellOf(rowOf(grid, point.row), mark.band.column).text)
  const left = 14
  // With no deadline beyond it, the last band keeps room for its own number.
  const right = width - (mark.deadline ? 14 : Math.max(14, ...texts.map((text) => textWidth(text, valueSize, 600) + 18)))
  const scale = (day: number): number => left + ((day - first) / Math.max(1, last - first)) * (right - left)

  const deadlineLines = mark.deadline ? wrap(mark.deadline.label, Math.min(340, width * 0.7), noteSize, 600) : []
  const top = deadlineLines.length * noteLeading + (mark.deadline ? 10 : 4) + 22
  const bottom = top + Math.round(Math.max(200, Math.min(240, width * 0.36)))
  const y = (value: number): number => bottom - (value / Math.max(1, mark.max)) * (bottom - top)

  const points = mark.points.map((point): PlannedPoint => {
    const row = rowOf(grid, point.row)
    return {
      id: point.row, x: scale((point.from + point.to) / 2), from: scale(point.from), to: scale(point.to),
      line: intervalOf(cellOf(row, mark.line.column).value), band: intervalOf(cellOf(row, mark.band.column).value),
    }
  })

  const ticks = ticksOf(mark, points, width, bottom)
  const lowest = Math.max(bottom + 26, ...ticks.map(({ box }) => box.y + box.height + 2))
  const taken: Box[] = []
  const keep = (text: PlannedText | undefined): PlannedText | undefined => {
    if (text) taken.push(text.box)
    return text
  }
  const free = (candidates: readonly PlannedText[]): PlannedText | undefined =>
    candidates.find(({ box }) => box.x >= 0 && box.y >= -2 && box.x + box.width <= width && box.y + box.height <= bottom - 3 && !taken.some((other) => meets(box, other)))

  const deadline = mark.deadline && { x: scale(mark.deadline.day), top: deadlineLines.length * noteLeading + 4, text: deadlineText(deadlineLines, scale(mark.deadline.day), width) }
  if (deadline) taken.push(deadline.text.box, { x: deadline.x - 2, y: 0, width: 4, height: bottom })
  for (const point of points) {
    if (point.line) taken.push({ x: point.from - 2, y: y(point.line.atMost) - 5, width: point.to - point.from + 4, height: y(point.line.atLeast) - y(point.line.atMost) + 10 })
    if (point.band) taken.push(bandBox(point, y))
  }
  taken.push(...along(points, y))
  const edges = (mark.paths ?? []).map((path) => edgesOf(path, scale, y))
  taken.push(...edges.flatMap(({ upper, lower }) => [...boxesOf(upper), ...boxesOf(lower)]))

  const values = mark.points.flatMap((point, index): TimelinePlan['values'] => {
    const at = points[index]
    if (!at?.line) return []
    const text = [cellOf(rowOf(grid, point.row), mark.line.column).text]
    const over = y(at.line.atMost) - 10
    const under = y(at.line.atLeast) + 20
    const tries = [0, -16, -32].flatMap((lift) => [
      textAt(text, at.x, over + lift, 'middle', valueSize, 600), textAt(text, at.x + 3, over + lift, 'end', valueSize, 600),
      textAt(text, at.x - 3, over + lift, 'start', valueSize, 600),
    ])
    const found = keep(free([...tries, textAt(text, at.x, under, 'middle', valueSize, 600), textAt(text, at.x, under, 'start', valueSize, 600)]))
    const before = mark.points[index - 1]
    const said = before && cellOf(rowOf(grid, before.row), mark.line.column).text === text[0]
    const chosen = found ?? (said ? undefined : tries[0])
    return chosen ? [{ ...chosen, id: point.row }] : []
  })
  // What finds no room in the plot stands under the axis, one thing under the other.
  let foot = lowest
  const below = (lines: readonly string[], x: number, anchor: PlannedText['anchor'], weight: Weight): PlannedText => {
    const text = textAt(lines, x, foot + 10, anchor, noteSize, weight)
    foot = text.box.y + text.box.height + 4
    return text
  }
  // What they count is said once, beside the last of them that has room for it.
  let named = false
  const bandValues = mark.points.map((point, index) => ({ point, at: points[index] })).toReversed().flatMap(({ point, at }) => {
    if (!at?.band) return []
    const text = cellOf(rowOf(grid, point.row), mark.band.column).text
    const box = bandBox(at, y)
    const [middle, centre] = [box.y + box.height / 2, box.x + box.width / 2]
    const beside = [...(named ? [] : [[text, ...wrap(mark.band.name, 96, noteSize)]]), [text]].flatMap((lines) => [middle, box.y + 14, box.y + box.height - lines.length * 16].flatMap((height) => [
      textAt(lines, box.x + box.width + 7, height, 'start', valueSize, 600), textAt(lines, box.x - 7, height, 'end', valueSize, 600),
    ]))
    // Where moments lie close together, a number has its place over or under its own band.
    const ends = [box.y - 8, box.y + box.height + 16].flatMap((height) => [
      textAt([text], centre, height, 'middle', valueSize, 600), textAt([text], box.x, height, 'start', valueSize, 600), textAt([text], box.x + box.width, height, 'end', valueSize, 600),
    ])
    const tries = [...beside, ...ends]
    const found = keep(free(tries)) ?? below([point.label, text], Math.max(noteSize * 3, Math.min(width - noteSize * 3, centre)), 'middle', 600)
    named ||= found.lines.length > 1 && found.lines[0] === text
    return found
  }).toReversed()
  const lineName = keep(free(nameTries(mark.line.name, points, y)))
  const paths = edges.map(({ path, upper, lower }): PlannedPath => {
    const beside = keep(free(pathTries(path.name, upper, lower, right)))
    return { id: path.id, upper, lower, apart: !beside, label: beside ?? below(wrap(path.name, width - left - sampleWidth - 14, noteSize, 600), left + sampleWidth + 6, 'start', 600) }
  })
  const unstated = runs(points.map(({ band }) => !band)).flatMap(([from, to]) => {
    const [start, end] = [points[from], points[to]]
    if (!start || !end) return []
    const room = Math.max(84, end.to - start.from)
    const lines = [...wrap(mark.band.name, room, noteSize, 600), ...wrap(mark.unstated, room, noteSize)]
    const wide = Math.max(...lines.map((line) => textWidth(line, noteSize, 600)))
    const ruleAt = bottom - 10
    // In the middle of the time that it speaks of, or further on, where the line has risen clear.
    const tries = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.45, 0.4, 0.3].flatMap((share) => {
      const x = Math.max(wide / 2, Math.min(width - wide / 2, start.from + (end.to - start.from) * share))
      return [0, 8].map((lift) => textAt(lines, x, ruleAt - 7 - (lines.length - 1) * noteLeading - lift, 'middle', noteSize, 600))
    })
    // Where the plot is too full, the words go under the axis.
    const text = keep(free(tries)) ?? below(lines, Math.max(wide / 2, Math.min(width - wide / 2, (start.from + end.to) / 2)), 'middle', 600)
    return [{ ...text, from: start.from, to: end.to, ruleAt }]
  })

  return {
    width, left, right, top, bottom, points, values, bandValues, lineName, paths, unstated, ticks, y,
    height: Math.ceil(foot),
    ...(deadline ? { deadline } : {}),
  }
}

/** The band of one moment: as wide as its precision, and never too thin to be seen. */
export function bandBox({ x, from, to, band }: PlannedPoint, y: (value: number) => number): Box {
  const width = Math.max(bandWidth, to - from)
  const { atLeast, atMost } = band ?? { atLeast: 0, atMost: 0 }
  return { x: x - width / 2, y: y(atMost), width, height: Math.max(3, y(atLeast) - y(atMost)) }
}

function deadlineText(lines: readonly string[], x: number, width: number): PlannedText {
  const wide = Math.max(...lines.map((line) => textWidth(line, noteSize, 600)))
  const anchor = x + wide / 2 <= width ? (x - wide / 2 >= 0 ? 'middle' as const : 'start' as const) : 'end' as const
  return textAt(lines, anchor === 'end' ? Math.min(width, x + 6) : anchor === 'start' ? Math.max(0, x - 6) : x, 12, anchor, noteSize, 600)
}

function ticksOf(mark: TimelineMark, points: readonly PlannedPoint[], width: number, bottom: number): TimelinePlan['ticks'] {
  const wished = points.map(({ x }, index) => ({ at: x, label: mark.points[index]?.label ?? '' }))
  return placeTicks(wished, width, noteSize).map(({ lines, x, level }, index) => (
    { ...textAt(lines, x, bottom + 20 + level * 17, 'middle', noteSize, 400), at: points[index]?.x ?? x, level }
  ))
}

function nameTries(name: string, points: readonly PlannedPoint[], y: (value: number) => number): readonly PlannedText[] {
  const [first] = points
  const level = first?.line ? y(first.line.atLeast) : undefined
  // Where nothing rises there is room under the line.
  const under = level === undefined || !first ? [] : [[name], wrap(name, 120, noteSize, 600), wrap(name, 84, noteSize, 600)].flatMap((lines) => [20, 28, 40].map((drop) => textAt(lines, Math.max(2, first.from), level + drop, 'start', noteSize, 600)))
  return [...points.flatMap((point, index) => {
    const next = points[index + 1]
    if (!point.line || !next?.line) return []
    const [from, to] = [y(point.line.atMost), y(next.line.atMost)]
    return [0.5, 0.4, 0.3, 0.6].flatMap((share) => [12, 22, 34].map((lift) =>
      textAt([name], point.x + (next.x - point.x) * share, from + (to - from) * share - lift, 'end', noteSize, 600)))
  }), ...under]
}

// The line itself, in small boxes that labels keep clear of.
function along(points: readonly PlannedPoint[], y: (value: number) => number): readonly Box[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1]
    if (!point.line || !next?.line) return []
    const [from, to] = [y(point.line.atLeast), y(next.line.atLeast)]
    const steps = Math.max(1, Math.ceil((next.x - point.x) / 4))
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: point.x + ((next.x - point.x) * step) / steps - 2, y: from + ((to - from) * step) / steps - 3, width: 4, height: 6,
    }))
  })
}

function runs(flags: readonly boolean[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  flags.forEach((flag, index) => {
    const current = found.at(-1)
    if (!flag) return
    if (current && current[1] === index - 1) current[1] = index
    else found.push([index, index])
  })
  return found
}

function intervalOf(value: string | number | Interval | undefined): Interval | undefined {
  if (typeof value === 'number') return { atLeast: value, atMost: value }
  return typeof value === 'object' ? value : undefined
}

function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
