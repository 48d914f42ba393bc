import { useCallback, useEffect, useRef, useState } from 'react'
import type { PackFormat } from '#export/packs.ts'
import type { Briefing } from '#figures/briefing.ts'
import type { Addresses } from '#figures/briefingReadme.ts'
import { isUnfetched } from '#app/unfetched.ts'

/** How far a part of the work has come: how many are done, of how many, and what comes next. */
export interface Step {
  readonly done: number
  readonly of: number
  readonly title: string
}

/** What became of a file that was asked for. */
export type Making =
  | { readonly kind: 'making'; readonly format: PackFormat; readonly step?: Step }
  | { readonly kind: 'failed'; readonly format: PackFormat; readonly step?: Step }
  /** What makes the file could not be fetched. */
  | { readonly kind: 'unfetched'; readonly format: PackFormat }
  | { readonly kind: 'done'; readonly format: PackFormat }
  | { readonly kind: 'cancelled'; readonly format: PackFormat }

export interface Maker {
  /** Undefined before the first. */
  readonly state: Making | undefined
  /** Describes the briefing and makes its file, which may say at which addresses it can be made again; the promise tells what became of it, and is never rejected. */
  readonly make: (format: PackFormat, briefings: () => readonly Briefing[], addresses?: Addresses) => Promise<Making>
  readonly cancel: () => void
}

const load = () => import('#export/packs.ts')
let loading: ReturnType<typeof load> | undefined

/** The writers, fetched once; a connection that fails once may hold the next time. */
function writers(): ReturnType<typeof load> {
  loading ??= load().catch((fault: unknown) => {
    loading = undefined
    throw fault
  })
  return loading
}

/** Fetches the writers before they are needed, so that a click finds them there. */
export function prepareFiles(): void {
  writers().catch(() => undefined)
}

/** Makes one file at a time; whoever leaves the page stops it, and nothing is saved then. */
export function useMaking(): Maker {
  const [state, setState] = useState<Making>()
  const running = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const make = useCallback(async (format: PackFormat, briefings: () => readonly Briefing[], addresses?: Addresses): Promise<Making> => {
    const controller = new AbortController()
    const { signal } = controller
    running.current?.abort()
    running.current = controller
    let step: Step | undefined
    const tell = (next: Making): Making => {
      if (running.current === controller && !(signal.aborted && next.kind === 'making')) setState(next)
      return next
    }
    tell({ kind: 'making', format })
    try {
      const { exportPack } = await writers()
      // The page shows that it has begun before the work takes its time.
      await new Promise((resolve) => setTimeout(resolve))
      signal.throwIfAborted()
      await exportPack(format, briefings(), {
        signal,
        ...(addresses === undefined ? {} : { addresses }),
        onStep: (now) => {
          step = now
          tell({ kind: 'making', format, step: now })
        },
      })
      return tell({ kind: 'done', format })
    } catch (error) {
      if (!signal.aborted && isUnfetched(error)) return tell({ kind: 'unfetched', format })
      return tell(signal.aborted ? { kind: 'cancelled', format } : { kind: 'failed', format, ...(step ? { step } : {}) })
    }
  }, [])

  const cancel = useCallback(() => {
    running.current?.abort()
    // Said at once; the part that is being made may take a moment to end.
    setState((before) => (before?.kind === 'making' ? { kind: 'cancelled', format: before.format } : before))
  }, [])
  return { state, make, cancel }
}
