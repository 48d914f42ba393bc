import { crc32 } from 'node:zlib'
import { deflateSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { en } from '#i18n/en.ts'
import { vi } from '#i18n/vi.ts'
import { startWork } from '#intake/openWork.ts'
import { fileRules } from '#intake/openRefusal.ts'
import { cellText, columns, fileBytes, inflatedBytes, merges, packageParts, rows, tabs, xmlDepth } from '#intake/limits.ts'
import { book, bytesOf, compound, packed, partsOf, patched, recordOf, row, sheet, utf16, withLarge, withStream, type Parts } from './make.ts'
import { refusal } from './opened.ts'

const whole = (data = row(1, ['a'])): Parts => partsOf({ tabs: [{ name: 'Bảng', data }], strings: '<si><t>một</t></si>', styles: '<cellXfs count="0"/>' })
const good = packed(whole())
const tabPart = 'xl/tabs/no0.xml'
const withPart = (name: string, part: string | Uint8Array): Uint8Array => packed({ ...whole(), [name]: part })
const withTab = (xml: string): Uint8Array => withPart(tabPart, xml)
const typed = (type: string): Uint8Array => book({ tabs: [{ name: 'a', data: '' }], type })
const long = (length: number): string => 'x'.repeat(length)

/** Each file that is not opened, with the rule that says why. */
const files: readonly (readonly [title: string, bytes: () => Uint8Array, rule: string])[] = [
  ['an empty file', () => new Uint8Array(), 'empty'],
  ['a file past the limit', () => new Uint8Array(fileBytes + 1), 'tooBig'],
  ['an old workbook', () => compound(['Root Entry', 'Workbook']), 'xls'],
  ['a very old workbook', () => compound(['Root Entry', 'Book']), 'xls'],
  ['a workbook from before all that', () => Uint8Array.of(0x09, 0x00, 0x04, 0x00, 0x02, 0x00), 'xls'],
  ['a workbook behind a password', () => compound(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']), 'password'],
  ['an old document', () => compound(['Root Entry', 'WordDocument']), 'word'],
  ['an old presentation', () => compound(['Root Entry', 'PowerPoint Document']), 'slides'],
  ['another compound file', () => compound(['Root Entry', '__nameid_version1.0']), 'unknown'],
  ['a document', () => typed('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'), 'word'],
  ['a presentation', () => typed('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'), 'slides'],
  ['a binary workbook', () => typed('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'xlsb'],
  ['a package of something else', () => typed('application/vnd.ms-package.xps-fixeddocument+xml'), 'unknown'],
  ['an OpenDocument spreadsheet', () => packed({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }, 0), 'ods'],
  ['an OpenDocument text', () => packed({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'word'],
  ['an OpenDocument presentation', () => packed({ mimetype: 'application/vnd.oasis.opendocument.presentation' }), 'slides'],
  ['a spreadsheet of Numbers', () => packed({ 'Index/Document.iwa': 'x', 'Metadata/Properties.plist': 'x' }), 'numbers'],
  ['an older spreadsheet of Numbers', () => packed({ 'Index.zip': 'x' }), 'numbers'],
  ['an archive', () => packed({ 'a.txt': 'x' }), 'archive'],
  ['an archive that holds an archive', () => packed({ 'a.zip': packed({ 'a.zip': good }) }), 'archive'],
  ['an empty archive', () => zipSync({}), 'archive'],
  ['a packed file', () => Uint8Array.of(0x1f, 0x8b, 8, 0), 'archive'],
  ['a PDF', () => bytesOf('%PDF-1.7\n'), 'pdf'],
  ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'picture'],
  ['a photograph', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'picture'],
  ['a web page that is named .xls', () => strToU8('\uFEFF\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'), 'web'],
  ['a web page in parts', () => strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'web'],
  ['XML of 2003', () => strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'), 'xml2003'],
  ['a flat OpenDocument spreadsheet', () => strToU8('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'), 'ods'],
  ['other XML', () => strToU8('<?xml version="1.0"?><svg/>'), 'unknown'],
  ['rich text', () => strToU8('{\\rtf1 a}'), 'word'],
  ['bytes of no meaning', () => Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256), 'unknown'],

  ['a workbook that was cut off', () => good.slice(0, -100), 'damaged'],
  ['a workbook whose end is missing by one byte', () => good.slice(0, -1), 'damaged'],
  ['a workbook that begins late', () => good.slice(4), 'unknown'],
  ['one changed byte among the packed ones', () => patched(good, dataOf(good, tabPart) + 40, 0x55), 'damaged'],
  ['a part that is packed in an unknown way', () => patched(good, recordOf(good, tabPart) + 10, 12), 'damaged'],
  ['a part that says it is larger than it is', () => patched(good, recordOf(good, tabPart) + 24, 0xff, 0xff, 1), 'damaged'],
  ['a part that says it is smaller than it is', () => patched(good, recordOf(good, tabPart) + 24, 9, 0, 0), 'damaged'],
  ['a part whose sum is another', () => patched(good, recordOf(good, tabPart) + 16, 1, 2, 3, 4), 'damaged'],
  ['junk behind what a part holds', junkBehind, 'damaged'],
  ['a part that lies past the end', () => patched(good, recordOf(good, tabPart) + 20, 0, 0, 0x10), 'damaged'],
  ['a directory that lies past the end', () => patched(good, good.length - 6, 0xf0, 0xff, 0xff), 'damaged'],
  ['a part behind a password', () => patched(good, recordOf(good, tabPart) + 8, 1), 'password'],
  ['a part that lies upon another', () => patched(good, recordOf(good, tabPart) + 42, ...good.slice(recordOf(good, 'xl/book.xml') + 42, recordOf(good, 'xl/book.xml') + 46)), 'overlap'],
  ['two parts of one name', () => withPart('XL/BOOK.XML', 'x'), 'twice'],
  ['too many parts', () => packed(Object.fromEntries([...Object.entries(whole()), ...Array.from({ length: packageParts }, (_, at) => [`xl/media/${at}.png`, ''] as const)])), 'parts'],
  ['a part that grows past the limit', () => withLarge(whole(), tabPart, endless()), 'inflated'],
  ['a part that lies about a thousandfold growth', bomb, 'damaged'],
  ['a missing tab', () => packed(Object.fromEntries(Object.entries(whole()).filter(([name]) => name !== tabPart))), 'partMissing'],
  ['a missing list of strings', () => packed(Object.fromEntries(Object.entries(whole()).filter(([name]) => name !== 'xl/words.xml'))), 'partMissing'],
  ['a package that does not say where it begins', () => withPart('_rels/.rels', '<Relationships/>'), 'damaged'],
  ['a package whose beginning is elsewhere', () => withPart('_rels/.rels', '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="https://example.org/book.xml" TargetMode="External"/></Relationships>'), 'damaged'],
  ['a tab that nothing leads to', () => withPart('xl/_rels/book.xml.rels', '<Relationships/>'), 'damaged'],

  ['a document type', () => withTab(`<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData>${row(1, ['&b;'])}</sheetData></worksheet>`), 'doctype'],
  ['a document type in another encoding', () => withWideTab('<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet/>'), 'doctype'],
  ['an entity that nobody declared', () => withTab(`<worksheet><sheetData>${row(1, ['&xxe;'])}</sheetData></worksheet>`), 'damaged'],
  ['elements inside elements without end', () => withTab('<a>'.repeat(xmlDepth + 1)), 'nested'],
  ['an element that closes another', () => withTab('<worksheet><sheetData></worksheet></sheetData>'), 'damaged'],
  ['an element that is never closed', () => withTab('<worksheet><sheetData>'), 'damaged'],
  ['a tag without end', () => withTab(`<worksheet ${long(300_000)}`), 'damaged'],
  ['an attribute without quotes', () => withTab('<worksheet a=b/>'), 'damaged'],
  ['a tab that is none', () => withTab('<chartsheet/>'), 'damaged'],
  ['text that is no UTF-8', () => withPart(tabPart, bytesOf('<worksheet>\u00e1</worksheet>')), 'damaged'],
  ['an empty part', () => withTab(''), 'damaged'],
  ['rows out of order', () => sheet('<row r="2"/><row r="1"/>'), 'damaged'],
  ['a cell in the wrong row', () => sheet('<row r="2"><c r="A3"><v>1</v></c></row>'), 'damaged'],
  ['a cell twice', () => sheet('<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>1</v></c></row>'), 'damaged'],
  ['a row past the last one', () => sheet('<row r="1048577"/>'), 'damaged'],
  ['a column past the last one', () => sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'), 'damaged'],
  ['a number that is none', () => sheet('<row r="1"><c><v>0x10</v></c></row>'), 'damaged'],
  ['a number without bounds', () => sheet('<row r="1"><c><v>1e999</v></c></row>'), 'damaged'],
  ['a string that the table does not have', () => sheet('<row r="1"><c t="s"><v>1</v></c></row>', { strings: '<si><t>a</t></si>' }), 'damaged'],
  ['a merged area that is none', () => sheet(row(1, ['a']), { after: '<mergeCells><mergeCell ref="B2:A1"/></mergeCells>' }), 'damaged'],

  ['too many tabs', () => book({ tabs: Array.from({ length: tabs + 1 }, (_, at) => ({ name: `t${at}`, data: '' })) }), 'tabs'],
  ['too many rows', () => sheet(Array.from({ length: rows + 1 }, (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`).join('')), 'rows'],
  ['too many columns', () => sheet(row(1, Array.from({ length: columns + 1 }, () => 'a'))), 'columns'],
  ['too many columns in rows that hold one each', () => sheet(Array.from({ length: columns + 1 }, (_, at) => `<row r="${at + 1}">${'<c/>'.repeat(at)}<c><v>1</v></c></row>`).join('')), 'columns'],
  ['too many merged areas', () => sheet(row(1, ['a']), { after: `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(merges + 1)}</mergeCells>` }), 'merges'],
  ['merged areas upon merged areas', () => sheet(Array.from({ length: 400 }, (_, at) => row(at + 1, ['a'])).join(''), { after: `<mergeCells>${'<mergeCell ref="A1:B1000000"/>'.repeat(merges)}</mergeCells>` }), 'merges'],
  ['a cell without end', () => sheet(row(1, [long(cellText + 1)])), 'longText'],
  ['a number without end', () => sheet(`<row r="1"><c><v>${'1'.repeat(cellText + 1)}</v></c></row>`), 'longText'],
  ['a workbook of charts', () => book({ tabs: [{ name: 'a', data: '', kind: 'chartsheet' }] }), 'noTabs'],
  ['a workbook that holds nothing', () => sheet('<row r="1"><c t="inlineStr"><is><t> </t></is></c></row>'), 'blank'],

  ['text that holds nothing', () => strToU8('\n,,\n , \n'), 'blank'],
  ['a quote that is never closed', () => strToU8('a,b\nc,"d\ne,f'), 'quote'],
  ['too many rows of text', () => strToU8('a,b\n'.repeat(rows + 1)), 'rows'],
  ['too many columns of text', () => strToU8('a,'.repeat(columns + 1)), 'columns'],
  ['a field without end', () => strToU8(long(cellText + 1)), 'longText'],
  ['half a letter in UTF-16', () => Uint8Array.of(0xff, 0xfe, 0x61), 'encoding'],
  ['letters of no Vietnamese encoding', () => bytesOf('Mã;Tên\n1;Stra\u00dfe M\u00fcller \u00d8l\n'), 'encoding'],
  ['too little to tell an encoding', () => bytesOf('a;caf\u00e9'), 'encoding'],
]

describe('what is not opened is told why', () => {
  test.each(files)('%s', async (_, bytes, rule) => {
    const said = await refusal(bytes())

    expect(said.rule).toBe(`file.${rule}`)
    // Nothing is left of the places of the sentence, and both languages have one.
    expect([said.vi, said.en].filter((text) => text === '' || text.includes('{{') || text.startsWith('sheet.'))).toEqual([])
    // What is said of a file as a whole names the file.
    if (said.place === '') expect([said.vi, said.en].filter((text) => !text.includes('"bang.xlsx"'))).toEqual([])
  })
})

test('what all parts hold is counted together', () => {
  const work = startWork(undefined)
  work.spend(inflatedBytes / 2)
  work.spend(inflatedBytes / 2)

  expect(() => work.spend(1)).toThrow('inflated')
})

describe('the words', () => {
  test('every rule has them in both languages, and no other', () => {
    const keys = (tree: object): string[] => [...new Set(Object.keys(tree).map((key) => key.replace(/_(?:one|other)$/, '')))].toSorted()

    expect(keys(vi.sheet.file)).toEqual([...fileRules].toSorted())
    expect(keys(en.sheet.file)).toEqual([...fileRules].toSorted())
  })

  test.each([
    [() => new Uint8Array(fileBytes + 1), '', 'Tệp "bang.xlsx" lớn hơn 20 MB nên không mở. Hãy bỏ hình ảnh và các trang tính không dùng, lưu lại rồi chọn lại.', 'The file "bang.xlsx" is larger than 20 MB and was not opened. Remove pictures and sheets that are not needed, save it, and choose it again.'],
    [() => compound(['Root Entry', 'Workbook']), '', '"bang.xlsx" là tệp Excel 97–2003 (.xls). Hãy mở bằng Excel, chọn Lưu thành (Save As), kiểu .xlsx, rồi chọn tệp mới.', '"bang.xlsx" is an Excel 97–2003 file (.xls). Open it in Excel, use Save As with the type .xlsx, and choose the new file.'],
    [() => compound(['Root Entry', 'EncryptedPackage']), '', 'Tệp "bang.xlsx" được bảo vệ bằng mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại rồi chọn lại.', 'The file "bang.xlsx" is protected by a password. Open it in Excel, remove the password (File, Info, Protect Workbook), save it, and choose it again.'],
    [() => sheet(Array.from({ length: rows + 1 }, (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`).join('')), 'Bảng', 'Trang tính có hơn 20.000 dòng có nội dung. Hãy chỉ giữ các dòng của bảng.', 'The sheet has more than 20,000 rows that hold anything. Keep only the rows of the table.'],
    [() => withTab('<!DOCTYPE a><worksheet/>'), '', 'Tệp "bang.xlsx" có khai báo DOCTYPE hoặc ENTITY, có thể gây hại nên không mở. Hãy xin lại tệp từ nơi gửi.', 'The file "bang.xlsx" declares a DOCTYPE or an ENTITY, which may do harm, so it was not opened. Ask the sender for the file again.'],
    [() => strToU8('a,b\nc,"d'), 'bang.xlsx!B2', 'Dấu ngoặc kép mở ở ô này không được đóng. Hãy thêm dấu đóng, hoặc lưu bảng thành .xlsx.', 'The quotation mark that opens in this cell is never closed. Close it, or save the table as .xlsx.'],
  ])('are exact, with their place (%#)', async (bytes, place, vietnamese, english) => {
    expect(await refusal(bytes())).toMatchObject({ place, vi: vietnamese, en: english })
  })
})

/** Where the packed bytes of a part begin. */
function dataOf(bytes: Uint8Array, name: string): number {
  const record = recordOf(bytes, name)
  const head = new DataView(bytes.buffer).getUint32(record + 42, true)
  return head + 30 + name.length
}

/** A part whose stream ends early, with much behind it that no stream holds. */
function junkBehind(): Uint8Array {
  const xml = strToU8('<worksheet/>')
  return withStream(whole(), tabPart, new Uint8Array([...deflateSync(xml), ...new Uint8Array(200_000).fill(7)]), { size: xml.length, sum: crc32(xml) })
}

/** XML that opens an element and then holds nothing but spaces. */
function endless(): Uint8Array {
  const bytes = new Uint8Array(inflatedBytes + 1).fill(0x20)
  bytes.set(strToU8('<worksheet>'))
  return bytes
}

/** A part of thirty million bytes that says it holds a thousand. */
function bomb(): Uint8Array {
  return withLarge(whole(), tabPart, new Uint8Array(30_000_000), { size: 1000 })
}

function withWideTab(xml: string): Uint8Array {
  return withPart(tabPart, utf16(xml))
}
