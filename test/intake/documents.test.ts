import { describe, expect, test } from 'vitest'
import { voiceOf } from '#i18n/voice.ts'
import { draftFrom } from '#intake/answered.ts'
import type { NamedDocument } from '#intake/documents.ts'
import type { DraftSource } from '#intake/draft.ts'
import { readEntries, type Reading } from '#intake/read.ts'
import { sideBySide } from '#intake/sideBySide.ts'
import type { Cite } from '#model/programme.ts'
import { day, draft, group, obstacles, published, row, textOf, world } from './drafts.ts'
import { workbookOf, type Typed, type TypedTab } from './typed.ts'
import { programme, register } from './world.ts'

/** A file with a list, and what it says of its document. */
function file(name: string, rows: readonly (readonly Typed[])[], said: Readonly<Record<string, string>> = {}): TypedTab[] {
  return [
    ...(rows.length === 0 ? [] : [{ name: `${name} · Đơn vị`, file: name, rows: [['Mã', 'Bước'], ...rows] }]),
    { name: `${name} · Thông tin`, file: name, rows: ['Thời điểm của số liệu', 'Số, ký hiệu văn bản', 'Cơ quan ban hành', 'Ngày văn bản', 'Trích yếu văn bản'].map((line) => [line, said[/^\p{L}+/u.exec(line)?.[0] ?? ''] ?? null]) },
  ]
}

function read(...files: readonly TypedTab[][]): { readonly reading: Reading | undefined; readonly rules: readonly string[] } {
  const found = readEntries(workbookOf('files', files.flat()), { programme, register })
  return { reading: found.ok ? found.value : undefined, rules: found.issues.map(({ kind, rule, tab, cell }) => `${kind} ${rule} ${tab}!${cell}`) }
}

const [dug, given] = [[['00101', 'Đào xong']], [['00201', 'Đã bàn giao']]]
const a = { Số: '12/BC', Ngày: '02/12/2021', Trích: 'Báo cáo A' }
const b = { Số: '99/BC', Cơ: 'Phòng B', Ngày: '06/12/2021', Trích: 'Báo cáo B' }

describe('of files side by side', () => {
  test('one document that all name, each of its parts somewhere, is one', () => {
    const { reading } = read(file('a', dug, a), file('b', given, { Số: '12/BC', Cơ: 'Phòng A' }))

    expect(reading?.state).toEqual({ number: '12/BC', date: '2021-12-02', title: 'Báo cáo A', issuer: 'Phòng A' })
    expect(reading).not.toHaveProperty('several')
  })

  test('that each name their own, the first is the one that can be answered, and the others are theirs', () => {
    const { reading } = read(file('a', dug, a), file('b', given, b), file('c', [['00202', 'Đào xong']], b))

    expect(reading?.state).toEqual({ number: '12/BC', date: '2021-12-02', title: 'Báo cáo A' })
    expect(reading?.several).toEqual({
      asked: ['a'], isNamed: true,
      others: [{ number: '99/BC', issuer: 'Phòng B', date: '2021-12-06', title: 'Báo cáo B', files: ['b', 'c'], tabs: ['b · Đơn vị', 'c · Đơn vị'] }],
    })
  })

  test('those that name none are of the one that is answered, which nothing fills in', () => {
    const { reading } = read(file('a', dug), file('b', given, b))

    expect(reading).not.toHaveProperty('state')
    expect(reading?.several).toMatchObject({ asked: ['a'], isNamed: false, others: [{ files: ['b'] }] })
  })

  test('those that name none are of the document of a file that has no list', () => {
    const { reading, rules } = read(file('letter', [], a), file('a', dug), file('b', given, b))

    expect(rules).toEqual([])
    expect(reading?.state).toMatchObject({ number: '12/BC' })
    expect(reading?.several).toMatchObject({ asked: ['a'], isNamed: false, others: [{ files: ['b'] }] })
  })

  test('two letters without a list leave it open whose the figures are', () => {
    expect(read(file('letter', [], a), file('other', [], b), file('a', dug)).rules).toEqual(['error documentsDiffer other · Thông tin!B2', 'warning documentUnused other · Thông tin!B2'])
  })

  test('one that says nothing of any unit asks for no document', () => {
    const { reading } = read(file('a', dug, a), file('empty', [['00202', null]]))

    expect(reading).not.toHaveProperty('several')
    expect(reading?.state).toMatchObject({ number: '12/BC' })
  })

  test('an office and a day are no name of a document: it is asked for, unless no file says more', () => {
    expect(read(file('a', dug, a), file('b', given, { Cơ: 'Phòng B' })).rules).toEqual(['error documentUntitled b · Thông tin!B3', 'error documentUndated b · Thông tin!B3'])
    expect(read(file('a', dug, { Cơ: 'Phòng B' }), file('b', given, { Cơ: 'Phòng B' })).reading?.state).toEqual({ issuer: 'Phòng B' })
  })

  test('two that say the same of a unit both say it; a row that is repeated in its own file adds nothing', () => {
    const { reading } = read(file('a', [...dug, ...dug], a), file('b', dug, b))

    expect(reading?.entries.units).toMatchObject([{ code: '00101', at: { tab: 'a · Đơn vị', row: 2 }, also: [{ tab: 'b · Đơn vị', row: 2 }] }])
  })
})

