import { describe, expect, test } from 'vitest'
import { comparedFigureOf, comparedIdsFor, figureOf, idsFor } from '#figures/catalogue.ts'
import { changeSentence } from '#figures/changeSentence.ts'
import { changeTotals } from '#figures/changeTotals.ts'
import { noteOf } from '#figures/note.ts'
import { linesOf, type Paper, type PaperTable, type Picture } from '#figures/paper.ts'
import { rollOf } from '#figures/roll.ts'
import type { Scene } from '#figures/scene.ts'
import { written } from '#i18n/voice.ts'
import { languages } from '#model/words.ts'
import { unitsIn } from '#model/register.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const catalogue = await realCatalogue()
const states = await Promise.all(catalogue.editions.map(({ id }) => realSnapshot(catalogue, id)))
const current = await realSnapshot(catalogue, '2018-08.1')
const demo = demoCatalogue()

const tablesOf = ({ blocks }: Paper): PaperTable[] => blocks.filter((block): block is PaperTable => block.kind === 'table')
const picturesOf = ({ blocks }: Paper): Picture[] => blocks.filter((block): block is Picture => block.kind === 'picture')
const linesIn = ({ blocks }: Paper): string[] => blocks.flatMap(linesOf)

const scenes: readonly (readonly [string, Scene])[] = [
  ...states.map((state) => [`${state.id}, the province`, sceneOf(catalogue, state, 'vi')] as const),
  ['2018-08.1, a town', sceneOf(catalogue, current, 'vi', '594')],
  ['2018-08.1, in English', sceneOf(catalogue, current, 'en')],
  ...['2030-01.1', '2030-05.1', demo.current].map((id) => [`the demonstration, ${id}`, sceneOf(demo, demoSnapshot(id), 'vi')] as const),
]

describe('the briefing note of the real data', () => {
  test.each(languages)('reads as accepted, in %s', async (lang) => {
    const note = noteOf(sceneOf(catalogue, current, lang))

    await expect([note.slug, note.title, ...note.bands, '', ...linesIn(note), '', note.footer, ''].join('\n')).toMatchFileSnapshot(`golden/note.${lang}.txt`)
  })

  test('begins with the finding as a letter would say it, ready to paste', () => {
    const [, , , , lead] = linesIn(noteOf(sceneOf(catalogue, current, 'vi')))

    expect(lead).toBe('Đến tháng 8/2018, 73 trong 127 UBND cấp xã đã triển khai HTQLCL. Đợt 2017 mới có 14 trong 24 đơn vị công bố; 10 đơn vị còn lại mới hoàn thành bộ tài liệu. Hạn: trước ngày 31/12/2018. 10 đơn vị đợt 2017 chưa công bố thuộc TP. Phan Thiết (05) và TX. La Gi (05). Nguồn không nêu tên các đơn vị này. Tính mọi đợt, từ 14 đến 63 đơn vị đã công bố: có 49 đơn vị mà nguồn không nêu tình trạng.')
  })

  test('has no share of the whole province that announced', () => {
    const text = linesIn(noteOf(sceneOf(catalogue, current, 'vi'))).join('\n')

    // 14 and 63 of 127.
    expect(text).not.toMatch(/11%|11,0%|49,6%/)
    expect(text).toContain('57,5%')
  })

  test('lists who is late only where the state says it', () => {
    const said = states.map((state) => linesIn(noteOf(sceneOf(catalogue, state, 'vi'))).filter((line) => /^- UBND .*: 05 đơn vị, nguồn không nêu tên, trong số 07 đơn vị: /.test(line)).length)

    expect(said).toEqual(states.map(({ id }) => (id === '2018-08.1' ? 2 : 0)))
  })
})

