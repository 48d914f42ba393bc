import { expect, test } from 'vitest'
import { briefingOf, offeredIn } from '#figures/briefing.ts'
import { closingOf } from '#figures/briefingClosing.ts'
import type { FigureId } from '#figures/figure.ts'
import { headline } from '#figures/headline.ts'
import { linesOf } from '#figures/paper.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const catalogue = await realCatalogue()
const scenes = [sceneOf(catalogue, await realSnapshot(catalogue, catalogue.current), 'vi'), sceneOf(demoCatalogue(), demoSnapshot(), 'vi')]

test('what a briefing says of its sources is what its figures and its cover cite, and that it is not all', () => {
  let fewer = 0
  for (const scene of scenes) {
    const said = scene.snapshot.sources.flatMap(({ id, paragraphs }) => paragraphs.map(({ n, says }) => ({ id, n, text: scene.voice.say(says) })))
    for (const ids of [['cohorts'], ['headline', 'map'], offeredIn(scene)] satisfies (readonly FigureId[])[]) {
      const briefing = briefingOf(scene, ids)
      const cited = [headline(scene), ...briefing.figures].flatMap(({ cites }) => [...cites])
      const expected = said.filter(({ id, n }) => cited.some(({ source, paragraph }) => source === id && paragraph === n))
      const text = closingOf(briefing).blocks.flatMap(linesOf).join('\n')

      expect(expected.length).toBeGreaterThan(0)
      expect(said.filter((each) => text.includes(each.text))).toEqual(expected)
      expect(text.includes('Chỉ nêu những đoạn mà tài liệu này dẫn')).toBe(expected.length < said.length)
      if (expected.length < said.length) fewer += 1
    }
  }
  expect(fewer).toBeGreaterThan(0)
})
