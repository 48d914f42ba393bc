import { describe, expect, test } from 'vitest'
import { paperStem } from '#export/paperName.ts'
import { noteOf } from '#figures/note.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { sceneOf } from '#test/demo/scenes.ts'

const catalogue = await realCatalogue()
const [earlier, later] = await Promise.all(['2018-03-29.1', '2018-08.1'].map((id) => realSnapshot(catalogue, id)))
if (!earlier || !later) throw new Error('two states are published')

describe('a paper that is printed into a file is named', () => {
  test.each([
    ['after its one state', noteOf(sceneOf(catalogue, later, 'vi')), ['2018-08.1']],
    ['after both of its states, the earlier first', noteOf({ ...sceneOf(catalogue, later, 'en'), from: earlier }), ['2018-03-29.1', '2018-08.1']],
  ] as const)('%s', (_, paper, ids) => {
    const { fileSlug, lang } = paper.stamp

    expect(paperStem(paper)).toBe([fileSlug, ...ids, paper.slug, lang].join('_'))
    expect(paperStem(paper)).toMatch(/^[a-z0-9._-]+$/)
  })

  test('otherwise for each pair of states: neither takes the place of the other in a folder', () => {
    const scene = sceneOf(catalogue, later, 'vi')

    expect(new Set([scene, { ...scene, from: earlier }, { ...sceneOf(catalogue, earlier, 'vi'), from: later }].map((each) => paperStem(noteOf(each)))).size).toBe(3)
  })
})
