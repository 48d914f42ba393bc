import { Refusal } from './openRefusal.ts'
import type { Work } from './openWork.ts'
import { tokens, type Listener } from './xlsxTokens.ts'
import type { Directory } from './zip.ts'
import { inflateEntry } from './zipInflate.ts'

/** A package that is open: its bytes, what it lists, and the labour that it may cost. */
export interface Package {
  readonly bytes: Uint8Array
  readonly directory: Directory
  readonly work: Work
}

/** Tells a listener what a part holds, without ever holding all of it. */
export async function readPart({ bytes, directory, work }: Package, name: string, listener: Listener): Promise<void> {
  const entry = directory.get(name.toLowerCase())
  if (!entry) throw new Refusal('partMissing', { part: name })
  const read = tokens(listener)
  const decode = decoder()
  await inflateEntry(bytes, entry, work, (piece) => read.push(decode(piece)))
  read.push(decode(undefined))
  read.end()
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** Turns pieces of bytes into pieces of text; letters that are cut in two wait for their other half, the first four bytes for each other. */
function decoder(): (piece: Uint8Array | undefined) => string {
  let encoding: Encoding | undefined
  let rest = new Uint8Array()
  return (piece) => {
    const held = piece ? joined(rest, piece) : rest
    const first = encoding === undefined
    if (first && piece && held.length < 4) {
      rest = held
      return ''
    }
    encoding ??= encodingOf(held)
    const whole = piece ? wholeLetters(held, encoding) : held.length
    rest = held.slice(whole)
    const text = decoded(encoding, held.subarray(0, whole))
    return first && text.startsWith('\uFEFF') ? text.slice(1) : text
  }
}

/** XML is UTF-8 unless its first bytes say otherwise. */
function encodingOf([a, b, c, d]: Uint8Array): Encoding {
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && d === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0)) return 'utf-16be'
  return 'utf-8'
}

/** Bytes up to the last letter that is whole. */
function wholeLetters(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding !== 'utf-8') {
    const even = bytes.length - (bytes.length % 2)
    const high = bytes[even - (encoding === 'utf-16le' ? 1 : 2)] ?? 0
    return high >= 0xd8 && high < 0xdc ? even - 2 : even
  }
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return size > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

const decoders: Readonly<Record<Encoding, TextDecoder>> = {
  'utf-8': new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }),
  'utf-16le': new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true }),
  'utf-16be': new TextDecoder('utf-16be', { fatal: true, ignoreBOM: true }),
}

function decoded(encoding: Encoding, bytes: Uint8Array): string {
  try {
    return decoders[encoding].decode(bytes)
  } catch {
    throw new Refusal('damaged')
  }
}

function joined(a: Uint8Array<ArrayBuffer>, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
