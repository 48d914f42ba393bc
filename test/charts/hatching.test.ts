import { expect, test } from 'vitest'
import { hatchings, strokesOver, type Hatching } from '#charts/hatching.ts'

const extents = [
  { x: 0, y: 0, width: 13, height: 13 },
  { x: 0.5, y: 30.5, width: 240, height: 7 },
  { x: -40, y: -17.3, width: 33, height: 83 },
  { x: 611.2, y: 402.8, width: 28, height: 28 },
]
const inside = [0.004, 0.13, 0.29, 0.41, 0.5, 0.66, 0.777, 0.9, 0.996]

test.each(Object.entries(hatchings))('strokes of %s cover what its repeated square covers, in every place of an extent and no other', (_, hatching) => {
  for (const extent of extents) {
    const strokes = strokesIn(strokesOver(extent, hatching))
    const points = inside.flatMap((u) => inside.map((v) => backTurned(extent.x + u * extent.width, extent.y + v * extent.height, hatching.turn)))
    const told = points.map((point) => ({ point, edge: edgeOf(point, hatching) }))
      // A hair beside an edge either is right.
      .filter(({ edge }) => Math.abs(edge) > 0.02)

    expect(told.length).toBeGreaterThan(points.length / 2)
    expect(told.filter(({ edge }) => edge < 0).length).toBeGreaterThan(0)
    expect(told.filter(({ point, edge }) => strokes.some((stroke) => away(point, stroke, hatching.runs === 'dots') < hatching.thick / 2) !== edge < 0)).toEqual([])
  }
})

interface Spot { readonly x: number; readonly y: number }
interface Stroke { readonly from: Spot; readonly to: Spot }

function backTurned(x: number, y: number, turn = 0): Spot {
  const angle = (-turn * Math.PI) / 180
  return { x: x * Math.cos(angle) - y * Math.sin(angle), y: x * Math.sin(angle) + y * Math.cos(angle) }
}

/** How far a place of the repeated square is from the edge of its ink; in the ink below 0. */
function edgeOf({ x, y }: Spot, { size, thick, runs }: Hatching): number {
  const [u, v] = [x, y].map((n) => ((n % size) + size) % size)
  // Ink begins at the square's edge: beyond it lies the end of the square before.
  const band = (n = 0): number => (n < thick ? -Math.min(n, thick - n) : Math.min(n - thick, size - n))
  switch (runs) {
    case 'down': return band(u)
    case 'across': return band(v)
    case 'both': return Math.min(band(u), band(v))
    case 'dots': return Math.hypot((u ?? 0) - size / 2, (v ?? 0) - size / 2) - thick / 2
  }
}

function strokesIn(path: string): Stroke[] {
  return [...path.matchAll(/M(\S+) ([\d.-]+)([VHh])([\d.-]+)/g)].map(([, x = '', y = '', way, n = '']) => {
    const from = { x: Number(x), y: Number(y) }
    return { from, to: way === 'V' ? { ...from, y: Number(n) } : { ...from, x: way === 'h' ? from.x + Number(n) : Number(n) } }
  })
}

/** From a straight stroke's middle line; beside its ends nothing is near, unless they are round. */
function away({ x, y }: Spot, { from, to }: Stroke, round: boolean): number {
  const [left, right, top, bottom] = [Math.min(from.x, to.x), Math.max(from.x, to.x), Math.min(from.y, to.y), Math.max(from.y, to.y)]
  const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)]
  if (round) return Math.hypot(dx, dy)
  return left === right ? (dy > 0 ? Infinity : dx) : (dx > 0 ? Infinity : dy)
}
