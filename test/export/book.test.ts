import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { bookName, templateFile, writeBook } from '#export/book.ts'
import type { Book } from '#figures/book.ts'
import { bookOf } from '#figures/bookState.ts'
import { templateBook } from '#figures/bookTemplate.ts'
import type { Scene } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import { headingReader } from '#intake/heading.ts'
import { lexiconOf } from '#intake/lexicon.ts'
import type { Moment } from '#model/moment.ts'
import type { Fact, Snapshot } from '#model/snapshot.ts'
import { languages, type Lang } from '#model/words.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { worlds } from '#test/figures/worlds.ts'
import { bookEntries, headed, stateEntries } from './bookRead.ts'

const catalogue = await realCatalogue()
const states = await Promise.all(catalogue.editions.map(({ id }) => realSnapshot(catalogue, id)))
const current = await realSnapshot(catalogue, catalogue.current)
const scene = (lang: Lang = 'vi', snapshot: Snapshot = current): Scene => sceneOf(catalogue, snapshot, lang)
// States that differ much: every seventh.
const demo = demoCatalogue().editions.filter((_, at) => at % 7 === 0).map(({ id }) => sceneOf(demoCatalogue(), demoSnapshot(id), 'vi'))
const every: readonly Scene[] = [
  ...states.flatMap((state) => languages.map((lang) => scene(lang, state))),
  ...demo, sceneOf(demoCatalogue(), demoSnapshot(), 'en'),
  ...worlds.map((world) => sceneOf(world.catalogue, world.snapshot, 'vi')),
]
const sheetOf = (book: Book, id: string): string => book.sheets.find((sheet) => sheet.kind === 'table' && sheet.id === id)?.name ?? ''
const parts = (book: Book): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(unzipSync(writeBook(book))).map(([name, bytes]) => [name, strFromU8(bytes)]))
const xmlOf = (book: Book, id: string): string => parts(book)[`xl/worksheets/sheet${book.sheets.findIndex((sheet) => sheet.kind === 'table' && sheet.id === id) + 1}.xml`] ?? ''
const unitsOf = async (book: Book) => headed(await readSheet(Buffer.from(writeBook(book)), sheetOf(book, 'units')), voiceOf(book.stamp.lang).t('book.column.serial'))

