/** The check sum of a zip's entry (CRC-32, reflected, 0xEDB88320), fed piece by piece. */
export function checkSum(): { readonly add: (bytes: Uint8Array) => void; readonly value: () => number } {
  let sum = 0xffff_ffff
  return {
    add: (bytes) => {
      // By place and not one by one: it runs over every byte that comes out.
      for (let at = 0; at < bytes.length; at++) sum = (table[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8)
    },
    value: () => ~sum >>> 0,
  }
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb8_8320 : sum >>> 1
  return sum
})
