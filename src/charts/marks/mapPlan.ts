import type { Look, TilesMark } from '#figures/figure.ts'
import { centre, corners, type Point } from '#theme/hexagon.ts'
import { layout, type Placed } from '#theme/layout.ts'
import { textWidth, wrap, type Weight } from '#theme/metrics.ts'
import { grown, pathOf, rings } from '#theme/outline.ts'
import { place, type Box, type Spot, type Wish } from '#theme/place.ts'

export type Tile = TilesMark['tiles'][number]
export type Patch = TilesMark['patches'][number]

/** Where everything of a map stands, px. */
export interface MapPlan {
  readonly width: number
  readonly height: number
  /** Side of a hexagon. */
  readonly side: number
  readonly type: Type
  readonly cells: readonly { readonly tile: Tile; readonly x: number; readonly y: number; readonly points: string; readonly names: readonly string[] }[]
  readonly patches: readonly { readonly patch: Patch; readonly outline: string; readonly label?: Label }[]
  readonly brackets: readonly { readonly id: string; readonly outline: string; readonly label?: Label }[]
}

/** Lines of a label with their baselines. */
export interface Label {
  readonly box: Box
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly name: readonly string[]
  readonly lines: readonly string[]
  readonly inside: boolean
  readonly leader?: readonly [Point, Point]
}

/** Sizes of a label's type: smaller on a phone, where the cells are too. */
export interface Type {
  readonly name: number
  readonly line: number
  readonly nameLeading: number
  readonly lineLeading: number
}

const large: Type = { name: 13, line: 12, nameLeading: 18, lineLeading: 17 }
const small: Type = { name: 11.5, line: 11, nameLeading: 15, lineLeading: 14 }
const smallest: Type = { name: 11, line: 11, nameLeading: 14, lineLeading: 14 }

// One district alone has large cells on a phone too.
function typeFor({ patches }: TilesMark, width: number): Type {
  return patches.length <= 1 ? large : width < 360 ? smallest : width < 480 ? small : large
}

export const cellNameSize = 11.5
export const cellNameLeading = 14

/** The plan of a map at a width. Asked for by height and by drawing alike, so each is made once. */
export function planMap(mark: TilesMark, width: number): MapPlan {
  const known = plans.get(mark) ?? []
  const plan = known.find((each) => each.width === width) ?? makePlan(mark, width)
  // The one asked for last stands first; a window that is being resized leaves no more than a few behind.
  plans.set(mark, [plan, ...known.filter((each) => each !== plan)].slice(0, 4))
  return plan
}

const plans = new WeakMap<TilesMark, readonly MapPlan[]>()

function makePlan(mark: TilesMark, width: number): MapPlan {
  const placed = placeTiles(mark, width)
  const frame = frameOf(placed, mark, width)
  const at = new Map(placed.map(({ id, cell }) => [id, cell]))
  const names = cellNames(mark, frame.side)
  const cells = mark.tiles.flatMap((tile) => {
    const cell = at.get(tile.row)
    if (!cell) return []
    const points = corners(cell, 0.96).map((point) => frame.put(point)).map(({ x, y }) => `${tenth(x)},${tenth(y)}`).join(' ')
    return [{ tile, ...frame.put(centre(cell)), points, names: names.get(tile.row) ?? [] }]
  })
  const shape = (ids: readonly string[]): readonly (readonly Point[])[] =>
    rings(placed.filter(({ patch }) => ids.includes(patch)).map(({ cell }) => cell)).map((ring) => ring.map(frame.put))

  const rims = new Set(mark.brackets.filter((each) => isPart(each, mark)).flatMap(({ patches }) => patches))
  const type = typeFor(mark, width)
  const { labels, wholes } = labelsOf(mark, width, type)
  const spots = place(labels.map(({ wish }) => wish), {
    ground: cells.map(({ tile, x, y }) => ({
      x, y, group: tile.patch, open: names.size === 0 && isOpen(tile.look), rim: rims.has(tile.patch) ? 8 : 3,
    })),
    side: frame.side, width, height: frame.height,
  })
  const labelOf = (id: string): { readonly label?: Label } => {
    const spot = spots.find((each) => each.id === id)
    const text = labels.find(({ wish }) => wish.id === id)?.texts[spot?.size ?? 0]
    const own = cells.filter(({ tile }) => groupsOf(id, mark).includes(tile.patch))
    return spot && text ? { label: set(spot, text, own, frame.side) } : {}
  }
  const lowest = Math.max(frame.height, ...spots.map(({ box }) => box.y + box.height + 4))
  const notes = under(wholes, lowest, width, type)
  return {
    width,
    height: Math.ceil(Math.max(lowest, ...notes.map(({ label: { box } }) => box.y + box.height + 4))),
    side: frame.side,
    type,
    cells,
    patches: mark.patches.map((patch) => ({ patch, outline: pathOf(shape([patch.id])), ...labelOf(`patch ${patch.id}`) })),
    brackets: [
      ...mark.brackets.filter((each) => isPart(each, mark)).map((bracket) => ({
        id: bracket.id,
        outline: pathOf(shape(bracket.patches).map((ring) => grown(ring, Math.max(2.6, Math.min(4.5, frame.side * 0.18))))),
        ...labelOf(`bracket ${bracket.id}`),
      })),
      // A bracket over everything needs no line: the whole map is it, and its words stand under the map.
      ...notes.map((note) => ({ ...note, outline: '' })),
    ],
  }
}

