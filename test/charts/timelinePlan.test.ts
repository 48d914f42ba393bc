import { expect, test } from 'vitest'
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

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
