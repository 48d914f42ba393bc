import { describe, expect, test } from 'vitest'
import { draftOf, lacksOf, momentIn, noAnswers, prefilled, type Answers } from '#app/desk/answers.ts'
import { inBoth } from '#intake/inBoth.ts'
import { sideBySide } from '#intake/sideBySide.ts'
import type { Reading } from '#intake/read.ts'
import { readEntries } from '#intake/read.ts'
import { publication } from '#intake/publish.ts'
import { day, must, row, world } from '#test/intake/drafts.ts'
import { workbookOf } from '#test/intake/typed.ts'
import { programme, register } from '#test/intake/world.ts'
import { programme as gardens } from './world.ts'

const reading: Reading = { entries: { units: [row('002', 'first', 'done')], gaps: [] }, preview: [], spoken: ['002'] }
const full: Answers = { ...noAnswers, asOf: '31/7/2020', date: '01/8/2020', title: { vi: 'Báo cáo', en: '' }, missing: 'carried' }

describe('answers', () => {
  test('lack what a state cannot stand without, each named once', () => {
    expect(lacksOf(noAnswers, 5)).toEqual(['asOf', 'date', 'title', 'missing'])
    expect(lacksOf(full, 5)).toEqual([])
    expect(lacksOf({ ...full, asOf: '31/2/2020', date: 'hôm qua', url: 'trang chủ' }, 5)).toEqual(['asOfBad', 'dateBad', 'url'])
    expect(lacksOf({ ...full, reason: 'correction' }, 5)).toEqual(['supersedes', 'why'])
  })

  test('of a correction lack the moment of the state that it replaces', () => {
    const correction = { ...full, reason: 'correction', supersedes: 'a', why: { vi: 'nhầm', en: '' }, asOf: '7/2020' } as const

    expect(lacksOf(correction, 5, day('2020-06'))).toEqual(['otherMoment'])
    expect(lacksOf(correction, 5, day('2020-07'))).toEqual([])
    expect(lacksOf({ ...correction, reason: 'scheduled' }, 5, day('2020-06'))).toEqual([])
  })

  test('need not say what silence means where the sheet speaks of every unit', () => {
    const { missing: _, ...open } = full
    expect(lacksOf(open, 0)).toEqual([])
    expect(lacksOf(open, 1)).toEqual(['missing'])
  })

  test('give a moment only as precise as it was typed', () => {
    expect(['2020', '8/2020', '05/8/2020', '', 'x'].map(momentIn)).toEqual(['2020', '2020-08', '2020-08-05', undefined, undefined])
  })

  test('are filled with what the sheet says of itself, and never over what was typed', () => {
    const said: Reading = { ...reading, state: { asOf: day('2020-07'), number: '12/BC', title: 'Từ bảng' } }

    expect(prefilled(noAnswers, said)).toMatchObject({ asOf: '7/2020', number: '12/BC', title: { vi: 'Từ bảng', en: '' } })
    expect(prefilled(full, said)).toMatchObject({ asOf: '31/7/2020', title: { vi: 'Báo cáo' } })
  })

  test('that a file filled in go with it: they are never said of another file', () => {
    const named: Reading = { ...reading, state: { asOf: day('2020-07'), number: '12/BC', date: day('2020-08-01'), title: 'Từ bảng' } }
    const other: Reading = { ...reading, state: { asOf: day('2020-07'), number: '99/BC', date: day('2020-08-01') } }
    const filled = prefilled(noAnswers, named)

    expect(prefilled(filled, reading)).toMatchObject({ asOf: '', number: '', date: '', title: { vi: '' } })
    expect(prefilled(filled, other)).toMatchObject({ asOf: '7/2020', number: '99/BC', date: '01/8/2020', title: { vi: '' } })
    // What was typed over it, or emptied, is an answer.
    expect(prefilled({ ...filled, number: '12/BC-UBND', date: '' }, named)).toMatchObject({ number: '12/BC-UBND', date: '' })
    expect(prefilled({ ...filled, number: '12/BC-UBND' }, reading)).toMatchObject({ number: '12/BC-UBND', date: '' })
    expect(prefilled(filled, named)).toBe(filled)
  })

  test('in one language serve for both, and where nothing was typed nothing is said', () => {
    expect(inBoth({ vi: 'Sở ', en: '' })).toEqual({ vi: 'Sở', en: 'Sở' })
    expect(inBoth({ vi: '', en: ' ' })).toEqual({ vi: '', en: '' })
  })

  test('make a draft that can be published, reported when its document is dated', async () => {
    const draft = draftOf(full, { reading, programme: gardens, today: day('2020-08-20'), silentUnits: 5 })
    if (!draft) throw new Error('no draft')

    expect(draft).toMatchObject({ asOf: '2020-07-31', reportedAt: '2020-08-01', publishedAt: '2020-08-20', reason: 'scheduled', missing: 'carried' })
    expect(must(await publication(world(), draft)).after.facts.find(({ unit }) => unit === '002')?.reach).toEqual({ atLeast: 2, atMost: 2 })
  })

  test('make no draft while anything is lacking', () => {
    expect(draftOf({ ...full, date: '' }, { reading, programme: gardens, today: day('2020-08-20'), silentUnits: 5 })).toBeUndefined()
  })
})

describe('files side by side', () => {
  const book = (name: string, step: string) => workbookOf(name, [{ name: 'Đơn vị', rows: [['Mã đơn vị', 'Bước'], ['00101', step]] }])

  test('are one workbook whose tabs say which file they are of', () => {
    expect(sideBySide([book('a.xlsx', 'x'), book('b.xlsx', 'x'), book('b.xlsx', 'x')]).tabs.map(({ name }) => name)).toEqual(['a.xlsx · Đơn vị', 'b.xlsx · Đơn vị', 'b.xlsx · Đơn vị (2)'])
    expect(sideBySide([book('a.xlsx', 'x')]).tabs.map(({ name }) => name)).toEqual(['Đơn vị'])
  })

  test('must agree on a unit that both speak of', () => {
    const read = readEntries(sideBySide([book('a.xlsx', 'Đã bàn giao'), book('b.xlsx', 'Đào xong')]), { programme, register })

    expect(read.issues.map(({ kind, tab, cell, rule }) => [kind, tab, cell, rule])).toContainEqual(['error', 'b.xlsx · Đơn vị', 'B2', 'contradicted'])
  })
})
