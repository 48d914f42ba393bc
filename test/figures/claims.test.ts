import { describe, expect, test } from 'vitest'
import { altOf } from '#figures/alt.ts'
import { authorities } from '#figures/authorities.ts'
import { communesFigure } from '#figures/communes.ts'
import { districts } from '#figures/districts.ts'
import { ledgerRows, rowOf } from '#figures/figure.ts'
import { headline } from '#figures/headline.ts'
import { map } from '#figures/map.ts'
import { rollColumns, rollOf } from '#figures/roll.ts'
import { summaryOf } from '#figures/summary.ts'
import { linesOf } from '#figures/paper.ts'
import { timeline } from '#figures/timeline.ts'
import { trailOf } from '#figures/trail.ts'
import { languages } from '#model/words.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const catalogue = await realCatalogue()
const current = await realSnapshot(catalogue, '2018-08.1')
const province = sceneOf(catalogue, current, 'vi')
const phanThiet = sceneOf(catalogue, current, 'vi', '593')
const read = 'Nguồn liệt kê các huyện, thị xã, thành phố có đơn vị triển khai; hiểu là mỗi nơi có ít nhất một.'

describe('by authority', () => {
  const figure = authorities(province)

  test('says of an authority without a unit of the cohort nothing, and no nought', () => {
    const { cells } = rowOf(figure.grid, 'ubnd-tuy-phong')

    expect([cells.assigned, cells.announced, cells.remaining]).toEqual([{ text: '—' }, { text: '—' }, { text: '—' }])
    expect(figure.notes).toContain('Dấu “—”: cơ quan không có đơn vị nào thuộc đợt 2017.')
    expect(trailOf(province, figure, 'ubnd-tuy-phong', 'assigned')).toBeUndefined()
    expect(rowOf(figure.grid, 'ubnd-phu-quy').cells.remaining.value).toBe(0)
  })

  test('heads its columns with the cohort that they count, since a file may hold nothing else', () => {
    expect(figure.grid.columns.slice(2).map(({ name }) => name)).toEqual(['Được giao, đợt 2017', 'Đã công bố, đợt 2017', 'Còn lại, đợt 2017', 'Chưa rõ, mọi đợt'])
    expect(authorities(sceneOf(catalogue, current, 'vi', '595')).grid.columns.slice(2).map(({ name }) => name)).toEqual(['Được giao, mọi đợt', 'Đã công bố, mọi đợt', 'Còn lại, mọi đợt', 'Chưa rõ, mọi đợt'])
  })

  test('counts no unit twice in its grid: what is folded is folded in the drawing alone, and can be asked there', () => {
    expect(figure.grid.rows.map(({ kind }) => kind)).toEqual([...Array.from({ length: 10 }, () => 'plain'), 'total'])
    expect(ledgerRows(figure.mark, figure.grid).map(({ id }) => id)).toEqual(['ubnd-phan-thiet', 'ubnd-la-gi', 'ubnd-phu-quy', 'others', 'total'])
    expect(trailOf(province, figure, 'others', 'untold')?.number).toBe('43–46')
  })

  test('cites what its cells rest on: the cohort, its deadline, and those of whom nothing is told', () => {
    expect(figure.source).toBe('Nguồn: Sở KH&CN Bình Thuận, 8/2018, đoạn 1, 3, 4, 5, 7, 8.')
  })
})

describe('bounds', () => {
  test('that rest on how a source is read say so, wherever they stand; those that do not, do not', () => {
    expect([headline(phanThiet), districts(phanThiet), authorities(province), districts(province)].map(({ notes }) => notes.includes(read))).toEqual([true, true, true, true])
    expect(headline(province).notes).not.toContain(read)
    expect(summaryOf(phanThiet).blocks.flatMap(linesOf)).toContain(read)
    expect(summaryOf(province).blocks.flatMap(linesOf).filter((line) => line === read)).toHaveLength(1)
  })

  test('are set large in counts, and give no share', () => {
    const { mark, grid } = headline(phanThiet)

    expect(mark.numbers[0]).toMatchObject({ big: '17–18', small: 'trong 18 đơn vị' })
    expect(rowOf(grid, 'rolledOut').cells.percent).toEqual({ text: '' })
    expect(headline(province).mark.numbers[0]).toMatchObject({ big: '57,5%', small: '73/127' })
  })
})

describe('the table of the page', () => {
  test('gives groups in counts, not out of the whole, and those that announced over all cohorts with their bounds', () => {
    const { rows } = headline(province).grid

    expect(rows.filter(({ id }) => id.startsWith('class-')).map(({ cells }) => cells.of.text)).toEqual(['', '', '', '', ''])
    expect(rows.find(({ id }) => id === 'announcedAll')?.cells).toMatchObject({ what: { text: 'Đã công bố, mọi đợt' }, value: { text: '14–63', value: { atLeast: 14, atMost: 63 } }, of: { text: '' } })
  })
})

describe('over time', () => {
  test('each row names the state from which it comes, with its hash', () => {
    expect(timeline(province).grid.rows.map(({ cells }) => cells.snapshot.text)).toEqual(catalogue.editions.toSorted((a, b) => a.id.localeCompare(b.id)).map(({ id, sha256 }) => `${id} · ${sha256.slice(0, 10)}`))
  })

  test('a state tells of none after it, so that what is made of it stays as it is', async () => {
    const figure = timeline(sceneOf(catalogue, await realSnapshot(catalogue, '2017.1'), 'vi'))

    expect(figure.grid.rows.map(({ id }) => id)).toEqual(['2016.1', '2017.1'])
    expect(figure.title).toBe('Đã triển khai: từ 20 đơn vị (năm 2016) lên 44 (năm 2017)')
  })

  test('a state that was replaced is drawn where it is the one shown, in the place of what replaced it', () => {
    const demo = demoCatalogue()

    expect(timeline(sceneOf(demo, demoSnapshot('2030-05.1'), 'vi')).grid.rows.map(({ id }) => id)).toContain('2030-05.1')
    expect(timeline(sceneOf(demo, demoSnapshot('2030-05.1'), 'vi')).grid.rows.map(({ id }) => id)).not.toContain('2030-05.2')
    expect(timeline(sceneOf(demo, demoSnapshot(), 'vi')).grid.rows.map(({ id }) => id)).not.toContain('2030-05.1')
  })
})

describe('the map', () => {
  test('and the list cite where the list of units is published', () => {
    const roll = rollOf(province)

    expect(map(province).source).toContain('Tổng cục Thống kê, 2018')
    expect(communesFigure(province, roll, roll.units, rollColumns).source).toContain('Tổng cục Thống kê, 2018')
  })

  test('tells its dotted cells from the units whose status is not stated, which are as many by chance', () => {
    expect(map(province).notes.at(-1)).toBe('Số ô chấm (49) không phải là số đơn vị đã triển khai mà nguồn không nêu tình trạng (49): hai số đếm hai nhóm khác nhau.')
  })

  test.each(languages)('is described for files without a word of keys, in sentences closed once, in %s', (lang) => {
    const text = altOf(map(sceneOf(catalogue, current, lang)))

    expect(text).not.toMatch(/\.\.|phím|Enter|[Aa]rrow/)
    expect(altOf(headline(sceneOf(catalogue, current, lang)))).not.toContain('..')
  })
})
