import { cellKey, centre, neighbours, type Cell } from './hexagon.ts'

export interface Placed {
  readonly id: string
  readonly patch: string
  readonly cell: Cell
}

interface Tile {
  readonly row: string
  readonly patch: string
  readonly cell?: Cell
}

/** How the automatic layout is fitted: cells across at most, and cells that a patch's label needs in width. */
export interface Fit {
  readonly across: number
  readonly room: (patch: string) => number
  /** Rows left under each patch for its label. */
  readonly under: number
}

/**
 * A place for every tile: the register's own where each tile has one and no two share it,
 * else each patch a round blob, blobs in reading order on shelves. Deterministic.
 */
export function layout(tiles: readonly Tile[], fit: Fit): readonly Placed[] {
  const given = tiles.flatMap(({ row, patch, cell }) => (cell ? [{ id: row, patch, cell }] : []))
  const distinct = new Set(given.map(({ cell }) => cellKey(cell))).size
  return given.length === tiles.length && distinct === tiles.length ? given : automatic(tiles, fit)
}

function automatic(tiles: readonly Tile[], { across, room, under }: Fit): readonly Placed[] {
  const patches = new Map<string, Tile[]>()
  for (const tile of tiles) patches.set(tile.patch, [...(patches.get(tile.patch) ?? []), tile])
  const placed: Placed[] = []
  let shelf: { tiles: readonly Tile[]; blob: Blob; width: number }[] = []
  let used = 0
  let top = 0
  const close = (): void => {
    const height = Math.max(...shelf.map(({ blob }) => blob.height))
    let left = 0
    for (const { tiles: own, blob, width } of shelf) {
      // Blobs of one shelf stand on one line, and in the middle of the room that they take.
      const down = top + height - blob.height
      const right = left + Math.floor((width - blob.width) / 2)
      own.forEach((tile, index) => {
        const cell = blob.cells[index]
        if (cell) placed.push({ id: tile.row, patch: tile.patch, cell: moved(cell, right, down) })
      })
      left += width + 1
    }
    top += height + under
    shelf = []
    used = 0
  }
  for (const [patch, own] of patches) {
    const blob = blobOf(own.length)
    const width = Math.max(blob.width, Math.ceil(room(patch)))
    if (shelf.length > 0 && used + width > across) close()
    shelf.push({ tiles: own, blob, width })
    used += width + 1
  }
  if (shelf.length > 0) close()
  return placed
}

interface Blob {
  /** In reading order, first row 0, leftmost cell at 0 or half a cell. */
  readonly cells: readonly Cell[]
  readonly width: number
  readonly height: number
}

// Rings round a middle cell, the last one filled only in part: each cell touches the ring within, so a blob is in one piece.
function blobOf(size: number): Blob {
  const taken = new Map<string, Cell>()
  let ring: readonly Cell[] = [{ column: 0, row: 0 }]
  while (taken.size < size) {
    for (const cell of ring.slice(0, size - taken.size)) taken.set(cellKey(cell), cell)
    const fresh = new Map(ring.flatMap(neighbours).filter((each) => !taken.has(cellKey(each))).map((each) => [cellKey(each), each]))
    ring = [...fresh.values()].sort((a, b) => closeness(a) - closeness(b) || a.row - b.row || a.column - b.column)
  }
  const cells = [...taken.values()].sort((a, b) => a.row - b.row || a.column - b.column)
  const firstRow = Math.min(...cells.map(({ row }) => row))
  const firstColumn = Math.min(...cells.map(({ column }) => column))
  const home = cells.map((cell) => moved(cell, -firstColumn, -firstRow))
  const width = Math.ceil(Math.max(...home.map((cell) => centre(cell).x / Math.sqrt(3))) + 1)
  return { cells: home, width, height: Math.max(...home.map(({ row }) => row)) + 1 }
}

// Flat blobs hold more in view than tall ones, so a step sideways counts for less.
function closeness(cell: Cell): number {
  const { x, y } = centre(cell)
  return Math.round(Math.hypot(x * 0.85, y) * 1000)
}

// A move by an odd number of rows swaps which rows stand half a cell to the right; columns make up for it.
function moved({ column, row }: Cell, right: number, down: number): Cell {
  const odd = Math.abs(row) % 2 === 1
  return { column: column + right + (odd && Math.abs(down) % 2 === 1 ? 1 : 0), row: row + down }
}
