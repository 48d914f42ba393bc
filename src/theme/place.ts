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
  const taken: Box[] = []
  const search = (wish: Wish, seek: (wish: Wish, raster: Raster, room: Room, taken: readonly Box[]) => Spot | undefined): void => {
    const spot = seek(wish, raster, room, taken)
    if (!spot) return
    spots.set(wish.id, spot)
    // Two names on one line need a space between them.
    raster.occupy({ ...spot.box, x: spot.box.x - gap, width: spot.box.width + gap * 2 })
    taken.push(spot.box)
    // Nor may a later label stand on the line to an earlier one.
    if (spot.leader) for (const { x, y } of along(spot.leader)) raster.occupy({ x: x - 1, y: y - 1, width: 2, height: 2 })
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
/** Room between a label and the drawing's own edge. */
const edge = 4

// Further than about a cell, a label no longer reads as its patch's.
function farOff(side: number): number {
  return Math.max(13, Math.min(18, side * 0.9))
}

function within(wish: Wish, raster: Raster, room: Room): Spot | undefined {
  return inside(wish, raster, room, new Set(wish.groups), { least: 0.9, most: 0.6 })
}

function leaning(wish: Wish, raster: Raster, room: Room): Spot | undefined {
  const open = new Set([...room.ground.map(({ group }) => group), rim])
  // Hiding more of its own cells is better than standing on others'.
  return inside(wish, raster, room, open, { least: 0.85, most: 0.75 }) ?? inside(wish, raster, room, open, { least: 0.6, most: 0.75 })
}

/** How a label lies on cells: the least share of it that is on its own, and the share of these that it may hide. */
interface Lie {
  readonly least: number
  readonly most: number
}

function inside(wish: Wish, raster: Raster, room: Room, open: ReadonlySet<string>, { least, most }: Lie): Spot | undefined {
  const own = new Set(wish.groups)
  const cells = room.ground.filter(({ group }) => own.has(group))
  const middle = middleOf(cells)
  const area = around(cells, room.side * 2, room.width, raster)
  const covered = raster.taken(open, true, area)
  const held = raster.taken(new Set(), false, area)
  const notOwn = raster.taken(own, true, area)
  const ample = cells.length * room.side ** 2 * 2.6 * most
  for (const [size, { width, height }] of wish.sizes.entries()) {
    if (width * height > ample) continue
    const box = best(area, width, height, (each, cheapest) => {
      const { x, y } = centred(each)
      const pull = Math.hypot(x - middle.x, y - middle.y)
      if (pull >= cheapest || covered(each) > 0) return undefined
      // Nearly all of it must lie on its own cells, or the label would seem to hang over the edge.
      const lies = (held(each) - notOwn(each)) / ((width * height) / (square * square))
      if (lies < least) return undefined
      return pull + (1 - lies) * 40
    })
    if (box) return { id: wish.id, box, size, inside: true }
  }
  return undefined
}

function near(wish: Wish, raster: Raster, room: Room, taken: readonly Box[]): Spot | undefined {
  const spot = beside(wish, raster, room, taken, farOff(room.side))
  return spot?.leader ? undefined : spot
}

interface Found {
  readonly box: Box
  readonly size: number
  readonly cost: number
}

function beside(wish: Wish, raster: Raster, room: Room, taken: readonly Box[], reach = Infinity): Spot | undefined {
  const own = new Set(wish.groups)
  const cells = room.ground.filter(({ group }) => own.has(group))
  const middle = middleOf(cells)
  // A name over its patch reads as that of the patch above.
  const top = Math.min(...cells.map(({ y }) => y)) - room.side
  const longest = Math.max(...wish.sizes.map(({ width, height }) => Math.max(width, height)))
  const seek = (areaFor: (long: number) => Box): Found | undefined => {
    const covered = raster.taken(own, false, swollen(areaFor(longest), gap))
    let found: Found | undefined
    for (const [size, { width, height }] of wish.sizes.entries()) {
      let cost = found?.cost ?? Infinity
      const box = best(areaFor(Math.max(width, height)), width, height, (each, cheapest) => {
        const at = centred(each)
        // Under or beside the middle of the group rather than at its corner; far away only if nothing is near.
        const pull = 0.25 * Math.hypot((at.x - middle.x) * 0.8, at.y - middle.y) + size * 12 + (at.y < top ? 10 : 0)
        if (pull >= Math.min(cheapest, cost) || covered(swollen(each, gap)) > 0) return undefined
        const far = distance(each, cells, room.side)
        if (far + pull >= Math.min(cheapest, cost)) return undefined
        const price = far + pull + (far > farOff(room.side) ? crossings(leaderOf(each, cells, room.side), taken) * 1000 : 0)
        if (price < cheapest) cost = Math.min(cost, price)
        return price
      })
      if (box && (!found || cost < found.cost)) found = { box, size, cost }
    }
    return found
  }
  const about = (far: number) => (long: number): Box => around(cells, far + long + room.side, room.width, raster)
  // On a large map the whole of it need not be searched: no better place lies so far off that its pull alone costs more than one near by.
  const rough = reach === Infinity ? seek(about(room.side * 8)) : undefined
  const found = seek(rough ? (long) => around([middle], rough.cost * 5 + long, room.width, raster) : about(reach))
  if (!found) return undefined
  const { box, size } = found
  const spot = { id: wish.id, box, size, inside: false }
  return distance(box, cells, room.side) > farOff(room.side) ? { ...spot, leader: leaderOf(box, cells, room.side) } : spot
}

// A price may give up early: what costs as much as the cheapest so far is of no interest.
function best(area: Box, w: number, h: number, price: (box: Box, cheapest: number) => number | undefined): Box | undefined {
  let [chosen, least] = [undefined as Box | undefined, Infinity]
  for (let { y } = area; y + h <= area.y + area.height; y += square) {
    for (let { x } = area; x + w <= area.x + area.width; x += square) {
      const box = { x, y, width: w, height: h }
      const cost = price(box, least)
      if (cost !== undefined && cost < least) [chosen, least] = [box, cost]
    }
  }
  return chosen
}

// The part of the drawing within reach of some cells, on whole squares.
function around(cells: readonly Point[], reach: number, width: number, raster: Raster): Box {
  const [xs, ys] = [cells.map(({ x }) => x), cells.map(({ y }) => y)]
  const snap = (n: number): number => Math.max(0, Math.floor(n / square) * square)
  const [x, y] = reach === Infinity ? [0, 0] : [snap(Math.min(...xs) - reach), snap(Math.min(...ys) - reach)]
  return {
    x: Math.max(edge, x), y,
    width: Math.min(width - edge, Math.max(...xs) + reach) - Math.max(edge, x),
    height: Math.min(raster.rows * square, Math.max(...ys) + reach) - y,
  }
}

function distance(box: Box, cells: readonly Point[], side: number): number {
  let least = Infinity
  for (const cell of cells) least = Math.min(least, toBox(cell, box))
  return Math.max(0, least - side * 0.93)
}

function toBox({ x, y }: Point, box: Box): number {
  const [dx, dy] = [Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height)]
  return Math.sqrt(dx * dx + dy * dy)
}

