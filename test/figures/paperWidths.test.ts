import { describe, expect, test } from 'vitest'
import { briefingOf, offeredIn } from '#figures/briefing.ts'
import { briefingPaper } from '#figures/briefingPaper.ts'
import { briefingSheets } from '#figures/briefingSheets.ts'
import { changeList } from '#figures/changeList.ts'
import { lettersOf } from '#figures/letter.ts'
import { noteOf } from '#figures/note.ts'
import { linesOf, type Paper, type PaperTable } from '#figures/paper.ts'
import { sharesOf } from '#figures/paperShares.ts'
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

/** Thousandths of the size of the type, of the face in which documents are set, from the blank on; and of its bold. */
const upright = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
  921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
  333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
]
const heavy = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
  930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
  333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
]
/** What a free face that stands in for letters of Vietnamese takes for the broadest of them: capital and small, upright and bold. */
const standIn = { capital: [843, 872], small: [644, 727], slim: [395, 468] } as const

function thousandths(letter: string, bold: boolean): number {
  const [one = 0, other = 0] = /[ỉịỈỊ]/.test(letter) ? standIn.slim : /[ƠƯ]/.test(letter) || (/[Ạ-ỹ]/.test(letter) && letter === letter.toUpperCase()) ? standIn.capital : /[ơưẠ-ỹ]/.test(letter) ? standIn.small : []
  if (one > 0) return bold ? other : one
  const [plain = ''] = letter.normalize('NFD')
  return (bold ? heavy : upright)[plain.charCodeAt(0) - 32] ?? (plain === 'Đ' ? 722 : 556)
}
const measured = (text: string, bold: boolean): number => [...text.normalize('NFC')].reduce((sum, letter) => sum + thousandths(letter, bold) / 1000, 0)

/** Words that are wider than what their column has on a line of 165 mm, its edges taken off; a head and a total are bold. */
function cut(table: PaperTable): readonly string[] {
  const { shares, size } = widthsOf(table)
  return table.columns.flatMap(({ name }, at) => {
    const room = (shares[at] ?? 0) * 467.7 - 9
    const texts = [{ text: name, bold: true }, ...table.rows.flatMap(({ kind, cells }) => (kind === 'group' ? [] : [{ text: cells[at] ?? '', bold: kind === 'total' }]))]
    return texts.flatMap(({ text, bold }) => text.split(' ').filter((word) => measured(word, bold) * size > room))
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

test.each(languages)('a map in a briefing lists no units under itself: it points to the list that has them, in %s', (lang: Lang) => {
  const both: Comparison = { ...sceneOf(catalogue, now, lang), from: then }
  const briefing = briefingOf(both, ['map', 'changeMap'])
  const paper = briefingPaper(briefing)
  const text = paper.blocks.flatMap(linesOf).join('\n')

  expect(paper.blocks.filter(({ kind }) => kind === 'table' || kind === 'pageBreak')).toEqual([])
  expect(text).toContain(both.voice.t('paper.briefing.listedChanges', { list: changeList(both).title }))
  expect(briefingSheets(briefing).blocks.flatMap(linesOf).join('\n')).toContain(both.voice.t('paper.briefing.listedChanges', { list: changeList(both).title }))
})

test('columns ask for what is left when each has its longest word', () => {
  expect(filled([0.1, 0.1, 0.1], [0.2, 0.2, 0.6])).toEqual([0.2, 0.2, 0.6])
  expect(filled([0.4, 0.1, 0.1], [0.2, 0.2, 0.6])).toEqual([0.4, 0.15, expect.closeTo(0.45, 9)])
})

test('a row is not tall because one column of it is narrow while another has room', () => {
  const cell = (text: string) => ({ text })
  const grid = {
    columns: [{ key: 'name', name: 'Huyện', kind: 'text' }, { key: 'n', name: 'Số', kind: 'interval' }, { key: 'how', name: 'Cách tính', kind: 'text' }] as const,
    rows: Array.from({ length: 12 }, (_, at) => ({ id: String(at), kind: 'plain' as const, cells: { name: cell(at < 10 ? 'Bắc Bình' : 'x '.repeat(60)), n: cell('5'), how: cell('ngắn') } })),
  }

  const shares = sharesOf(grid)

  // Two long names in twelve are seen too, and take the room that nobody else needs.
  expect(shares['name']).toBeGreaterThan(0.6)
  expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  expect(shares['n']).toBeLessThan(0.06)
})
