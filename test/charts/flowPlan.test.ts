import { describe, expect, test } from 'vitest'
import { at } from '#charts/marks/flowNumbers.ts'
import { planFlow, type FlowPlan } from '#charts/marks/flowPlan.ts'
import { rowOf, type Figure, type FlowMark } from '#figures/figure.ts'
import type { Box } from '#theme/place.ts'
import { flowFigure, flowOf, knownFlowFigure, looks, moves } from './sample.ts'

const widths = [300, 340, 375, 430, 479, 480, 520, 640, 690, 768, 900, 1040, 1200]
const worlds = Array.from({ length: 24 }, (_, seed) => [`seed ${seed}`, world(seed)] as const)
const figures = [...worlds, ['what became known', knownFlowFigure()], ['a month', flowFigure()]] as const

describe.each(figures)('the flow of %s', (_, figure) => {
  const { mark, grid } = figure
  const plans = widths.map((width) => planFlow(mark, grid, width))
  const each = (check: (plan: FlowPlan) => void): void => plans.forEach(check)
  const sizeOf = (row: string): number => Number(rowOf(grid, row).cells[mark.column]?.value)

  test('fills each box with its bands, one on the other without a gap, in the order of their other ends', () => each(({ boxes, bands }) => {
    for (const { id, side, box } of boxes) {
      const other = side === 'from' ? 'to' : 'from'
      const edge = (band: FlowPlan['bands'][number], end: 'from' | 'to'): number => (end === 'from' ? band.ribbon.leaves : band.ribbon.arrives)
      const own = bands.filter((band) => band[side] === id).toSorted((a, b) => edge(a, side) - edge(b, side))

      let y = box.y
      for (const band of own) {
        expect(edge(band, side)).toBeCloseTo(y, 6)
        expect(side === 'from' ? band.ribbon.left : band.ribbon.right).toBeCloseTo(side === 'from' ? box.x + box.width : box.x, 6)
        y += band.ribbon.thick
      }
      expect(box.y + box.height).toBeCloseTo(y, 6)
      for (const [index, band] of own.entries()) expect(edge(band, other)).toBeGreaterThanOrEqual(Math.max(-Infinity, ...own.slice(0, index).map((before) => edge(before, other))))
    }
  }))

  test('draws each band once, to scale, and one unit no thinner than three pixels', () => each(({ bands }) => {
    const drawn = mark.bands.filter(({ row }) => sizeOf(row) > 0)
    const total = drawn.reduce((sum, { row }) => sum + sizeOf(row), 0)

    expect(bands.map(({ row }) => row).toSorted()).toEqual(drawn.map(({ row }) => row).toSorted())
    for (const { row, ribbon } of bands) {
      expect(ribbon.thick).toBeGreaterThanOrEqual(3)
      for (const other of bands) {
        if (sizeOf(row) < sizeOf(other.row)) expect(ribbon.thick).toBeLessThanOrEqual(other.ribbon.thick)
        if (total <= 160) expect(ribbon.thick / sizeOf(row)).toBeCloseTo(other.ribbon.thick / sizeOf(other.row), 6)
      }
    }
  }))

  test('sets no box, label or heading over another, and all within its width and height', () => each(({ width, height, boxes, titles }) => {
    const things = [...boxes.flatMap(({ box, label }) => [box, label.box]), ...titles.map(({ box }) => box)]

    for (const [index, box] of things.entries()) {
      for (const other of things.slice(index + 1)) expect(meet(box, other), JSON.stringify([width, box, other])).toBe(false)
      expect(box.x).toBeGreaterThanOrEqual(-0.5)
      expect(box.x + box.width).toBeLessThanOrEqual(width + 0.5)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.y + box.height).toBeLessThanOrEqual(height)
    }
  }))

  test('says every box and both headings whole, and no number alone in a line', () => each(({ boxes, titles }) => {
    const said = boxes.map(({ label }) => label.lines)

    expect(said.map((lines) => lines.join(' '))).toEqual([...mark.from.boxes, ...mark.to.boxes].map(({ text }) => text))
    for (const lines of said) expect(lines.at(-1)).not.toMatch(/^\d+$/)
    expect(titles.map(({ lines }) => lines.join(' '))).toEqual([mark.from.title, mark.to.title])
  }))

  test('leaves a quarter of its width to the bands', () => each(({ width, bands }) => {
    for (const { ribbon } of bands) expect(ribbon.right - ribbon.left).toBeGreaterThan(width / 4)
  }))

  test('writes numbers on their own band, clear of each other and of the edges of all others', () => each(({ bands }) => {
    const numbers = bands.flatMap(({ row, ribbon, number }) => (number ? [{ row, ribbon, number }] : []))

    for (const { row, ribbon, number } of numbers) {
      expect(number.text).toBe(rowOf(grid, row).cells[mark.column]?.text)
      expect(number.box.x).toBeGreaterThan(ribbon.left)
      expect(number.box.x + number.box.width).toBeLessThan(ribbon.right)
      expect(along(ribbon).some(({ x, top }) => Math.abs(x - number.x) < 3 && Math.abs(top + ribbon.thick / 2 - number.y) < 9)).toBe(true)
      for (const other of numbers) if (other.row !== row) expect(meet(lineOf(number), lineOf(other.number))).toBe(false)
      for (const other of bands) if (other.row !== row) expect(clear(other.ribbon, number.box, ribbon.thick < 15)).toBe(true)
    }
  }))
})

test.each(widths)('at %i px each number of what became known stands on its band', (width) => {
  const { mark, grid } = knownFlowFigure()

  expect(planFlow(mark, grid, width).bands.map(({ number }) => number?.text)).toEqual(['54', '29', '20', '14', '10'])
})