function leaderOf(box: Box, cells: readonly Point[], side: number): readonly [Point, Point] {
  const [first, ...others] = cells
  let [nearest, least] = [first ?? centred(box), first ? toBox(first, box) : 0]
  for (const cell of others) {
    const far = toBox(cell, box)
    if (far < least) [nearest, least] = [cell, far]
  }
  const from = {
    x: Math.max(box.x, Math.min(box.x + box.width, nearest.x)),
    y: Math.max(box.y, Math.min(box.y + box.height, nearest.y)),
  }
  const length = Math.hypot(nearest.x - from.x, nearest.y - from.y) || 1
  const share = Math.max(0, length - side * 0.85) / length
  return [from, { x: from.x + (nearest.x - from.x) * share, y: from.y + (nearest.y - from.y) * share }]
}

/** How many labels a line runs through: it does where the part of it within their box, and 2 px about it, is not empty. */
function crossings([from, to]: readonly [Point, Point], taken: readonly Box[]): number {
  return taken.filter((box) => {
    const [across, down] = [clipped(from.x, to.x, box.x - 2, box.x + box.width + 2), clipped(from.y, to.y, box.y - 2, box.y + box.height + 2)]
    return Math.max(0, across[0], down[0]) <= Math.min(1, across[1], down[1])
  }).length
}

// The shares of a way between which it lies within two bounds.
function clipped(from: number, to: number, low: number, high: number): readonly [number, number] {
  if (from === to) return from > low && from < high ? [0, 1] : [1, 0]
  const [a, b] = [(low - from) / (to - from), (high - from) / (to - from)]
  return a < b ? [a, b] : [b, a]
}

function along([from, to]: readonly [Point, Point]): readonly Point[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2))
  return Array.from({ length: steps + 1 }, (_, step) => ({ x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps }))
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
