import { describe, expect, test } from 'vitest'
import { voiceOf } from '#i18n/voice.ts'
import { groundOf } from '#intake/ground.ts'
import { columnKeys, headings, stateHeadings, stateKeys } from '#intake/headings.ts'
import { fold } from '#model/fold.ts'
import { languages } from '#model/words.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { demoSnapshot } from '#test/demo.ts'
import { programme, register } from './world.ts'

const catalogue = await realCatalogue()
const real = await realSnapshot(catalogue, catalogue.current)
const demo = demoSnapshot()
const grounds = [
  { name: 'the wells', ...groundOf({ programme, register }) },
  { name: 'the real programme', ...groundOf(real) },
  { name: 'the demonstration', ...groundOf(demo) },
]
const ownKeys = columnKeys.filter((key) => key !== 'reached')

describe('headings of the own workbook', () => {
  const cases = grounds.flatMap((ground) => languages.flatMap((lang) => ownKeys.map((key) => ({ ground: ground.name, lang, key, read: ground.heading }))))

  test.each(cases)('$key in $lang is understood under $ground', ({ lang, key, read }) => {
    expect(read(voiceOf(lang).t(`book.column.${key}`))).toEqual({ column: { kind: 'plain', key }, by: 'exact' })
  })

  const days = grounds.flatMap((ground) => languages.flatMap((lang) => ground.programme.road.map((step, at) => ({ ground: ground.name, lang, at, name: step.name[lang], read: ground.heading }))))

  test.each(days)('the day of "$name" is understood under $ground', ({ lang, at, name, read }) => {
    const heading = voiceOf(lang).t('book.column.on', { step: name })

    expect(read(heading)).toEqual({ column: { kind: 'on', step: at }, by: 'parts' })
    expect(read(heading.toLowerCase())?.column).toEqual({ kind: 'on', step: at })
  })

  test.each(days)('"$name" over a column of marks is that step under $ground', ({ at, name, read }) => {
    expect(read(name)?.column).toEqual({ kind: 'tick', step: at })
    expect(read(name.toUpperCase())?.column).toEqual({ kind: 'tick', step: at })
  })

  test.each(languages.flatMap((lang) => stateKeys.map((key) => ({ lang, key }))))('$key of the state in $lang is understood', ({ lang, key }) => {
    expect(stateHeadings[key]).toContain(fold(voiceOf(lang).t(`book.state.${key}`)))
  })
})

describe('the vocabulary of headings', () => {
  test('is folded, and no heading has two meanings', () => {
    const all = columnKeys.flatMap((key) => headings[key])

    expect(all.filter((form) => form !== fold(form))).toEqual([])
    expect(all.filter((form, at) => all.indexOf(form) !== at)).toEqual([])
  })

  test.each([
    ['Chưa bàn giao', { kind: 'not', step: 4 }],
    ['Chưa kịp bàn giao', undefined],
    ['Điện thoại', undefined],
    ['Ngày bàn giao', { kind: 'on', step: 4 }],
    ['Bàn giao (ngày)', { kind: 'on', step: 4 }],
    ['Thời gian đào xong', { kind: 'on', step: 2 }],
    ['Số quyết định bàn giao', { kind: 'plain', key: 'decisionNo' }],
    ['QĐ bàn giao', { kind: 'plain', key: 'decisionNo' }],
    ['Ngày quyết định', { kind: 'on', step: 4 }],
    ['Tình trạng kiểm nghiệm', { kind: 'tick', step: 3 }],
    ['Kiểm nghiệm chất lượng nước', undefined],
    ['Kết quả kiểm nghiệm (ghi x)', { kind: 'tick', step: 3 }],
    ['Số, ngày quyết định bàn giao', { kind: 'act', step: 4 }],
    ['Ngày kiểm nghiệm (không đọc)', { kind: 'aside' }],
    ['Họ và tên người phụ trách', undefined],
    ['Huyện/TX/TP', { kind: 'plain', key: 'district' }],
    ['Xã, phường, thị trấn', { kind: 'plain', key: 'name' }],
  ])('%s', (text, column) => {
    expect(grounds[0]?.heading(text)?.column).toEqual(column)
  })
})
