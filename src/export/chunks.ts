import { joined } from '#model/bytes.ts'

/** What is written into a PNG beside its pixels. */
export interface Extras {
  readonly dotsPerMetre: number
  /** Keyword (Latin, at most 79 letters) and text. */
  readonly texts: Readonly<Record<string, string>>
}

/** The same PNG with its physical size (pHYs) and its provenance (iTXt, UTF-8) after the header. */
export function withChunks(png: Uint8Array, { dotsPerMetre, texts }: Extras): Uint8Array<ArrayBuffer> {
  const size = new Uint8Array(9)
  const view = new DataView(size.buffer)
  view.setUint32(0, dotsPerMetre)
  view.setUint32(4, dotsPerMetre)
  size[8] = 1
  const encoder = new TextEncoder()
  const extra = [
    chunk('pHYs', size),
    // Keyword, then: not compressed, no language, no translated keyword.
    ...Object.entries(texts).map(([keyword, text]) => chunk('iTXt', joined([encoder.encode(keyword), new Uint8Array(5), encoder.encode(text)]))),
  ]
  // Eight bytes of signature, then the header chunk: 4 length, 4 name, 13 data, 4 sum.
  const head = 8 + 25
  return joined([png.subarray(0, head), ...extra, png.subarray(head)])
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(name), data])
  const made = new Uint8Array(body.length + 8)
  const view = new DataView(made.buffer)
  view.setUint32(0, data.length)
  made.set(body, 4)
  view.setUint32(body.length + 4, crc32(body))
  return made
}

/** The checksum of PNG chunks (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}
