import { describe, expect, test } from 'vitest'
import { planFrame } from '#export/pptx/framePlan.ts'
import { languages } from '#model/words.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { comparisonsOf, figuresOf, sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'

const catalogue = await realCatalogue()
const pairs = [
  ['the real data', catalogue, await realSnapshot(catalogue, '2018-08.1'), await realSnapshot(catalogue, '2018-03-29.1')],
  ['the demonstration', demoCatalogue(), demoSnapshot(), demoSnapshot('2031-01.1')],
  ['the demonstration across a merger', demoCatalogue(), demoSnapshot('2030-12-31.1'), demoSnapshot('2030-11.1')],
] as const

describe.each(languages)('the words of a slide, in %s', (lang) => {
  test.each(pairs)('of %s never run into its foot, and leave the drawing a place', (_, known, snapshot, before) => {
    const scene = sceneOf(known, snapshot, lang)
    for (const figure of [...figuresOf(scene), ...comparisonsOf(scene, before)]) {
      const { notes, rule, body } = planFrame(figure, figure.title, 'beside')

      expect(notes.box.y + notes.box.height, figure.id).toBeLessThanOrEqual(rule)
      expect(body.x + body.width, figure.id).toBeLessThan(notes.box.x)
      expect(body.width, figure.id).toBeGreaterThan(500)
      expect(body.y + body.height, figure.id).toBeLessThanOrEqual(rule)
    }
  })
})
