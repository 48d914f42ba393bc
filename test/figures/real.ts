import { readFile } from 'node:fs/promises'
import { loadCatalogue, loadSnapshot, type Fetch } from '#data/gate.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'

/** Fetches the published data, as a page would from its server. */
export const realFetch: Fetch = async (path) => ({ ok: true, value: new Uint8Array(await readFile(`public/data/${path}`)) })

/** The published data, read through the same gate as the page. */
export async function realCatalogue(): Promise<Catalogue> {
  const read = await loadCatalogue(realFetch)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.value
}

export async function realSnapshot(catalogue: Catalogue, id: string): Promise<Snapshot> {
  const read = await loadSnapshot(realFetch, catalogue, id)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.value
}
