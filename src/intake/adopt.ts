import { compile } from '#compile/compile.ts'
import type { Issue } from '#compile/issue.ts'
import type { Seeds } from '#compile/table.ts'
import type { Fault, Fetch } from '#data/fault.ts'
import { indexPath, loadCatalogue, loadSeeds } from '#data/gate.ts'
import { sha256 } from '#data/sha256.ts'

/** What keeps published data from being taken back into seeds. */
export type AdoptIssue =
  /** A file cannot be had or is not what it should be. */
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** The index is of a time when seeds did not travel with the data. */
  | { readonly kind: 'noSeeds' }
  /** The seeds do not compile. */
  | { readonly kind: 'seeds'; readonly issue: Issue }
  /** Compiled, they give another file than the one that is published. */
  | { readonly kind: 'differs'; readonly file: string }

export type Adopted =
  | { readonly ok: true; readonly seeds: Seeds; readonly base: string; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly issues: readonly AdoptIssue[] }

/**
 * The seeds of published data, proved: their bytes are those that the index lists, and compiled they give the published
 * data byte for byte. `index` alone is enough where whoever goes on writes every other file that it names by its hash.
 */
export async function adopt(fetch: Fetch, depth: 'index' | 'all' = 'all'): Promise<Adopted> {
  const again: Fetch = (path) => fetch(path, true)
  const catalogue = await loadCatalogue(again)
  if (!catalogue.ok) return faulty(catalogue.faults)
  if (!catalogue.value.seeds) return { ok: false, issues: [{ kind: 'noSeeds' }] }
  const seeds = await loadSeeds(again, catalogue.value)
  if (!seeds.ok) return faulty(seeds.faults)
  const compiled = await compile(seeds.value)
  if (!compiled.ok) return { ok: false, issues: compiled.issues.map((issue) => ({ kind: 'seeds', issue })) }

  const { files } = compiled
  const issues: AdoptIssue[] = []
  for (const [path, bytes] of files) {
    if (depth === 'index' && path !== indexPath) continue
    const found = await fetch(path, true)
    if (!found.ok) issues.push(...found.faults.map((fault): AdoptIssue => ({ kind: 'fault', fault })))
    else if ((await sha256(found.value)) !== (await sha256(bytes))) issues.push({ kind: 'differs', file: path })
  }
  if (issues.length > 0) return { ok: false, issues }
  return { ok: true, seeds: seeds.value, base: await sha256(files.get(indexPath) ?? new Uint8Array()), files }
}

function faulty(faults: readonly Fault[]): Adopted {
  return { ok: false, issues: faults.map((fault) => ({ kind: 'fault', fault })) }
}
