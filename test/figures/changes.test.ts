import { describe, expect, test } from 'vitest'
import { fileName } from '#export/formats.ts'
import { comparedFigureOf } from '#figures/catalogue.ts'
import { changeSentence } from '#figures/changeSentence.ts'
import type { Figure } from '#figures/figure.ts'
import type { Comparison } from '#figures/scene.ts'
import { trailOf } from '#figures/trail.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Catalogue } from '#model/edition.ts'
import { isId } from '#model/id.ts'
import { unitsIn } from '#model/register.ts'
import type { Snapshot } from '#model/snapshot.ts'
import type { Lang } from '#model/words.ts'
import { answerChange } from '#stats/changeCount.ts'
import { reportOf } from '#stats/changeReport.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const catalogue = await realCatalogue()
const real = await Promise.all(catalogue.editions.map(({ id }) => realSnapshot(catalogue, id)))
const ids = ['changes', 'moves', 'changeMap', 'changeList'] as const

interface Pair { readonly name: string; readonly index: Catalogue; readonly from: Snapshot; readonly to: Snapshot }
const published = (from: string, to: string): Pair => {
  const [a, b] = [from, to].map((id) => real.find((each) => each.id === id))
  if (!a || !b) throw new Error('a state is missing')
  return { name: `${from} to ${to}`, index: catalogue, from: a, to: b }
}
const demo = (from: string, to: string): Pair => ({ name: `demonstration ${from} to ${to}`, index: demoCatalogue(), from: demoSnapshot(from), to: demoSnapshot(to) })
const pairs: readonly Pair[] = [
  published('2016.1', '2017.1'), published('2017.1', '2018-03-29.1'), published('2018-03-29.1', '2018-08.1'), published('2016.1', '2018-08.1'), published('2018-08.1', '2017.1'), published('2018-08.1', '2018-08.1'),
  demo('2030-07.1', '2030-08.1'), demo('2030-05.1', '2030-05.2'), demo('2030-04.1', '2030-06-30.1'), demo('2030-11.1', '2031-02-28.1'), demo('2031-02-28.1', '2030-01.1'),
]
const scene = ({ index, from, to }: Pair, area: string, lang: Lang = 'vi'): Comparison => ({ from, snapshot: to, catalogue: index, area, voice: voiceOf(lang), measure: 'count', order: 'official' })

const drawn = new Map<string, Figure>()
/** A figure of a pair, drawn once for all that is asked of it. */
function figureIn(pair: Pair, area: string, id: (typeof ids)[number], lang: Lang = 'vi'): Figure {
  const key = [pair.from.id, pair.to.id, area, id, lang].join(' ')
  const figure = drawn.get(key) ?? comparedFigureOf(id, scene(pair, area, lang))
  drawn.set(key, figure)
  return figure
}

describe.each(pairs.map((pair) => [pair.name, pair] as const))('figures of two states: %s', (_, pair) => {
  // The whole, a district with everything known of it, one that groups span, and a small one.
  const areas = pair.to.register.areas.filter((__, at) => [0, 1, 8, 10].includes(at)).map(({ id }) => id)
  const figureOf = (id: (typeof ids)[number], area: string): Figure => figureIn(pair, area, id)

  test('every number has its question, and the answer is the number', () => {
    for (const area of areas) {
      for (const id of ids) {
        const figure = figureOf(id, area)
        for (const row of figure.grid.rows) {
          for (const { key, kind } of figure.grid.columns) {
            const cell = row.cells[key]
            // Units that cannot be matched are no change, and ends of bars are drawn from numbers that have questions of their own.
            if (kind !== 'interval' || /^(come|gone|open)/.test(row.id)) continue
            expect(cell?.ask?.kind, `${id} ${row.id} ${key}`).toBe('change')
            if (cell?.ask?.kind !== 'change') continue
            const { atLeast, atMost } = answerChange(reportOf(pair.index, pair.from, pair.to), cell.ask)
            expect(cell.value, `${id} ${row.id} ${key}`).toEqual(atLeast === atMost ? atLeast : { atLeast, atMost })
          }
        }
      }
    }
  })

  test('the bands between steps hold every unit of the area, and boxes what their bands bring', () => {
    for (const area of areas) {
      const { grid, mark } = figureOf('moves', area)
      if (mark.kind !== 'flow') throw new Error('no flow')
      const value = (id: string): number => Number(grid.rows.find((row) => row.id === id)?.cells[mark.column]?.value)
      expect(mark.bands.reduce((sum, { row }) => sum + value(row), 0)).toBe(unitsIn(pair.to.register, area).length)
      for (const side of ['from', 'to'] as const) {
        expect(mark[side].boxes.every(({ id }) => mark.bands.some((band) => band[side] === id))).toBe(true)
        expect(mark.bands.every((band) => mark[side].boxes.some(({ id }) => id === band[side]))).toBe(true)
      }
    }
  })

  test('rows and columns can be named in an address, and no row stands twice', () => {
    for (const area of areas) {
      for (const id of ids) {
        const { grid } = figureOf(id, area)
        expect([...grid.rows.map((row) => row.id), ...grid.columns.map(({ key }) => key)].filter((text) => !isId(text))).toEqual([])
        expect(new Set(grid.rows.map((row) => row.id)).size).toBe(grid.rows.length)
      }
    }
  })

  test('bars stay on their axis, and the list has every row while its picture has two dozen', () => {
    for (const area of areas) {
      const bars = figureOf('changes', area)
      if (bars.mark.kind !== 'bars') throw new Error('no bars')
      const { series, max, groups } = bars.mark
      for (const row of bars.grid.rows.filter(({ id }) => groups.some(({ rows }) => rows.includes(id)))) {
        expect(series.reduce((sum, { column }) => sum + least(row.cells[column]?.value), 0)).toBeLessThanOrEqual(max)
      }
      const list = figureOf('changeList', area)
      if (list.mark.kind !== 'ledger') throw new Error('no ledger')
      expect(list.mark.rows?.length).toBe(Math.min(24, list.grid.rows.length))
    }
  })
})

