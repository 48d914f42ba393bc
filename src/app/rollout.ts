import { useEffect, useMemo, useState } from 'react'
import { loadCatalogue, loadSnapshot, type Fault, type Fetch } from '#data/gate.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'

/** What became of something asked for from outside. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] }
  | { readonly kind: 'ready'; readonly value: T }

const loading = { kind: 'loading' } as const

/** The list of editions, asked for once and again at every `attempt`. */
export function useCatalogue(fetch: Fetch, attempt: number): Loaded<Catalogue> {
  return useLoaded(`catalogue ${attempt}`, () => loadCatalogue(fetch))
}

/** One snapshot; the one shown before stays until the next has come. */
export function useSnapshot(fetch: Fetch, catalogue: Catalogue | undefined, id: string | undefined, attempt: number): Loaded<Snapshot> {
  // Snapshots never change, so one that has been read stays read.
  const read = useMemo(() => new Map<string, Snapshot>(), [catalogue])
  const key = catalogue && id !== undefined ? `${catalogue.programme.id} ${id} ${attempt}` : undefined
  return useLoaded(key, async () => {
    if (!catalogue || id === undefined) return { ok: false, faults: [] }
    const known = read.get(id)
    if (known) return { ok: true, value: known }
    const result = await loadSnapshot(fetch, catalogue, id)
    if (result.ok) read.set(id, result.value)
    return result
  })
}

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] }

function useLoaded<T>(key: string | undefined, load: () => Promise<Outcome<T>>): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>(loading)
  const [broken, setBroken] = useState<{ readonly error: unknown }>()
  useEffect(() => {
    if (key === undefined) return
    let wanted = true
    // What was shown stays while something else loads; after a failure the skeleton says that it is tried again.
    setState((before) => (before.kind === 'ready' ? before : loading))
    load().then(
      (result) => {
        if (wanted) setState(result.ok ? { kind: 'ready', value: result.value } : { kind: 'failed', faults: result.faults })
      },
      (error: unknown) => {
        if (wanted) setBroken({ error })
      },
    )
    return () => {
      wanted = false
    }
    // The key stands for everything that `load` depends on.
  }, [key])
  // Our own fault, not the file's: the error boundary shows it.
  if (broken) throw broken.error
  return state
}
