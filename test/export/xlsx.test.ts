import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '#export/workbook.ts'
import { writeXlsx } from '#export/xlsx.ts'
import { tableIn } from './readback.ts'
import { sample } from './sample.ts'

describe('a workbook', () => {
  test('gives back every number as a number and every word as it was', async () => {
    const rows = tableIn(await readSheet(Buffer.from(writeXlsx(sample()))))

    expect(rows).toEqual([
      ['STT', 'Đơn vị', 'Đã công bố (ít nhất)', 'Đã công bố (nhiều nhất)', 'Đã công bố', 'Chắc chắn', 'Tỷ lệ (%)', 'Tỷ lệ (%) (bằng lời)', 'Ghi chú'],
      [1, 'Xã "Đức, Nghĩa"', 11, 13, '11–13', 11, 57.5, '57,5%', null],
      [2, '=1+1', null, null, 'Nguồn không nêu', 0, null, '5,6–11,1%', '5 chưa nêu tên: Phú Hài; giả định'],
      [null, '＠Cộng', 14, 14, '14', 1234, null, null, null],
    ])
  })

  test('has one column of numbers where no row is an interval, with words for what is not stated', async () => {
    const { grid, mark } = sample()
    const exact = { ...sample(), grid: { ...grid, rows: grid.rows.slice(1) }, mark: { ...mark, under: {} } }
    const rows = tableIn(await readSheet(Buffer.from(writeXlsx(exact))))

    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['STT', 'Đơn vị', 'Đã công bố', 'Chắc chắn'],
      [1, '=1+1', 'Nguồn không nêu', 0],
      [null, '＠Cộng', 14, 1234],
    ])
    expect(rows[0]).not.toContain('Ghi chú')
  })

  test('prints as one sheet that needs no other: finding over the table, notes and source under it', async () => {
    const figure = sample({ part: { slug: 'loc', text: 'Hiện 3 trong 10 đơn vị · Đợt: Đợt 2017' } })
    const first = (await readSheet(Buffer.from(writeXlsx(figure)))).map(([value]) => value)

    expect(first).toEqual([
      figure.title, figure.subtitle, 'Hiện 3 trong 10 đơn vị · Đợt: Đợt 2017', figure.stamp.asOf, null,
      'STT', 1, 2, null, null,
      ...figure.notes, figure.source, 'Bản số liệu 2018-08.1 · 8fd0a1b2c3 · Bản không chính thức · 2018-09-01',
    ])
  })

  test('says on a second sheet what it is, where it comes from and which snapshot it shows', async () => {
    const figure = sample()
    const words = (await readSheet(Buffer.from(writeXlsx(figure)), 2)).map((row) => row[1])

    expect(words).toEqual([
      figure.title, figure.subtitle, figure.stamp.product, figure.stamp.asOf, ...figure.notes, figure.source,
      '2018-08.1 · 8fd0a1b2c3', figure.stamp.publisher, '2018-09-01',
    ])
  })

  test('has a frozen, filtered head that is printed on every page, a sum that no filter hides, and never a formula', () => {
    const bytes = writeXlsx(sample())
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml')

    expect(sheet).toContain('<pane ySplit="5" topLeftCell="A6"')
    expect(sheet).toContain('<autoFilter ref="A5:I7"/>')
    expect(sheet).toContain('<mergeCell ref="A1:I1"/>')
    expect(sheet).toContain('paperSize="9" orientation="landscape" fitToWidth="1"')
    expect(part(bytes, 'xl/workbook.xml')).toContain("'theo-huyen'!$5:$5")
    expect(sheet).not.toContain('<f>')
  })

  test('is the same bytes for the same figure, in every time zone', () => {
    const zone = process.env['TZ']
    const bytes = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'].map((each) => {
      process.env['TZ'] = each
      return Buffer.from(writeXlsx(sample())).toString('base64')
    })
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone

    expect(new Set(bytes).size).toBe(1)
  })

  test('drops letters that XML forbids and escapes those that it uses', async () => {
    const bytes = writeWorkbook([{ name: "a'b", widths: [10], headed: true, above: [], below: [], table: [[{ value: 'head', style: 'head' }], [{ value: '<a & "b">\u0001\n c ', style: 'cell' }]] }], '&')

    expect(await readSheet(Buffer.from(bytes))).toEqual([['head'], ['<a & "b">\n c']])
    expect(part(bytes, 'xl/workbook.xml')).toContain("'a''b'!$1:$1")
  })

  test('names the columns past Z', () => {
    const wide = Array.from({ length: 28 }, (_, at) => ({ value: at, style: 'cell' as const }))
    const bytes = writeWorkbook([{ name: 'a', widths: wide.map(() => 10), headed: false, above: [], below: [], table: [wide] }], '')

    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('r="AB1"')
  })
})

function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
}
