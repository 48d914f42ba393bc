import { describe, expect, test } from 'vitest'
import { readCsv, writeCsv } from '#compile/csv.ts'

describe('CSV', () => {
  test.each([
    ['LF and CRLF alike', 'a,b\r\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['a last line without its end', 'a\nb', [['a'], ['b']]],
    ['a mark of byte order', '\uFEFFa\n', [['a']]],
    ['commas, quotes and line ends inside quotes', '"a,b","say ""no""","x\ny"\n', [['a,b', 'say "no"', 'x\ny']]],
    ['empty fields', ',a,\n', [['', 'a', '']]],
  ])('is read with %s', (_what, text, expected) => {
    const { lines, broken } = readCsv(text)

    expect(lines.map(({ fields }) => fields)).toEqual(expected)
    expect(broken).toEqual([])
  })

  test('keeps the number of the line on which each begins, past blank lines and quoted line ends', () => {
    const { lines } = readCsv('a\n\n"b\nc"\r\n,\nd\n')

    expect(lines.map(({ line, fields }) => [line, fields[0]])).toEqual([[1, 'a'], [3, 'b\nc'], [6, 'd']])
  })

  test.each([['a,"b', 1], ['a\nb"c\n', 2], ['"a"b\n', 1]])('names the line of a quote out of place: %s', (text, line) => {
    expect(readCsv(text).broken).toEqual([line])
  })

  test('what is written is read as it was', () => {
    const rows = [['a', 'b,c', 'd"e'], ['', 'x\ny', 'Đức Linh']]

    expect(readCsv(writeCsv(rows)).lines.map(({ fields }) => fields)).toEqual(rows)
  })
})
