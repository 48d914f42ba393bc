/** A place on a grid of pointy-top hexagons; odd rows stand half a cell to the right. */
export interface Cell {
  readonly column: number
  readonly row: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Centre of a cell where a hexagon's side is 1. */
export function centre({ column, row }: Cell): Point {
  return { x: Math.sqrt(3) * (column + (mod2(row) ? 0.5 : 0)), y: 1.5 * row }
}

/** The six corners, clockwise from the top. */
export function corners(cell: Cell, side = 1): readonly Point[] {
  const { x, y } = centre(cell)
  return unit.map((corner) => ({ x: x + corner.x * side, y: y + corner.y * side }))
}

/** The six cells around: beyond each side, in the order of the corners (upper right first, clockwise). */
export function neighbours({ column, row }: Cell): readonly Cell[] {
  const left = mod2(row) ? column : column - 1
  return [
    { column: left + 1, row: row - 1 }, { column: column + 1, row }, { column: left + 1, row: row + 1 },
    { column: left, row: row + 1 }, { column: column - 1, row }, { column: left, row: row - 1 },
  ]
}

export function cellKey({ column, row }: Cell): string {
  return `${column},${row}`
}

const unit: readonly Point[] = Array.from({ length: 6 }, (_, index) => {
  const angle = (Math.PI / 3) * index - Math.PI / 2
  return { x: Math.cos(angle), y: Math.sin(angle) }
})

function mod2(n: number): boolean {
  return Math.abs(n) % 2 === 1
}
