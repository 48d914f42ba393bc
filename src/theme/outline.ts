import { corners, neighbours, cellKey, type Cell, type Point } from './hexagon.ts'

/** Closed rings round a set of cells, shared borders merged; the first point is not repeated. Holes are rings too. */
export function rings(cells: readonly Cell[]): readonly (readonly Point[])[] {
  const within = new Set(cells.map(cellKey))
  const next = new Map<string, { readonly from: Point; readonly to: Point }>()
  for (const cell of cells) {
    const points = corners(cell)
    neighbours(cell).forEach((beside, side) => {
      const [from, to] = [points[side], points[(side + 1) % 6]]
      if (from && to && !within.has(cellKey(beside))) next.set(pointKey(from), { from, to })
    })
  }
  const closed: Point[][] = []
  while (next.size > 0) {
    const ring: Point[] = []
    let key = next.keys().next().value
    while (key !== undefined) {
      const edge = next.get(key)
      if (!edge) break
      next.delete(key)
      ring.push(edge.from)
      key = pointKey(edge.to)
    }
    closed.push(ring)
  }
  return closed
}

/** A ring moved outwards (to the left of its running) by a distance in the ring's own unit. */
export function grown(ring: readonly Point[], distance: number): readonly Point[] {
  return ring.map((point, index) => {
    const before = ring[(index + ring.length - 1) % ring.length] ?? point
    const after = ring[(index + 1) % ring.length] ?? point
    const [a, b] = [normal(before, point), normal(point, after)]
    const scale = distance / (1 + a.x * b.x + a.y * b.y)
    return { x: point.x + (a.x + b.x) * scale, y: point.y + (a.y + b.y) * scale }
  })
}

/** The `d` of a path through rings. */
export function pathOf(shapes: readonly (readonly Point[])[]): string {
  return shapes.map((ring) => `M${ring.map(({ x, y }) => `${short(x)} ${short(y)}`).join('L')}Z`).join('')
}

function normal(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: (to.y - from.y) / length, y: -(to.x - from.x) / length }
}

function pointKey({ x, y }: Point): string {
  return `${Math.round(x * 100)},${Math.round(y * 100)}`
}

function short(n: number): string {
  return String(Math.round(n * 10) / 10)
}
