import { useCallback, useEffect, useMemo, useState } from 'react'
import { loadCatalogue, loadSnapshot, type Fault, type Fetch, type Result } from '#data/gate.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'

/** What became of something asked for from outside. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] }
  | { readonly kind: 'ready'; readonly value: T }

/** The list of editions, asked for once and again at every `attempt`. */
export function useCatalogue(fetch: Fetch, attempt: number): Loaded<Catalogue> {
  return useLoaded(useCallback(() => loadCatalogue(fetch), [fetch]), attempt)
}

/** One snapshot; the one shown before stays until the next has come. */
export function useSnapshot(fetch: Fetch, catalogue: Catalogue | undefined, id: string | undefined, attempt: number): Loaded<Snapshot> {
  const load = useMemo(
    () => (catalogue && id !== undefined ? () => loadSnapshot(fetch, catalogue, id) : undefined),
    [fetch, catalogue, id],
  )
  return useLoaded(load, attempt)
}

/** A state, and the one that it is compared with. */
export interface Pair {
  readonly snapshot: Snapshot
  readonly from: Snapshot
}

/** Two states to be compared; the two shown before stay until both of the next have come. Undefined where none is wanted, or one cannot be had. */
export function usePair(loaded: Loaded<Snapshot>, id: string | undefined, other: Loaded<Snapshot>, wanted: string | undefined): Pair | undefined {
  const [pair, setPair] = useState<Pair>()
  const snapshot = loaded.kind === 'ready' && loaded.value.id === id ? loaded.value : undefined
  const from = other.kind === 'ready' && other.value.id === wanted ? other.value : undefined
  if (snapshot && from && (pair?.snapshot !== snapshot || pair.from !== from)) setPair({ snapshot, from })
  return wanted === undefined || other.kind === 'failed' ? undefined : pair
}

function useLoaded<T>(load: (() => Promise<Result<T>>) | undefined, attempt: number): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({ kind: 'loading' })
  const [broken, setBroken] = useState<{ readonly error: unknown }>()
  useEffect(() => {
    if (!load) return
    let wanted = true
    // What was shown stays while something else loads; after a failure the skeleton says that it is tried again.
    setState((before) => (before.kind === 'ready' ? before : { kind: 'loading' }))
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
  }, [load, attempt])
  // Our own fault, not the file's: the error boundary shows it.
  if (broken) throw broken.error
  return state
}