describe('the briefing note of two states', () => {
  const before = states.find(({ id }) => id === '2018-03-29.1') ?? current
  const late = demoSnapshot('2030-11.1')
  const pairs = [
    ...languages.map((lang) => [`the province, ${lang}`, { ...sceneOf(catalogue, current, lang), from: before }] as const),
    ['a town', { ...sceneOf(catalogue, current, 'vi', '594'), from: before }] as const,
    ['the demonstration', { ...sceneOf(demo, demoSnapshot(), 'vi'), from: late }] as const,
  ]

  test.each(pairs)('%s says after its summary what changed, the totals before and after, and the pace with its rule', (_, scene) => {
    const note = noteOf(scene)
    const [headings, lines] = [note.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : [])), linesIn(note)]
    const { grid } = changeTotals(scene)

    expect(headings[1]).toBe(`II. ${scene.voice.t('document.note.change', { date: scene.voice.dated(scene.from.asOf) })}`)
    expect(lines).toContain(changeSentence({ ...scene, voice: written(scene.voice) }))
    for (const { cells } of grid.rows) expect(lines).toContain([cells.what, cells.from, cells.to, cells.why].map(({ text }) => text).join(' | '))
    expect(lines.includes(scene.voice.t('pace.note.rule'))).toBe(comparedIdsFor(scene).includes('pace'))
    expect(lines.some((line) => line.startsWith('- 24 đơn vị mới có thông tin'))).toBe(scene.snapshot === current && scene.voice.lang === 'vi' && scene.area !== '594')
  })

  test.each(pairs)('%s lists the finding of every figure of both states that has one: where, which units, who is late', (_, scene) => {
    const ids = comparedIdsFor(scene)
    const titles = (['changes', 'changeMap', 'stoplight'] as const).filter((id) => ids.includes(id)).map((id) => comparedFigureOf(id, { ...scene, voice: written(scene.voice) }).title)
    const { blocks } = noteOf(scene)
    const from = blocks.findIndex((block) => block.kind === 'heading' && linesOf(block).join('').startsWith('II. '))
    const items = blocks.slice(from + 1).flatMap((block) => (block.kind === 'paragraph' && block.manner === 'item' ? linesOf(block) : []))

    expect(items.slice(0, titles.length)).toEqual(titles.map((title) => `- ${title}.`))
    expect(titles).toHaveLength(3)
  })

  test.each(pairs)('%s names both states with their hashes, and is the note of the one but for that', (_, scene) => {
    const note = noteOf(scene)
    const { from: __, ...own } = scene
    const alone = new Set(linesIn(noteOf(own)).map(unnumbered))

    for (const { id, sha256 } of [scene.from, scene.snapshot]) {
      expect(note.footer).toContain(`${id} · ${sha256.slice(0, 10)}`)
      expect(linesIn(note).join('\n')).toContain(sha256)
    }
    const said = new Set(linesIn(note).map(unnumbered))
    // Documents of both states are told together, and the day under the title is of both.
    expect([...alone].filter((line) => !said.has(line) && line !== noteOf(own).stamp.asOf)).toEqual([])
  })
})

function unnumbered(line: string): string {
  return line.replace(/^[IVX]+\. /, '')
}

describe('the briefing note of', () => {
  test.each(scenes)('%s lists every unit once under its district, and apart from them what is only counted', (_, scene) => {
    const annex = tablesOf(noteOf(scene)).at(-1)
    const rows = annex?.rows ?? []
    const roll = rollOf(scene)

    expect(rows.filter(({ kind }) => kind === 'plain').map(({ cells }) => cells[1])).toEqual(unitsIn(scene.snapshot.register, scene.area).map(({ code }) => code))
    expect(rows.filter(({ kind }) => kind === 'gap')).toHaveLength(roll.gaps.length)
    expect(rows.findIndex(({ kind }) => kind === 'gap') > rows.findLastIndex(({ kind }) => kind === 'plain')).toBe(roll.gaps.length > 0)
    expect(rows.filter(({ kind }) => kind === 'group').map(({ cells }) => cells.length)).toEqual(Array.from({ length: new Set(roll.units.map(({ texts }) => texts.district)).size + (roll.gaps.length > 0 ? 1 : 0) }, () => 1))
  })

  test.each(scenes)("%s has in its tables the cells of the page's figures, and their pictures", (_, scene) => {
    const note = noteOf(scene)
    const ids = idsFor(scene.snapshot.programme)
    const figures = ids.map((id) => figureOf(id, scene))

    for (const table of tablesOf(note).slice(0, -1)) {
      const figure = figures.find(({ title }) => title === table.name)
      const lines = new Set(figure?.grid.rows.map(({ cells }) => JSON.stringify(table.columns.map(({ name }) => cells[figure.grid.columns.find((column) => column.name === name)?.key ?? '']?.text))))

      expect(figure).toBeDefined()
      expect(table.rows.filter(({ cells }) => !lines.has(JSON.stringify(cells)))).toEqual([])
      expect(table.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    }
    expect(picturesOf(note).map(({ figure }) => figure.id)).toEqual(['districts', 'cohorts', 'map', 'timeline'].filter((id) => ids.some((each) => each === id)))
    for (const { figure, says } of picturesOf(note)) expect(says).toContain(figure.title)
  })

  test.each(scenes)('%s leaves nothing unfilled, and says of which snapshot it is', (_, scene) => {
    const note = noteOf(scene)
    const { programme, sha256, id } = scene.snapshot

    expect(linesIn(note).join('\n')).not.toMatch(/\{\{|\[\[|undefined|NaN|\[object/)
    expect(linesIn(note).join('\n')).toContain(sha256)
    expect(note.footer).toContain(`${id} · ${sha256.slice(0, 10)}`)
    expect(note.bands[0] === (programme.demonstration && scene.voice.say(programme.demonstration))).toBe(programme.demonstration !== undefined || note.bands.length === 0)
  })

  test('an old state bears its band on every page', () => {
    const [first] = states
    if (!first) throw new Error('no state')

    expect(noteOf(sceneOf(catalogue, first, 'vi')).bands).toEqual(['SỐ LIỆU CŨ: đã có số liệu tháng 8/2018'])
    expect(noteOf(sceneOf(catalogue, current, 'vi')).bands).toEqual([])
  })

  test('a page that is set otherwise is the same', () => {
    const scene = sceneOf(catalogue, current, 'vi')

    expect(linesIn(noteOf({ ...scene, measure: 'percent', order: 'remaining' }))).toEqual(linesIn(noteOf(scene)))
  })
})
