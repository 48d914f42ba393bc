import { Inflate } from 'fflate'
import { Refusal } from './openRefusal.ts'
import type { Work } from './openWork.ts'
import type { Entry } from './zip.ts'
import { checkSum } from './zipCheck.ts'

/** Bytes that are inflated at a time: what they become at most (a thousandfold) is held at once. */
const step = 4 * 1024

/**
 * Hands on what an entry holds, piece by piece. What comes out is counted as it comes: an entry that
 * holds more or less than it says, or other bytes than it was made of, is damaged.
 */
export async function inflateEntry(bytes: Uint8Array, entry: Entry, work: Work, take: (piece: Uint8Array) => void): Promise<void> {
  const sum = checkSum()
  let size = 0
  const pass = (piece: Uint8Array): void => {
    size += piece.length
    work.spend(piece.length)
    if (size > entry.size) throw new Refusal('damaged')
    sum.add(piece)
    take(piece)
  }
  const packed = bytes.subarray(entry.from, entry.to)
  if (!entry.deflated) for (let at = 0; at < packed.length; at += step) {
    await work.breathe()
    pass(packed.subarray(at, at + step))
  }
  else {
    const pieces: Uint8Array[] = []
    const inflate = new Inflate((piece) => pieces.push(piece))
    for (let at = 0; at < packed.length; at += step) {
      await work.breathe()
      // All is out, and more than the end of a stream is still to come: junk, which would only be copied to and fro.
      if (size === entry.size && at > 0 && packed.length - at > step) throw new Refusal('damaged')
      pushed(inflate, packed.subarray(at, at + step), at + step >= packed.length)
      for (const piece of pieces.splice(0)) pass(piece)
    }
  }
  if (size !== entry.size || sum.value() !== entry.sum) throw new Refusal('damaged')
}

/** The library throws where a stream is broken. */
function pushed(inflate: Inflate, piece: Uint8Array, last: boolean): void {
  try {
    inflate.push(piece, last)
  } catch {
    throw new Refusal('damaged')
  }
}
