import { expect, test } from 'vitest'
import { labelLeading, labelSize, planBars, type PlannedBar } from '#charts/marks/barsPlan.ts'
import { figureOf } from '#figures/catalogue.ts'
import type { BarsMark, Grid } from '#figures/figure.ts'
import { voiceOf } from '#i18n/voice.ts'
import { languages, type Lang } from '#model/words.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { textWidth } from '#theme/metrics.ts'

const catalogue = await realCatalogue()
const snapshot = await realSnapshot(catalogue, catalogue.current)

test.each(languages)('on a phone every name has the width for itself, and its number stands clear of it and of the bar, in %s', (lang) => {
  const { mark, grid } = barsOf(lang)
  for (const width of [262, 294, 360]) {
    const plan = planBars(mark, grid, width)

    expect(plan.stacked).toBe(true)
    for (const bar of plan.bars) {
      const last = bar.labelAt + (bar.label.length - 1) * labelLeading
      const from = bar.endAt.x - textWidth(bar.end, labelSize, 600)
      if (bar.endAt.y === last) expect(from, bar.end).toBeGreaterThan(plan.left + textWidth(bar.label.at(-1) ?? '', labelSize))
      else expect(bar.endAt.y, bar.end).toBe(last + labelLeading)
      expect(bar.endAt.y).toBeLessThan(bar.y)
    }
    expect(plain(mark, plan.bars).filter(({ label }) => label.length > 1)).toEqual([])
  }
})

test.each(languages)('the long names of what is not divided take further lines and no room from the bars, in %s', (lang) => {
  const { mark, grid } = barsOf(lang)
  const alone: BarsMark = { ...mark, groups: mark.groups.filter(({ bracket }) => !bracket) }
  const plan = planBars(mark, grid, 1190)

  expect(plan.bars.length).toBeGreaterThan(planBars(alone, grid, 1190).bars.length)
  expect(plain(mark, plan.bars).every(({ label }) => label.length === 1)).toBe(true)
  expect(plan.left).toBeLessThan(1190 / 4)
})

function barsOf(lang: Lang): { readonly mark: BarsMark; readonly grid: Grid } {
  const { mark, grid } = figureOf('districts', { snapshot, catalogue, area: snapshot.register.areas[0]?.id ?? '', voice: voiceOf(lang), measure: 'count', order: 'official' })
  if (mark.kind !== 'bars') throw new Error(mark.kind)
  return { mark, grid }
}

function plain({ groups }: BarsMark, bars: readonly PlannedBar[]): readonly PlannedBar[] {
  const ids = groups.flatMap(({ bracket, rows }) => (bracket ? [] : rows))
  return bars.filter(({ row }) => ids.includes(row.id))
}
