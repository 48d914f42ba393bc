import { compile } from '#compile/compile.ts'
import { loadCatalogue, loadSnapshot, type Fetch } from '#data/gate.ts'
import { failure, success } from '#data/fault.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { demoSeeds } from '#scripts/demo/seeds.ts'

const compiled = await compile(demoSeeds())
if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues.slice(0, 10), null, 1))

/** The data folder of the demonstration by path, compiled once in memory. */
export const demoFiles: ReadonlyMap<string, Uint8Array> = compiled.files

/** Fetches from it, as a page would from its server. */
export const demoFetch: Fetch = async (path) => {
  const value = demoFiles.get(path)
  return value ? success(value) : failure({ code: 'missing', params: { path } })
}

const read = await loadCatalogue(demoFetch)
if (!read.ok) throw new Error(JSON.stringify(read.faults))
const catalogue = read.value
const snapshots = new Map<string, Snapshot>()
for (const { id } of catalogue.editions) {
  const found = await loadSnapshot(demoFetch, catalogue, id)
  if (!found.ok) throw new Error(JSON.stringify(found.faults))
  snapshots.set(id, found.value)
}

/** What the demonstration publishes, read through the same gate as the page. */
export function demoCatalogue(): Catalogue {
  return catalogue
}

/** A state of it by id, `2030-05.2`; the current one where none is named. */
export function demoSnapshot(id = catalogue.current): Snapshot {
  const snapshot = snapshots.get(id)
  if (!snapshot) throw new Error(`the demonstration has no state ${id}, but ${[...snapshots.keys()].join(', ')}`)
  return snapshot
}
