import { fromTcvn3 } from './encodingTcvn3.ts'
import { fromVni } from './encodingVni.ts'
import { westernText } from './encodingWestern.ts'
import { readingOf } from './encodingReading.ts'
import { Refusal, warning } from './openRefusal.ts'
import type { SheetIssue } from './issue.ts'

/** A text, and what had to be done to read it. */
export interface Decoded {
  readonly text: string
  readonly issues: readonly SheetIssue[]
}

/** The text of a file: Unicode, by its mark or as UTF-8; else the one old Vietnamese encoding in which it reads as Vietnamese. */
export function textOf(bytes: Uint8Array): Decoded {
  const [a, b] = bytes
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined
  const unicode = decoded(bytes, marked ?? 'utf-8')
  if (unicode !== undefined) {
    if (/[\u0000-\u0008\u000E-\u001F]/.test(unicode)) throw new Refusal('unknown')
    return { text: unicode, issues: [] }
  }
  if (marked) throw new Refusal('encoding')
  if (bytes.some((byte) => byte < 9)) throw new Refusal('unknown')
  return old(bytes)
}

/** How much better than all others a reading must be, and how much of it must read as Vietnamese. */
const lead = 0.2
const enough = 0.9
/** Bytes by which an encoding is guessed; that the rest reads as well is seen afterwards. */
const sample = 256 * 1024

const encodings = {
  windows1258: (bytes: Uint8Array): string => (decoded(bytes, 'windows-1258') ?? '').normalize('NFC'),
  tcvn3: (bytes: Uint8Array): string => linewise(bytes, (line) => fromTcvn3(line, false)),
  vni: (bytes: Uint8Array): string => linewise(bytes, fromVni),
} as const

function old(bytes: Uint8Array): Decoded {
  const head = bytes.subarray(0, sample)
  const candidates = (['windows1258', 'tcvn3', 'vni'] as const).map((rule) => ({ rule, ...read(encodings[rule](head)) }))
  const [best, second] = candidates.toSorted((x, y) => y.share - x.share)
  if (!best || !second || best.share < enough || best.share - second.share < lead) throw new Refusal('encoding')
  const { text, share, words } = read(encodings[best.rule](bytes))
  if (share < enough) throw new Refusal('encoding')
  return { text, issues: [warning(best.rule, { count: words })] }
}

/** Line by line: a sign that an encoding does not have must not hide all the others. */
function linewise(bytes: Uint8Array, turn: (line: string) => string | undefined): string {
  return westernText(bytes).split('\n').map((line) => turn(line) ?? line).join('\n')
}

function read(text: string): { readonly text: string; readonly share: number; readonly words: number } {
  const { words, syllables } = readingOf(text)
  return { text, share: words === 0 ? 0 : syllables / words, words }
}

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