const own = (number: string, date: string, tab: string): { source: DraftSource; tabs: readonly string[] } => ({
  source: { number, date: day(date), issuer: { vi: 'Phòng', en: 'Division' }, title: { vi: `Báo cáo ${number}`, en: 'Report' }, says: { vi: 'Bảng', en: 'Table' } },
  tabs: [tab],
})
const from = (tab: string, more: object = {}): object => ({ at: { tab, row: 3 }, ...more })
const sources = (cites: readonly Cite[] | undefined): readonly string[] => (cites ?? []).map(({ source }) => source)

test('two files of one name stay two, so that neither speaks for the document of the other', () => {
  const book = workbookOf('bao-cao.xlsx', [{ name: 'Đơn vị', rows: [['Mã', 'Bước'], ['00101', 'Đào xong']] }])

  expect(sideBySide([book, book]).tabs.map(({ name, file }) => `${file}: ${name}`)).toEqual(['bao-cao.xlsx: bao-cao.xlsx · Đơn vị', 'bao-cao.xlsx (2): bao-cao.xlsx · Đơn vị (2)'])
})

describe('a draft from several documents', () => {
  const others = [own('7/BC', '2020-08-02', 'B'), own('3/BC', '2020-08-04', 'C')]

  test('cites of each unit and group the document in whose tab it stands, and both where two say the same', async () => {
    const { after, seeds } = await published(world(), draft(
      [row('001', 'first', 'beyond'), row('003', 'outside', 'none', from('B')), row('005', 'outside', 'none', from('B', { also: [{ tab: 'C', row: 4 }, { tab: 'Sheet', row: 9 }] }))],
      { others }, [group('first', 1, ['A'], from('C'))],
    ))

    expect(after.facts.map(({ unit, cites }) => [unit, sources(cites)])).toEqual([['001', ['12-bc-ubnd']], ['003', ['7-bc']], ['004', ['letter', 'letter']], ['005', ['7-bc', '3-bc', '12-bc-ubnd']]])
    expect(after.gaps.flatMap(({ id, cites }) => (id === 'rest' ? [] : [[id, sources(cites)]]))).toEqual([['first-1', ['3-bc']], ['two', ['letter', '3-bc']]])
    expect(textOf(seeds, 'sources.csv').split('\n').slice(2).map((line) => line.split(',')[0])).toEqual(['12-bc-ubnd', '7-bc', '3-bc', ''])
  })

  test('a group that units are named out of cites those documents alone, whatever the order of the files', async () => {
    const units = [row('002', 'first', 'done', from('C')), row('005', 'first', 'done', from('B'))]
    const [one, ...turned] = await Promise.all([{ each: others, rows: units }, { each: others.toReversed(), rows: units }, { each: others, rows: units.toReversed() }].map(async ({ each, rows }) => (await published(world((texts) => {
      texts['2020-05.1/gaps.csv'] = 'id,size,places,cohort,at_least,at_most,cites,method\ntwo,3,A:1 B:1,first,begun,done,letter:2,read\n'
      texts['2020-05.1/claims.csv'] = (texts['2020-05.1/claims.csv'] ?? '').split('\n').slice(0, 1).join('\n')
    }), draft(rows, { others: each }))).after))

    expect(sources(one?.gaps.find(({ id }) => id === 'two')?.cites)).toEqual(['letter', '3-bc', '7-bc'])
    expect(turned.map(({ gaps }) => gaps)).toEqual([one?.gaps, one?.gaps])
  })

  test('a total that is counted anew cites the documents that say anything new, and no other', async () => {
    const { after } = await published(
      world((texts) => { texts['programme.json'] = (texts['programme.json'] ?? '').replace('"dueCites": []\n    }', '"dueCites": []\n    },\n    { "id": "second", "name": { "vi": "hai", "en": "two" }, "dueCites": [] }') }),
      draft([row('001', 'first', 'done'), row('002', 'second', 'begun', from('B'))], { others }),
    )

    expect(after.claims.find(({ id }) => id === 'all')).toMatchObject({ value: 5, method: 'counted', cites: [{ source: 'letter', paragraph: 1 }, { source: '7-bc', paragraph: 1 }] })
  })

  test('is refused where one of them is dated before its moment, by name', async () => {
    expect(await obstacles(world(), draft([row('001', 'first', 'beyond')], { others: [own('7/BC', '2020-06-30', 'B'), own('3/BC', '2020-08-04', 'C')] }))).toEqual(['sourceBefore Báo cáo 7/BC | ngày 30/6/2020 | tháng 7/2020'])
  })

  test('is asked about where some are older than the last report, all of them in one', async () => {
    const { suspicions } = await published(
      world((texts) => { texts['snapshots.csv'] = (texts['snapshots.csv'] ?? '').replace('2020-05,2020-06,2020-06-02', '2020-05,2020-08-03,2020-08-03') }),
      draft([row('001', 'first', 'beyond'), row('002', 'first', 'done', from('B'))], { others, publishedAt: day('2020-08-05') }),
    )

    expect(suspicions.find(({ code }) => code === 'sourcesOlder')?.params['documents']).toMatchObject({ parts: [{ params: { title: { words: { vi: 'Báo cáo' } } } }, { params: { title: { words: { vi: 'Báo cáo 7/BC' } } } }] })
  })
})

