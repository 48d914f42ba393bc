import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'

/** What may be wrong with a file from outside; the code is a key under `fault` of the dictionaries. */
export interface Fault {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] }

/** Fetches a file's bytes; rejects or resolves to a fault when it cannot be had. Injected, so that tests need no network. */
export type Fetch = (path: string) => Promise<Result<Uint8Array>>

export declare function loadCatalogue(fetch: Fetch): Promise<Result<Catalogue>>
export declare function loadSnapshot(fetch: Fetch, catalogue: Catalogue, id: string): Promise<Result<Snapshot>>
