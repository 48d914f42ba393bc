import { describe, expect, test } from 'vitest'
import { fold, sameName } from '#model/fold.ts'
import { compareMoments, firstDay, lastDay, precision, readMoment } from '#model/moment.ts'

describe('moments', () => {
  test.each(['2018', '2018-08', '2018-08-14', '2016-02-29'])('%s is read as it is', (text) => {
    expect(readMoment(text)).toBe(text)
  })

  test.each(['2018-13', '2018-00', '2018-02-29', '2018-04-31', '18-08', '2018-8', '14/8/2018', '', '2018-08-14T00:00'])('%s is no moment', (text) => {
    expect(readMoment(text)).toBeUndefined()
  })

  test('a month spans its days and a year its months', () => {
    const [month, year] = [readMoment('2016-02'), readMoment('2016')]
    if (!month || !year) throw new Error('unread')

    expect(lastDay(month) - firstDay(month)).toBe(28)
    expect(lastDay(year) - firstDay(year)).toBe(365)
    expect([precision(month), precision(year)]).toEqual(['month', 'year'])
  })

  test('earlier stands first; of two that begin alike the one that ends earlier', () => {
    const read = ['2018-08', '2018', '2018-03-29', '2016', '2018-01'].map((text) => readMoment(text)).filter((each) => each !== undefined)

    expect(read.toSorted(compareMoments)).toEqual(['2016', '2018-01', '2018', '2018-03-29', '2018-08'])
  })
})

describe('names', () => {
  test.each([['Đức Nghĩa', 'duc nghia'], ['Phú Quý', 'phu quy'], ['TP. Phan Thiết', 'tp phan thiet'], ['Hòa\u0309', 'hoa']])('%s folds to %s', (name, folded) => {
    expect(fold(name)).toBe(folded)
    expect(fold(name.normalize('NFD'))).toBe(folded)
  })

  test.each([['Phú Quí', 'Phú Quý'], ['Vũ Hoà', 'Vũ Hòa'], ['Thuận Quí', 'thuận quý'], ['Võ Xu'.normalize('NFD'), 'Võ Xu']])('%s and %s are one name', (a, b) => {
    expect(sameName(a, b)).toBe(true)
  })

  test.each([['Tân Hà', 'Tân Hải'], ['Đức Long', 'Đức Lọng'], ['Duc Long', 'Đức Long']])('%s and %s are two', (a, b) => {
    expect(sameName(a, b)).toBe(false)
  })
})
