import type { Fetch } from '#data/gate.ts'

/** Files beside the page, as bytes; what is missing or cannot be had is said and not thrown. */
export function fetchFrom(base: URL): Fetch {
  return async (file, again = false) => {
    try {
      // An edition never changes, but the index does, and a stale one would hide a new edition.
      const answer = await fetch(new URL(file, base), { cache: again ? 'reload' : file.includes('/') ? 'default' : 'no-cache' })
      if (!answer.ok) return { ok: false, faults: [{ code: answer.status === 404 ? 'missing' : 'unreachable', params: { file } }] }
      return { ok: true, value: new Uint8Array(await answer.arrayBuffer()) }
    } catch {
      return { ok: false, faults: [{ code: 'unreachable', params: { file } }] }
    }
  }
}

/** Fetches from files in memory, as a page would from its host. */
export function fetchIn(files: ReadonlyMap<string, Uint8Array>): Fetch {
  return async (file) => {
    const value = files.get(file)
    return value ? { ok: true, value } : { ok: false, faults: [{ code: 'missing', params: { file } }] }
  }
}
