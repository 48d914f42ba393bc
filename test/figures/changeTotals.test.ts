import { expect, test } from 'vitest'
import { comparedFigureOf } from '#figures/catalogue.ts'
import { totalLines } from '#figures/changeTotals.ts'
import { changeSummary } from '#figures/changeSummary.ts'
import type { Comparison } from '#figures/scene.ts'
import { trailOf } from '#figures/trail.ts'
import { voiceOf } from '#i18n/voice.ts'
import { rootOf } from '#model/register.ts'
import type { Lang } from '#model/words.ts'
import { answer } from '#stats/answer.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const catalogue = await realCatalogue()
const real = async (from: string, to: string, lang: Lang = 'vi', area = '60'): Promise<Comparison> => ({
  from: await realSnapshot(catalogue, from), snapshot: await realSnapshot(catalogue, to), catalogue, area, voice: voiceOf(lang), measure: 'count', order: 'official',
})
const demo = (from: string, to: string): Comparison => {
  const snapshot = demoSnapshot(to)
  return { from: demoSnapshot(from), snapshot, catalogue: demoCatalogue(), area: rootOf(snapshot.register).id, voice: voiceOf('vi'), measure: 'count', order: 'official' }
}
const lines = (scene: Comparison): readonly string[] => totalLines(scene).map(({ what, from, to, why }) => `${what}: ${from.text} → ${to.text} (${why})`)

test('what was not stated is said not to be, and what became known is not called progress', async () => {
  expect(lines(await real('2018-03-29.1', '2018-08.1'))).toEqual([
    'Đã triển khai: 73 → 73 (không đổi)',
    'Đã công bố: Nguồn không nêu → 14–63 (24 đơn vị mới có thông tin)',
    'Đã công bố, đợt 2017: Nguồn không nêu → 14 (24 đơn vị mới có thông tin)',
    'Còn phải công bố, đợt 2017: Nguồn không nêu → 10 (24 đơn vị mới có thông tin)',
  ])
})

test('of a cohort that had not begun nothing is counted, and of totals that neither state tells no reason is given', async () => {
  expect(lines(await real('2016.1', '2017.1')).slice(1)).toEqual([
    'Đã công bố: Nguồn không nêu → Nguồn không nêu (không rõ có khác hay không)',
    'Đã công bố, đợt 2017: đợt chưa bắt đầu → Nguồn không nêu (không rõ có khác hay không)',
    'Còn phải công bố, đợt 2017: đợt chưa bắt đầu → Nguồn không nêu (không rõ có khác hay không)',
  ])
  expect(lines(await real('2016.1', '2018-08.1')).slice(2).join()).toMatch(/đợt 2017: đợt chưa bắt đầu → 14 .*đợt 2017: đợt chưa bắt đầu → 10 /)
  expect(lines(await real('2017.1', '2016.1'))[2]).toContain('Nguồn không nêu → đợt chưa bắt đầu')
})

test('what differs by correction says so, and what differs because of a withdrawn state names that', () => {
  const corrected = totalLines(demo('2030-05.1', '2030-05.2'))
  const withdrawn = totalLines(demo('2030-10.1', '2030-11.1'))

  for (const { row, from, to, why } of corrected) {
    if (from.text !== to.text) expect(why, row).toMatch(/^do đính chính \d+ đơn vị$/)
  }
  expect(corrected.some(({ why }) => why.startsWith('do đính chính'))).toBe(true)
  expect(withdrawn.some(({ why }) => why === 'do bản 2030-10.1 đã rút')).toBe(true)
  expect(withdrawn.some(({ why }) => why.includes('tiến triển'))).toBe(false)
})

test('a list of units that shrank by a merger is told beside its totals', () => {
  expect(lines(demo('2030-11.1', '2030-12-31.1'))[0]).toBe('Tổng số đơn vị: 127 → 126 (hai danh sách đơn vị khác nhau)')
})

test('every number of it that can be asked has a trail', async () => {
  const scene = await real('2018-03-29.1', '2018-08.1')
  const figure = comparedFigureOf('changeTotals', scene)
  const asked = figure.grid.rows.flatMap(({ id, cells }) => Object.entries(cells).filter(([, cell]) => cell.ask).map(([column, cell]) => [id, column, cell.text] as const))

  expect(asked.length).toBe(8)
  for (const [row, column] of asked) expect(trailOf(scene, figure, row, column), `${row} ${column}`).toBeDefined()
})

test('the number before is traced like the one after: to the entries, the places and the hash of its own state', async () => {
  const pairs = [
    await real('2018-03-29.1', '2018-08.1'), await real('2018-08.1', '2018-03-29.1', 'en'), await real('2017.1', '2018-08.1', 'vi', '593'),
    demo('2030-05.1', '2030-05.2'), demo('2030-08.1', '2031-02-28.1'), demo('2030-11.1', '2030-12-31.1'),
  ]
  let seen = 0
  for (const scene of pairs) {
    for (const id of ['changeTotals', 'pace'] as const) {
      const figure = comparedFigureOf(id, scene)
      for (const { id: row, cells } of figure.grid.rows) for (const [column, { ask, text }] of Object.entries(cells)) {
        const edition = ask?.kind === 'count' || ask?.kind === 'total' ? ask.edition : undefined
        if (edition === undefined) continue
        const place = `${scene.from.id} ${id} ${row} ${column}`
        const trail = trailOf(scene, figure, row, column)

        expect(edition, place).toBe(scene.from.id)
        expect(trail?.number, place).toBe(text)
        expect(trail?.elsewhere, place).toBeUndefined()
        expect(trail?.snapshot.join(' '), place).toContain(scene.from.sha256)
        expect(trail?.snapshot.join(' '), place).not.toContain(scene.snapshot.sha256)
        expect(trail?.citation.en, place).toContain(scene.from.sha256)
        expect(trail?.entries.length, place).toBeGreaterThan(0)
        seen += 1
      }
    }
  }
  expect(seen).toBeGreaterThan(25)
})

test('a count of the state before is the answer of that state, and of no other', async () => {
  const scene = await real('2017.1', '2018-08.1')
  const { goal } = scene.from.programme
  const ask = { kind: 'count', edition: scene.from.id, scope: { area: '60', from: goal } } as const

  expect(answer(scene.from, catalogue, ask)).toEqual({ atLeast: 0, atMost: 44 })
  expect(answer(scene.snapshot, catalogue, ask)).toBeUndefined()
})

test('the summary holds the sentence, the totals, what the figures found, and both states', async () => {
  const scene = await real('2018-03-29.1', '2018-08.1')
  const figures = [comparedFigureOf('pace', scene), comparedFigureOf('stoplight', scene)]
  const text = changeSummary(scene, figures).split('\n')

  expect(text[0]).toMatch(/^Từ ngày 29\/3\/2018 đến tháng 8\/2018: 24 đơn vị mới có thông tin/)
  expect(text).toContain('– Đã công bố, đợt 2017: Nguồn không nêu → 14 (24 đơn vị mới có thông tin)')
  for (const { title } of figures) expect(text).toContain(title)
  expect(text.find((line) => line.includes('2018-03-29.1') && line.includes('2018-08.1'))).toBeDefined()
})
