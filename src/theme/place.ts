import { rasterOf, rim, square, type Raster } from './raster.ts'
import type { Point } from './hexagon.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A cell as an obstacle: labels of its own group may stand on it if it is `open` (no check mark, no strong colour). */
export interface Ground {
  readonly x: number
  readonly y: number
  readonly group: string
  readonly open: boolean
  /** Room kept free around the cell, for an outline drawn there. */
  readonly rim: number
}

export interface Wish {
  readonly id: string
  /** Groups of cells that the label belongs to. */
  readonly groups: readonly string[]
  /** Sizes that the label can take, best first. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  /** Whether it may stand on its own open cells. */
  readonly inside: boolean
}

export interface Spot {
  readonly id: string
  readonly box: Box
  /** Which of the wished sizes was taken. */
  readonly size: number
  readonly inside: boolean
  /** From the label to its group, where it stands too far off to be read as one. */
  readonly leader?: readonly [Point, Point]
}

interface Room {
  readonly ground: readonly Ground[]
  /** Side of a hexagon, px. */
  readonly side: number
  readonly width: number
  /** Height of the cells; labels that find no room above go below. */
  readonly height: number
}

/**
 * A place for each label: on open cells of its own, else beside or under its group, clear of all other
 * cells and labels. Labels wished for earlier choose first, those that fit inside before all others.
 */
export function place(wishes: readonly Wish[], room: Room): readonly Spot[] {
  // Stacked under the cells, every label finds room at last.
  const below = wishes.reduce((sum, { sizes }) => sum + (sizes.at(-1)?.height ?? 0) + gap * 3, gap * 3)
  const raster = rasterOf(room.ground, room.side, room.width, room.height + below)
  const spots = new Map<string, Spot>()
  const search = (wish: Wish, seek: typeof within): void => {
    const spot = seek(wish, raster, room)
    if (!spot) return
    spots.set(wish.id, spot)
    // Two names on one line need a space between them.
    raster.occupy({ ...spot.box, x: spot.box.x - gap, width: spot.box.width + gap * 2 })
  }
  const left = (wish: Wish): boolean => !spots.has(wish.id)
  for (const wish of wishes) if (wish.inside) search(wish, within)
  for (const wish of wishes) if (left(wish)) search(wish, near)
  // On a small map a name may lean over its neighbours' open cells; better there than at the end of a long leader.
  for (const wish of wishes) if (left(wish) && wish.inside) search(wish, leaning)
  for (const wish of wishes) if (left(wish)) search(wish, beside)
  return wishes.flatMap(({ id }) => spots.get(id) ?? [])
}

const gap = 4

// Further than about a cell, a label no longer reads as its patch's.
function farOff(side: number): number {
  return Math.max(8, Math.min(18, side * 0.9))
}

function within(wish: Wish, raster: Raster, room: Room): Spot | undefined {
  return inside(wish, raster, room, new Set(wish.groups), 0.9)
}

function leaning(wish: Wish, raster: Raster, room: Room): Spot | undefined {
  return inside(wish, raster, room, new Set([...room.ground.map(({ group }) => group), rim]), 0.6)
}

function inside(wish: Wish, raster: Raster, room: Room, open: ReadonlySet<string>, least: number): Spot | undefined {
  const own = new Set(wish.groups)
  const covered = raster.taken(open, true)
  const held = raster.taken(new Set(), false)
  const notOwn = raster.taken(own, true)
  const middle = middleOf(room.ground.filter(({ group }) => own.has(group)))
  for (const [size, { width, height }] of wish.sizes.entries()) {
    const box = best(raster, room.width, width, height, (each) => {
      if (covered(each) > 0) return undefined
      // Nearly all of it must lie on its own cells, or the label would seem to hang over the edge.
      const lies = (held(each) - notOwn(each)) / ((width * height) / (square * square))
      if (lies < least) return undefined
      const { x, y } = centred(each)
      return Math.hypot(x - middle.x, y - middle.y) + (1 - lies) * 40
    })
    if (box) return { id: wish.id, box, size, inside: true }
  }
  return undefined
}

function near(wish: Wish, raster: Raster, room: Room): Spot | undefined {
  const spot = beside(wish, raster, room)
  return spot?.leader ? undefined : spot
}

function beside(wish: Wish, raster: Raster, room: Room): Spot | undefined {
  const own = new Set(wish.groups)
  const cells = room.ground.filter(({ group }) => own.has(group))
  const covered = raster.taken(own, false)
  const middle = middleOf(cells)
  // A name over its patch reads as that of the patch above.
  const top = Math.min(...cells.map(({ y }) => y)) - room.side
  let found: { box: Box; size: number; cost: number } | undefined
  for (const [size, { width, height }] of wish.sizes.entries()) {
    let cost = Infinity
    const box = best(raster, room.width, width, height, (each) => {
      if (covered(swollen(each, gap)) > 0) return undefined
      const at = centred(each)
      // Under or beside the middle of the group rather than at its corner; far away only if nothing is near.
      const price = distance(each, cells, room.side) + 0.25 * Math.hypot((at.x - middle.x) * 0.8, at.y - middle.y) + size * 12 + (at.y < top ? 10 : 0)
      if (price < cost) cost = price
      return price
    })
    if (box && (!found || cost < found.cost)) found = { box, size, cost }
  }
  if (!found) return undefined
  const { box, size } = found
  const spot = { id: wish.id, box, size, inside: false }
  return distance(box, cells, room.side) > farOff(room.side) ? { ...spot, leader: leaderOf(box, cells, room.side) } : spot
}

function best(raster: Raster, width: number, w: number, h: number, price: (box: Box) => number | undefined): Box | undefined {
  let [chosen, least] = [undefined as Box | undefined, Infinity]
  for (let y = 0; y + h <= raster.rows * square; y += square) {
    for (let x = 0; x + w <= width; x += square) {
      const box = { x, y, width: w, height: h }
      const cost = price(box)
      if (cost !== undefined && cost < least) [chosen, least] = [box, cost]
    }
  }
  return chosen
}

function distance(box: Box, cells: readonly Point[], side: number): number {
  return Math.max(0, Math.min(...cells.map((cell) => toBox(cell, box))) - side * 0.93)
}

function toBox({ x, y }: Point, box: Box): number {
  return Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height))
}

function leaderOf(box: Box, cells: readonly Point[], side: number): readonly [Point, Point] {
  const [first, ...others] = cells
  const nearest = others.reduce((a, b) => (toBox(b, box) < toBox(a, box) ? b : a), first ?? centred(box))
  const from = {
    x: Math.max(box.x, Math.min(box.x + box.width, nearest.x)),
    y: Math.max(box.y, Math.min(box.y + box.height, nearest.y)),
  }
  const length = Math.hypot(nearest.x - from.x, nearest.y - from.y) || 1
  const share = Math.max(0, length - side * 0.85) / length
  return [from, { x: from.x + (nearest.x - from.x) * share, y: from.y + (nearest.y - from.y) * share }]
}

function centred({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

function middleOf(points: readonly Point[]): Point {
  const total = points.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }), { x: 0, y: 0 })
  return { x: total.x / Math.max(1, points.length), y: total.y / Math.max(1, points.length) }
}

function swollen({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + by * 2, height: height + by * 2 }
}
