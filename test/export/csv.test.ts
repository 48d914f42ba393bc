import { describe, expect, test } from 'vitest'
import { harmless, writeCsv } from '#export/csv.ts'
import { readCsv } from './readback.ts'
import { sample } from './sample.ts'

describe('a CSV', () => {
  const text = writeCsv(sample())

  test('begins with the mark that Excel needs and ends every line with CRLF', () => {
    expect(text.startsWith('\ufeff"Đơn vị",')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('is one table, each row as wide as the head, each naming its snapshot', () => {
    const [head, ...rows] = readCsv(text)

    expect(head).toEqual(['Đơn vị', 'Đã công bố (ít nhất)', 'Đã công bố (nhiều nhất)', 'Đã công bố', 'Chắc chắn', 'Tỷ lệ (%)', 'Tỷ lệ (%) (bằng lời)', 'Ghi chú', 'snapshot'])
    expect(rows.map((row) => row.length)).toEqual([9, 9, 9])
    expect(rows.map((row) => row.at(-1))).toEqual(Array(3).fill('2018-08.1 8fd0a1b2c3'))
  })

  test('quotes texts, leaves numbers bare with a point, and keeps a zero', () => {
    expect(text).toContain('"Xã ""Đức, Nghĩa""",11,13,"11–13",11,57.5,"57,5%"')
    expect(text).toContain(',0,,"5,6–11,1%"')
    expect(text).toContain(',14,14,"14",1234,,""')
  })

  test('says what the figure says under its rows', () => {
    expect(readCsv(text).map((row) => row.at(-2))).toEqual(['Ghi chú', '', '5 chưa nêu tên: Phú Hài; giả định', ''])
  })

  test('has the same columns whatever the rows say', () => {
    const { grid, mark } = sample()
    const exact = { ...sample(), grid: { ...grid, rows: grid.rows.slice(2) }, mark: { ...mark, under: {} } }

    expect(readCsv(writeCsv(exact))[0]?.slice(0, 4)).toEqual(readCsv(text)[0]?.slice(0, 4))
    expect(readCsv(writeCsv(exact))[0]?.slice(-2)).toEqual(['Ghi chú', 'snapshot'])
  })

  test('leaves the numbers empty where a source states none, and says so in words', () => {
    expect(text).toContain(',,,"Nguồn không nêu",0,')
  })

  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])('never holds the formula %j', (formula) => {
    expect(harmless(formula)).toBe(`'${formula}`)
  })

  test('leaves ordinary words as they are', () => {
    expect(harmless('Xã Đức Nghĩa – 5')).toBe('Xã Đức Nghĩa – 5')
  })
})
