import { describe, expect, test } from 'vitest'
import { bandBox, planTimeline } from '#charts/marks/timelinePlan.ts'
import type { Box } from '#theme/place.ts'
import { timelineFigure } from './sample.ts'

const { mark, grid } = timelineFigure()

test.each([320, 360, 420, 520, 640, 768, 880, 900])('at %i px no text meets another, or the band', (width) => {
  const plan = planTimeline(mark, grid, width)
  const texts = [plan.deadline?.text, ...plan.values, ...plan.bandValues, plan.lineName, ...plan.unstated, ...plan.ticks].flatMap((each) => each?.box ?? [])
  const bands = plan.points.filter(({ band }) => band).map((point) => bandBox(point, plan.y))

  for (const [index, box] of texts.entries()) for (const other of [...texts.slice(index + 1), ...bands]) expect(meet(box, other)).toBe(false)
  for (const { x, width: wide, y, height } of texts) {
    expect(x).toBeGreaterThanOrEqual(-1)
    expect(x + wide).toBeLessThanOrEqual(width + 1)
    expect(y + height).toBeLessThanOrEqual(plan.height)
  }
})

test.each([320, 360, 420, 520, 640, 768, 880, 900])('at %i px the numbers of two moments three months apart meet nothing, and both are there', (width) => {
  const later = { row: 'later', from: Date.UTC(2018, 10, 30) / 86_400_000, to: Date.UTC(2018, 10, 30) / 86_400_000, label: '30/11/2018' }
  const last = grid.rows.at(-1)
  if (!last) throw new Error('no rows')
  const next = { ...last, id: 'later', cells: { ...last.cells, [mark.band.column]: { value: { atLeast: 17, atMost: 66 }, text: '17–66' } } }
  const plan = planTimeline({ ...mark, points: [...mark.points, later] }, { ...grid, rows: [...grid.rows, next] }, width)
  const bands = plan.points.filter(({ band }) => band).map((point) => bandBox(point, plan.y))
  const texts = [plan.deadline?.text, ...plan.values, ...plan.bandValues, plan.lineName, ...plan.unstated, ...plan.ticks].flatMap((each) => each?.box ?? [])

  expect(plan.bandValues.map(({ lines }) => lines.join(' '))).toEqual([expect.stringContaining('14–63'), expect.stringContaining('17–66')])
  for (const [index, box] of texts.entries()) for (const other of [...texts.slice(index + 1), ...bands]) expect(meet(box, other)).toBe(false)
})

test.each([320, 520, 880])('at %i px what the numbers of many moments count is said once', (width) => {
  const [first] = grid.rows
  if (!first) throw new Error('no rows')
  const months = [1, 2, 3, 4, 5, 6, 7, 8].map((month) => ({ row: `m${month}`, from: Date.UTC(2018, month - 1, 28) / 86_400_000, to: Date.UTC(2018, month - 1, 28) / 86_400_000, label: `28/${month}` }))
  const rows = months.map(({ row }, at) => ({ ...first, id: row, cells: { ...first.cells, [mark.band.column]: { value: 8 * at, text: String(8 * at) } } }))
  const { bandValues } = planTimeline({ ...mark, points: months }, { ...grid, rows }, width)

  expect(bandValues.flatMap(({ lines }) => lines.find((line) => /^\d+$/.test(line)) ?? [])).toEqual(rows.map((_, at) => String(8 * at)))
  expect(bandValues.filter(({ lines }) => lines.join(' ').includes(mark.band.name))).toHaveLength(1)
})

test('dates stand true to scale', () => {
  const { points, deadline } = planTimeline(mark, grid, 880)
  const [first, second] = points
  const perDay = ((first?.to ?? 0) - (first?.from ?? 0)) / 365

  expect(((second?.to ?? 0) - (second?.from ?? 0)) / perDay).toBeCloseTo(364, 0)
  expect(((deadline?.x ?? 0) - (first?.from ?? 0)) / perDay).toBeCloseTo(1095, 0)
})

test('where announced is not stated there are words and no band', () => {
  const { points, unstated } = planTimeline(mark, grid, 880)

  expect(points.map(({ band }) => band !== undefined)).toEqual([false, false, false, true])
  expect(unstated.map(({ lines }) => lines.join(' '))).toEqual(['Đã công bố nguồn không nêu'])
})

describe('what would be', () => {
  const day = (text: string): number => Date.parse(text) / 86_400_000
  const from = mark.points.at(-1)
  const fan = (end: string, least: number, most: number, start = 14) => [
    { day: from?.from ?? 0, value: { atLeast: start, atMost: start } }, { day: from?.to ?? 0, value: { atLeast: start, atMost: start + 2 } }, { day: day(end), value: { atLeast: least, atMost: most } },
  ]
  const paths = [
    { id: 'needed', name: 'Cần đạt: 2–2,5 mỗi tháng', look: { ink: 'halfway', fill: 'solid' }, points: fan('2018-12-31', 73, 73) },
    { id: 'observed', name: 'Đã đạt: 0,44–0,74 mỗi tháng; xong từ 10/2019 đến sau 12/2019', look: { ink: 'forward', fill: 'solid' }, points: fan('2019-12-31', 40, 73) },
  ] as const
  const drawn = { ...mark, paths }

  test.each([320, 360, 420, 520, 640, 768, 880])('at %i px its words meet no other text, and stand inside the drawing', (width) => {
    const plan = planTimeline(drawn, grid, width)
    const texts = [plan.deadline?.text, ...plan.values, ...plan.bandValues, plan.lineName, ...plan.unstated, ...plan.ticks].flatMap((each) => each?.box ?? [])
    const words = plan.paths.map(({ label }) => label.box)

    expect(plan.paths.map(({ id }) => id)).toEqual(['needed', 'observed'])
    for (const [index, box] of words.entries()) {
      for (const other of [...words.slice(index + 1), ...texts]) expect(meet(box, other)).toBe(false)
      expect(box.x).toBeGreaterThanOrEqual(-1)
      expect(box.x + box.width).toBeLessThanOrEqual(width + 1)
      expect(box.y + box.height).toBeLessThanOrEqual(plan.height)
    }
  })

  test('it begins where the state is and ends on its own day, and the axis reaches it', () => {
    const plan = planTimeline(drawn, grid, 880)
    const [needed, observed] = plan.paths

    expect(needed?.upper[0]?.x).toBeCloseTo(plan.points.at(-1)?.from ?? 0)
    expect(needed?.upper.at(-1)?.x).toBeCloseTo(plan.deadline?.x ?? 0)
    expect(observed?.upper.at(-1)?.x).toBeCloseTo(plan.right)
    expect(observed?.lower.at(-1)?.y).toBeGreaterThan(observed?.upper.at(-1)?.y ?? Infinity)
  })
})

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
