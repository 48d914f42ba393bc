import type { Fetch, Result } from '#data/fault.ts'
import { success } from '#data/fault.ts'
import { indexPath } from '#data/gate.ts'
import { sha256 } from '#data/sha256.ts'

/** SHA-256 of the index as it is published at this moment, past what was kept of it before. */
export async function baseOf(fetch: Fetch): Promise<Result<string>> {
  const bytes = await fetch(indexPath, true)
  return bytes.ok ? success(await sha256(bytes.value)) : bytes
}

/** What is new or other than what is held, in the order in which it may be written: the index is the last, since it alone names the rest. */
export function inWriteOrder(files: ReadonlyMap<string, Uint8Array>, held: ReadonlyMap<string, Uint8Array> = new Map()): readonly (readonly [string, Uint8Array])[] {
  const fresh = [...files].filter(([path, bytes]) => !same(held.get(path), bytes))
  // Tables beside a state name its file, so they follow it; schemas and lists of units stand on nothing.
  const rank = (path: string): number => (path === indexPath ? 2 : /^snapshots\/[^/]+\//.test(path) ? 1 : 0)
  return fresh.toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

function same(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && a.length === b.length && a.every((byte, i) => byte === b[i])
}
