import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { strToU8, unzipSync } from 'fflate'
import { writeDocx } from '#export/docx/docx.ts'
import { paperFile } from '#export/papers.ts'
import { lettersOf } from '#figures/letter.ts'
import { noteOf } from '#figures/note.ts'
import { linesOf, paragraph, type Paper } from '#figures/paper.ts'
import type { Scene } from '#figures/scene.ts'
import { languages } from '#model/words.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { all, first, readPackage, textOf, type Node, type Package } from './packageRead.ts'
import { sample } from './sample.ts'

const catalogue = await realCatalogue()
const snapshot = await realSnapshot(catalogue, '2018-08.1')
const real = (lang: 'vi' | 'en' = 'vi'): Scene => sceneOf(catalogue, snapshot, lang)
const demo = sceneOf(demoCatalogue(), demoSnapshot(), 'vi')

/** Stands for every drawing: drawings are made by browsers alone. */
const png = new Uint8Array(readFileSync('docs/overview.png'))
const { width, height } = { width: new DataView(png.buffer, png.byteOffset).getUint32(16), height: new DataView(png.buffer, png.byteOffset).getUint32(20) }
const written = async (paper: Paper): Promise<Package> => readPackage(await writeDocx(paper, async () => png))
const paperOf = (blocks: Paper['blocks'], change: Partial<Paper> = {}): Paper => ({
  slug: 's', title: 'Thử "<&>"', blocks, bands: [], footer: 'Bản số liệu 2018-08.1 · 4055bde0e7', stamp: sample().stamp, ...change,
})

const papers: readonly (readonly [string, Paper])[] = [
  ...languages.flatMap((lang) => [['note', noteOf(real(lang))] as const, ...lettersOf(real(lang)).map((letter) => ['letter', letter] as const)]).map(([kind, paper]) => [`${kind}, ${paper.title}`, paper] as const),
  ['note of the demonstration', noteOf(demo)],
  ...lettersOf(demo).slice(0, 1).map((letter) => [letter.title, letter] as const),
]

