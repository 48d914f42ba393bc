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

    expect(head).toEqual(['Đơn vị', 'Đã công bố (ít nhất)', 'Đã công bố (nhiều nhất)', 'Đã công bố', 'Chắc chắn', 'Tỷ lệ (%)', 'Tỷ lệ (%) (bằng lời)', 'snapshot'])
    expect(rows.map((row) => row.length)).toEqual([8, 8, 8])
    expect(rows.map((row) => row.at(-1))).toEqual(Array(3).fill('2018-08.1 8fd0a1b2c3'))
  })

  test('quotes texts, leaves numbers bare with a point, and keeps a zero', () => {
    expect(text).toContain('"Xã ""Đức, Nghĩa""",11,13,"11–13",11,57.5,"57,5%"')
    expect(text).toContain(',0,,"5,6–11,1%"')
    expect(text).toContain(',14,14,"14",1234,,""')
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
