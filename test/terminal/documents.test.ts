import { promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftOf, noAnswers, prefilled } from '#app/desk/answers.ts'
import { readSeeds } from '#compile/folder.ts'
import { loadCatalogue, loadSnapshot } from '#data/gate.ts'
import { writeBook } from '#export/book.ts'
import { blank, said, type Book, type BookCell } from '#figures/book.ts'
import { requestBook } from '#figures/bookRequest.ts'
import { bookOf } from '#figures/bookState.ts'
import { templateBook } from '#figures/bookTemplate.ts'
import { requestsOf } from '#figures/requests.ts'
import { readSheets, type SheetFile } from '#intake/sheets.ts'
import { publication, type Publication } from '#intake/publish.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { data } from '#terminal/data.ts'
import { snapshot } from '#terminal/snapshot.ts'
import { sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { day, filesIn, must, serving, sums } from '#test/intake/drafts.ts'
import { heard, type Ended } from './heard.ts'

const { cp, mkdir, mkdtemp, rm, writeFile } = promises
const catalogue = await realCatalogue()
const current = await realSnapshot(catalogue, catalogue.current)
const seeds = await readSeeds('seeds')
let at = ''

beforeAll(async () => {
  at = await mkdtemp(join(tmpdir(), 'documents-'))
  for (const [path, held] of seeds) {
    await mkdir(dirname(join(at, 'from/seeds', path)), { recursive: true })
    await writeFile(join(at, 'from/seeds', path), held === 'unreadable' ? '' : held)
  }
  await heard(data, ['--seeds', join(at, 'from/seeds'), '--out', join(at, 'from/data')])
})

afterAll(() => rm(at, { recursive: true, force: true }))

type Filled = Readonly<Record<string, string>>

/** What an authority sends back: the workbook that it was asked to fill in, a unit or two filled in, and its own report. */
function answered(authority: string, rows: Readonly<Record<string, Filled>>, document: Filled): SheetFile {
  const scene = sceneOf(catalogue, current, 'vi')
  const request = requestsOf(scene).find((each) => each.authority.id === authority)
  if (!request) throw new Error(`nothing is asked of ${authority}`)
  const text = (cell: BookCell | undefined): string => (cell?.kind === 'text' ? cell.text : '')
  const book = requestBook(scene, request)
  const keys = ['asOf', 'number', 'issuer', 'date', 'title']
  const sheets = book.sheets.map((sheet): Book['sheets'][number] => {
    if (sheet.kind === 'figure') return sheet
    if (sheet.id === 'state') return { ...sheet, rows: sheet.rows.map(([what = blank], i) => [what, said(document[keys[i] ?? ''])]) }
    if (sheet.id !== 'units') return sheet
    const code = sheet.columns.findIndex(({ key }) => key === 'code')
    return { ...sheet, rows: sheet.rows.map((row) => row.map((cell, i) => {
      const typed = rows[text(row[code])]?.[sheet.columns[i]?.key ?? '']
      return typed === undefined ? cell : said(typed)
    })) }
  })
  return { name: `${authority}.xlsx`, bytes: writeBook({ ...book, sheets }) }
}

const laGi = { asOf: '30/11/2018', number: '45/BC-UBND', issuer: 'UBND TX. La Gi', date: '03/12/2018', title: 'Báo cáo tình hình áp dụng' }
const tuyPhong = { asOf: '30/11/2018', number: '112/BC-UBND', issuer: 'UBND huyện Tuy Phong', date: '05/12/2018', title: 'Báo cáo kết quả thực hiện' }
const { code: inLaGi = '' } = current.register.units.find(({ district, name }) => district === '594' && name === 'Tân An') ?? {}
const { code: inTuyPhong = '' } = current.register.units.find(({ district }) => district === '595') ?? {}
const step = (nth: number): string => current.programme.road[nth]?.name.vi ?? ''
const cohort = (id: string): string => current.programme.cohorts.find((each) => each.id === id)?.name.vi ?? ''
const fromLaGi = (document: Filled = laGi): SheetFile => answered('ubnd-la-gi', { [inLaGi]: { cohort: cohort('2017'), step: step(3) } }, document)
const fromTuyPhong = (document: Filled = tuyPhong): SheetFile => answered('ubnd-tuy-phong', { [inTuyPhong]: { cohort: cohort('2014-2016'), step: step(4) } }, document)

/** The command over a copy of the seeds and data, so that each test has its own. */
async function commanded(name: string, files: readonly SheetFile[], ...more: readonly string[]): Promise<Ended & { readonly files: () => Promise<ReadonlyMap<string, string>> }> {
  const own = (...path: readonly string[]): string => join(at, name, ...path)
  await cp(join(at, 'from'), own(), { recursive: true })
  for (const file of files) await writeFile(own(file.name), file.bytes)
  const ended = await heard(snapshot, ['--seeds', own('seeds'), '--out', own('data'), '--published', '2018-12-10', '--missing', 'carried', '--yes', ...files.map((file) => own(file.name)), ...more])
  return { ...ended, files: async () => sums(await filesIn(own('data'))) }
}

/** The page over the same, with what the sheets fill in and these answers. */
async function onPage(files: readonly SheetFile[], typed: Partial<typeof noAnswers> = {}): Promise<Publication> {
  const { reading, register } = await readSheets({ files, seeds, newest: current.asOf })
  if (!reading || !register) throw new Error('not read')
  const silentUnits = register.units.length - reading.entries.units.length
  const draft = draftOf({ ...prefilled(noAnswers, reading), missing: 'carried', ...typed }, { reading, programme: current.programme, today: day('2018-12-10'), silentUnits })
  if (!draft) throw new Error('no draft')
  return must(await publication(seeds, draft))
}

const citesOf = ({ facts, gaps }: Snapshot): readonly (readonly [string, readonly string[]])[] => [
  ...facts.flatMap(({ unit, cites }) => ([inLaGi, inTuyPhong].includes(unit) ? [[unit, cites.map(({ source }) => source)] as const] : [])),
  ...gaps.flatMap(({ id, cites }) => (cites.some(({ source }) => source.includes('bc')) ? [[id, cites.map(({ source }) => source)] as const] : [])),
]

describe('two authorities answer, each with its own report', () => {
  test('of one state each fact cites the report in whose file it stands, and a group the one that names units out of it', async () => {
    const { after, before, seeds: then } = await onPage([fromLaGi(), fromTuyPhong()])

    expect(citesOf(after)).toEqual([
      [inLaGi, ['45-bc-ubnd']], [inTuyPhong, ['112-bc-ubnd']],
      ['2017-594', ['skhcn-2018-08', 'skhcn-2018-08', '45-bc-ubnd']], ['2014-2016', ['skhcn-2018-08', '112-bc-ubnd']],
    ])
    expect(after.sources.flatMap(({ number, issuer, short }) => (number?.endsWith('BC-UBND') ? [[number, issuer.vi, short.vi]] : []))).toEqual([
      ['45/BC-UBND', 'UBND TX. La Gi', 'UBND TX. La Gi, 03/12/2018'], ['112/BC-UBND', 'UBND huyện Tuy Phong', 'UBND huyện Tuy Phong, 05/12/2018'],
    ])
    expect([after.asOf, after.reportedAt]).toEqual(['2018-11-30', '2018-12-05'])
    // What was known and is said again stays where it was stated.
    expect(after.facts.filter(({ cites }) => cites.some(({ source }) => source.includes('bc')))).toHaveLength(2)
    expect(before?.id).toBe(current.id)
    expect(then.size).toBeGreaterThan(seeds.size)
  })

  test('the command makes of the same files the same bytes as the page', async () => {
    const files = [fromLaGi(), fromTuyPhong()]
    const ended = await commanded('same', files)

    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(await ended.files()).toEqual(sums((await onPage(files)).files))
  })

  test('the state that they make is given back as template or as export without a change', async () => {
    const { files, seeds: then } = await onPage([fromLaGi(), fromTuyPhong()])
    const now = await loadCatalogue(serving(files))
    if (!now.ok) throw new Error('not opened')
    const state = await loadSnapshot(serving(files), now.value, now.value.current)
    if (!state.ok) throw new Error('not opened')
    const scene = sceneOf(now.value, state.value, 'vi')

    for (const book of [bookOf(scene), templateBook(scene, { filled: true })]) {
      const { reading } = await readSheets({ files: [{ name: 'own.xlsx', bytes: writeBook(book) }], seeds: then, newest: day('2018-11-30') })
      const draft = reading && draftOf({ ...noAnswers, asOf: '30/11/2018', date: '10/12/2018', title: { vi: 'Báo cáo', en: '' }, missing: 'carried' }, { reading, programme: current.programme, today: day('2018-12-11'), silentUnits: 1 })
      if (!draft) throw new Error('no draft')
      const again = must(await publication(then, draft))

      expect(again.suspicions.map(({ id }) => id)).toContain('nothing')
      expect(citesOf(again.after)).toEqual(citesOf(state.value))
    }
  })

  test('a file that names no document is of the one that is answered, and the other keeps its own', async () => {
    const files = [fromTuyPhong(), fromLaGi({ asOf: '30/11/2018' })]
    const asked = await commanded('asked', files)
    const said = await commanded('said', files, '--source-title', 'Công văn', '--source-date', '6/12/2018', '--source-issuer', 'Sở')
    const page = await onPage(files, { title: { vi: 'Công văn', en: '' }, date: '06/12/2018', issuer: { vi: 'Sở', en: '' } })

    expect({ code: asked.code, err: asked.err.split('\n')[0] }).toEqual({
      code: 2,
      err: 'Số liệu trong ubnd-la-gi.xlsx lấy từ văn bản nào? Thiếu --source-title "…" và --source-date: thêm vào lệnh, hoặc ghi trích yếu và ngày văn bản vào trang “Thông tin bản số liệu” của tệp. Các tệp khác đã ghi văn bản riêng. Chưa ghi gì.',
    })
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(await said.files()).toEqual(sums(page.files))
    expect(citesOf(page.after)).toEqual([[inLaGi, ['report-2018-12-06']], [inTuyPhong, ['112-bc-ubnd']], ['2014-2016', ['skhcn-2018-08', '112-bc-ubnd']]])
  })

  test('where every file names its own, an option that speaks of a document is wrong use', async () => {
    const { code, err } = await commanded('twice', [fromLaGi(), fromTuyPhong()], '--source-number', '1/BC')

    expect({ code, err }).toEqual({
      code: 2,
      err: 'Tệp nào cũng đã ghi văn bản của mình, nên các mục --source-… không nói về tệp nào. Bỏ các mục đó; muốn sửa văn bản thì sửa trong trang “Thông tin bản số liệu” của tệp. Chưa ghi gì.\nXem cách dùng: npm run snapshot -- --help\n',
    })
  })

  test('one that is dated before the moment on which it reports is named, and nothing is written', async () => {
    const { code, err } = await commanded('early', [fromLaGi({ ...laGi, date: '03/11/2018' }), fromTuyPhong()])

    expect({ code, err: err.split('\n')[0] }).toEqual({
      code: 1,
      err: 'Văn bản “Báo cáo tình hình áp dụng” (ngày 03/11/2018) có trước thời điểm của số liệu (ngày 30/11/2018). Hãy sửa ngày văn bản trong tệp; nếu văn bản đúng ngày đó, hãy bỏ tệp này ra rồi công khai riêng.',
    })
  })
})

describe('one authority answers, and its workbook says nothing of itself', () => {
  const options = ['--as-of', '30/11/2018', '--source-title', 'Báo cáo', '--source-number', '45/BC-UBND', '--source-date', '3/12/2018', '--source-issuer', 'UBND TX. La Gi', '--source-says', 'Bảng kèm theo'] as const
  const fields = {
    asOf: '30/11/2018', title: { vi: 'Báo cáo', en: '' }, number: '45/BC-UBND', date: '03/12/2018', issuer: { vi: 'UBND TX. La Gi', en: '' }, says: { vi: 'Bảng kèm theo', en: '' },
  }

  test('options of the command and fields of the page give the same bytes', async () => {
    const files = [fromLaGi({})]
    const ended = await commanded('alone', files, ...options)
    const page = await onPage(files, fields)

    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(await ended.files()).toEqual(sums(page.files))
    expect(citesOf(page.after)).toEqual([[inLaGi, ['45-bc-ubnd']], ['2017-594', ['skhcn-2018-08', 'skhcn-2018-08', '45-bc-ubnd']]])
  })

  test.each([
    ['moment', options.slice(2), 'Bảng không ghi số liệu tính đến ngày nào, và thiếu --as-of.'],
    ['document', options.slice(0, 2), 'Số liệu lấy từ văn bản nào? Thiếu --source-title "…" và --source-date'],
  ] as const)('without its %s the command says what is missing, and the page makes no draft', async (what, more, said) => {
    const files = [fromLaGi({})]
    const { code, err } = await commanded(`without-${what}`, files, ...more)

    expect([code, err.startsWith(said)]).toEqual([2, true])
    await expect(onPage(files, what === 'moment' ? { ...fields, asOf: '' } : { asOf: fields.asOf })).rejects.toThrow('no draft')
  })
})
