import { changeList } from '#figures/changeList.ts'
import { isComparison } from '#figures/scene.ts'
import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { PNG } from 'pngjs'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '#export/csv.ts'
import type { Drawings } from '#export/pack/drawings.ts'
import { named } from '#export/pack/sheetNames.ts'
import { exportPack, packFile, packFormats, type Making, type PackFormat } from '#export/packs.ts'
import { writePptx } from '#export/pptx/deck.ts'
import { briefingOf, offeredIn, type Briefing } from '#figures/briefing.ts'
import { closingOf } from '#figures/briefingClosing.ts'
import { rollTitle } from '#figures/communes.ts'
import { briefingPaper } from '#figures/briefingPaper.ts'
import type { FigureId } from '#figures/figure.ts'
import { linesOf } from '#figures/paper.ts'
import { roman } from '#figures/roman.ts'
import { alone, type Comparison, type Scene } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Lang } from '#model/words.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { all, first, readPackage, textOf, type Node } from './packageRead.ts'
import { readDeck, type SlideRead } from './pptxRead.ts'
import { bare, expectedSheet, trimmed } from './readback.ts'
import { whole } from './wholeDeck.ts'

const catalogue = await realCatalogue()
const [now, then] = [await realSnapshot(catalogue, catalogue.current), await realSnapshot(catalogue, '2018-03-29.1')]
const demo = demoCatalogue()

/** Stands for every drawing: drawings are made by browsers alone. */
const png = new Uint8Array(PNG.sync.write(new PNG({ width: 60, height: 40 })))
const drawings: Drawings = {
  slide: async () => png, column: async () => png, png: async () => png,
  svg: async ({ title }) => `<svg xmlns="http://www.w3.org/2000/svg"><title>${title}</title></svg>`,
}

const one = (lang: Lang): Scene => sceneOf(catalogue, now, lang)
const two = (lang: Lang): Comparison => ({ ...one(lang), from: then })
const madeUp = (lang: Lang): Comparison => ({ ...sceneOf(demo, demoSnapshot(), lang), from: demoSnapshot('2030-11.1') })
const allOf = (scene: Scene | Comparison): Briefing => briefingOf(scene, offeredIn(scene))
const some = (scene: Scene | Comparison, ...ids: readonly FigureId[]): Briefing => briefingOf(scene, ids)

/** The reader's own order stands, not that of the pages. */
const worlds: readonly (readonly [string, readonly Briefing[]])[] = [
  ['three figures of one state', [some(one('vi'), 'cohorts', 'headline', 'map')]],
  ['all of two states in Vietnamese, and some in English', [allOf(two('vi')), some(two('en'), 'pace', 'moves', 'changeMap', 'stoplight', 'communes')]],
  ['an area of it, backwards in order', [briefingOf({ ...two('en'), area: '594' }, offeredIn(two('en')).toReversed())]],
  ['some of the demonstration, in both languages', (['vi', 'en'] as const).map((lang) => some(madeUp(lang), 'changeList', 'headline', 'districts', 'changes', 'pace'))],
]

const bytesOf = async (format: PackFormat, briefings: readonly Briefing[], making: Making = {}): Promise<Uint8Array> =>
  new Uint8Array(await (await packFile(format, briefings, making, drawings)).blob.arrayBuffer())