describe('the workbook of a state', () => {
  test('says the same facts and groups as the state, read back from its cells, in both languages', async () => {
    for (const each of every) {
      const book = bookOf(each)

      expect(await bookEntries(book, each), `${each.snapshot.id} ${each.voice.lang}`).toEqual(stateEntries(each.snapshot))
    }
  })

  test('has every unit of the register once, in official order, whatever area the reader looks at', async () => {
    for (const area of [undefined, '594']) {
      const rows = await unitsOf(bookOf(sceneOf(catalogue, current, 'vi', area)))

      expect(rows.map((row) => row['Mã đơn vị'])).toEqual(current.register.units.map(({ code }) => code))
      expect(rows.map((row) => row['STT'])).toEqual(current.register.units.map((_, at) => at + 1))
    }
  })

  test('leaves cohort, steps and days empty of a unit that no source names, and says which groups it may be of', async () => {
    const rows = await unitsOf(bookOf(scene()))
    const named = new Set(current.facts.map(({ unit }) => unit))
    const silent = rows.filter((row) => !named.has(String(row['Mã đơn vị'])))

    expect(silent).toHaveLength(113)
    for (const row of silent) {
      const { STT: _, 'Mã đơn vị': _code, 'Loại đơn vị': _kind, 'Tên đơn vị': _name, 'Địa bàn': _district, 'Có thể thuộc': may, ...rest } = row

      expect(Object.values(rest)).toEqual(Object.values(rest).map(() => null))
      expect(may).toMatch(/^(2017-59[34]: 5 trong 7 đơn vị; |2018: 29 trong 50 đơn vị; |)2014-2016: 20 trong 113 đơn vị$/)
    }
    expect(rows.find((row) => row['Mã đơn vị'] === '22921')?.['Có thể thuộc']).toBe('2017-593: 5 trong 7 đơn vị; 2014-2016: 20 trong 113 đơn vị')
  })

  test('cites what it states', async () => {
    const rows = await unitsOf(bookOf(scene()))

    expect(rows[0]).toMatchObject({ 'Đợt triển khai': 'Đợt 2017', 'Bước': 'Đã công bố', 'Bước nhiều nhất': null, 'Nguồn': 'Sở KH&CN Bình Thuận, 8/2018, đoạn 1, 5' })
  })

  test('keeps the zeros before a code, as text', async () => {
    const zero = (code: string): string => `0${code.slice(1)}`
    const units = current.register.units.map((unit) => ({ ...unit, code: zero(unit.code) }))
    const facts = current.facts.map((fact) => ({ ...fact, unit: zero(fact.unit) }))
    const changed = bookOf(scene('vi', { ...current, register: { ...current.register, units }, facts }))

    expect((await unitsOf(changed)).map((row) => row['Mã đơn vị'])).toEqual(units.map(({ code }) => code))
    expect(xmlOf(changed, 'units')).toMatch(/<c r="B\d+" s="\d+" t="inlineStr"><is><t xml:space="preserve">02915</)
  })

  test('has days as days, and what is only known to a month or a year as the words for it', async () => {
    const [first, ...others] = current.facts
    if (!first) throw new Error('no fact')
    const dated: Fact = {
      ...first,
      note: '=1+1',
      milestones: [
        { kind: 'assigned', on: '2017' as Moment }, { kind: 'documented', on: '2017-11' as Moment },
        { kind: 'announced', on: '2018-02-05' as Moment, decisionNo: '012/QĐ-UBND' },
      ],
    }
    const book = bookOf(scene('vi', { ...current, facts: [dated, ...others] }))
    const [row] = await unitsOf(book)

    expect(row).toMatchObject({
      'Ngày được giao triển khai': '2017', 'Ngày hoàn thành bộ tài liệu': '11/2017', 'Ngày ban hành áp dụng': null,
      'Ngày đã công bố': new Date(Date.UTC(2018, 1, 5)), 'Số quyết định': '012/QĐ-UBND', 'Ghi chú': '=1+1',
    })
    expect(parts(book)['xl/styles.xml']).toContain('formatCode="dd/mm/yyyy"')
  })

  test('says "at least" over its steps as soon as one unit lies between two', async () => {
    const [first, ...others] = current.facts
    if (!first) throw new Error('no fact')
    const open: Fact = { ...first, reach: { atLeast: 1, atMost: 3 }, membership: { kind: 'unstated' } }
    const [row] = await unitsOf(bookOf(scene('vi', { ...current, facts: [open, ...others] })))

    expect(row).toMatchObject({ 'Bước ít nhất': 'Được giao triển khai', 'Bước nhiều nhất': 'Ban hành áp dụng', 'Đợt triển khai': 'Nguồn không nêu' })
  })

  test('counts what is not named by group, and what is left over where something is said of it', async () => {
    const book = bookOf(scene())
    const rows = headed(await readSheet(Buffer.from(writeBook(book)), sheetOf(book, 'unnamed')), 'STT')

    expect(rows.map((row) => [row['Ký hiệu nhóm'], row['Số đơn vị'], row['Ở những địa bàn nào']])).toEqual([
      ['2017-593', 5, 'TP. Phan Thiết: 5'],
      ['2017-594', 5, 'TX. La Gi: 5'],
      ['2018', 29, 'Hàm Thuận Nam: ít nhất 1; Tánh Linh: ít nhất 1; Đức Linh: ít nhất 1; Hàm Tân: ít nhất 1'],
      ['2014-2016', 20, 'TP. Phan Thiết: ít nhất 1; TX. La Gi: ít nhất 1; Tuy Phong: ít nhất 1; Bắc Bình: ít nhất 1; Hàm Thuận Bắc: ít nhất 1; Hàm Thuận Nam: ít nhất 1; Tánh Linh: ít nhất 1; Đức Linh: ít nhất 1; Hàm Tân: ít nhất 1; Phú Quý: ít nhất 1'],
      ['rest', 54, 'TP. Phan Thiết; TX. La Gi; Tuy Phong; Bắc Bình; Hàm Thuận Bắc; Hàm Thuận Nam; Tánh Linh; Đức Linh; Hàm Tân; Phú Quý'],
    ])

    // Of these, nothing at all is said.
    const open = bookOf(scene('vi', { ...current, gaps: current.gaps.map((gap) => (gap.rest ? { ...gap, membership: { kind: 'unstated' }, reach: { atLeast: 0, atMost: 4 } } : gap)) }))
    expect(headed(await readSheet(Buffer.from(writeBook(open)), sheetOf(open, 'unnamed')), 'STT').map((row) => row['Ký hiệu nhóm'])).not.toContain('rest')
  })

  test('tells two areas of one name by their ids', async () => {
    const [one, other] = ['593', '594']
    const areas = current.register.areas.map((area) => (area.id === one || area.id === other ? { ...area, kind: 'huyện', name: 'Châu Thành' } : area))
    const book = bookOf(scene('vi', { ...current, register: { ...current.register, areas } }))
    const rows = headed(await readSheet(Buffer.from(writeBook(book)), sheetOf(book, 'unnamed')), 'STT')

    expect(rows.slice(0, 2).map((row) => row['Ở những địa bàn nào'])).toEqual(['Châu Thành (593): 5', 'Châu Thành (594): 5'])
  })

  test('holds the tables by area and by cohort, the sources, and what it is, under names that Excel takes', async () => {
    for (const each of every) {
      const names = bookOf(each).sheets.map(({ name }) => name)

      expect(new Set(names).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(/^[^*?:/\\[\]']{1,31}$/)
    }
    expect(bookOf(scene()).sheets.map(({ name }) => name)).toEqual(['Đơn vị', 'Chưa nêu tên', 'Theo địa bàn', 'Theo đợt triển khai', 'Nguồn', 'Hướng dẫn', 'Danh mục', 'Về sổ số liệu này'])
    expect(bookOf(scene('en')).sheets.map(({ name }) => name)).toEqual(['Units', 'Not named', 'By area', 'By cohort', 'Sources', 'How to fill in', 'Choices', 'About this workbook'])
  })

  test('says which state it shows, with its whole hash, and what is not known', async () => {
    const book = bookOf(scene())
    const words = (await readSheet(Buffer.from(writeBook(book)), sheetOf(book, 'about'))).flat().map(String).join('\n')

    expect(words).toContain(current.sha256)
    for (const each of current.programme.unknowns) expect(words).toContain(each.vi)
  })

  test('says first that nothing of it is true where that is so', async () => {
    const [one] = demo
    const book = one && bookOf(one)
    const rows = book ? await readSheet(Buffer.from(writeBook(book)), sheetOf(book, 'units')) : []

    expect(rows[0]?.[0]).toBe(book?.stamp.watermark)
    expect(book?.stamp.watermark).toBeTruthy()
  })

  test('is called after its programme and state', () => {
    expect(languages.map((lang) => bookName(bookOf(scene(lang))))).toEqual(['tien-do-htqlcl_2018-08.1_so-so-lieu_vi.xlsx', 'tien-do-htqlcl_2018-08.1_data-book_en.xlsx'])
  })

  test('is the same bytes for the same state, in every time zone, without a formula', () => {
    const zone = process.env['TZ']
    const bytes = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'].map((each) => {
      process.env['TZ'] = each
      return Buffer.from(writeBook(bookOf(demo[0] ?? scene()))).toString('base64')
    })
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone

    expect(new Set(bytes).size).toBe(1)
    expect(Object.values(parts(bookOf(scene()))).join('')).not.toMatch(/<f[ >]/)
  })
})

describe('a workbook to be filled in', () => {
  test('has the register, nothing else, and room', async () => {
    const rows = await unitsOf(templateBook(scene()))

    expect(rows).toHaveLength(127)
    expect(rows[0]).toEqual({
      STT: 1, 'Mã đơn vị': '22915', 'Loại đơn vị': 'phường', 'Tên đơn vị': 'Mũi Né', 'Địa bàn': 'TP. Phan Thiết',
      'Đợt triển khai': null, 'Bước': null, 'Bước nhiều nhất': null, 'Ngày được giao triển khai': null, 'Ngày hoàn thành bộ tài liệu': null,
      'Ngày ban hành áp dụng': null, 'Ngày đã công bố': null, 'Số quyết định': null, 'Ghi chú': null,
    })
    expect(await bookEntries(templateBook(scene()), scene())).toEqual({ units: [], gaps: [] })
  })

  test('may say what is known so far', async () => {
    for (const each of [scene(), scene('en'), ...demo.slice(0, 2)]) expect(await bookEntries(templateBook(each, { filled: true }), each)).toEqual(stateEntries(each.snapshot))
  })

  test.each(languages)('offers every cohort and every step of the programme, in %s', (lang) => {
    const book = templateBook(scene(lang))
    const { cohorts, road } = current.programme
    const lists = book.sheets.findLast((sheet) => sheet.kind === 'table' && sheet.id === 'lists')
    const own = xmlOf(book, 'units')
    const names = parts(book)['xl/workbook.xml'] ?? ''
    const offered = (column: number): string[] => (lists?.kind === 'table' ? lists.rows.flatMap((row) => (row[column]?.kind === 'text' ? [row[column].text] : [])) : [])

    expect(offered(0).map((text) => text.toLocaleLowerCase('vi'))).toEqual([...cohorts.map(({ name }) => name[lang]), ...(lang === 'vi' ? ['không thuộc đợt nào', 'nguồn không nêu'] : ['in no cohort', 'not stated'])])
    expect(offered(1)).toEqual(road.map(({ name }) => name[lang]))
    // Under the title, an empty row and the head.
    expect(names).toContain(`<definedName name="list_cohorts">'${lists?.name}'!$A$4:$A$8</definedName>`)
    expect(names).toContain(`<definedName name="list_steps">'${lists?.name}'!$B$4:$B$8</definedName>`)
    expect([...own.matchAll(/<dataValidation type="list"[^>]*sqref="([A-Z]+)(\d+):[A-Z]+(\d+)"><formula1>(\w+)</g)].map(([, letter, from, to, name]) => [letter, Number(to) - Number(from) + 1, name])).toEqual([['F', 127, 'list_cohorts'], ['G', 127, 'list_steps'], ['H', 127, 'list_steps']])
    expect([...own.matchAll(/<dataValidation type="date" operator="greaterThanOrEqual" errorStyle="warning"[^>]*sqref="([A-Z])/g)].map(([, letter]) => letter)).toEqual(['I', 'J', 'K', 'L'])
    expect(xmlOf(book, 'unnamed')).toMatch(/<dataValidation type="whole"[^>]*sqref="C\d+:C\d+"><formula1>1</)
  })

  test('says how to fill in each of its columns, in both languages, within what Excel takes beside a cell', () => {
    for (const each of every) {
      const book = templateBook(each, { filled: true })
      const guide = book.sheets.find((sheet) => sheet.kind === 'table' && sheet.id === 'guide')
      const told = guide?.kind === 'table' ? guide.rows.map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : ''))) : []
      const headings = book.sheets.flatMap((sheet) => (sheet.kind === 'table' && (sheet.id === 'units' || sheet.id === 'unnamed') ? sheet.columns.map(({ name }) => name) : []))

      const state = book.sheets.find((sheet) => sheet.kind === 'table' && sheet.id === 'state')
      const lines = state?.kind === 'table' ? state.rows.flatMap(([cell]) => (cell?.kind === 'text' ? [cell.text] : [])) : []

      expect(told.slice(0, -1).map((row) => row[each.voice.lang === 'vi' ? 0 : 2])).toEqual([...new Set([...headings, ...lines])])
      for (const row of told) for (const text of row) expect(text).not.toMatch(/^$|\{\{|\[\[/)
      for (const [, name, text] of xmlOf(book, 'units').matchAll(/ (promptTitle|prompt|errorTitle|error)="([^"]*)"/g))
        expect(text?.length ?? 0, text).toBeLessThanOrEqual(name?.endsWith('Title') ? 32 : 255)
    }
  })

  test('says how a column that is for people is kept from being read, in words by which it is', () => {
    const guide = templateBook(scene()).sheets.find((sheet) => sheet.kind === 'table' && sheet.id === 'guide')
    const last = guide?.kind === 'table' ? guide.rows.at(-1)?.map((cell) => (cell.kind === 'text' ? cell.text : '')) : []
    const quoted = (last ?? []).map((text) => [...text.matchAll(/“([^”]*)”/g)].map(([, heading]) => heading ?? ''))

    expect(quoted.map((all) => all.length)).toEqual([0, 2, 0, 2])
    const reads = headingReader(current.programme, current.register, lexiconOf(current.programme))
    for (const heading of quoted.flat()) expect([heading, reads(heading)?.column.kind]).toEqual([heading, 'aside'])
  })

  test('asks of what day it is and by which document', async () => {
    const book = templateBook(scene())
    const rows = headed(await readSheet(Buffer.from(writeBook(book)), sheetOf(book, 'state')), 'Mục')

    expect(rows.map((row) => [row['Mục'], row['Nội dung']])).toEqual([
      ['Thời điểm của số liệu', null], ['Số, ký hiệu văn bản', null], ['Cơ quan ban hành', null], ['Ngày văn bản', null], ['Trích yếu văn bản', null],
    ])
  })

  test('selects one of its sheets alone: what is typed while several are goes into all of them', () => {
    const selected = Object.entries(parts(templateBook(scene()))).flatMap(([name, xml]) => (xml.includes('tabSelected="1"') ? [name] : []))

    expect(selected).toEqual(['xl/worksheets/sheet1.xml'])
  })

  test('is a file of its own', async () => {
    const { name, blob } = templateFile(scene())

    expect(name).toBe('tien-do-htqlcl_2018-08.1_mau-cap-nhat_vi.xlsx')
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(writeBook(templateBook(scene())))
  })
})
