import { describe, expect, test } from 'vitest'
import { languages, type Lang } from '#model/words.ts'
import type { Figure } from '#figures/figure.ts'
import { methodPage } from '#figures/method.ts'
import { sentenceOf } from '#figures/sentence.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { comparisonsOf, figuresOf, sceneOf } from './scenes.ts'

const catalogue = demoCatalogue()
const ids = catalogue.editions.map(({ id }) => id)
const pairs = ids.slice(1).map((id, at) => [ids[at] ?? id, id] as const)

describe.each(languages)('every figure of the demonstration is described whole, in %s', (lang) => {
  test.each(ids.map((id, at) => [id, at] as const))('of the state %s, for the province and a district', (id, at) => {
    const [province, ...districts] = demoSnapshot(id).register.areas
    for (const area of [province?.id, districts[at % districts.length]?.id]) {
      const scene = sceneOf(catalogue, demoSnapshot(id), lang, area)
      const figures = figuresOf(scene)

      expect(figures.length).toBeGreaterThanOrEqual(7)
      for (const figure of figures) whole(figure, lang)
      expect(sentenceOf(scene).sentence).not.toMatch(broken)
      expect(JSON.stringify(methodPage(scene))).not.toMatch(/\{\{|\[\[|NaN/)
    }
  })

  test.each(pairs)('of the change from %s to %s, and back', (from, to) => {
    for (const [a, b] of [[from, to], [to, from]] as const) {
      const figures = comparisonsOf(sceneOf(catalogue, demoSnapshot(b), lang), demoSnapshot(a))

      expect(figures.length).toBeGreaterThan(0)
      for (const figure of figures) whole(figure, lang)
    }
  })
})

const broken = /\{\{|\}\}|\[\[|undefined|NaN|\[object/

/** Every text is there, none holds what was left unfilled, and what is drawn stands in the grid. */
function whole(figure: Figure, lang: Lang): void {
  const { id, title, subtitle, notes, source, stamp, grid } = figure
  for (const text of [title, subtitle, source, ...notes, ...Object.values(stamp).map((each) => JSON.stringify(each)), ...grid.columns.map(({ name }) => name)]) {
    expect(text, id).not.toMatch(broken)
    expect(text, id).not.toBe('')
  }
  for (const row of grid.rows)
    for (const { key } of grid.columns) expect(row.cells[key]?.text, `${id} ${row.id} ${key}`).not.toMatch(broken)
  expect(JSON.stringify(figure.mark)).not.toMatch(/\{\{|\[\[|NaN/)
  expect(stamp.lang).toBe(lang)
}
