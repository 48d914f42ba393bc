import type { Fetch } from './fault.ts'
import { sha256 } from './sha256.ts'

/** What came of proving a file anew: its bytes are those listed, they are others, or they could not be had. */
export type Proof =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'differs'; readonly file: string; readonly found: string }
  | { readonly kind: 'unreachable'; readonly file: string }

/** Fetches files again, past what the browser has kept, and recomputes their sums; the first that does not agree is told. */
export async function verify(fetch: Fetch, files: readonly { readonly path: string; readonly sha256: string }[]): Promise<Proof> {
  for (const { path, sha256: listed } of files) {
    const found = await summed(fetch, path)
    if (found === undefined) return { kind: 'unreachable', file: path }
    if (found !== listed) return { kind: 'differs', file: path, found }
  }
  return { kind: 'agrees' }
}

async function summed(fetch: Fetch, path: string): Promise<string | undefined> {
  try {
    const bytes = await fetch(path, true)
    return bytes.ok ? await sha256(bytes.value) : undefined
  } catch {
    return undefined
  }
}
