/**
 * Letters of Windows for the West (1252), byte by byte. The decoders of browsers know them; that of some
 * versions of Node takes 128 to 159 for control characters, and both must read alike.
 */
const second = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const bytesByLetter: ReadonlyMap<string, number> = new Map([...second].map((letter, at) => [letter, 0x80 + at] as const))

/** Bytes that are turned at once: a call takes no more. */
const step = 8192

export function westernText(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += step) pieces.push(String.fromCharCode(...bytes.subarray(at, at + step)))
  return pieces.join('').replace(/[\u0080-\u009F]/g, (letter) => second[letter.charCodeAt(0) - 0x80] ?? letter)
}

/** The bytes that these letters stand for; undefined where one of them stands for none. */
export function westernBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const byte = code < 0x80 || (code >= 0xa0 && code < 0x100) ? code : bytesByLetter.get(text[at] ?? '')
    if (byte === undefined) return undefined
    bytes[at] = byte
  }
  return bytes
}