interface Text {
  readonly name: readonly string[]
  readonly lines: readonly string[]
}

interface Wished {
  readonly wish: Wish
  readonly texts: readonly Text[]
}

function labelsOf(mark: TilesMark, width: number, type: Type): { readonly labels: readonly Wished[]; readonly wholes: readonly { readonly id: string; readonly text: string }[] } {
  const patch = (each: Patch): Wished => {
    const texts = roomsOf(each.name, type).map((room) => ({
      name: wrap(each.name, room, type.name, 600),
      lines: linesOf(each, type).flatMap((line) => wrap(line, Math.max(room, type === large ? 84 : 120), type.line)),
    }))
    return { wish: { id: `patch ${each.id}`, groups: [each.id], inside: true, sizes: texts.map((text) => sizeOf(text, type)) }, texts }
  }
  const bracket = (each: TilesMark['brackets'][number]): Wished => {
    const texts = [...new Set([Math.min(230, width - 8), Math.min(150, width - 8), width - 8])]
      .map((room) => ({ name: [], lines: wrap(each.text, room, type.line, 600) }))
    return { wish: { id: `bracket ${each.id}`, groups: each.patches, inside: false, sizes: texts.map((text) => sizeOf(text, type)) }, texts }
  }
  return {
    labels: [...mark.patches.map(patch), ...mark.brackets.filter((each) => isPart(each, mark)).map(bracket)],
    wholes: mark.brackets.filter((each) => !isPart(each, mark)),
  }
}

// Small cells leave no room for how many they are; that can be counted, and is told in the list.
function linesOf({ lines }: Patch, type: Type): readonly string[] {
  return type === large ? lines : lines.slice(1)
}

// Widths for a name. On a small map the narrowest that hold it in one, two or three lines, so that it may stand on its own cells.
function roomsOf(name: string, type: Type): readonly number[] {
  if (type === large) return [170, 92, 62]
  const words = name.split(' ')
  const runs = words.flatMap((_, from) => words.slice(from).map((__, more) => textWidth(words.slice(from, from + more + 1).join(' '), type.name, 600) + 0.1))
  const longest = Math.max(...words.map((word) => textWidth(word, type.name, 600)))
  const narrowest = (most: number): number => Math.min(...runs.filter((room) => room >= longest && wrap(name, room, type.name, 600).length <= most))
  return [...new Set([1, 2, 3].map(narrowest))]
}

function under(notes: readonly { readonly id: string; readonly text: string }[], top: number, width: number, type: Type): readonly { readonly id: string; readonly label: Label }[] {
  let y = top + 8
  return notes.map(({ id, text }) => {
    const lines = wrap(text, Math.min(width, 560), type.line, 600)
    const box = { x: 0, y, width, height: lines.length * type.lineLeading }
    y += box.height + 6
    return { id, label: { box, x: width / 2, anchor: 'middle', name: [], lines, inside: false } }
  })
}

function sizeOf({ name, lines }: Text, type: Type): { readonly width: number; readonly height: number } {
  // Bracket texts have no name and are set in the heavier weight.
  const weight: Weight = name.length === 0 ? 600 : 400
  return {
    width: Math.ceil(Math.max(0, ...name.map((line) => textWidth(line, type.name, 600)), ...lines.map((line) => textWidth(line, type.line, weight)))),
    height: name.length * type.nameLeading + lines.length * type.lineLeading,
  }
}

function set(spot: Spot, text: Text, own: readonly Point[], side: number): Label {
  const { box, inside, leader } = spot
  const [left, right] = [Math.min(...own.map(({ x }) => x)) - side / 2, Math.max(...own.map(({ x }) => x)) + side / 2]
  const anchor = inside ? 'middle' : box.x >= right - 4 ? 'start' : box.x + box.width <= left + 4 ? 'end' : 'middle'
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2
  return { box, x, anchor, inside, ...text, ...(leader ? { leader } : {}) }
}

