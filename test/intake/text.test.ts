import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { book, bytesOf, row, sheet, utf16 } from './make.ts'
import { opened, openedWith, refusal, textsOf, worded } from './opened.ts'

describe('a text with separators', () => {
  test.each([
    ['commas', 'Mã,Tên\n1,"a, b"\n', { A1: 'Mã', B1: 'Tên', A2: '1', B2: 'a, b' }],
    ['semicolons, with decimal commas', 'Mã;Tên;Tỷ lệ\n1;a;57,5\n2;b;3,2\n', { A1: 'Mã', B1: 'Tên', C1: 'Tỷ lệ', A2: '1', B2: 'a', C2: '57,5', A3: '2', B3: 'b', C3: '3,2' }],
    ['semicolons between quotes that hold commas', '"a,b,c";"d"\n"e,f,g";"h"\n', { A1: 'a,b,c', B1: 'd', A2: 'e,f,g', B2: 'h' }],
    ['tabs', 'Mã\tTên, loại\n1\ta;b\n', { A1: 'Mã', B1: 'Tên, loại', A2: '1', B2: 'a;b' }],
    ['a title over the table', 'BẢNG, TỔNG HỢP, NĂM 2018\n\nSTT;Tên;Ngày\n1;a;14/8/2018\n', { A1: 'BẢNG, TỔNG HỢP, NĂM 2018', A3: 'STT', B3: 'Tên', C3: 'Ngày', A4: '1', B4: 'a', C4: '14/8/2018' }],
    ['a first line that names the separator', 'sep=;\r\na,b;c\r\n', { A1: 'a,b', B1: 'c' }],
    ['quotes inside quotes, and lines inside', 'a,"nói ""được""\r\nhai",c\r\nd,e', { A1: 'a', B1: 'nói "được"\r\nhai', C1: 'c', A2: 'd', B2: 'e' }],
    ['a quote inside a field', 'a,12" b,c\n', { A1: 'a', B1: '12" b', C1: 'c' }],
    ['letters behind a quote', 'a,"b"c,d\n', { A1: 'a', B1: 'bc', C1: 'd' }],
    ['old ends of lines', 'a,b\rc,d', { A1: 'a', B1: 'b', A2: 'c', B2: 'd' }],
    ['one column', 'Tên\na\n', { A1: 'Tên', A2: 'a' }],
    ['codes with zeros before them', 'Mã,Tên\n02297,a', { A1: 'Mã', B1: 'Tên', A2: '02297', B2: 'a' }],
    ['names of the language', '__proto__,constructor\n1,2', { A1: '__proto__', B1: 'constructor', A2: '1', B2: '2' }],
    ['what would be a formula', '=1+1,@a\n', { A1: '=1+1', B1: '@a' }],
  ])('%s', async (_, text, cells) => {
    expect(textsOf(await opened(strToU8(text), 'bang.csv'))).toEqual([cells])
  })

  test('rows count as in Excel, and the tab has the name of the file', async () => {
    const { tabs } = await opened(strToU8('a\n\n\n"b\nc"\nd\n'), 'bang.csv')

    expect(tabs.map(({ name, hidden, merged }) => [name, hidden, merged])).toEqual([['bang.csv', false, []]])
    expect(tabs[0]?.lines.map(({ number }) => number)).toEqual([1, 4, 5])
  })

  test.each([
    ['UTF-8', (text: string) => strToU8(text)],
    ['UTF-8 with its mark', (text: string) => strToU8(`\uFEFF${text}`)],
    ['UTF-16', (text: string) => utf16(text)],
    ['UTF-16 the other way round', (text: string) => utf16(text).map((_, at, all) => all[at ^ 1] ?? 0)],
  ])('is Unicode in %s', async (_, encoded) => {
    expect(textsOf(await opened(encoded('Tên\tPhường\nMũi Né\tĐức Thắng'), 'bang.txt'))).toEqual([{ A1: 'Tên', B1: 'Phường', A2: 'Mũi Né', B2: 'Đức Thắng' }])
  })

  test('decomposed letters are handed on as typed', async () => {
    const typed = 'Phường Mũi Né'.normalize('NFD')

    expect(textsOf(await opened(strToU8(typed), 'bang.csv'))).toEqual([{ A1: typed }])
  })
})

