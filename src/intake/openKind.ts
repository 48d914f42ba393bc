import { westernText } from './encodingWestern.ts'
import type { FileRule } from './openRefusal.ts'

/** What a file is, by its bytes and never by its name: a workbook to be opened, text, or something else that has its own message. */
export type FileKind = 'zip' | 'text' | FileRule

export function kindOf(bytes: Uint8Array): FileKind {
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6))) return 'zip'
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return compoundKind(bytes)
  // Workbooks from before compound files: the record that begins a sheet, versions 2 to 4.
  if (a === 0x09 && [0x00, 0x02, 0x04].includes(b) && (c === 0x04 || c === 0x06) && d === 0x00) return 'xls'
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf'
  if (pictures.some((mark) => begins(bytes, mark))) return 'picture'
  if (archives.some((mark) => begins(bytes, mark))) return 'archive'
  return textKind(westernText(bytes.subarray(0, 2048)).replace(/^(?:\u00EF\u00BB\u00BF|\s)+/, '').toLowerCase())
}

/** PNG, JPEG, GIF, TIFF. */
const pictures = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a]]
/** gzip, 7z, RAR, bzip2. */
const archives = [[0x1f, 0x8b], [0x37, 0x7a, 0xbc, 0xaf], [0x52, 0x61, 0x72, 0x21], [0x42, 0x5a, 0x68]]

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

function textKind(head: string): FileKind {
  if (head.startsWith('{\\rtf')) return 'word'
  if (head.startsWith('mime-version:') || /^<(?:!doctype html|html|head|body|table|meta|style|div)[\s>]/.test(head)) return 'web'
  if (!head.startsWith('<?xml')) return 'text'
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml2003'
  if (head.includes('opendocument:xmlns:office')) return 'ods'
  return head.includes('<html') ? 'web' : 'unknown'
}

/**
 * What a compound file holds, by the names of its streams: they stand in records of 128 bytes, with
 * their length and kind at the end of the name's 64 bytes.
 */
function compoundKind(bytes: Uint8Array): FileKind {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names = new Set<string>()
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = view.getUint16(at + 64, true)
    if (length < 4 || length > 64 || length % 2 !== 0 || ![1, 2, 5].includes(bytes[at + 66] ?? 0)) continue
    names.add(utf16.decode(bytes.subarray(at, at + length - 2)).toLowerCase())
  }
  if (names.has('encryptedpackage') || names.has('encryptioninfo')) return 'password'
  if (names.has('workbook') || names.has('book')) return 'xls'
  if (names.has('worddocument')) return 'word'
  return names.has('powerpoint document') ? 'slides' : 'unknown'
}

const utf16 = new TextDecoder('utf-16le')