test.each([640, 900, 1200])('at %i px each number of a month stands on its band, a move’s with its sign', (width) => {
  const { mark, grid } = flowFigure()

  for (const { look, number } of planFlow(mark, grid, width).bands) expect(number?.signed).toBe(look.sign !== undefined)
})

test('a band between two others of the same boxes has its number, if its figures keep to it', () => {
  const sides = (title: string): FlowMark['from'] => ({ title, boxes: [{ id: 'a', look: looks.goal, text: 'A · 43' }] })
  const { mark, grid } = flowOf(sides('5'), sides('6'), [['a', 'a', 30, moves.same], ['a', 'a', 2, moves.mended], ['a', 'a', 10, moves.same], ['a', 'a', 90, moves.forward], ['a', 'a', 1, moves.back], ['a', 'a', 20, moves.same]])
  const numbers = new Map(planFlow(mark, grid, 400).bands.map(({ row, number }) => [row, number]))

  expect(numbers.get('m1')).toMatchObject({ text: '2', signed: true })
  expect(numbers.get('m4')).toBeUndefined()
})

test.each([260, 294, 320])('at %i px no number of a box is broken, however little stands before it', (width) => {
  const box = (id: string, text: string) => ({ id, look: looks.goal, text })
  const side = (title: string): FlowMark['from'] => ({ title, boxes: [box('a', 'Announced · 65'), box('b', 'Not in the rollout · 127')] })
  const { mark, grid } = flowOf(side('29 March 2018'), side('August 2018'), [['a', 'a', 65, moves.same], ['b', 'b', 127, moves.same]])

  for (const { label } of planFlow(mark, grid, width).boxes) expect(label.lines.at(-1)).toMatch(/· (65|127)$/)
})

test('a box that holds nothing keeps its words and has no height', () => {
  const box = { look: looks.near, text: 'Ban hành áp dụng · 0' }
  const { mark, grid } = flowOf({ title: '5', boxes: [{ ...box, id: 'a' }, { ...box, id: 'b' }] }, { title: '6', boxes: [{ ...box, id: 'a' }] }, [['a', 'a', 4, moves.same], ['b', 'a', 0, moves.forward]])
  const { boxes, bands } = planFlow(mark, grid, 520)

  expect(boxes.map(({ box: { height } }) => height)).toEqual([48, 0, 48])
  expect(boxes[1]?.label.lines).toEqual(['Ban hành áp dụng · 0'])
  expect(bands).toHaveLength(1)
})

test('a band to a box that is not there is a fault of ours', () => {
  const { mark, grid } = flowOf({ title: '5', boxes: [] }, { title: '6', boxes: [] }, [['a', 'b', 4, moves.same]])

  expect(() => planFlow(mark, grid, 520)).toThrow('no box a in the flow')
})

test('of eleven thousand units one is still seen, and the drawing stays on a page', () => {
  const look = looks.goal
  const sides = { title: '', boxes: [{ id: 'a', look, text: 'A' }, { id: 'b', look, text: 'B' }] }
  const { mark, grid } = flowOf(sides, sides, [['a', 'a', 11_161, moves.same], ['a', 'b', 1, moves.back]])
  const plan = planFlow(mark, grid, 900)

  expect(plan.bands.at(-1)?.ribbon.thick).toBe(3)
  expect(plan.height).toBeLessThan(700)
})

function along(ribbon: FlowPlan['bands'][number]['ribbon']): readonly { readonly x: number; readonly top: number }[] {
  return Array.from({ length: 241 }, (_, step) => at(ribbon, step / 240))
}

// As high as its figures with their rim, wherever they stand.
function lineOf({ box, y }: { readonly box: Box; readonly y: number }): Box {
  return { ...box, y: y - 6.5, height: 13 }
}

// Of a band that runs elsewhere; or, for a number on a thin one, round the whole of it.
function clear(ribbon: FlowPlan['bands'][number]['ribbon'], box: Box, within: boolean): boolean {
  const under = along(ribbon).filter(({ x }) => x > box.x && x < box.x + box.width)
  return under.every(({ top }) => top >= box.y + box.height || top + ribbon.thick <= box.y)
    || (within && under.every(({ top }) => top <= box.y && top + ribbon.thick >= box.y + box.height))
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Boxes, bands and words at random: one to nine boxes a side, from a hamlet's few units to a nation's. */
function world(seed: number): Figure<string, FlowMark> {
  let state = seed + 1
  const random = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  const names = ['Đã công bố', 'Ban hành áp dụng', 'Hoàn thành bộ tài liệu', 'Được giao triển khai đến Đã công bố, nguồn không nêu', 'Chưa triển khai', 'Not in the rollout']
  const inks = Object.values(looks)
  const kinds = Object.values(moves)
  const [many, one] = [seed % 4 === 0 ? 4000 : 40, { look: looks.goal, text: '' }]
  const [left, right] = [1 + random(9), 1 + random(9)]
  const bands = Array.from({ length: left }, (_, from) => Array.from({ length: right }, (__, to) => [`a${from}`, `b${to}`, random(3) === 0 ? 1 + random(random(2) === 0 ? 3 : many) : 0, kinds[random(kinds.length)] ?? moves.same] as const)).flat()
  const boxes = (id: string, count: number, end: 0 | 1): FlowMark['from']['boxes'] => Array.from({ length: count }, (_, index) => ({
    id: `${id}${index}`, look: inks[random(inks.length)] ?? one.look,
    text: `${names[random(names.length)] ?? ''} · ${bands.filter((band) => band[end] === `${id}${index}`).reduce((sum, [, , n]) => sum + n, 0)}`,
  }))
  return flowOf({ title: '29/3/2018', boxes: boxes('a', left, 0) }, { title: 'tháng 8/2018', boxes: boxes('b', right, 1) }, bands)
}
