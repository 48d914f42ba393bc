import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openWorkbook } from '#intake/open.ts'
import { addressOf } from '#intake/workbook.ts'
import { book, packed, partsOf, row, sheet, utf16 } from './make.ts'
import { opened, openedWith, textsOf, worded } from './opened.ts'

describe('a workbook of Excel', () => {
  test('gives every text at the address that Excel shows', async () => {
    const bytes = sheet('<row r="3"><c r="B3" t="s"><v>1</v></c><c r="AA3" t="inlineStr"><is><t> hai  dòng\ntrong ô </t></is></c></row><row><c t="str"><f>A1</f><v>ba</v></c></row>', { strings: '<si><t>không</t></si><si><t>một &amp; &#7897;t</t></si>' })

    expect(textsOf(await opened(bytes))).toEqual([{ B3: 'một & ột', AA3: ' hai  dòng\ntrong ô ', A4: 'ba' }])
  })

  test('joins the runs of a text, leaves out how it is pronounced, and undoes the escapes of Excel', async () => {
    const strings = '<si><r><rPr><b/></rPr><t xml:space="preserve">Phan </t></r><r><t>Thiết</t></r><rPh sb="0" eb="1"><t>phan</t></rPh></si><si><t>a_x000A_b</t></si>'
    const bytes = sheet('<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>', { strings })

    expect(textsOf(await opened(bytes))).toEqual([{ A1: 'Phan Thiết', B1: 'a\nb' }])
  })

  test('tells numbers, truths, faults and formulas apart, and reads of a formula what was last computed', async () => {
    const bytes = sheet('<row r="1"><c><v>0.30000000000000004</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c><c t="str"><f t="shared" si="0"/><v>x</v></c><c s="3"/></row>')
    const { tabs } = await opened(bytes)

    expect(tabs[0]?.lines[0]?.cells).toEqual([
      { column: 0, text: '0.3', number: 0.3 },
      { column: 1, text: 'TRUE' },
      { column: 2, text: '#REF!', error: true },
      { column: 3, text: '2', number: 2, formula: true },
      { column: 4, text: '', formula: true },
      { column: 5, text: 'x', formula: true },
    ])
  })

  test.each([
    ['built-in day', '14', '', '43326', '2018-08-14'],
    ['built-in day and hour', '22', '', '43326.75', '2018-08-14'],
    ['built-in month', '17', '', '43313', '2018-08'],
    ['day of one’s own', '164', '[$-42A]d/m/yyyy;@', '43326', '2018-08-14'],
    ['day with words around it', '164', '"ngày" dd "tháng" mm "năm" yyyy', '43326', '2018-08-14'],
    ['month of one’s own', '164', 'mm/yyyy', '43313', '2018-08'],
    ['year', '164', 'yyyy', '43313', '2018'],
    ['the first day', '14', '', '1', '1900-01-01'],
    ['the day before the day that never was', '14', '', '59', '1900-02-28'],
    ['the day after it', '14', '', '61', '1900-03-01'],
    ['the last day', '14', '', '2958465', '9999-12-31'],
  ])('a %s is a date, as precise as it is shown', async (_, id, code, value, date) => {
    const { tabs } = await opened(sheet(`<row r="1"><c s="1"><v>${value}</v></c></row>`, { styles: looks(id, code) }))

    expect(tabs[0]?.lines[0]?.cells).toEqual([{ column: 0, text: date, date, number: Number(value) }])
  })

  test.each([
    ['an hour', '20', '', '0.5', '0.5'],
    ['an hour of one’s own', '164', '[h]:mm:ss', '1.5', '1.5'],
    ['minutes', '164', 'mm:ss', '0.01', '0.01'],
    ['an amount with a letter in quotes', '164', '#,##0 "đồng mỗi ngày d"', '1500', '1500'],
    ['red numbers', '164', '[Red]0.00', '2.5', '2.5'],
    ['a day that never was', '14', '', '60', '29/02/1900'],
    ['a day before all days', '14', '', '-3', '-3'],
    ['a day after all days', '14', '', '2958466', '2958466'],
    ['a code with zeros before it', '164', '00000', '2297', '02297'],
  ])('%s is no date', async (_, id, code, value, text) => {
    const { tabs } = await opened(sheet(`<row r="1"><c s="1"><v>${value}</v></c></row>`, { styles: looks(id, code) }))

    expect(tabs[0]?.lines[0]?.cells).toEqual([{ column: 0, text, number: Number(value) }])
  })

  test('counts days from 1904 where the workbook says so', async () => {
    const { tabs } = await opened(sheet('<row r="1"><c s="1"><v>41864</v></c><c s="1"><v>0</v></c></row>', { styles: looks('14', ''), properties: '<workbookPr date1904="true"/>' }))

    expect(tabs[0]?.lines[0]?.cells.map(({ date }) => date)).toEqual(['2018-08-14', '1904-01-01'])
  })

  test('keeps the day of a number that is not shown as one where days count from 1904', async () => {
    const { tabs } = await opened(sheet('<row r="1"><c><v>41864</v></c></row>', { properties: '<workbookPr date1904="1"/>' }))

    expect(tabs[0]?.lines[0]?.cells).toEqual([{ column: 0, text: '41864', number: 41864, counted: '2018-08-14' }])
  })

  test('says what is crossed out, by the look of its cell or by a run of its letters', async () => {
    const run = (look: string): string => `<c t="inlineStr"><is><r>${look}<t>x</t></r><r><t>y</t></r></is></c>`
    const { tabs } = await opened(sheet(`<row r="1"><c s="1" t="str"><v>x</v></c><c s="0" t="str"><v>x</v></c>${run('<rPr><strike/></rPr>')}${run('<rPr><strike val="0"/></rPr>')}</row>`, { styles: '<fonts count="2"><font><sz val="12"/></font><font><strike/></font></fonts><cellXfs count="2"><xf fontId="0"/><xf fontId="1"/></cellXfs>' }))

    expect(tabs[0]?.lines[0]?.cells.map(({ struck }) => struck)).toEqual([true, undefined, true, undefined])
  })

  test('tells a formula that was never computed from one whose result is empty', async () => {
    const { tabs } = await opened(sheet('<row r="1"><c t="str"><f>A</f></c><c t="str"><f>A</f><v></v></c><c t="str"><f>A</f><v/></c><c t="str"><f>A</f><v>x</v></c><c><f>A</f><v></v></c></row>'))

    expect(tabs[0]?.lines[0]?.cells).toEqual([{ column: 0, text: '', formula: true }, { column: 3, text: 'x', formula: true }, { column: 4, text: '', formula: true }])
  })

  test('says which columns are hidden', async () => {
    const { 'xl/tabs/no0.xml': xml, ...rest } = partsOf({ tabs: [{ name: 'a', data: row(1, ['a']) }] })
    const { tabs } = await opened(packed({ ...rest, 'xl/tabs/no0.xml': String(xml).replace('<sheetData>', '<cols><col min="1" max="2" width="9"/><col min="3" max="5" hidden="1"/><col min="7" max="7" width="0"/></cols><sheetData>') }))

    expect(tabs[0]?.hiddenColumns).toEqual([{ first: 2, last: 4 }, { first: 6, last: 6 }])
  })

  test('a date that is written out is read without its hour', async () => {
    const { tabs } = await opened(sheet('<row r="1"><c t="d"><v>2018-08-14T00:00:00Z</v></c></row>', { strict: true }))

    expect(tabs[0]?.lines[0]?.cells).toEqual([{ column: 0, text: '2018-08-14', date: '2018-08-14' }])
  })

  test('says which tabs and rows are hidden, and passes over tabs of charts', async () => {
    const { tabs } = await opened(book({
      tabs: [
        { name: 'Biểu đồ', data: '', kind: 'chartsheet' },
        { name: 'Ẩn', data: row(1, ['a']), state: 'hidden' },
        { name: 'Rất ẩn', data: row(1, ['b']), state: 'veryHidden' },
        { name: 'Hiện &amp; rõ', data: `<row r="2" hidden="1"><c><v>1</v></c></row><row r="3"><c><v>2</v></c></row>` },
      ],
    }))

    expect(tabs.map(({ name, hidden, lines }) => [name, hidden, lines.map((line) => [line.number, line.hidden])])).toEqual([
      ['Ẩn', true, [[1, false]]],
      ['Rất ẩn', true, [[1, false]]],
      ['Hiện & rõ', false, [[2, true], [3, false]]],
    ])
  })

  test('lists merged areas, and says what is left unread because nobody sees it', async () => {
    const { workbook, issues } = await openedWith(sheet(row(2, ['đầu', 'che', 'rõ']) + row(3, ['che nữa']), { after: '<mergeCells count="2"><mergeCell ref="A2:B3"/><mergeCell ref="D9:D12"/></mergeCells>' }))

    expect(workbook.tabs[0]?.merged).toEqual([{ top: 2, left: 0, bottom: 3, right: 1 }, { top: 9, left: 3, bottom: 12, right: 3 }])
    expect(textsOf(workbook)).toEqual([{ A2: 'đầu', C2: 'rõ' }])
    expect(issues.map((issue) => worded(issue, 'vi'))).toEqual([{ place: 'Bảng', text: 'Có 2 ô bị ô gộp che khuất nhưng vẫn còn nội dung (ô đầu tiên: B2); nội dung không nhìn thấy nên không đọc.' }])
  })

  test('is read in the strict kind of the format, with any prefix, in UTF-16, and with names in another case', async () => {
    const parts = partsOf({ tabs: [{ name: 'Một', data: row(1, ['được']) }], strict: true })
    const prefixed = (xml: string): string => xml.replaceAll(/<(\/?)(?=[a-z])/g, '<$1z:').replace('xmlns=', 'xmlns:z=')
    const turned = Object.fromEntries(Object.entries(parts).map(([name, xml]) => {
      const text = typeof xml === 'string' && name.startsWith('xl/tabs') ? `<?xml version="1.0" encoding="UTF-16"?><!-- <c> -->${prefixed(xml)}` : xml
      return [name === 'xl/book.xml' ? 'XL/Book.xml' : name, text !== xml && typeof text === 'string' ? utf16(text) : text]
    }))

    expect(textsOf(await opened(packed(turned)))).toEqual([{ A1: 'được' }])
  })

  test.each(['utf-8', 'utf-16'])('a letter that is cut by the pieces in which a part is read stays whole, in %s', async (encoding) => {
    const lines = Array.from({ length: 900 }, (_, at) => `${'x'.repeat(at % 5)}ắ😀đ${at}`)
    const parts = partsOf({ tabs: [{ name: 'a', data: lines.map((line, at) => row(at + 1, [line])).join('') }] })
    const xml = String(parts['xl/tabs/no0.xml'])
    const { tabs } = await opened(packed({ ...parts, 'xl/tabs/no0.xml': encoding === 'utf-8' ? strToU8(xml) : utf16(xml) }, 0))

    expect(tabs[0]?.lines.map(({ cells }) => cells[0]?.text)).toEqual(lines)
  })

  test('opens without its macros, and says so', async () => {
    const { workbook, issues } = await openedWith(sheet(row(1, ['a']), { type: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }))

    expect(textsOf(workbook)).toEqual([{ A1: 'a' }])
    expect(issues.map((issue) => [issue.kind, worded(issue, 'vi').text])).toEqual([['warning', 'Sổ tính có macro (.xlsm). Macro không được chạy và không được đọc; chỉ đọc giá trị các ô.']])
  })

  test('headings that are names of the language are texts like all others', async () => {
    const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const { tabs } = await opened(sheet(row(1, words), { strings: '<si><t>__proto__</t></si>' }))

    expect(tabs[0]?.lines[0]?.cells.map(({ text }) => text)).toEqual(words)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('is opened whatever its name says, and stored parts are as good as packed ones', async () => {
    expect(textsOf(await opened(packed(partsOf({ tabs: [{ name: 'a', data: row(1, ['b']) }] }), 0), 'bang.csv'))).toEqual([{ A1: 'b' }])
  })

  test('leaves a picture, however large it claims to be, unread', async () => {
    const parts = { ...partsOf({ tabs: [{ name: 'a', data: row(1, ['b']) }] }), 'xl/media/image1.png': new Uint8Array(3_000_000) }

    expect(textsOf(await opened(packed(parts)))).toEqual([{ A1: 'b' }])
  })

  test('a million empty rows leave no trace', async () => {
    const empty = Array.from({ length: 1_048_570 }, (_, at) => `<row r="${at + 2}"/>`).join('')
    const { tabs } = await opened(sheet(row(1, ['đầu']) + empty + row(1_048_576, ['cuối'])))

    expect(tabs[0]?.lines.map(({ number }) => number)).toEqual([1, 1_048_576])
  })
})

describe('reading', () => {
  test('stops where the reader gives up, before it begins or on the way', async () => {
    const control = new AbortController()
    const large = sheet(Array.from({ length: 19_000 }, (_, at) => row(at + 1, ['một dòng chữ để đọc', 'hai'])).join(''))
    const reading = openWorkbook(large, 'bang.xlsx', { signal: control.signal })
    control.abort()

    expect(await reading).toEqual({ ok: false, issues: [{ kind: 'error', rule: 'file.cancelled', params: { file: 'bang.xlsx' } }] })
    expect(await openWorkbook(strToU8('a,b'), 'bang.csv', { signal: control.signal })).toEqual({ ok: false, issues: [{ kind: 'error', rule: 'file.cancelled', params: { file: 'bang.csv' } }] })
  })

  test('lets others have a turn', async () => {
    const large = sheet(Array.from({ length: 19_000 }, (_, at) => row(at + 1, ['một dòng chữ để đọc cho lâu', 'hai'])).join(''))
    let turns = 0
    const clock = setInterval(() => (turns += 1), 0)
    await openWorkbook(large, 'bang.xlsx')
    clearInterval(clock)

    expect(turns).toBeGreaterThan(0)
  })
})

test('columns are named as Excel names them', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map((column) => addressOf(column, 1))).toEqual(['A1', 'Z1', 'AA1', 'AZ1', 'BA1', 'ZZ1', 'AAA1', 'XFD1'])
})

/** A style sheet whose look number 1 has this format. */
function looks(id: string, code: string): string {
  const own = code === '' ? '' : `<numFmts count="1"><numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts>`
  return `${own}<fonts count="1"><font><name val="Calibri"/></font></fonts><cellStyleXfs count="1"><xf numFmtId="45"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="${id}" fontId="0"/></cellXfs>`
}
