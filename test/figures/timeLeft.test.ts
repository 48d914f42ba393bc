import { describe, expect, test } from 'vitest'
import { headline } from '#figures/headline.ts'
import { pace } from '#figures/pace.ts'
import { stoplight } from '#figures/stoplight.ts'
import { trailOf } from '#figures/trail.ts'
import type { Scene } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import { languages, type Lang } from '#model/words.ts'
import { readMoment } from '#model/moment.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const catalogue = await realCatalogue()
const august = await realSnapshot(catalogue, '2018-08.1')
const march = await realSnapshot(catalogue, '2018-03-29.1')

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
    ['2018-11-29', ['32', 'ngày', 'cần công bố 9,52 đơn vị mỗi tháng']],
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

  test.each([
    ['2018-08', ['4–5', 'tháng'], ['2–2,5', 'đơn vị mỗi tháng'], 'đơn vị mỗi tháng'],
    ['2018-10-02', ['90', 'ngày'], ['3,39', 'đơn vị mỗi tháng'], 'đơn vị mỗi tháng'],
    ['2018-11-30', ['31', 'ngày'], ['10', 'đơn vị trong 31 ngày'], 'đơn vị mỗi 31 ngày'],
    ['2018-12-17', ['14', 'ngày'], ['10', 'đơn vị trong 14 ngày'], 'đơn vị mỗi 14 ngày'],
  ])('from %s are told in the tables of pace as in the headline', (asOf, time, needed, speed) => {
    const scene = { ...page(asOf), from: march }
    const [big, small, under] = left(scene)
    const { rows } = pace(scene).grid
    const cell = (id: string): readonly (string | undefined)[] => ['value', 'unit'].map((key) => rows.find((row) => row.id === id)?.cells[key as 'value']?.text)
    const lights = stoplight(scene)

    expect([cell('left'), cell('needed')]).toEqual([time, needed])
    expect([big, small]).toEqual(time)
    expect(needed.join(' ').split(' ').every((word) => under.includes(word))).toBe(true)
    expect(cell('observed')[1]).toBe(speed)
    expect(lights.subtitle).toContain(speed)
    expect(lights.grid.rows.at(-1)?.cells.needed.text).toBe(needed[0])
  })

  test('of the last month the tables say no rate a month, in either language, and every number of them has a trail', () => {
    for (const lang of languages) {
      const scene = { ...page('2018-12-17', lang), from: { ...august, id: 'before' } }
      for (const figure of [pace(scene), stoplight(scene)]) {
        const said = [figure.title, figure.subtitle, ...figure.grid.rows.flatMap(({ cells }) => Object.values(cells).map(({ text }) => text))].join('\n')

        expect(said).not.toMatch(/mỗi tháng|a month/)
        expect(said).toMatch(/14 (ngày|days)/)
        for (const { id, cells } of figure.grid.rows) for (const [column, { ask, text }] of Object.entries(cells)) {
          if (ask) expect(trailOf(scene, figure, id, column)?.number, `${id} ${column}`).toBe(text)
        }
      }
    }
  })

  test('a verdict in the last month sets against each other what both paces make in the time that is left', () => {
    const before = { ...august, id: 'before' }

    expect(pace({ ...page('2018-12-17'), from: before }).title).toBe('Đợt 2017 chậm so với hạn: cần 10 đơn vị trong 14 ngày, theo tốc độ đã đạt chỉ được 0')
    expect(pace({ ...page('2018-12-17', 'en'), from: before }).title).toBe('Cohort 2017 is behind: 10 units needed in 14 days, only 0 at the pace observed')
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
