import { describe, expect, test } from 'vitest'
import { briefingOf, offeredIn } from '#figures/briefing.ts'
import { briefingPaper } from '#figures/briefingPaper.ts'
import { lettersOf } from '#figures/letter.ts'
import { noteOf } from '#figures/note.ts'
import type { Paper, PaperTable } from '#figures/paper.ts'
import { filled, widthsOf } from '#figures/paperWidths.ts'
import { requestOf } from '#figures/request.ts'
import { requestsOf } from '#figures/requests.ts'
import type { Comparison, Scene } from '#figures/scene.ts'
import { summaryOf } from '#figures/summary.ts'
import { languages, type Lang } from '#model/words.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'

const catalogue = await realCatalogue()
const [now, then] = [await realSnapshot(catalogue, catalogue.current), await realSnapshot(catalogue, '2018-03-29.1')]
const scenes = languages.flatMap((lang: Lang): readonly (readonly [string, Scene, Comparison])[] => {
  const [own, made] = [sceneOf(catalogue, now, lang), sceneOf(demoCatalogue(), demoSnapshot(), lang)]
  return [
    [`the real state, ${lang}`, own, { ...own, from: then }],
    [`the demonstration, ${lang}`, made, { ...made, from: demoSnapshot('2030-11.1') }],
  ]
})
const papersOf = (scene: Scene, both: Comparison): readonly Paper[] => [
  noteOf(scene), noteOf(both), summaryOf(scene), ...lettersOf(scene), ...requestsOf(scene).map((request) => requestOf(scene, request)),
  briefingPaper(briefingOf(both, offeredIn(both))), briefingPaper(briefingOf(both, offeredIn(both).filter((id) => id !== 'communes'))),
]

/** Thousandths of the size of the type, of the face in which documents are set, from the blank on. */
const metrics = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
  921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
  333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
]
const measured = (text: string): number => [...text.normalize('NFD').replaceAll(/\p{M}/gu, '')].reduce((sum, letter) => sum + (metrics[letter.charCodeAt(0) - 32] ?? 500) / 1000, 0)

/** Words that are wider than what their column has on a line of 165 mm, its edges taken off. */
function cut(table: PaperTable): readonly string[] {
  const { shares, size } = widthsOf(table)
  return table.columns.flatMap(({ name }, at) => {
    const room = (shares[at] ?? 0) * 467.7 - 9
    const texts = [name, ...table.rows.flatMap(({ kind, cells }) => (kind === 'group' ? [] : [cells[at] ?? '']))]
    return texts.flatMap((text) => text.split(' ')).filter((word) => measured(word) * size > room)
  })
}

describe.each(scenes)('a table on paper of %s', (_, scene, both) => {
  test('cuts no word and no number in two', () => {
    const tables = papersOf(scene, both).flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])))

    expect(tables.length).toBeGreaterThan(10)
    expect(tables.flatMap((table) => cut(table).map((word) => `${table.name}: ${word}`))).toEqual([])
    for (const table of tables) expect(widthsOf(table).shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6)
  })

  test('has the running number and the code of a unit no wider than they need', () => {
    const annex = noteOf(scene).blocks.findLast((block) => block.kind === 'table')
    const centimetres = annex ? widthsOf(annex).shares.map((share) => share * 16.5) : []

    expect(centimetres[0]).toBeLessThan(1.5)
    expect(centimetres[1]).toBeLessThan(1.9)
  })
})

test('columns ask for what is left when each has its longest word', () => {
  expect(filled([0.1, 0.1, 0.1], [0.2, 0.2, 0.6])).toEqual([0.2, 0.2, 0.6])
  expect(filled([0.4, 0.1, 0.1], [0.2, 0.2, 0.6])).toEqual([0.4, 0.15, expect.closeTo(0.45, 9)])
})
