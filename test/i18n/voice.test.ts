import { describe, expect, test } from 'vitest'
import { voiceOf } from '#i18n/voice.ts'
import { readMoment, type Moment } from '#model/moment.ts'

const vi = voiceOf('vi')
const en = voiceOf('en')
const at = (text: string): Moment => {
  const moment = readMoment(text)
  if (!moment) throw new Error(text)
  return moment
}

describe('numbers', () => {
  test('Vietnamese has a decimal comma and thousands by dot', () => {
    expect(vi.percent(73, 127)).toBe('57,5%')
    expect(vi.count(11162)).toBe('11.162')
    expect(vi.range({ atLeast: 2, atMost: 2.5 })).toBe('2–2,5')
  })

  test('English has a decimal point and thousands by comma', () => {
    expect(en.percent(73, 127)).toBe('57.5%')
    expect(en.count(11162)).toBe('11,162')
  })

  test('an interval shows both ends, and one number where they agree', () => {
    expect(vi.interval({ atLeast: 14, atMost: 63 })).toBe('14–63')
    expect(vi.interval({ atLeast: 5, atMost: 5 })).toBe('5')
    expect(vi.percent({ atLeast: 17, atMost: 18 }, 18)).toBe('94,4–100%')
  })
})

describe('dates', () => {
  test.each([
    ['2014-03-05', '05/3/2014'],
    ['2018-03-29', '29/3/2018'],
    ['2018-02-01', '01/02/2018'],
    ['2018-08', '8/2018'],
    ['2016', '2016'],
  ])('%s is written %s in Vietnamese: a zero before days under 10, and before months 1 and 2 only', (iso, text) => {
    expect(vi.date(at(iso))).toBe(text)
  })

  test('a moment keeps its precision in a sentence', () => {
    expect([vi.dated(at('2018-08')), vi.dated(at('2018-12-31')), vi.dated(at('2016'))]).toEqual(['tháng 8/2018', 'ngày 31/12/2018', 'năm 2016'])
    expect([en.dated(at('2018-08')), en.dated(at('2018-12-31')), en.dated(at('2016'))]).toEqual(['August 2018', '31 December 2018', '2016'])
  })
})

describe('order', () => {
  test('names stand in Vietnamese order in both languages, numbers by value', () => {
    const names = ['Phường 10', 'Ơ', 'Đức', 'Phường 2', 'Dung', 'Ô', 'O', 'Ă', 'A', 'Â']

    for (const voice of [vi, en]) {
      expect(names.toSorted(voice.compare)).toEqual(['A', 'Ă', 'Â', 'Dung', 'Đức', 'O', 'Ô', 'Ơ', 'Phường 2', 'Phường 10'])
    }
  })
})

describe('words', () => {
  test('a sentence takes its places and its plural', () => {
    expect(en.t('figure.headline.under', { count: 1 })).toBe('under 1 managing authority')
    expect(en.t('figure.headline.under', { count: 2 })).toBe('under 2 managing authorities')
    expect(vi.t('figure.headline.under', { count: 2 })).toBe('thuộc 2 cơ quan chủ quản')
  })

  test('the keys tongue shows every text as its key', () => {
    expect(voiceOf('vi', 'keys').t('figure.common.total')).toBe('[[figure.common.total]]')
  })
})
