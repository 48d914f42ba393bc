import { describe, expect, test } from 'vitest'
import { placeTicks } from '#charts/marks/ticks.ts'
import { planTimeline } from '#charts/marks/timelinePlan.ts'
import { noteLeading, noteSize } from '#charts/marks/timelineText.ts'
import { figureOf } from '#figures/catalogue.ts'
import { voiceOf } from '#i18n/voice.ts'
import { languages } from '#model/words.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { textWidth } from '#theme/metrics.ts'

const catalogue = await realCatalogue()
const snapshot = await realSnapshot(catalogue, catalogue.current)
const widths = Array.from({ length: 63 }, (_, step) => 280 + step * 10)

describe.each(languages)('dates under the real timeline, in %s', (lang) => {
  const { mark, grid } = figureOf('timeline', { snapshot, catalogue, area: '60', voice: voiceOf(lang), measure: 'count', order: 'official' })
  if (mark.kind !== 'timeline') throw new Error(mark.kind)

  test.each(widths)('keep clear of each other and of each other’s lines at %i px', (width) => {
    const { ticks } = planTimeline(mark, grid, width)
    const placed = ticks.map(({ lines, x, y, at, level }) => {
      const wide = Math.max(...lines.map((line) => textWidth(line, noteSize)))
      return { at, level, left: x - wide / 2, right: x + wide / 2, top: y - noteSize, bottom: y + (lines.length - 1) * noteLeading + 3 }
    })

    for (const a of placed) {
      expect(a.left).toBeGreaterThanOrEqual(0)
      expect(a.right).toBeLessThanOrEqual(width)
      expect(a.left <= a.at && a.at <= a.right).toBe(true)
      for (const b of placed) {
        if (a === b) continue
        expect(a.right + 4 <= b.left || b.right + 4 <= a.left || a.bottom <= b.top || b.bottom <= a.top, JSON.stringify([a, b])).toBe(true)
        if (a.level > b.level) expect(a.at > b.left && a.at < b.right).toBe(false)
      }
    }
  })
})

test('where dates crowd, they go down level by level, no line through another’s words', () => {
  const placed = placeTicks(Array.from({ length: 6 }, (_, index) => ({ at: 200 + index * 12, label: '29/3/2018' })), 320, 12)

  const boxes = placed.map(({ x, level, lines }, index) => ({ level, at: 200 + index * 12, left: x - textWidth(lines[0] ?? '', 12) / 2, right: x + textWidth(lines[0] ?? '', 12) / 2 }))
  for (const a of boxes) {
    for (const b of boxes) {
      if (a === b) continue
      if (a.level === b.level) expect(a.right <= b.left || b.right <= a.left).toBe(true)
      else if (a.level > b.level) expect(a.at > b.left && a.at < b.right).toBe(false)
    }
  }
})