describe('a Word document', () => {
  test.each(papers)('%s is a whole package: every part is typed, every reference leads somewhere, all of it is well-formed', async (_, paper) => {
    const { names, xml, relations } = await written(paper)
    const types = xml('[Content_Types].xml')
    const overrides = all(types, 'Override').map(({ attributes }) => attributes['PartName'])
    const parts = names.filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels'))

    expect(new Set(overrides)).toEqual(new Set(parts.map((name) => `/${name}`)))
    expect(overrides).toHaveLength(parts.length)
    for (const name of ['', ...parts]) for (const { to } of relations(name).values()) expect(names).toContain(to)
    for (const name of parts.filter((each) => each.endsWith('.xml'))) expect(xml(name).name === '' || xml(name).children.length > 0).toBe(true)
    const used = all(xml('word/document.xml'), 'a:blip').map(({ attributes }) => attributes['r:embed'])
    expect(used.map((id) => relations('word/document.xml').get(id ?? '')?.type)).toEqual(used.map(() => 'image'))
    const ids = all(xml('word/document.xml'), 'wp:docPr').map(({ attributes }) => attributes['id'])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each(papers)('%s reads word for word as it is described', async (_, paper) => {
    const { xml } = await written(paper)
    const body = first(xml('word/document.xml'), 'w:body')

    expect(body && readLines(body)).toEqual(paper.blocks.flatMap(linesOf).filter((line) => line !== ''))
  })

  test.each(papers)('%s has every run in Times New Roman and in its language', async (_, paper) => {
    const { xml, names } = await written(paper)
    const tag = paper.stamp.lang === 'vi' ? 'vi-VN' : 'en-GB'
    const runs = names.filter((name) => /^word\/(document|header\d|footer\d)\.xml$/.test(name)).flatMap((name) => all(xml(name), 'w:r')).filter((run) => all(run, 'w:t').length > 0)

    expect(runs.length).toBeGreaterThan(5)
    expect([...new Set(runs.map((run) => JSON.stringify(first(run, 'w:rFonts')?.attributes)))]).toEqual([
      JSON.stringify({ 'w:ascii': 'Times New Roman', 'w:hAnsi': 'Times New Roman', 'w:eastAsia': 'Times New Roman', 'w:cs': 'Times New Roman' }),
    ])
    expect([...new Set(runs.map((run) => first(run, 'w:lang')?.attributes['w:val']))]).toEqual([tag])
    expect(first(xml('word/styles.xml'), 'w:lang')?.attributes['w:val']).toBe(tag)
  })

  test.each(papers)('%s names only styles that it has', async (_, paper) => {
    const { xml, names } = await written(paper)
    const known = new Set(all(xml('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']))
    const used = names.filter((name) => /^word\/[a-z]+\d?\.xml$/.test(name)).flatMap((name) => all(xml(name), 'w:pStyle')).map(({ attributes }) => attributes['w:val'])

    expect(used.filter((style) => !known.has(style))).toEqual([])
  })

  test.each(papers)('%s fills the width of the page with each table, column by column', async (_, paper) => {
    const { xml } = await written(paper)

    for (const table of all(xml('word/document.xml'), 'w:tbl')) {
      const widths = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
      expect(widths.reduce((sum, each) => sum + each, 0)).toBe(11906 - 1701 - 850)
      for (const row of all(table, 'w:tr')) {
        expect(all(row, 'w:tcW').reduce((sum, { attributes }) => sum + Number(attributes['w:w']), 0)).toBe(9355)
        expect(row.children.some(({ name, children }) => name === 'w:trPr' && children.some((each) => each.name === 'w:cantSplit'))).toBe(true)
      }
    }
  })

  test('repeats the head of every table on every page, and no other row', async () => {
    const { xml } = await written(noteOf(real()))
    const tables = all(xml('word/document.xml'), 'w:tbl')

    expect(tables.length).toBeGreaterThanOrEqual(6)
    for (const table of tables) expect(all(table, 'w:tr').map((row) => all(row, 'w:tblHeader').length)).toEqual(all(table, 'w:tr').map((__, at) => (at === 0 ? 1 : 0)))
  })

  test('is A4 with the margins of an office, its number over every page but the first', async () => {
    const { xml, relations } = await written(noteOf(real()))
    const section = first(xml('word/document.xml'), 'w:sectPr')
    const headers = Object.fromEntries((section ? all(section, 'w:headerReference') : []).map(({ attributes }) => [attributes['w:type'], relations('word/document.xml').get(attributes['r:id'] ?? '')?.to ?? '']))
    const millimetres = (text: string | undefined): number => Math.round((Number(text) / 1440) * 25.4)
    const { 'w:top': top, 'w:bottom': bottom, 'w:left': left, 'w:right': right } = section ? first(section, 'w:pgMar')?.attributes ?? {} : {}

    expect(section && first(section, 'w:pgSz')?.attributes).toEqual({ 'w:w': '11906', 'w:h': '16838' })
    expect([top, bottom, left, right].map(millimetres)).toEqual([20, 20, 30, 15])
    expect(section && all(section, 'w:titlePg')).toHaveLength(1)
    expect(textOf(xml(headers['default'] ?? ''))).toContain(' PAGE ')
    expect(textOf(xml(headers['first'] ?? ''))).not.toContain('PAGE')
    expect(textOf(xml('word/footer1.xml'))).toBe('Bản số liệu 2018-08.1 · 4055bde0e7 · Số liệu: tháng 8/2018 (dựng lại từ bài tháng 8/2018)')
  })

  test('has headings that a reader can walk by', async () => {
    const { xml } = await written(noteOf(real()))
    const headings = all(xml('word/document.xml'), 'w:p').filter((each) => first(each, 'w:pStyle')?.attributes['w:val'] === 'Heading1').map((each) => all(each, 'w:t').map(textOf).join(''))
    const style = all(xml('word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'Heading1')

    expect(headings.slice(0, 2)).toEqual(['I. Tóm tắt', 'II. Điều cần biết khi đọc các con số'])
    expect(headings.at(-1)).toBe('Phụ lục. Danh sách UBND cấp xã: tỉnh Bình Thuận')
    expect(style && first(style, 'w:name')?.attributes['w:val']).toBe('heading 1')
    expect(style && first(style, 'w:outlineLvl')?.attributes['w:val']).toBe('0')
  })

  test('begins a page with the heading itself, so that none is left blank where the one before is full', async () => {
    const { xml } = await written(paperOf([paragraph('text', 'Một'), { kind: 'pageBreak' }, { kind: 'heading', level: 1, text: 'Hai' }, { kind: 'pageBreak' }, paragraph('text', 'Ba')]))
    const paragraphs = all(xml('word/document.xml'), 'w:p')

    expect(paragraphs.filter((each) => all(each, 'w:pageBreakBefore').length > 0).map((each) => all(each, 'w:t').map(textOf).join(''))).toEqual(['Hai'])
    expect(paragraphs.filter((each) => all(each, 'w:br').length > 0)).toHaveLength(1)
    expect(paragraphs).toHaveLength(4)
  })

  test('sets a picture as wide as a line, in its own proportions, and says what it shows', async () => {
    const note = noteOf(real())
    const { xml, bytes } = await written(note)
    const drawings = all(xml('word/document.xml'), 'w:drawing')
    const says = note.blocks.flatMap((block) => (block.kind === 'picture' ? [block.says] : []))

    expect(drawings).toHaveLength(4)
    expect(drawings.map((each) => first(each, 'wp:docPr')?.attributes['descr'])).toEqual(says)
    for (const each of drawings) {
      const { cx, cy } = first(each, 'wp:extent')?.attributes ?? {}
      expect(Number(cx)).toBeLessThanOrEqual(9355 * 635)
      expect(Number(cy) / Number(cx)).toBeCloseTo(height / width, 3)
    }
    expect(bytes('word/media/image1.png')).toEqual(png)
  })

  test('highlights what is to be filled in, and nothing else', async () => {
    const { xml } = await written(paperOf([paragraph('text', 'Số: [số]/[ký hiệu] của [ai]')]))
    const runs = all(xml('word/document.xml'), 'w:r').map((run) => [textOf(run), first(run, 'w:highlight')?.attributes['w:val']])

    expect(runs).toEqual([['Số: ', undefined], ['[số]', 'yellow'], ['/', undefined], ['[ký hiệu]', 'yellow'], [' của ', undefined], ['[ai]', 'yellow']])
  })

  test('says over every page that nothing of it is true, in a band and across the page', async () => {
    for (const paper of [noteOf(demo), ...lettersOf(demo).slice(0, 2)]) {
      const { xml } = await written(paper)

      for (const header of ['word/header1.xml', 'word/header2.xml']) {
        expect(textOf(xml(header))).toContain('Số liệu minh họa, không có thật')
        expect(first(xml(header), 'v:textpath') && all(xml(header), 'v:textpath').map(({ attributes }) => attributes['string'])).toContain('Số liệu minh họa, không có thật')
      }
      expect(textOf(xml('docProps/core.xml'))).toContain('Số liệu minh họa, không có thật')
    }
    const { xml } = await written(noteOf(real()))
    expect(['word/header1.xml', 'word/header2.xml'].flatMap((header) => all(xml(header), 'w:pict'))).toEqual([])
  })

  test('says over every page that its state is old', async () => {
    const [oldest] = catalogue.editions
    const { xml } = await written(noteOf(sceneOf(catalogue, await realSnapshot(catalogue, oldest?.id ?? ''), 'vi')))

    for (const header of ['word/header1.xml', 'word/header2.xml']) expect(textOf(xml(header))).toContain('SỐ LIỆU CŨ')
  })

  test('escapes what XML uses and drops what it forbids', async () => {
    const { xml } = await written(paperOf([paragraph('text', '<a & "b">\u0001 c')]))

    expect(all(xml('word/document.xml'), 'w:t').map(textOf)).toEqual(['<a & "b"> c'])
    expect(all(xml('docProps/core.xml'), 'dc:title').map(textOf)).toEqual(['Thử "<&>"'])
  })

  test('is the same bytes for the same state, in every time zone', async () => {
    const zone = process.env['TZ']
    const bytes: string[] = []
    for (const each of ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles']) {
      process.env['TZ'] = each
      bytes.push(Buffer.from(await writeDocx(noteOf(real()), async () => strToU8('x'.repeat(16) + '\0\0\0\u0004\0\0\0\u0002'))).toString('base64'))
    }
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone

    expect(new Set(bytes).size).toBe(1)
  })
})

describe('documents as files', () => {
  test('have names that sort by state and tell who is written to', async () => {
    const names = await Promise.all([
      paperFile({ kind: 'note' }, real(), async () => png),
      paperFile({ kind: 'letter', authority: 'ubnd-la-gi' }, real('en'), async () => png),
      paperFile({ kind: 'letters' }, real(), async () => png),
    ])

    expect(names.map(({ name }) => name)).toEqual([
      'tien-do-htqlcl_2018-08.1_bao-cao-tom-tat_vi.docx',
      'tien-do-htqlcl_2018-08.1_urging-letter-ubnd-la-gi_en.docx',
      'tien-do-htqlcl_2018-08.1_cong-van-don-doc_vi.zip',
    ])
  })

  test('hold every letter, the same as one by one', async () => {
    const { blob } = await paperFile({ kind: 'letters' }, real(), async () => png)
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
    const alone = await paperFile({ kind: 'letter', authority: 'ubnd-la-gi' }, real(), async () => png)

    expect(Object.keys(files)).toEqual(['tien-do-htqlcl_2018-08.1_cong-van-don-doc-ubnd-phan-thiet_vi.docx', 'tien-do-htqlcl_2018-08.1_cong-van-don-doc-ubnd-la-gi_vi.docx'])
    expect(files[alone.name]).toEqual(new Uint8Array(await alone.blob.arrayBuffer()))
  })

  test('refuse a letter to an authority that none is due to', async () => {
    await expect(paperFile({ kind: 'letter', authority: 'ubnd-phu-quy' }, real(), async () => png)).rejects.toThrow('no letter to ubnd-phu-quy')
  })
})

/** Text in the order of the document, a line for each paragraph outside tables, and for each row of a table with a head. */
function readLines(body: Node): string[] {
  return body.children.flatMap((child): string[] => {
    if (child.name === 'w:tbl') {
      const rows = all(child, 'w:tr')
      if (all(child, 'w:tblHeader').length === 0) return all(child, 'w:p').map(wordsOf).filter((line) => line !== '')
      return rows.map((row) => all(row, 'w:tc').map((cell) => all(cell, 'w:p').map(wordsOf).join('\n')).join(' | '))
    }
    if (child.name !== 'w:p') return []
    return [first(child, 'wp:docPr')?.attributes['descr'] ?? wordsOf(child)].filter((line) => line !== '')
  })
}

function wordsOf(node: Node): string {
  return all(node, 'w:t').map(textOf).join('')
}
