import type { Point } from './hexagon.ts'
import type { Box, Ground } from './place.ts'

/** A drawing's area in small squares: which are taken by cells, by whose, and by labels. */
export interface Raster {
  readonly columns: number
  readonly rows: number
  /** Tells how many taken squares a box in the area covers; squares of open cells of these groups count as free if so wished. */
  readonly taken: (own: ReadonlySet<string>, openIsFree: boolean, area: Box) => (box: Box) => number
  readonly occupy: (box: Box) => void
}

export const square = 3

/** Holder of the room kept round cells: free where it is named as own. */
export const rim = '\u0000rim'

export function rasterOf(ground: readonly Ground[], side: number, width: number, height: number): Raster {
  const columns = Math.floor(width / square)
  const rows = Math.ceil(height / square)
  const held = new Int16Array(columns * rows).fill(-1)
  const names: string[] = []
  const numbers = new Map<string, number>()
  const numberOf = (name: string): number => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, names.length)
    names.push(name)
    return names.length - 1
  }
  const nobody = numberOf('')
  // First the rims, which are nobody's, then the cells over them.
  for (const cell of ground) if (cell.rim > 0) hexagon(cell, side + cell.rim, () => numberOf(rim))
  for (const cell of ground) hexagon(cell, side, () => (cell.open ? numberOf(cell.group) : nobody))

  function hexagon(at: Point, reach: number, holder: () => number): void {
    const half = (reach * Math.sqrt(3)) / 2
    const owner = holder()
    for (let row = Math.max(0, Math.floor((at.y - reach) / square)); row <= Math.min(rows - 1, Math.floor((at.y + reach) / square)); row += 1) {
      const dy = Math.abs((row + 0.5) * square - at.y)
      const run = Math.min(half, (reach - dy) * Math.sqrt(3))
      if (run <= 0) continue
      const from = Math.max(0, Math.floor((at.x - run) / square))
      const to = Math.min(columns - 1, Math.floor((at.x + run) / square))
      held.fill(owner, row * columns + from, row * columns + to + 1)
    }
  }

  return {
    columns,
    rows,
    taken: (own, openIsFree, area) => {
      // Sums are taken over the area alone: a large map asks for a small part of it, for every label.
      const [fromColumn, fromRow, toColumn, toRow] = bounds(area, columns, rows)
      const wide = toColumn - fromColumn + 1
      const counts = new Uint8Array(names.length).fill(1)
      if (openIsFree) for (const name of own) counts[numbers.get(name) ?? names.length] = 0
      const sums = new Int32Array(wide * (toRow - fromRow + 1))
      for (let row = fromRow; row < toRow; row += 1) {
        let line = 0
        let sum = (row - fromRow) * wide
        for (let column = fromColumn; column < toColumn; column += 1) {
          const holder = held[row * columns + column] ?? -1
          if (holder !== -1) line += counts[holder] ?? 0
          sum += 1
          sums[sum + wide] = (sums[sum] ?? 0) + line
        }
      }
      const at = (column: number, row: number): number => sums[(row - fromRow) * wide + column - fromColumn] ?? 0
      return (box) => {
        const [left, top, right, bottom] = bounds(box, columns, rows)
        return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top)
      }
    },
    occupy: (box) => {
      const [left, top, right, bottom] = bounds(box, columns, rows)
      for (let row = top; row < bottom; row += 1) held.fill(nobody, row * columns + left, row * columns + right)
    },
  }
}

function bounds(box: Box, columns: number, rows: number): readonly [number, number, number, number] {
  const clamp = (n: number, most: number): number => Math.max(0, Math.min(most, n))
  return [
    clamp(Math.floor(box.x / square), columns), clamp(Math.floor(box.y / square), rows),
    clamp(Math.ceil((box.x + box.width) / square), columns), clamp(Math.ceil((box.y + box.height) / square), rows),
  ]
}