describe('from 29 March to August 2018', () => {
  const pair = pairs.find(({ name }) => name === '2018-03-29.1 to 2018-08.1')
  if (!pair) throw new Error('a state is missing')

  test('the sentence says what became known and claims no progress', () => {
    expect(changeSentence(scene(pair, '60'))).toBe('Từ ngày 29/3/2018 đến tháng 8/2018: 24 đơn vị mới có thông tin (14 đã công bố, 10 mới hoàn thành bộ tài liệu); chưa xác nhận được tiến triển nào; 103 đơn vị có số liệu như trước (49 chưa rõ bước).')
    expect(changeSentence(scene(pair, '60', 'en'))).toBe('From 29 March 2018 to August 2018: 24 units newly known (14 announced, 10 document set complete); no certain progress; 103 units stated as before (49 at a step not stated).')
    expect(changeSentence(scene(pair, '593'))).toContain('16 đơn vị mới có thông tin (11 đã công bố, 5 mới hoàn thành bộ tài liệu)')
  })

  test('nobody progressed for certain, and the trail says who may have, from both states', () => {
    const two = scene(pair, '60')
    const trail = trailOf(two, comparedFigureOf('changes', two), 'total', 'progress')

    expect(trail).toMatchObject({ number: '0', support: { grade: 'D' } })
    expect(trail?.lead).toBe('Không đơn vị nào chắc chắn tiến triển, từ ngày 29/3/2018 đến tháng 8/2018; nhiều nhất 73 đơn vị có thể đã tiến triển, nguồn không nêu.')
    expect(trail?.arithmetic.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Chắc chắn: 0', 'Mới có thông tin, có thể đã tiến triển: 24', 'Trong đó số liệu sau nêu đã công bố, chưa rõ từ bao giờ: 14', 'Số liệu như trước, có thể đã tiến triển: 49',
    ])
    expect(trail?.entries.map(({ counts }) => counts).toSorted()).toEqual([...Array.from({ length: 14 }, () => '0–1'), '0–20', '0–29', '0–5', '0–5'])
    expect(trail?.statements.length).toBeGreaterThanOrEqual(4)
    expect(trail?.citation.en).toContain('0 for certain, perhaps up to 73')
  })

  test('the legend of the map counts units as the title does, or says what it counts', () => {
    const { mark, title } = comparedFigureOf('changeMap', scene(pair, '60'))
    if (mark.kind !== 'tiles') throw new Error('no tiles')

    expect(title).toBe('14 đơn vị được nêu tên và 10 đơn vị không nêu tên có số liệu khác trước')
    expect(mark.legend.map(({ text }) => text)).toEqual([
      'Mới có thông tin (14 được nêu tên)', 'Không nêu tên, mới có thông tin: 5 trong 7 đơn vị ở TP. Phan Thiết và 5 trong 7 đơn vị ở TX. La Gi', 'Số liệu như trước, chưa rõ bước của từng đơn vị',
    ])
  })

  test('of those rolled out 49 are unchanged', () => {
    const { grid } = comparedFigureOf('moves', scene(pair, '60'))

    expect(grid.rows.find(({ id }) => id === 'unchanged-1-4-1-4')?.cells['count']?.value).toBe(49)
    expect(grid.rows.find(({ id }) => id === 'unchanged-0-0-0-0')?.cells['count']?.value).toBe(54)
  })

  test('the trail of the 24 names the 14 and counts the two groups', () => {
    const two = scene(pair, '60')
    const trail = trailOf(two, comparedFigureOf('changes', two), 'total', 'newlyKnown')

    expect(trail?.arithmetic.map(({ text }) => text)).toEqual(['14 + 5 + 5 = 24'])
    expect(trail?.entries).toHaveLength(16)
    expect(trail?.entries.at(-1)).toMatchObject({ counts: '5', name: '5 đơn vị, nguồn không nêu tên, ở TX. La Gi' })
  })

  test('a file names both states, the one compared with first', () => {
    expect(fileName('csv', comparedFigureOf('moves', scene(pair, '60', 'en')))).toBe('tien-do-htqlcl_2018-03-29.1_2018-08.1_moves_en.csv')
  })

  test('the stamp says both states, their dates and their hashes', () => {
    const { stamp } = comparedFigureOf('changeMap', scene(pair, '60'))

    for (const { id, sha256 } of [pair.from, pair.to]) for (const text of [id, sha256.slice(0, 10)]) expect(stamp.snapshot).toContain(text)
    expect(stamp.asOf).toMatch(/ngày 29\/3\/2018.* → .*tháng 8\/2018/)
  })
})

