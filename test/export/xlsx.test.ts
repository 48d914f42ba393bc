import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '#export/workbook.ts'
import { writeXlsx } from '#export/xlsx.ts'
import { sample } from './sample.ts'

describe('a workbook', () => {
  test('gives back every number as a number and every word as it was', async () => {
    const rows = await readSheet(Buffer.from(writeXlsx(sample())))

    expect(rows).toEqual([
      ['Đơn vị', 'Đã công bố (ít nhất)', 'Đã công bố (nhiều nhất)', 'Đã công bố', 'Chắc chắn', 'Tỷ lệ (%)', 'Tỷ lệ (%) (bằng lời)'],
      ['Xã "Đức, Nghĩa"', 11, 13, '11–13', 11, 57.5, '57,5%'],
      ['=1+1', null, null, 'Nguồn không nêu', 0, null, '5,6–11,1%'],
      ['＠Cộng', 14, 14, '14', 1234, null, null],
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

  test('has a frozen, filtered head and never a formula', () => {
    const sheet = part(writeXlsx(sample()), 'xl/worksheets/sheet1.xml')

    expect(sheet).toContain('<pane ySplit="1"')
    expect(sheet).toContain('<autoFilter ref="A1:G4"/>')
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
    const bytes = writeWorkbook([{ name: "a'b", widths: [10], headed: true, rows: [[{ value: 'head', style: 'head' }], [{ value: '<a & "b">\u0001\n c ', style: 'text' }]] }], '&')

    expect(await readSheet(Buffer.from(bytes))).toEqual([['head'], ['<a & "b">\n c']])
    expect(part(bytes, 'xl/workbook.xml')).toContain("'a''b'!$1:$1")
  })

  test('names the columns past Z', () => {
    const wide = Array.from({ length: 28 }, (_, at) => ({ value: at, style: 'text' as const }))
    const bytes = writeWorkbook([{ name: 'a', widths: wide.map(() => 10), headed: false, rows: [wide] }], '')

    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('r="AB1"')
  })
})

function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
}
