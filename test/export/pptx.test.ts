import { describe, expect, test } from 'vitest'
import { writePptx } from '#export/pptx/deck.ts'
import type { BarsMark, Figure } from '#figures/figure.ts'
import { languages } from '#model/words.ts'
import { comparisonsOf, figuresOf, sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { tellsAll } from './deckTold.ts'
import { all, first } from './packageRead.ts'
import { cellsAt, readDeck } from './pptxRead.ts'
import { sample } from './sample.ts'
import { whole } from './wholeDeck.ts'

const catalogue = await realCatalogue()
const [now, before] = [await realSnapshot(catalogue, catalogue.current), await realSnapshot(catalogue, '2018-03-29.1')]
const noPicture = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array([137, 80, 78, 71]))

describe.each(languages)('a deck of every figure of the real data, in %s', (lang) => {
  const scene = sceneOf(catalogue, now, lang)
  const figures = [
    ...figuresOf(scene),
    ...figuresOf({ ...scene, measure: 'percent' }).filter(({ mark }) => mark.kind === 'bars'),
    ...figuresOf({ ...scene, area: scene.snapshot.register.areas[1]?.id ?? '' }).filter(({ mark }) => mark.kind === 'headline' || mark.kind === 'bars'),
    ...comparisonsOf(scene, before),
  ]
  const written = writePptx(figures, noPicture)
  const read = written.then(readDeck)

  test('is a whole package: every part typed, every reference found, every id once', async () => {
    whole(await read)
  })

  test('opens each slide with the finding, and says on it and in its notes all that the figure says: every bar once, a zero as zero, every row of every table', async () => {
    const { slides } = await read
    for (const figure of figures) tellsAll(slides, figure)
  })

  test('speaks its language in every run, in Arial in every face', async () => {
    const { file, slides } = await read
    const tongue = lang === 'vi' ? 'vi-VN' : 'en-GB'
    const parts = file.names.filter((name) => /^ppt\/(slides|notesSlides|charts|slideMasters|slideLayouts|notesMasters)\/[^/]+\.xml$/.test(name))
    for (const name of parts) {
      const types = ['a:rPr', 'a:defRPr', 'a:endParaRPr'].flatMap((each) => all(file.xml(name), each))

      // Names of places stay Vietnamese in both languages.
      expect(types.filter(({ attributes }) => attributes['lang'] !== tongue && attributes['lang'] !== 'vi-VN'), name).toEqual([])
      expect(types.filter((type) => ['a:latin', 'a:ea', 'a:cs'].some((face) => first(type, face)?.attributes['typeface'] !== 'Arial')), name).toEqual([])
    }
    for (const theme of ['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml']) {
      expect(new Set(['a:latin', 'a:ea', 'a:cs'].flatMap((face) => all(file.xml(theme), face)).map(({ attributes }) => attributes['typeface']))).toEqual(new Set(['Arial']))
    }
    expect(slides.flatMap(({ charts }) => charts).map(({ root }) => first(root, 'c:lang')?.attributes['val'])).not.toContain(lang === 'vi' ? 'en-GB' : 'vi-VN')
  })

  test('tells every chart, table and picture to those who do not see it', async () => {
    const frames = (await read).slides.flatMap(({ root }) => [...all(root, 'p:graphicFrame'), ...all(root, 'p:pic')])

    expect(frames.length).toBeGreaterThan(figures.length)
    for (const frame of frames) expect((first(frame, 'p:cNvPr')?.attributes['descr'] ?? '').length).toBeGreaterThan(20)
  })

  test('remembers in each chart exactly what stands in the workbook behind it', async () => {
    const charts = (await read).slides.flatMap((slide) => slide.charts)

    expect(charts.length).toBeGreaterThan(8)
    for (const { caches, book } of charts)
      for (const { area, values } of caches) expect(await cellsAt(book, area), area).toEqual(values)
  })

  test('calls every column of a chart that has no legend what it is', async () => {
    const charts = (await read).slides.flatMap((slide) => slide.charts).filter(({ root }) => all(root, 'c:legend').length === 0)

    expect(charts.length).toBeGreaterThan(0)
    for (const { series } of charts) for (const { name } of series) expect(name.trim()).not.toBe('')
    expect(charts.flatMap(({ series }) => series.map(({ name }) => name)).some((name) => ['Vị trí chữ ở cuối thanh', 'Place of the words at the end of the bar'].includes(name))).toBe(true)
  })
})

