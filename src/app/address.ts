import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Catalogue } from '#model/edition.ts'
import { readView, writeView, type Notice, type View } from './view.ts'

type Loose = 'snapshot' | 'compare' | 'area' | 'unit'

/** A change of the view; `undefined` takes away a part that need not stand. */
export type Change = Partial<Omit<View, Loose>> & { readonly [K in Loose]?: string | undefined }
/** `push`: a place to come back to; `type`: one of many keystrokes, written to the address when they rest. */
export type Way = 'push' | 'replace' | 'type'

export interface Address {
  readonly view: View
  readonly notices: readonly Notice[]
  readonly go: (change: Change, way?: Way) => void
  /** Where a change would lead, for links that open in a new tab too. */
  readonly href: (change: Change) => string
}

/** The address bar as the page's state; Back and Forward move through it. */
export function useAddress(catalogue: Catalogue | undefined): Address {
  const [search, setSearch] = useState(() => window.location.search)
  const resting = useRef<number | undefined>(undefined)
  const latest = useRef(search)

  const show = useCallback((next: string) => {
    latest.current = next
    setSearch(next)
  }, [])

  useEffect(() => {
    const back = (): void => show(window.location.search)
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  }, [show])

  const read = useMemo(() => readView(search, catalogue), [search, catalogue])

  const href = useCallback(
    (change: Change) => writeView(changed(readView(latest.current, catalogue).view, change)) || window.location.pathname,
    [catalogue],
  )

  const go = useCallback(
    (change: Change, way: Way = 'push') => {
      const next = writeView(changed(readView(latest.current, catalogue).view, change))
      const write = (): void => {
        resting.current = undefined
        window.history.replaceState(null, '', next || window.location.pathname)
      }
      // Browsers refuse many address changes in a row, so typing is written when it rests.
      window.clearTimeout(resting.current)
      if (way === 'type') resting.current = window.setTimeout(write, 250)
      else {
        if (resting.current !== undefined) window.history.replaceState(null, '', latest.current || window.location.pathname)
        resting.current = undefined
        if (way === 'replace') write()
        else if (next !== latest.current) window.history.pushState(null, '', next || window.location.pathname)
      }
      show(next)
    },
    [catalogue, show],
  )

  return { ...read, go, href }
}

function changed(view: View, change: Change): View {
  const { snapshot, compare, area, unit, ...rest } = { ...view, ...change }
  return {
    ...rest,
    ...(snapshot === undefined ? {} : { snapshot }),
    ...(compare === undefined ? {} : { compare }),
    ...(area === undefined ? {} : { area }),
    ...(unit === undefined ? {} : { unit }),
  }
}
