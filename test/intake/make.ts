import { crc32, deflateRawSync } from 'node:zlib'
import { strToU8, zipSync, type Zippable } from 'fflate'

/** The parts of a package by name, as texts or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strict = { main: 'http://purl.oclc.org/ooxml/spreadsheetml/main', office: 'http://purl.oclc.org/ooxml/officeDocument/relationships' }
const packages = 'http://schemas.openxmlformats.org/package/2006'
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/** A tab of a made workbook: what stands in its `sheetData`, and what follows it. */
export interface MadeTab {
  readonly name: string
  readonly data: string
  readonly after?: string
  readonly state?: 'hidden' | 'veryHidden'
  /** Kind of its relationship. */
  readonly kind?: string
}

export interface Made {
  readonly tabs: readonly MadeTab[]
  readonly strings?: string
  readonly styles?: string
  readonly properties?: string
  readonly type?: string
  readonly strict?: boolean
}

/** The parts of a workbook, written as plainly as the format allows; tabs lie where only relationships tell. */
export function partsOf({ tabs, strings, styles, properties = '', type = workbookType, strict: isStrict = false }: Made): Parts {
  const names = isStrict ? strict : { main, office }
  const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${names.office}/${kind}" Target="${target}"/>`
  const relations = (list: readonly string[]): string => `<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`
  return {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/book.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': relations([relation('a', 'officeDocument', 'xl/book.xml')]),
    'xl/book.xml': `<workbook xmlns="${names.main}" xmlns:r="${names.office}">${properties}<sheets>${tabs.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 7}" r:id="t${at}"${state ? ` state="${state}"` : ''}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/book.xml.rels': relations([
      ...tabs.map(({ kind = 'worksheet' }, at) => relation(`t${at}`, kind, at % 2 === 0 ? `tabs/no${at}.xml` : `/xl/tabs/no${at}.xml`)),
      ...(strings === undefined ? [] : [relation('s', 'sharedStrings', './words.xml')]),
      ...(styles === undefined ? [] : [relation('l', 'styles', 'looks.xml')]),
    ]),
    ...(strings === undefined ? {} : { 'xl/words.xml': `<sst xmlns="${names.main}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/looks.xml': `<styleSheet xmlns="${names.main}">${styles}</styleSheet>` }),
    ...Object.fromEntries(tabs.map(({ data, after = '' }, at) => [`xl/tabs/no${at}.xml`, `<worksheet xmlns="${names.main}"><sheetData>${data}</sheetData>${after}</worksheet>`])),
  }
}

/** The bytes of a package of these parts. */
export function packed(parts: Parts, level: 0 | 6 = 6): Uint8Array<ArrayBuffer> {
  const files: Zippable = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]))
  return zipSync(files, { level, mtime: new Date(2000, 0, 1) })
}

export function book(made: Made): Uint8Array<ArrayBuffer> {
  return packed(partsOf(made))
}

/** A workbook of one tab. */
export function sheet(data: string, rest: Omit<MadeTab, 'name' | 'data'> & Omit<Made, 'tabs'> = {}): Uint8Array<ArrayBuffer> {
  return book({ ...rest, tabs: [{ name: 'Bảng', data, ...rest }] })
}

/** A row of texts, each in its cell. */
export function row(number: number, texts: readonly string[]): string {
  return `<row r="${number}">${texts.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`).join('')}</row>`
}

/** Where a directory of a zip lists a part: the place of its record. */
export function recordOf(bytes: Uint8Array, name: string): number {
  const wanted = strToU8(name)
  for (let at = bytes.length - 46; at >= 0; at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2 && wanted.every((byte, i) => bytes[at + 46 + i] === byte)) return at
  }
  throw new Error(`no part ${name}`)
}

/** The same bytes with some of them set. */
export function patched(bytes: Uint8Array<ArrayBuffer>, at: number, ...put: readonly number[]): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice()
  copy.set(put, at)
  return copy
}

/** A package one part of which is large: made of a stream, with what is said of it. */
export function withLarge(parts: Parts, name: string, content: Uint8Array, said: { readonly size?: number } = {}): Uint8Array<ArrayBuffer> {
  return withStream(parts, name, deflateRawSync(content), { size: said.size ?? content.length, sum: crc32(content) })
}

/** A package one part of which is a packed stream as it is given, with what the directory says of it. */
export function withStream(parts: Parts, name: string, stream: Uint8Array, said: { readonly size: number; readonly sum: number }): Uint8Array<ArrayBuffer> {
  // Packed already: stored as it is, and then called packed.
  const bytes = packed({ ...parts, [name]: stream }, 0)
  const view = new DataView(bytes.buffer)
  const record = recordOf(bytes, name)
  view.setUint16(record + 10, 8, true)
  view.setUint32(record + 16, said.sum, true)
  view.setUint32(record + 24, said.size, true)
  return bytes
}

/** A compound file, as far as its names of streams. */
export function compound(names: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(512 + 128 * 8)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [at, name] of names.entries()) {
    const from = 512 + 128 * at
    for (const [i, letter] of [...name].entries()) bytes[from + i * 2] = letter.charCodeAt(0)
    bytes[from + 64] = name.length * 2 + 2
    bytes[from + 66] = at === 0 ? 5 : 2
  }
  return bytes
}

/** Letters below 256 as bytes, one each. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

/** A text in UTF-16 with its mark, the low byte first. */
export function utf16(text: string): Uint8Array<ArrayBuffer> {
  const marked = `\uFEFF${text}`
  return new Uint8Array(Uint16Array.from({ length: marked.length }, (_, at) => marked.charCodeAt(at)).buffer)
}