describe('a deck', () => {
  test('leaves out of a bar what is not stated, and hatches what may be', async () => {
    const [slide] = readDeck(await writePptx([bars()], noPicture)).slides
    const [chart] = slide?.charts ?? []

    expect(chart?.categories).toEqual(['Một', 'Hai', 'Ba'])
    expect(chart?.series.map(({ values }) => values)).toEqual([['3', '0', undefined], ['57.5', undefined, '11'], ['0', '0', '0']])
    expect(chart?.series.map(({ hatch }) => hatch)).toEqual([undefined, 'diagCross', undefined])
    expect(first(chart?.root ?? fail(), 'c:dispBlanksAs')?.attributes['val']).toBe('gap')
    expect(await cellsAt(chart?.book ?? fail(), "'theo-huyen'!$B$2:$B$4")).toEqual(['3', '0', undefined])
  })

  test('draws no outline around a bar without length, and keeps its fill for the number that may come', async () => {
    const [slide] = readDeck(await writePptx([bars()], noPicture)).slides
    const series = all(slide?.charts[0]?.root ?? fail(), 'c:ser')
    const points = series.map((each) => all(each, 'c:dPt').map((point) => [first(point, 'c:idx')?.attributes['val'], all(first(point, 'a:ln') ?? fail(), 'a:noFill').length, all(point, 'a:srgbClr').length > 0]))

    expect(points).toEqual([[['1', 1, true]], [], []])
  })

  test('writes on bars the words of the figure where a number does not say them', async () => {
    const [slide] = readDeck(await writePptx([bars()], noPicture)).slides
    const [plain, worded] = slide?.charts[0]?.series ?? []

    expect(plain?.labels).toEqual([])
    expect(worded?.labels).toEqual(['57,5%', undefined, '11–13'])
  })

  test('writes nothing on a bar that has no length or is too short for its words', async () => {
    const figure = bars(5)
    const [short, none] = [{ value: { atLeast: 1, atMost: 3 }, text: '1–3 hoặc hơn thế nữa' }, { value: { atLeast: 0, atMost: 1 }, text: '0–1' }]
    const rows = figure.grid.rows.map((row, at) => ({ ...row, cells: { ...row.cells, possible: [short, none][at] ?? row.cells['possible'] ?? { text: '' } } }))
    const [slide] = readDeck(await writePptx([{ ...figure, grid: { ...figure.grid, rows } }], noPicture)).slides
    const labels = all(all(slide?.charts[0]?.root ?? fail(), 'c:ser')[1] ?? fail(), 'c:dLbl')

    expect(labels.map((label) => [first(label, 'c:idx')?.attributes['val'], first(label, 'c:delete')?.attributes['val']])).toEqual([['0', '1'], ['1', '1'], ['2', undefined], ['3', undefined]])
  })

  test('stacks its bars from the top, with their names in order and no word out of sight', async () => {
    const [slide] = readDeck(await writePptx([bars()], noPicture)).slides
    const root = slide?.charts[0]?.root ?? fail()
    const axis = first(root, 'c:catAx') ?? fail()

    expect([first(root, 'c:grouping')?.attributes['val'], first(root, 'c:overlap')?.attributes['val']]).toEqual(['stacked', '100'])
    expect(first(axis, 'c:orientation')?.attributes['val']).toBe('maxMin')
    expect(first(axis, 'c:tickLblSkip')?.attributes['val']).toBe('1')
    expect(first(first(root, 'c:valAx') ?? fail(), 'c:crosses')?.attributes['val']).toBe('max')
    expect(first(root, 'c:autoUpdate')?.attributes['val']).toBe('0')
  })

  test('spreads more bars than a slide holds over several, each with its legend, none lost', async () => {
    const many = bars(80)
    const { slides } = readDeck(await writePptx([many], noPicture))

    expect(slides.length).toBeGreaterThan(2)
    expect(slides.flatMap(({ charts }) => charts.flatMap(({ categories }) => categories))).toEqual(many.grid.rows.map(({ cells }) => cells['name']?.text))
    for (const { charts } of slides) expect(first(charts[0]?.root ?? fail(), 'c:legend')).toBeDefined()
    expect(slides.map(({ title }) => title)).toEqual(slides.map((_, at) => `${many.title} (${at + 1}/${slides.length})`))
  })

  test('of a made-up figure says so on every slide and in its notes', async () => {
    const figure = sample({ stamp: { ...sample().stamp, watermark: 'Số liệu bịa' } })
    const { slides } = readDeck(await writePptx([figure, bars()], noPicture))

    expect(slides.map(({ words }) => words.filter((text) => text === 'Số liệu bịa').length)).toEqual([2, 0])
    expect(slides.map(({ notes }) => notes.includes('Số liệu bịa'))).toEqual([true, false])
  })

  test('keeps letters that XML uses, and stands as a package', async () => {
    const deck = readDeck(await writePptx([sample()], noPicture))

    whole(deck)
    expect(deck.slides[0]?.title).toBe(sample().title)
    expect(deck.slides[0]?.rows.map(([name]) => name?.[0])).toEqual(['Đơn vị', 'Xã "Đức, Nghĩa"', '=1+1', '＠Cộng'])
  })

  test('is the same bytes for the same figures, in every time zone', async () => {
    const zone = process.env['TZ']
    const bytes: string[] = []
    for (const each of ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles']) {
      process.env['TZ'] = each
      bytes.push(Buffer.from(await writePptx([sample(), bars()], noPicture)).toString('base64'))
    }
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone

    expect(new Set(bytes).size).toBe(1)
  })
})

