import { expect, test } from 'vitest'
import { cellKey, centre, neighbours, type Cell } from '#theme/hexagon.ts'
import { layout, type Placed } from '#theme/layout.ts'
import { grown, rings } from '#theme/outline.ts'

const fit = { across: 18, room: () => 3, under: 2 }

function tiles(sizes: readonly number[]): { row: string; patch: string }[] {
  return sizes.flatMap((size, patch) => Array.from({ length: size }, (_, index) => ({ row: `${patch}-${index}`, patch: `p${patch}` })))
}

const worlds = [[1], [2], [7, 1, 3], [18, 9, 12, 18, 17, 13, 14, 13, 10, 3], [700], Array.from({ length: 63 }, (_, at) => 3 + (at * 7) % 17), Array.from({ length: 40 }, () => 1)]

test.each(worlds.map((sizes) => [sizes.slice(0, 12).join(' '), sizes] as const))('without given cells, patches of %s units are each in one piece and none touch', (_, sizes) => {
  const placed = layout(tiles(sizes), fit)

  expect(placed).toHaveLength(sizes.reduce((sum, size) => sum + size, 0))
  expect(new Set(placed.map(({ cell }) => cellKey(cell))).size).toBe(placed.length)
  const owner = new Map(placed.map(({ cell, patch }) => [cellKey(cell), patch]))
  for (const patch of new Set(placed.map((each) => each.patch))) expect(pieces(of(placed, patch))).toBe(1)
  for (const { cell, patch } of placed) {
    expect(neighbours(cell).every((beside) => (owner.get(cellKey(beside)) ?? patch) === patch)).toBe(true)
  }
})

test('the same tiles are laid out alike each time', () => {
  expect(layout(tiles([5, 9, 30]), fit)).toEqual(layout(tiles([5, 9, 30]), fit))
})

test('given cells are kept where every tile has its own, and only then', () => {
  const given = [{ row: 'a', patch: 'p', cell: { column: 4, row: 7 } }, { row: 'b', patch: 'p', cell: { column: 5, row: 7 } }]

  expect(layout(given, fit).map(({ cell }) => cell)).toEqual(given.map(({ cell }) => cell))
  expect(layout([...given, { row: 'c', patch: 'p' }], fit)).toHaveLength(3)
  expect(layout([...given, { row: 'c', patch: 'p' }], fit)[0]?.cell).not.toEqual({ column: 4, row: 7 })
})

test.each(worlds.slice(0, 5).map((sizes) => [sizes.join(' '), sizes] as const))('outlines of patches of %s units are closed and hold just their cells', (_, sizes) => {
  const placed = layout(tiles(sizes), fit)
  for (const patch of new Set(placed.map((each) => each.patch))) {
    const cells = of(placed, patch)
    const shapes = rings(cells)

    // Twice the area by the shoelace rule; a ring that is not closed, or a cell left out, would change it.
    const area = shapes.reduce((sum, ring) => sum + shoelace(ring), 0)
    expect(Math.abs(area)).toBeCloseTo((cells.length * 3 * Math.sqrt(3)) / 2, 5)
    for (const ring of shapes) {
      ring.forEach((point, index) => {
        const next = ring[(index + 1) % ring.length] ?? point
        expect(Math.hypot(next.x - point.x, next.y - point.y)).toBeCloseTo(1, 5)
      })
    }
  }
})

test('a grown outline stands off every cell by its distance', () => {
  const cells = of(layout(tiles([18]), fit), 'p0')

  for (const ring of rings(cells)) {
    for (const { x, y } of grown(ring, 0.2)) {
      const off = Math.min(...cells.map((cell) => Math.hypot(x - centre(cell).x, y - centre(cell).y)))
      expect(off).toBeGreaterThan(1)
    }
  }
})

test('a hole in a patch has its own ring', () => {
  const round = neighbours({ column: 3, row: 3 })

  expect(rings(round)).toHaveLength(2)
})

function of(placed: readonly Placed[], patch: string): readonly Cell[] {
  return placed.filter((each) => each.patch === patch).map(({ cell }) => cell)
}

function pieces(cells: readonly Cell[]): number {
  const left = new Map(cells.map((cell) => [cellKey(cell), cell]))
  let found = 0
  while (left.size > 0) {
    found += 1
    const queue = [...left.values()].slice(0, 1)
    for (let cell = queue.pop(); cell; cell = queue.pop()) {
      if (!left.delete(cellKey(cell))) continue
      queue.push(...neighbours(cell).filter((beside) => left.has(cellKey(beside))))
    }
  }
  return found
}

function shoelace(ring: readonly { x: number; y: number }[]): number {
  return ring.reduce((sum, { x, y }, index) => {
    const next = ring[(index + 1) % ring.length] ?? { x, y }
    return sum + (x * next.y - next.x * y) / 2
  }, 0)
}
