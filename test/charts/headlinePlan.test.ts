import { expect, test } from 'vitest'
import { planHeadline } from '#charts/marks/Headline.tsx'
import type { HeadlineMark } from '#figures/figure.ts'
import { textWidth } from '#theme/metrics.ts'

const numbers = ['57,5%', 'Nguồn không nêu', 'Chưa xác định được', '4–5'].map((big, at) => ({ row: String(at), label: 'Đã công bố', big, small: '14/24', under: '', bar: [] }))
const mark: HeadlineMark = { kind: 'headline', numbers, strip: { title: '', column: 'n', total: 1, segments: [] } }

test.each([320, 420, 640, 760, 980, 1200])('no large number or word reaches into the next column, %i px wide', (width) => {
  const { blocks, column } = planHeadline(mark, width)

  for (const { number, size } of blocks) expect(textWidth(number.big, size, 600)).toBeLessThanOrEqual(column)
})

test('a number that has room is as large as the others', () => {
  expect(planHeadline(mark, 1400).blocks.map(({ size }) => size)).toEqual([30, 30, 30, 30])
  expect(planHeadline(mark, 760).blocks.map(({ size }) => size)[0]).toBe(30)
})