function bars(count = 3): Figure<string, BarsMark> {
  const names = ['Một', 'Hai', 'Ba']
  const certain = [{ value: 3, text: '3' }, { value: 0, text: '0' }, { text: 'Nguồn không nêu' }]
  const possible = [{ value: 57.5, text: '57,5%' }, { text: 'Nguồn không nêu' }, { value: { atLeast: 11, atMost: 13 }, text: '11–13' }]
  const rows = Array.from({ length: count }, (_, at) => ({
    id: String(at), kind: 'plain' as const,
    cells: {
      name: { text: count > 3 ? `Đơn vị ${at}` : (names[at] ?? '') },
      certain: certain[at % 3] ?? { text: '' }, possible: possible[at % 3] ?? { text: '' }, end: { text: `${at} trong 100` },
    },
  }))
  return {
    ...sample(),
    grid: { columns: [{ key: 'name', name: 'Đơn vị', kind: 'text' }, { key: 'certain', name: 'Chắc chắn', kind: 'count' }, { key: 'possible', name: 'Có thể', kind: 'percent' }], rows },
    mark: {
      kind: 'bars', category: 'name', end: 'end', max: 100,
      series: [{ column: 'certain', name: 'Chắc chắn', look: { ink: 'goal', fill: 'solid' } }, { column: 'possible', name: 'Có thể', look: { ink: 'goal', fill: 'cross' } }],
      groups: [{ id: 'all', title: '', bracket: false, rows: rows.map(({ id }) => id) }],
      legend: [],
    },
  }
}

function fail(): never {
  throw new Error('the deck has no such part')
}