test('several documents are told by one note, apart from one another, and reported with the last of them', () => {
  const named = (number: string, date: string): NamedDocument => ({ number, issuer: 'Phòng B', title: 'Báo cáo', date: day(date), files: [number], tabs: [number] })
  const made = draftFrom({
    asOf: day('2021-11-30'), publishedAt: day('2021-12-20'), note: { vi: '', en: '' },
    source: { title: { vi: 'Công văn', en: '' }, date: day('2021-12-01'), number: '', issuer: { vi: 'Sở', en: '' }, says: { vi: 'riêng', en: '' }, url: '' },
  }, { entries: { units: [], gaps: [] }, others: [named('1/BC', '2021-12-06'), named('2/BC', '2021-12-06')], programme, voices: { vi: voiceOf('vi'), en: voiceOf('en') } })

  expect(made.note.vi).toBe('Theo 3 văn bản: Sở, 01/12/2021; 1/BC, 06/12/2021; 2/BC, 06/12/2021')
  expect(made.reportedAt).toBe('2021-12-06')
  expect([made.source, ...(made.others ?? []).map(({ source }) => source)].map(({ says }) => says.vi)).toEqual(['riêng', ...Array.from({ length: 2 }, () => 'Bảng tình trạng của thôn tính đến ngày 30/11/2021, do người phụ trách lập.')])
  expect(made.others?.map(({ tabs }) => tabs)).toEqual([['1/BC'], ['2/BC']])
})