/** Made when it is first asked for, and once. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

describe.each(worlds)('a deck of %s', (_, briefings) => {
  const read = once(async () => readDeck(await bytesOf('pptx', briefings)))

  test('is a whole package', async () => {
    whole(await read())
  })

  test('has in each language its cover, its figures in the order asked for, exactly as they are alone, and its sources', async () => {
    let rest = (await read()).slides
    for (const briefing of briefings) {
      const { figures, stamp, scene } = briefing
      const alone = readDeck(await writePptx(figures, drawings.slide)).slides
      const [cover, ...others] = rest
      const listed = figures.length > 3 ? others.findIndex(({ title }) => title === alone[0]?.title) : 0
      const own = others.slice(listed, listed + alone.length)
      const after = others.slice(listed + alone.length)
      const next = after.findIndex(({ title }) => briefings.some((other) => title === other.scene.voice.say(scene.snapshot.programme.title)))
      const closing = after.slice(0, next < 0 ? undefined : next)

      expect(cover?.title).toBe(scene.voice.say(scene.snapshot.programme.title))
      for (const text of [stamp.asOf, stamp.snapshot, stamp.publisher]) expect(cover?.words).toContain(text)
      if (stamp.watermark) for (const slide of [cover, ...others.slice(0, listed), ...closing]) expect(slide?.words.filter((text) => text === stamp.watermark).length).toBeGreaterThanOrEqual(2)
      expect(own.map(told)).toEqual(alone.map(told))
      expect(closing.flatMap(({ words }) => words)).toEqual(expect.arrayContaining(closingOf(briefing).blocks.flatMap(linesOf)))
      rest = after.slice(closing.length)
    }
    expect(rest).toEqual([])
  })

  test('lists what comes with the number of its slide, and leads there', async () => {
    const { slides, file } = await read()
    const lists = slides.filter(({ title }) => ['Nội dung chính', 'Main points'].some((name) => title.startsWith(name)))
    const rows = lists.flatMap((slide) => all(slide.root, 'a:tr').slice(1).map((row) => ({ slide, row, texts: all(row, 'a:tc').map((cell) => all(cell, 'a:t').map(textOf).join('')) })))

    expect(rows.map(({ texts }) => texts[1])).toEqual(briefings.filter(({ figures }) => figures.length > 3).flatMap((each) => [...each.figures.map(({ title }) => title), closingOf(each).name]))
    for (const { slide, row, texts } of rows) {
      const target = slides[Number(texts[2]) - 1]
      const links = all(row, 'a:hlinkClick').map(({ attributes }) => file.relations(slide.name).get(attributes['r:id'] ?? '')?.to)
      expect(target?.title.startsWith(texts[1] ?? '?'), texts.join(' ')).toBe(true)
      expect(new Set(links)).toEqual(new Set([target?.name]))
    }
  })
})

describe.each(worlds)('a document of %s', (_, briefings) => {
  const read = once(async () => readPackage(await bytesOf('docx', briefings)))

  test('is a whole package with a section for each language, each with its own head and foot', async () => {
    const { names, xml, relations } = await read()
    const parts = names.filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels'))
    const sections = all(xml('word/document.xml'), 'w:sectPr')
    const feet = sections.map((section) => first(section, 'w:footerReference')?.attributes['r:id'] ?? '').map((id) => textOf(xml(relations('word/document.xml').get(id)?.to ?? '')))

    expect(new Set(all(xml('[Content_Types].xml'), 'Override').map(({ attributes }) => attributes['PartName']))).toEqual(new Set(parts.map((name) => `/${name}`)))
    for (const name of ['', ...parts]) for (const { to } of relations(name).values()) expect(names).toContain(to)
    expect(feet).toEqual(briefings.map((briefing) => briefingPaper(briefing).footer))
    for (const [at, { stamp }] of briefings.entries()) for (const id of [stamp.snapshotId, stamp.hash10, ...(stamp.compared ? [stamp.compared.snapshotId, stamp.compared.hash10] : [])]) expect(feet[at]).toContain(id)
  })

  test('has every finding as a heading in the order asked for, and every cell of every figure', async () => {
    const { xml } = await read()
    const body = first(xml('word/document.xml'), 'w:body')
    const headings = all(xml('word/document.xml'), 'w:p').filter((each) => first(each, 'w:pStyle')?.attributes['w:val'] === 'Heading1').map(wordsOf)
    const cells = new Set(body ? all(body, 'w:tc').map(wordsOf) : [])
    const text = body ? all(body, 'w:p').map(wordsOf).join('\n') : ''

    expect(headings.filter((heading) => /^[IVX]+\. /.test(heading))).toEqual(briefings.flatMap((each) => [...each.figures.map(({ title }) => title), closingOf(each).name].map((title, at) => `${roman(at + 1)}. ${title}`)))
    for (const { figures, scene } of briefings) {
      const listed = figures.some(({ id }) => id === 'communes')
      for (const { id, grid, notes, source } of figures) {
        for (const line of [...notes, source]) expect(text).toContain(line)
        // The list of units has a layout of its own, which the note's tests read back, and the map's rows are in it.
        const shown = id === 'communes' || (id === 'map' && listed) ? grid.columns.filter(({ key }) => key === 'name' || key === 'cohort' || key === 'step') : grid.columns
        // Without the list no annex repeats it for the map: a line says where it is.
        if (id === 'map' && !listed) {
          expect(text).toContain(scene.voice.t('paper.briefing.listed', { list: rollTitle(alone(scene)) }))
          expect(cells.has(grid.rows.find(({ kind }) => kind === 'plain')?.cells['name']?.text ?? '')).toBe(false)
          continue
        }
        // Nor for the map of changes, whose list is named.
        if (id === 'changeMap' && isComparison(scene)) {
          expect(text).toContain(changeList(scene).title)
          continue
        }
        const lost = grid.rows.filter(({ kind }) => shown === grid.columns || kind === 'plain').flatMap((row) => shown.map(({ key }) => row.cells[key]?.text ?? '')).filter((each) => each !== '' && !cells.has(each))
        expect(lost, id).toEqual([])
      }
    }
  })

  test('speaks each language in its own runs', async () => {
    const { xml } = await read()
    const tags = all(xml('word/document.xml'), 'w:r').map((run) => first(run, 'w:lang')?.attributes['w:val']).filter(Boolean)

    expect(tags.filter((tag, at) => tag !== tags[at - 1])).toEqual(briefings.map(({ stamp }) => (stamp.lang === 'vi' ? 'vi-VN' : 'en-GB')))
  })
})

describe.each(worlds)('a workbook of %s', (_, briefings) => {
  const read = once(() => bytesOf('xlsx', briefings))

  test('has for each language what its sheets are, a sheet a figure, and where it comes from', async () => {
    const bytes = await read()
    const names = all(readPackage(bytes).xml('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes['name'] ?? '')
    const subject = all(readPackage(bytes).xml('docProps/core.xml'), 'dc:subject').map(textOf).join('')
    for (const { stamp } of briefings) for (const text of [stamp.snapshot, stamp.asOf, stamp.watermark ?? '']) expect(subject).toContain(text)
    let at = 0
    for (const briefing of briefings) {
      const [index = '', ...figures] = names.slice(at, at + briefing.figures.length + 1)
      const about = names[at + briefing.figures.length + 1] ?? ''
      const rows = trimmed(await readSheet(Buffer.from(bytes), index))
      const head = rows.findIndex(([serial]) => serial === 'STT' || serial === 'No.')

      expect(rows.slice(head + 1, head + 2 + figures.length).map((row) => row.slice(1))).toEqual([...figures.map((name, n) => [name, briefing.figures[n]?.title]), [about, about.replace(/ \(\d\)$/, '')]])
      for (const [n, figure] of briefing.figures.entries()) expect(trimmed(await readSheet(Buffer.from(bytes), figures[n])), figure.id).toEqual(trimmed(expectedSheet(figure)))
      expect((await readSheet(Buffer.from(bytes), about)).map(([text]) => text)).toEqual(expect.arrayContaining(closingOf(briefing).blocks.flatMap(linesOf)))
      at += briefing.figures.length + 2
    }
    expect(names).toHaveLength(at)
  })

  test('leads from its index to sheets that it has, and has one sheet selected', async () => {
    const book = readPackage(await read())
    const names = all(book.xml('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes['name'] ?? '')
    const sheets = book.names.filter((name) => name.startsWith('xl/worksheets/')).map(book.xml)
    const places = sheets.flatMap((sheet) => all(sheet, 'hyperlink')).map(({ attributes }) => attributes['location'])

    expect(places).toHaveLength(briefings.reduce((sum, { figures }) => sum + figures.length + 1, 0))
    expect(places.filter((place) => !names.some((name) => place === `'${name}'!A1`))).toEqual([])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    expect(names.filter((name) => name.length > 31)).toEqual([])
    expect(sheets.filter((sheet) => first(sheet, 'sheetView')?.attributes['tabSelected'] === '1')).toHaveLength(1)
  })
})

describe.each(worlds)('a package of %s', (_, briefings) => {
  const addresses = { pinned: 'https://example.org/htqlcl/?page=briefing&snapshot=2018-08.1&parts=cohorts,map', living: 'https://example.org/htqlcl/?page=briefing&parts=cohorts,map' }
  const read = once(async () => unzipSync(await bytesOf('zip', briefings, { addresses })))
  const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

  test('holds what its README lists, and no other file', async () => {
    const files = await read()
    const names = Object.keys(files)
    const readmes = names.filter((name) => /^(vi|en)\/README\.txt$/.test(name))
    const listed = readmes.flatMap((name) => [...text(files[name]).matchAll(/^([\w./-]+\.(?:pptx|docx|xlsx|png|svg|csv|txt)):/gm)].map(([, path]) => path))

    expect(readmes).toHaveLength(briefings.length)
    expect(new Set(listed)).toEqual(new Set(names.filter((name) => !readmes.includes(name))))
    expect(names.filter((name) => !/^[\w./-]+$/.test(name))).toEqual([])
  })

  test('has the hash of every file but the list itself', async () => {
    const files = await read()
    const { 'SHA256SUMS.txt': sums, ...others } = files

    expect(text(sums).trimEnd().split('\n').toSorted()).toEqual(Object.entries(others).map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`).toSorted())
  })

  test('says in each language what is not stated, by which rules, of which state with its whole hash, and how to make it again', async () => {
    const files = await read()
    for (const briefing of briefings) {
      const { scene, stamp, figures } = briefing
      const readme = bare(text(files[`${stamp.lang}/README.txt`]))
      const states = 'from' in scene ? [scene.snapshot, scene.from] : [scene.snapshot]

      for (const line of [...closingOf(briefing).blocks.flatMap(linesOf), ...figures.flatMap(({ notes }) => notes), addresses.pinned, addresses.living, scene.voice.say(scene.snapshot.programme.dataLicence), ...states.map(({ sha256 }) => sha256)]) expect(readme).toContain(bare(line))
      if (stamp.watermark) expect(readme).toContain(bare(stamp.watermark))
      expect(readme).not.toMatch(/\{\{|undefined|\[\[/)
    }
  })

  test('has in each folder the files of its language, the same as one by one', async () => {
    const files = await read()
    for (const briefing of briefings.slice(0, 1)) {
      for (const format of ['pptx', 'docx', 'xlsx'] as const) {
        const { name, blob } = await packFile(format, [briefing], {}, drawings)
        expect(files[`${briefing.stamp.lang}/${name}`], name).toEqual(new Uint8Array(await blob.arrayBuffer()))
      }
    }
    for (const briefing of briefings) {
      const own = Object.keys(files).filter((name) => name.startsWith(`${briefing.stamp.lang}/`))
      expect(own.filter((name) => name.endsWith('.csv')).map((name) => text(files[name]))).toEqual(briefing.figures.map((figure) => text(new TextEncoder().encode(writeCsv(figure)))))
      for (const ending of ['.png', '.svg']) expect(own.filter((name) => name.endsWith(ending))).toHaveLength(briefing.figures.filter(({ mark }) => mark.kind !== 'roll').length)
    }
  })
})

describe('a briefing', () => {
  const both = [some(two('vi'), 'districts', 'changeTotals'), some(two('en'), 'districts', 'changeTotals')]

  test.each(packFormats)('as %s says each part before it is made, and ends when all are', async (format) => {
    const steps: { done: number; of: number; title: string }[] = []
    await packFile(format, both, { onStep: (step) => steps.push(step) }, drawings)

    expect(steps.map(({ done }) => done)).toEqual(steps.map((_, at) => at))
    expect(new Set(steps.map(({ of }) => of))).toEqual(new Set([steps.length]))
    expect(steps.every(({ title }) => title.length > 3 && !title.includes('{{'))).toBe(true)
  })

  test.each(packFormats)('that is no longer wanted ends as %s between two parts, with the reason, and nothing is saved', async (format) => {
    const control = new AbortController()
    const reason = new Error('not wanted')
    const steps: number[] = []
    const made = exportPack(format, [some(one('vi'), 'districts', 'communes')], { signal: control.signal, onStep: ({ done }) => { steps.push(done); control.abort(reason) } })

    await expect(made).rejects.toBe(reason)
    expect(steps).toEqual([0])
    await expect(packFile(format, both, { signal: AbortSignal.abort(reason) }, drawings)).rejects.toBe(reason)
  })

  test('is named after its states and its languages', async () => {
    const names = await Promise.all([packFile('xlsx', both, {}, drawings), packFile('xlsx', [some(one('en'), 'map')], {}, drawings)])

    expect(names.map(({ name }) => name)).toEqual(['tien-do-htqlcl_2018-03-29.1_2018-08.1_tai-lieu-hop_vi-en.xlsx', 'tien-do-htqlcl_2018-08.1_briefing_en.xlsx'])
  })

  test.each(packFormats)('is the same bytes as %s for the same choice, in every time zone', async (format) => {
    const zone = process.env['TZ']
    const made: string[] = []
    for (const each of ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles']) {
      process.env['TZ'] = each
      made.push(createHash('sha256').update(await bytesOf(format, both)).digest('hex'))
    }
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone

    expect(new Set(made).size).toBe(1)
  })

  test('without a language is refused', async () => {
    await expect(packFile('pptx', [], {}, drawings)).rejects.toThrow('a briefing without a language')
  })
})

test('sheets of one name are told apart, in whatever case, and no name is longer than Excel takes', () => {
  const long = 'a'.repeat(40)

  expect(named(['Mục lục', 'map', 'Map', long, long, 'map'])).toEqual(['Mục lục', 'map', 'Map (2)', 'a'.repeat(31), `${'a'.repeat(27)} (2)`, 'map (3)'])
})

test('the words of both languages say what comes before each part', () => {
  expect(voiceOf('vi').t('briefing.file.step.slide', { title: 'X' })).toBe('Trang chiếu: X')
  expect(voiceOf('en').t('briefing.file.step.pack')).toBe('Packing')
})

function told({ title, words, rows, charts, notes }: SlideRead): unknown {
  return {
    // A slide's number is its place in the deck.
    title, words: words.filter((text) => !/^\d+$/.test(text)), rows, notes: notes.filter((text) => !/^\d+$/.test(text)),
    charts: charts.map(({ categories, series, caches }) => ({ categories, series, caches })),
  }
}

function wordsOf(node: Node): string {
  return all(node, 'w:t').map(textOf).join('')
}
