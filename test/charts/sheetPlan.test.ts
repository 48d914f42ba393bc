import { describe, expect, test } from 'vitest'
import { legendHeight } from '#charts/Legend.tsx'
import { plateHeight } from '#charts/Plate.tsx'
import { planSheet, sheetSizes, type SheetSize } from '#charts/sheetPlan.ts'
import type { Figure } from '#figures/figure.ts'
import { textWidth } from '#theme/metrics.ts'
import { barsFigure, flowFigure, headlineFigure, ledgerFigure, mapFigure, timelineFigure } from './sample.ts'

const figures: readonly Figure[] = [headlineFigure(), mapFigure(), ledgerFigure(), barsFigure(), timelineFigure(), flowFigure()]
const sizes = Object.keys(sheetSizes) as readonly SheetSize[]
const cases = figures.flatMap((figure) => sizes.map((size) => [figure.mark.kind, size, figure] as const))

describe.each(cases)('the sheet of %s, %s', (_, size, figure) => {
  const plan = planSheet(long(figure), size)

  test('keeps its width and never clips a line of text', () => {
    expect(plan.width).toBe(sheetSizes[size].width)
    expect(plan.height).toBeGreaterThanOrEqual(sheetSizes[size].height)
    for (const { lines, x, y, size: px, weight, leading } of plan.texts) {
      for (const line of lines) expect(x + textWidth(line, px, weight)).toBeLessThanOrEqual(plan.width - 20)
      expect(y + (lines.length - 1) * leading + px * 0.4).toBeLessThanOrEqual(plan.height)
    }
  })

  test('has room for the whole drawing and the whole legend', () => {
    const { plate, legend } = plan
    expect(plate.x).toBeGreaterThanOrEqual(0)
    expect(plate.x + plate.width * plate.scale).toBeLessThanOrEqual(plan.width)
    expect(plate.y + plateHeight(figure, plate.width) * plate.scale).toBeLessThanOrEqual(plan.height)
    expect(legend.y + legendHeight(legend.items, legend.width) * legend.scale).toBeLessThanOrEqual(plan.height)
  })

  test('sets nothing over anything else', () => {
    const { plate, legend } = plan
    const boxes = [
      { left: plate.x, right: plate.x + plate.width * plate.scale, top: plate.y, bottom: plate.y + plateHeight(figure, plate.width) * plate.scale },
      ...(legend.items.length > 0 ? [{ left: legend.x, right: legend.x + legend.width * legend.scale, top: legend.y, bottom: legend.y + legendHeight(legend.items, legend.width) * legend.scale }] : []),
      ...plan.texts.map(({ lines, x, y, size: px, weight, leading }) => ({
        left: x, right: x + Math.max(...lines.map((line) => textWidth(line, px, weight))), top: y - px * 0.8, bottom: y + (lines.length - 1) * leading + px * 0.25,
      })),
    ]
    boxes.forEach((a, at) => boxes.slice(at + 1).forEach((b) => {
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom, JSON.stringify([a, b])).toBe(false)
    }))
  })

  test('says the finding, the notes, the source and the snapshot', () => {
    const said = plan.texts.flatMap(({ lines }) => lines).join(' ')
    const { title, subtitle, notes, source, stamp } = long(figure)
    for (const text of [stamp.product, title, subtitle, stamp.asOf, ...notes, source, stamp.snapshot, stamp.publisher, stamp.generatedAt]) expect(said).toContain(text)
  })
})

test.each(figures.filter(({ mark }) => 'legend' in mark).map((figure) => [figure.mark.kind, figure] as const))('the sheet of %s has the legend of its mark', (_, figure) => {
  const { mark } = figure

  expect(planSheet(figure, 'slide').legend.items).toEqual('legend' in mark ? mark.legend : [])
})

test('no word stands alone in the last line of a title', () => {
  const title = '2 cơ quan chủ quản còn đơn vị chưa công bố: UBND TP. Phan Thiết (5) và UBND TX. La Gi (5)'
  const [first = '', last = '', ...more] = planSheet({ ...ledgerFigure(), title }, 'slide').texts.find(({ id }) => id === 'title')?.lines ?? []

  expect(more).toEqual([])
  expect(last.length).toBeGreaterThan(first.length / 2)
})

function long(figure: Figure): Figure {
  return {
    ...figure,
    title: 'Cả mười đơn vị đợt 2017 chưa công bố thuộc TP. Phan Thiết và TX. La Gi; nguồn không nêu tên các đơn vị này ở bất kỳ đoạn nào',
    notes: Array.from({ length: 4 }, (_, at) => `${at + 1}. Mỗi khoảng là giới hạn đúng của riêng hàng đó, không cộng dọc: một đơn vị chưa nêu tên có thể thuộc nơi này hoặc nơi khác.`),
  }
}
