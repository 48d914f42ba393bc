import { describe, expect, test } from 'vitest'
import { cellNameLeading, cellNameSize, nameTop, planMap, type Label, type MapPlan } from '#charts/marks/mapPlan.ts'
import { nearest } from '#charts/marks/roving.ts'
import { comparedFigureOf, figureOf } from '#figures/catalogue.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { languages, type Lang } from '#model/words.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { textWidth } from '#theme/metrics.ts'
import type { Box } from '#theme/place.ts'
import { mapFigure } from './sample.ts'

const catalogue = await realCatalogue()
const snapshots = await Promise.all(catalogue.editions.map(({ id }) => realSnapshot(catalogue, id)))

describe('a map of what changed, where labels have many lines', () => {
  test.each([[320, '2030-04.1', '2030-06-30.1'], [360, '2031-01.1', '2031-02-28.1']] as const)('keeps its labels apart at %i px from %s to %s', (width, before, after) => {
    const [from, snapshot] = [demoSnapshot(before), demoSnapshot(after)]
    const { mark } = comparedFigureOf('changeMap', { snapshot, from, catalogue: demoCatalogue(), area: snapshot.register.areas[0]?.id ?? '', voice: voiceOf('vi'), measure: 'count', order: 'official' })
    const all = mark.kind === 'tiles' ? labels(planMap(mark, width)) : []

    expect(all.length).toBeGreaterThan(5)
    for (const label of all) for (const other of all) if (other !== label) expect(meet(label.box, other.box)).toBe(false)
  })
})

describe.each(languages)('the real map, in %s', (lang) => {
  const marks = snapshots.flatMap((snapshot) => tilesOf(snapshot, '60', lang))
  const plans = (width: number): readonly MapPlan[] => marks.map((mark) => planMap(mark, width))

  test.each([280, 300, 320, 340, 400, 460, 520, 880])('keeps its labels apart, off the edge and free of others’ lines at %i px', (width) => {
    for (const plan of plans(width)) {
      const all = labels(plan)
      for (const label of all) {
        if (label.box.width < width) expect(label.box.x).toBeGreaterThanOrEqual(4)
        if (label.box.width < width) expect(label.box.x + label.box.width).toBeLessThanOrEqual(width - 4)
        for (const other of all) {
          if (other === label) continue
          expect(meet(label.box, other.box)).toBe(false)
          if (other.leader) expect(runsThrough(other.leader, label.box), `${other.name.join(' ')} through ${label.name.join(' ')}`).toBe(false)
        }
      }
    }
  })

  test.each([300, 340, 400])('leads a line to none of its patches at %i px', (width) => {
    for (const plan of plans(width)) expect(plan.patches.filter(({ label }) => label?.leader).map(({ patch }) => patch.name)).toEqual([])
  })
})

// Names are written alike in either language, and states differ in nothing but check marks: of the first state there are none.
describe('the map of every district, of the first state and of the last', () => {
  const states = [snapshots[0], snapshots.at(-1)].flatMap((state) => state ?? [])
  const marks = states.flatMap((state) => [...new Set(state.register.units.map(({ district }) => district))].flatMap((area) => tilesOf(state, area, 'vi')))

  test.each([300, 340, 400, 460, 520, 700])('writes names within their cells or none at %i px', (width) => {
    expect(marks.length).toBeGreaterThan(2)
    for (const mark of marks) expectNamesWithin(planMap(mark, width))
  })
})

test.each(['Phường Xuân Hưng Nam', 'Phường Mã Mã Lâm Lâm', 'Thị trấn Chợ Lầu'])('the name %s stands within its cells or in none, at any width', (name) => {
  const { mark } = mapFigure({ only: 'P' })
  const tiles = mark.tiles.map((tile) => ({ ...tile, name }))

  for (let width = 280; width <= 700; width += 10) expectNamesWithin(planMap({ ...mark, tiles }, width))
})

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

function tilesOf(snapshot: Snapshot, area: string, lang: Lang): Parameters<typeof planMap>[0][] {
  const { mark } = figureOf('map', { snapshot, catalogue, area, voice: voiceOf(lang), measure: 'count', order: 'official' })
  return mark.kind === 'tiles' ? [mark] : []
}

function labels(plan: MapPlan): readonly Label[] {
  return [...plan.patches, ...plan.brackets].flatMap(({ label }) => label ?? [])
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function runsThrough([from, to]: NonNullable<Label['leader']>, box: Box): boolean {
  return Array.from({ length: 101 }, (_, step) => step / 100).some((share) => {
    const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share]
    return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
  })
}

function expectNamesWithin({ cells, side }: MapPlan): void {
  for (const { tile, names } of cells) {
    names.forEach((line, index) => {
      const baseline = nameTop(names.length, side, tile.look) + index * cellNameLeading
      const reach = Math.max(Math.abs(baseline - cellNameSize * 0.7), Math.abs(baseline + cellNameSize * 0.2))
      expect(textWidth(line, cellNameSize, 600), tile.name).toBeLessThanOrEqual(Math.min(1, 2 * (1 - reach / side)) * side * Math.sqrt(3))
    })
  }
}