function placeTiles(mark: TilesMark, width: number): readonly Placed[] {
  const type = typeFor(mark, width)
  const across = Math.max(5, Math.min(Math.round(width / 24), Math.round(Math.sqrt(mark.tiles.length * 3)) + 4))
  const cellWidth = Math.min(width / across, maximalSide(mark) * Math.sqrt(3))
  const byId = new Map(mark.patches.map((each) => [each.id, each]))
  const widest = (id: string): number => {
    const patch = byId.get(id)
    return patch ? sizeOf({ name: wrap(patch.name, 130, type.name, 600), lines: linesOf(patch, type).flatMap((line) => wrap(line, 130, type.line)) }, type).width : 0
  }
  const label = Math.max(0, ...mark.patches.map((patch) => type.nameLeading + linesOf(patch, type).length * type.lineLeading)) + 10
  return layout(mark.tiles, {
    across,
    room: (patch) => widest(patch) / cellWidth,
    under: mark.patches.length > 1 ? Math.ceil(label / (cellWidth * 0.866)) : 0,
  })
}

interface Frame {
  readonly side: number
  readonly height: number
  readonly put: (point: Point) => Point
}

function frameOf(placed: readonly Placed[], mark: TilesMark, width: number): Frame {
  const centres = placed.map(({ cell }) => centre(cell))
  const [xs, ys] = [centres.map(({ x }) => x), centres.map(({ y }) => y)]
  const half = Math.sqrt(3) / 2
  const [left, right] = [Math.min(...xs) - half, Math.max(...xs) + half]
  const [top, bottom] = [Math.min(...ys) - 1, Math.max(...ys) + 1]
  const margin = 7
  const side = Math.min(maximalSide(mark), (width - margin * 2) / (right - left))
  const shift = (width - (right - left) * side) / 2
  return {
    side,
    height: (bottom - top) * side + margin * 2,
    put: ({ x, y }) => ({ x: shift + (x - left) * side, y: margin + (y - top) * side }),
  }
}

function maximalSide(mark: TilesMark): number {
  if (mark.patches.length <= 1) return 48
  return 34
}

// Names in cells only if every cell can carry its own: some named and some not would read as a difference.
function cellNames(mark: TilesMark, side: number): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>()
  if (mark.patches.length > 1) return names
  for (const tile of mark.tiles) {
    const room = side * Math.sqrt(3) * 0.92
    const lines = wrap(tile.name, room, cellNameSize, 600)
    const most = hasEmblem(tile.look) ? 2 : 3
    const whole = lines.join(' ') === tile.name
    if (!whole || lines.length > most + 1 || lines.length * cellNameLeading > side * (hasEmblem(tile.look) ? 0.8 : 1.15)) return new Map()
    const first = nameTop(lines.length, side, tile.look)
    if (lines.some((line, index) => textWidth(line, cellNameSize, 600) > widthAt(first + index * cellNameLeading, side))) return new Map()
    names.set(tile.row, lines)
  }
  return names
}

/** Baseline of the first line of a cell's name, from the cell's middle. */
export function nameTop(lines: number, side: number, look: Look): number {
  return 4 - ((lines - 1) * cellNameLeading) / 2 + (hasEmblem(look) ? side * 0.2 : 0)
}

// Room of a line in a cell, which narrows towards its top and its foot.
function widthAt(baseline: number, side: number): number {
  const reach = Math.max(Math.abs(baseline - cellNameSize * 0.75), Math.abs(baseline + cellNameSize * 0.22))
  return Math.min(1, 2 * (0.96 - reach / side)) * side * Math.sqrt(3) - 2
}

function isOpen(look: Look): boolean {
  return !hasEmblem(look) && (look.ink === 'unstated' || look.ink === 'outside' || look.ink === 'begun')
}

function hasEmblem({ check, sign }: Look): boolean {
  return check === true || sign !== undefined
}

function isPart(bracket: TilesMark['brackets'][number], mark: TilesMark): boolean {
  return mark.patches.some(({ id }) => !bracket.patches.includes(id))
}

function groupsOf(wish: string, mark: TilesMark): readonly string[] {
  const bracket = mark.brackets.find(({ id }) => wish === `bracket ${id}`)
  return bracket ? bracket.patches : mark.patches.filter(({ id }) => wish === `patch ${id}`).map(({ id }) => id)
}

function tenth(n: number): number {
  return Math.round(n * 10) / 10
}

