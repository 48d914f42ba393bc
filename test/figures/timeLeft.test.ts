import { describe, expect, test } from 'vitest'
import { headline } from '#figures/headline.ts'
import { trailOf } from '#figures/trail.ts'
import type { Scene } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import { languages, type Lang } from '#model/words.ts'
import { readMoment } from '#model/moment.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const catalogue = await realCatalogue()
const august = await realSnapshot(catalogue, '2018-08.1')

/** The page as it would be had the same been reported of another time. */
function page(asOf: string, lang: Lang = 'vi'): Scene {
  const moment = readMoment(asOf)
  if (!moment) throw new Error(asOf)
  return { catalogue, snapshot: { ...august, asOf: moment }, voice: voiceOf(lang), area: '60', measure: 'count', order: 'official' }
}

function left(scene: Scene): readonly [string, string, string] {
  const [number] = headline(scene).mark.numbers.filter(({ row }) => row === 'left')
  if (!number) throw new Error('no time left')
  return [number.big, number.small, number.under]
}

describe('time left and what is needed in it', () => {
  test.each([
    ['2018-08', ['4–5', 'tháng', 'cần công bố 2–2,5 đơn vị mỗi tháng']],
    ['2018-11-29', ['1,1', 'tháng', 'cần công bố 9,52 đơn vị mỗi tháng']],
    ['2018-11-30', ['31', 'ngày', 'cần công bố cả 10 đơn vị trong 31 ngày']],
    ['2018-12-30', ['1', 'ngày', 'cần công bố cả 10 đơn vị trong 1 ngày']],
    ['2018-12-31', ['0', 'ngày', 'hạn đã qua tại thời điểm số liệu']],
  ])('from %s are told so: of the last month the units and the days, no rate', (asOf, words) => {
    expect(left(page(asOf))).toEqual(words)
  })

  test('are told in English as in Vietnamese', () => {
    expect(left(page('2018-11-30', 'en'))).toEqual(['31', 'days', 'all 10 units to announce within 31 days'])
  })

  test('no month’s rate is of more units than remain', () => {
    for (const lang of languages) {
      for (const asOf of ['2018-08', '2018-11', '2018-11-15', '2018-12-01', '2018-12-24']) {
        const [, , under] = left(page(asOf, lang))
        const rates = [...under.matchAll(/[–\s]([\d.,]+) (?:đơn vị mỗi tháng|units a month)/g)].map(([, n = '']) => Number(n.replace(',', '.')))
        for (const rate of rates) expect(rate).toBeLessThanOrEqual(10)
      }
    }
  })

  test('in days have a trail in days', () => {
    const scene = page('2018-11-30')
    const figure = headline(scene)
    const trail = trailOf(scene, figure, 'left', 'value')

    expect(figure.grid.rows.find(({ id }) => id === 'left')?.cells.value).toMatchObject({ value: 31, text: '31' })
    expect(trail?.lead).toContain('31 ngày')
    expect(trail?.arithmetic.map(({ text }) => text)).toEqual(['31'])
  })
})