const names = { A1: 'STT', B1: 'Tên đơn vị', C1: 'Tình trạng', A2: '1', B2: 'Phường Mũi Né', C2: 'Đã công bố', A3: '2', B3: 'Xã Tiến Lợi', C3: 'Được giao triển khai' }
const tcvn3 = 'STT;Tªn ®¬n vÞ;T×nh tr¹ng\n1;Ph­êng Mòi NÐ;§· c«ng bè\n2;X· TiÕn Lîi;§­îc giao triÓn khai\n'
const vni = 'STT;Teân ñôn vò;Tình traïng\n1;Phöôøng Muõi Neù;Ñaõ coâng boá\n2;Xaõ Tieán Lôïi;Ñöôïc giao trieån khai\n'

describe('old encodings', () => {
  test.each([
    ['TCVN3', bytesOf(tcvn3), 'Có chữ theo bảng mã TCVN3 (phông .VnTime…); đã chuyển 16 từ sang Unicode. Hãy đọc lại trước khi công khai.', 'Some text is encoded as TCVN3 (fonts such as .VnTime); 16 words were converted to Unicode. Read them again before publishing.'],
    ['VNI', bytesOf(vni), 'Có chữ theo bảng mã VNI (phông VNI-Times…); đã chuyển 16 từ sang Unicode. Hãy đọc lại trước khi công khai.', 'Some text is encoded as VNI (fonts such as VNI-Times); 16 words were converted to Unicode. Read them again before publishing.'],
    ['Windows-1258', in1258(Object.values(names)), 'Chữ trong tệp theo bảng mã Windows-1258; đã chuyển 16 từ sang Unicode. Hãy đọc lại trước khi công khai.', 'The text of the file is encoded as Windows-1258; 16 words were converted to Unicode. Read them again before publishing.'],
  ])('%s is turned into Unicode, and said', async (_, bytes, vietnamese, english) => {
    const { workbook, issues } = await openedWith(bytes, 'bang.csv')

    expect(textsOf(workbook)).toEqual([names])
    expect(issues.map((issue) => [issue.kind, worded(issue, 'vi').text, worded(issue, 'en').text])).toEqual([['warning', vietnamese, english]])
  })

  test('TCVN3 inside a workbook is turned, together with what could be read both ways', async () => {
    // "Phó" is a word of today too, and means "Phú" here.
    const { workbook, issues } = await openedWith(sheet(row(1, ['Phó Quý', 'Ph­êng', '×', 'B×NH THUËN', 'CafÐ 12', 'x', 'Phó'])))

    expect(textsOf(workbook)).toEqual([{ A1: 'Phú Quý', B1: 'Phường', C1: '×', D1: 'BÌNH THUẬN', E1: 'Café 12', F1: 'x', G1: 'Phú' }])
    expect(issues.map(({ kind, rule }) => [kind, rule])).toEqual([['warning', 'file.tcvn3']])
  })

  test('UTF-8 that was taken for letters of Windows is put right', async () => {
    const { workbook, issues } = await openedWith(sheet(row(1, ['PhÆ°á»›c Há»™i', 'MÅ©i NÃ©', 'x', 'La DÃ¬'])))

    expect(textsOf(workbook)).toEqual([{ A1: 'Phước Hội', B1: 'Mũi Né', C1: 'x', D1: 'La Dì' }])
    expect(issues.map((issue) => worded(issue, 'vi').text)).toEqual(['Có chữ UTF-8 bị đọc nhầm bảng mã; đã khôi phục 5 từ. Hãy đọc lại trước khi công khai.'])
  })

  test('a workbook of today is left as it is, signs and foreign words and all', async () => {
    const texts = ['Phó Chủ tịch', 'Phường Mũi Né', '10 m²', '3 × 4', '±5', 'Café', 'Müller', '§ 3', '«Hội»', '✓', '😀', '50°C', '½', 'ß', 'Phó', 'Ho\u0300a']

    expect(textsOf(await opened(sheet(row(1, texts))))).toEqual([Object.fromEntries(texts.map((text, at) => [`${String.fromCharCode(65 + at)}1`, text]))])
  })

  test('old text among new is turned where it makes no sense as it stands', async () => {
    const { workbook, issues } = await openedWith(sheet(row(1, ['Phường Mũi Né', 'T©n Ch©u'])))

    expect(textsOf(workbook)).toEqual([{ A1: 'Phường Mũi Né', B1: 'Tân Châu' }])
    expect(issues.map(({ kind, rule }) => [kind, rule])).toEqual([['warning', 'file.tcvn3']])
  })

  test('old and new side by side, with a word that may be either, is an error at that word', async () => {
    const said = await refusal(sheet(row(1, ['Phường Mũi Né', 'T©n Ch©u', 'Phó Quý'])))
    const short = await refusal(sheet(row(1, ['Phường Mũi Né', 'T©n Ch©u', 'Phó'])))

    expect(short.place).toBe('Bảng!C1')
    expect(said).toEqual({
      rule: 'file.mixedEncodings',
      place: 'Bảng!C1',
      vi: 'Sổ tính vừa có chữ Unicode, vừa có chữ bảng mã cũ; ô này có thể đọc là "Phó Quý" hoặc "Phú Quý". Hãy gõ lại ô bằng Unicode, hoặc chuyển mã cả sổ tính.',
      en: 'The workbook holds both Unicode text and text in an old encoding; this cell may read "Phó Quý" or "Phú Quý". Type the cell again in Unicode, or convert the whole workbook.',
    })
  })

  test('the font of a cell tells how it is meant', async () => {
    const styles = '<fonts count="4"><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font><font><name val=".VnTimeH"/></font><font><name val="VNI-Times"/></font></fonts><cellXfs count="4"><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/></cellXfs>'
    const cell = (font: number, text: string): string => `<c s="${font}" t="inlineStr"><is><t>${text}</t></is></c>`
    const data = `<row r="1">${cell(0, 'Phường')}${cell(0, 'Phó')}${cell(1, 'Phó')}${cell(2, 'phó quý')}${cell(3, 'Phuù Quyù')}${cell(1, 'Phường')}</row>`
    const { workbook, issues } = await openedWith(sheet(data, { styles }))

    expect(textsOf(workbook)).toEqual([{ A1: 'Phường', B1: 'Phó', C1: 'Phú', D1: 'PHÚ QUÝ', E1: 'Phú Quý', F1: 'Phường' }])
    expect(issues.map((issue) => worded(issue, 'en').text)).toEqual([
      'Some text is encoded as TCVN3 (fonts such as .VnTime); 3 words were converted to Unicode. Read them again before publishing.',
      'Some text is encoded as VNI (fonts such as VNI-Times); 2 words were converted to Unicode. Read them again before publishing.',
    ])
  })

  test('the font of a run tells it as well', async () => {
    const strings = '<si><r><rPr><rFont val=".VnTime"/></rPr><t>Phó</t></r></si><si><t>Phó</t></si>'
    const { workbook } = await openedWith(book({ tabs: [{ name: 'a', data: '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>Phường</t></is></c></row>' }], strings }))

    expect(textsOf(workbook)).toEqual([{ A1: 'Phú', B1: 'Phó', C1: 'Phường' }])
  })
})

/** Three fields a line in Windows-1258: vowels with their shape, tones as marks after them. */
function in1258(fields: readonly string[]): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder('windows-1258')
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const))
  const text = fields.map((field, at) => `${field}${at % 3 === 2 ? '\n' : ';'}`).join('')
  const letters = [...text].flatMap((letter) => {
    if (bytes.has(letter)) return [letter]
    const [, shape = '', tone = ''] = /^(.[\u0302\u0306\u031B]?)(.*)$/u.exec(letter.normalize('NFD').replace(/^(.)([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031B])$/u, '$1$3$2')) ?? []
    return [shape.normalize('NFC'), tone]
  })
  return Uint8Array.from(letters.filter((letter) => letter !== ''), (letter) => {
    const byte = bytes.get(letter)
    if (byte === undefined) throw new Error(letter)
    return byte
  })
}
