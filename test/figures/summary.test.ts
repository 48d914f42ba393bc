import { describe, expect, test } from 'vitest'
import { figureOf } from '#figures/catalogue.ts'
import type { Figure } from '#figures/figure.ts'
import { linesOf, type Paper, type PaperTable } from '#figures/paper.ts'
import { wholeOf } from '#figures/addressees.ts'
import type { Scene } from '#figures/scene.ts'
import { summariesOf, summaryOf } from '#figures/summary.ts'
import { capital, unitName } from '#i18n/naming.ts'
import { childrenOf, rootOf, unitsIn } from '#model/register.ts'
import { languages } from '#model/words.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { figuresOf, sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const catalogue = await realCatalogue()
const current = await realSnapshot(catalogue, '2018-08.1')
const demo = demoCatalogue()

const tablesOf = ({ blocks }: Paper): PaperTable[] => blocks.filter((block): block is PaperTable => block.kind === 'table')
const textOf = ({ blocks }: Paper): string => blocks.flatMap(linesOf).join('\n')

/** The province and every district of several states, of data that leave much open and of data that leave nothing open. */
const scenes: readonly (readonly [string, Scene])[] = [
  sceneOf(catalogue, await realSnapshot(catalogue, '2017.1'), 'vi'), sceneOf(catalogue, current, 'en'),
  ...['2030-05.1', demo.current].map((id) => sceneOf(demo, demoSnapshot(id), 'vi')),
].flatMap((scene) => {
  const { register, id } = scene.snapshot
  return [rootOf(register), ...childrenOf(register, rootOf(register).id)].map((area) => [`${id}, ${area.name}, ${scene.voice.lang}`, { ...scene, area: area.id }] as const)
})

describe('the summary of the real data', () => {
  test.each(languages.flatMap((lang) => [undefined, '593', '595'].map((area) => [lang, area] as const)))('reads as accepted, in %s, of area %s', async (lang, area) => {
    const paper = summaryOf(sceneOf(catalogue, current, lang, area))
    // The hash is of the file of the state, and not of the summary.
    const footer = paper.footer.replace(current.sha256.slice(0, 10), '#')

    await expect([paper.slug, paper.title, ...paper.bands, '', textOf(paper), '', footer, ''].join('\n')).toMatchFileSnapshot(`golden/summary.${area ?? 'province'}.${lang}.txt`)
  })

  test('gives those of the whole province that announced in counts, as no part of the 127 and as no share', () => {
    const [numbers] = tablesOf(summaryOf(sceneOf(catalogue, current, 'vi')))

    expect(numbers?.rows.map(({ cells }) => cells.slice(0, 2).join(': '))).toContain('Đã công bố, mọi đợt: 14 đến 63 đơn vị')
    expect(textOf(summaryOf(sceneOf(catalogue, current, 'vi')))).not.toMatch(/11%|11,0%|49,6%|63 trong 127/)
  })

  test('says of a district of which nothing is stated that nothing is, and within which bounds', () => {
    const [numbers] = tablesOf(summaryOf(sceneOf(catalogue, current, 'vi', '595')))

    expect(numbers?.rows.map(({ cells }) => cells[1])).toEqual(['1 đến 11 trong 12 đơn vị', 'Nguồn không nêu (giới hạn 0 đến 11)'])
  })

  test.each(languages)('has under the areas what they come to, counted of the whole, before what is in it already, in %s', (lang) => {
    const children = tablesOf(summaryOf(sceneOf(catalogue, current, lang))).at(1)
    const at = children?.rows.findIndex(({ kind }) => kind === 'total') ?? -1

    expect(children?.rows[at]?.cells).toEqual(lang === 'vi' ? ['Cộng', '127', '73', '14 đến 63'] : ['Total', '127', '73', '14 to 63'])
    expect(children?.rows.slice(0, at).every(({ kind }) => kind === 'plain')).toBe(true)
    expect(children?.rows.slice(at + 1).some(({ kind }) => kind === 'plain')).toBe(false)
  })

  test('names who remains, or among whom, under the province; a district lists its own units in their place', () => {
    expect(textOf(summaryOf(sceneOf(catalogue, current, 'vi')))).toContain('- UBND TX. La Gi: 05 đơn vị, nguồn không nêu tên, trong số 07 đơn vị: phường Phước Hội, ')
    expect(tablesOf(summaryOf(sceneOf(catalogue, current, 'vi', '594'))).at(-1)?.rows.map(({ kind, cells }) => [kind, cells[1]?.split(':')[0]])).toEqual([['plain', '2 đơn vị'], ['gap', '7 đơn vị']])
  })

  test('of the province and of its districts are eleven, one after the other', () => {
    const papers = summariesOf(sceneOf(catalogue, current, 'vi'))

    expect(papers).toHaveLength(11)
    expect(papers.map(({ stamp }) => stamp.fileSlug)).toEqual([undefined, ...childrenOf(current.register, rootOf(current.register).id).map(({ id }) => id)].map((id) => [catalogue.programme.slug, id].filter(Boolean).join('-')))
  })
})

