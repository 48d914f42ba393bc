import { expect, test } from 'vitest'
import { planMap, type Label, type MapPlan } from '#charts/marks/mapPlan.ts'
import { nearest } from '#charts/marks/roving.ts'
import type { Box } from '#theme/place.ts'
import { mapFigure } from './sample.ts'

const worlds = { 'the whole': mapFigure(), 'one district': mapFigure({ only: 'P' }), 'no cells given': mapFigure({ cells: false }) }
const cases = Object.entries(worlds).flatMap(([name, figure]) => [320, 520, 880].map((width) => [name, width, planMap(figure.mark, width)] as const))

test.each(cases)('every patch and bracket of %s has its label within %i px', (_, width, plan) => {
  expect([...plan.patches, ...plan.brackets].every(({ label }) => label)).toBe(true)
  for (const { box } of labels(plan)) {
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    expect(box.y + box.height).toBeLessThanOrEqual(plan.height)
  }
})

test.each(cases)('labels of %s at %i px keep clear of each other', (_, __, plan) => {
  const boxes = labels(plan).map(({ box }) => box)

  for (const [index, box] of boxes.entries()) for (const other of boxes.slice(index + 1)) expect(meet(box, other)).toBe(false)
})

test.each(cases)('labels of %s at %i px keep clear of check marks', (_, __, plan) => {
  const marks = plan.cells.filter(({ tile }) => tile.look.check).map(({ x, y }) => ({ x: x - plan.side * 0.4, y: y - plan.side * 0.4, width: plan.side * 0.8, height: plan.side * 0.8 }))

  for (const { box } of labels(plan)) for (const mark of marks) expect(meet(box, mark)).toBe(false)
})

test('alone on the page, a district’s cells are large and carry their names', () => {
  const [alone, among] = [planMap(mapFigure({ only: 'P' }).mark, 880), planMap(mapFigure().mark, 880)]

  expect(alone.side).toBeGreaterThan(among.side)
  expect(alone.cells.every(({ tile, names }) => names.join(' ') === tile.name)).toBe(true)
  expect(among.cells.every(({ names }) => names.length === 0)).toBe(true)
})

test('arrow keys reach every cell from every other, and lead nowhere beyond the edge', () => {
  const { cells } = planMap(mapFigure().mark, 880)
  const reached = new Set([cells[0]])
  for (const cell of reached) {
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      const next = cell && nearest(cell, key, cells)
      if (next) reached.add(next)
    }
  }

  expect(reached.size).toBe(cells.length)
  const rightmost = cells.reduce((a, b) => (b.x > a.x ? b : a))
  expect(nearest(rightmost, 'ArrowRight', cells)).toBeUndefined()
})

function labels(plan: MapPlan): readonly Label[] {
  return [...plan.patches, ...plan.brackets].flatMap(({ label }) => label ?? [])
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
