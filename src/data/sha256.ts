import { hex } from '#model/bytes.ts'

/** The part of Web Crypto that hashing needs; missing on pages served over plain http. */
export type Subtle = Pick<SubtleCrypto, 'digest'>

/** SHA-256 of bytes, 64 hex digits; where the browser offers none, a small implementation of our own shelf does it. */
export async function sha256(
  bytes: Uint8Array,
  subtle: Subtle | null = offered(),
): Promise<string> {
  return hex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes.slice())) : await without(bytes))
}

function offered(): Subtle | null {
  const { crypto } = globalThis as { readonly crypto?: { readonly subtle?: Subtle } }
  return crypto?.subtle ?? null
}

async function without(bytes: Uint8Array): Promise<Uint8Array> {
  const { sha256: digest } = await import('@noble/hashes/sha2.js')
  return digest(bytes)
}