test('who was rolled out came from outside the rollout, and at which step beyond is not known', () => {
  const two = scene(published('2016.1', '2017.1'), '60')

  expect(changeSentence(two)).toBe('Từ năm 2016 đến năm 2017: 24 đơn vị tiến triển (từ chưa triển khai sang được giao triển khai trở lên, chưa rõ bước); 103 đơn vị có số liệu như trước (20 chưa rõ bước).')
  expect(changeSentence({ ...two, voice: voiceOf('en') })).toBe('From 2016 to 2017: 24 units progressed (from not in the rollout to assigned or further, step not stated); 103 units stated as before (20 at a step not stated).')
})

test.each([['vi', '60', 'So ngược thời gian: '], ['vi', '593', 'So ngược thời gian: '], ['en', '593', 'Compared backwards in time: ']] as const)('a comparison backwards in time says so first, in the sentence and in every title: %s, %s', (lang, area, head) => {
  const titles = (pair: Pair): string[] => [changeSentence(scene(pair, area, lang)), ...ids.map((id) => figureIn(pair, area, id, lang).title)]

  for (const text of titles(published('2018-08.1', '2017.1'))) expect(text.slice(0, head.length)).toBe(head)
  expect(titles(published('2017.1', '2018-03-29.1')).filter((text) => text.includes(head))).toEqual([])
})

test('a withdrawn state on either side is named, with the reason, and nothing is told as progress', () => {
  for (const { from, to, index } of [demo('2030-10.1', '2030-11.1'), demo('2030-09-30.1', '2030-10.1')]) {
    const two = scene({ name: '', from, to, index }, 'MH')
    const figures = ids.map((id) => comparedFigureOf(id, two))

    expect(changeSentence(two)).toContain('bản 2030-10.1 đã rút (“một huyện nộp kế hoạch thay cho kết quả (minh họa)”), khác biệt không phải tiến triển hay lùi bước')
    for (const { title, notes } of figures) {
      expect(title).toContain('bản 2030-10.1 đã rút, khác biệt không phải tiến triển hay lùi bước')
      expect(notes.join(' ')).toContain('Bản 2030-10.1 đã rút, ghi chú của bản')
    }
    expect([changeSentence(two), ...figures.map(({ title }) => title)].filter((text) => /\d đơn vị (tiến triển|lùi bước)/.test(text))).toEqual([])
  }
})

test('a unit merged from units at different steps is told as such, with the document of the merger', () => {
  const two = scene(demo('2030-11.1', '2030-12-31.1'), 'MH')
  const list = comparedFigureOf('changeList', two)
  const row = list.grid.rows.find(({ cells }) => cells['name']?.text === 'Xã Thử Hợp Nhất')
  const said = [changeSentence(two), ...ids.flatMap((id) => { const { title, notes, grid } = comparedFigureOf(id, two); return [title, ...notes, ...grid.rows.flatMap(({ cells }) => Object.values(cells).map(({ text }) => text))] })]

  expect(changeSentence(two)).toContain('1 đơn vị hợp nhất từ các đơn vị ở bước khác nhau, không so bước')
  expect(said.filter((text) => /mới có thông tin/i.test(text) && !text.startsWith('Không so bước'))).toEqual([])
  expect(row?.cells['kind']?.text).toBe('Hợp nhất từ các đơn vị ở bước khác nhau, không so bước')
  const resolution = two.snapshot.register.origins?.[0]?.units.find(({ from }) => from.length > 1)?.cites[0]
  expect(row?.cells['source']?.text).toContain(two.snapshot.sources.find(({ id }) => id === resolution?.source)?.short.vi ?? 'no such document')
})

test('no figure of two states gives a rate of the announced', () => {
  const texts = (figure: Figure): string[] => [figure.title, figure.subtitle, ...figure.notes, ...figure.grid.rows.flatMap(({ cells }) => Object.values(cells).map(({ text }) => text))]

  for (const pair of pairs) for (const id of ids) expect(texts(figureIn(pair, pair.to.register.areas[0]?.id ?? '', id)).filter((text) => text.includes('%'))).toEqual([])
})

function least(value: unknown): number {
  return typeof value === 'number' ? value : typeof value === 'object' && value !== null && 'atLeast' in value ? Number(value.atLeast) : 0
}