describe('the summary of', () => {
  test.each(scenes)('%s has no number in its tables that no figure has', (_, scene) => {
    const figures = [...figuresOf(scene), figureOf('districts', wholeOf(scene)), ...childrenOf(scene.snapshot.register, scene.area).map(({ id }) => figureOf('headline', { ...scene, area: id }))]
    const known = new Set(figures.flatMap(numbersOf))
    const [numbers, children] = tablesOf(summaryOf(scene))
    const own = [...(numbers?.rows ?? []).map(({ cells }) => cells[1] ?? ''), ...(childrenOf(scene.snapshot.register, scene.area).length > 0 ? (children?.rows ?? []).flatMap(({ cells }) => cells.slice(1)) : [])]
    const said = own.flatMap((text) => [...text.matchAll(/\d+(?:[.,]\d+)?/g)].map(([n]) => Number(n.replace(',', '.'))))

    expect(said.length).toBeGreaterThan(2)
    expect(said.filter((n) => !known.has(n))).toEqual([])
  })

  test.each(scenes)('%s has its bounds in words', (_, scene) => {
    expect(textOf(summaryOf(scene))).not.toMatch(/(?<![\d–])\d{1,3}–\d{1,3}(?![\d–])/)
  })

  test.each(scenes.filter(([, scene]) => childrenOf(scene.snapshot.register, scene.area).length === 0))('%s lists each of its units once, and counts them right', (_, scene) => {
    const cells = tablesOf(summaryOf(scene)).at(-1)?.rows.map((row) => row.cells[1] ?? '') ?? []
    const units = unitsIn(scene.snapshot.register, scene.area)
    const groups = cells.map((cell) => ({ n: Number.parseInt(cell, 10), names: cell.replace(/^[^:]*: /, '').split(/, | và | and /).map(capital) }))

    expect(groups.flatMap(({ names }) => names).toSorted()).toEqual(units.map(unitName).toSorted())
    for (const { n, names } of groups) expect(names).toHaveLength(n)
  })

  test.each(scenes)('%s leaves nothing unfilled, and says of which state it is and what must be known first', (_, scene) => {
    const paper = summaryOf(scene)
    const { sha256, id, programme } = scene.snapshot

    expect(textOf(paper)).not.toMatch(/\{\{|\[\[|undefined|NaN|\[object/)
    expect(paper.footer).toContain(`${id} · ${sha256.slice(0, 10)}`)
    expect(paper.bands.some((band) => band === (programme.demonstration && scene.voice.say(programme.demonstration)))).toBe(programme.demonstration !== undefined)
    expect(paper.bands.some((band) => /SỐ LIỆU|DATA/.test(band))).toBe(scene.catalogue.current !== id)
  })

  test('many that remain counts them and leaves their names to the list', () => {
    const long = sceneOf(demo, demoSnapshot('2030-01.1'), 'vi')
    const lines = textOf(summaryOf(long)).split('\n').filter((line) => line.startsWith('- '))

    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(line).toMatch(/^- UBND [^:]+: \d\d đơn vị, có trong danh sách đơn vị\.$/)
  })

  test('a page that is set otherwise is the same', () => {
    const scene = sceneOf(catalogue, current, 'vi')

    expect(textOf(summaryOf({ ...scene, measure: 'percent', order: 'remaining' }))).toBe(textOf(summaryOf(scene)))
  })
})

function numbersOf({ grid }: Figure): number[] {
  return grid.rows.flatMap(({ cells }) => Object.values(cells).flatMap(({ value }) => (typeof value === 'number' ? [value] : typeof value === 'object' ? [value.atLeast, value.atMost] : [])))
}
