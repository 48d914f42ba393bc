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
  let decoder: TextDecoder | undefined
  let head = new Uint8Array()
  const decode = (piece: Uint8Array | undefined): void => {
    if (decoder === undefined) {
      head = piece ? joined(head, piece) : head
      if (piece && head.length < 4) return
      decoder = new TextDecoder(encodingOf(head), { fatal: true })
      piece = head
    }
    read.push(decoded(decoder, piece))
  }
  await inflateEntry(bytes, entry, work, decode)
  decode(undefined)
  if (decoder) read.push(decoded(decoder, undefined))
  read.end()
}

/** XML is UTF-8 unless its first bytes say otherwise. */
function encodingOf([a, b, c, d]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && d === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0)) return 'utf-16be'
  return 'utf-8'
}

function decoded(decoder: TextDecoder, piece: Uint8Array | undefined): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch {
    throw new Refusal('damaged')
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
