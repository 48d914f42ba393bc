import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Catalogue } from '#model/edition.ts'
import { kept, readView, writeView, type Notice, type View } from './view.ts'

type Loose = 'snapshot' | 'compare' | 'area' | 'unit' | 'trail' | 'parts' | 'tongues' | 'paper' | 'sheet' | 'slide' | 'embed'

/** A change of the view; `undefined` takes away a part that need not stand. */
export type Change = Partial<Omit<View, Loose>> & { readonly [K in Loose]?: View[K] | undefined }
/** A change, or how to make it from the view that stands when it is asked for. */
export type Asked = Change | ((view: View) => Change)
/** `push`: a place to come back to; `type`: one of many keystrokes, of which the first and the one before a rest are written. */
export type Way = 'push' | 'replace' | 'type'

export interface Address {
  readonly view: View
  readonly notices: readonly Notice[]
  readonly go: (change: Asked, way?: Way) => void
  /** Where a change would lead from the view that stands now, for links that open in a new tab too. */
  readonly href: (change: Change) => string
}

/** Milliseconds without a key after which a row of them is over: browsers refuse a hundred changes of the address in half a minute. */
const rest = 320

/** The address bar as the page's state; Back and Forward move through it. */
export function useAddress(catalogue: Catalogue | undefined): Address {
  const [search, setSearch] = useState(() => window.location.search)
  const resting = useRef<number | undefined>(undefined)
  const owed = useRef(false)
  const latest = useRef(search)

  const show = useCallback((next: string) => {
    latest.current = next
    setSearch(next)
  }, [])

  useEffect(() => {
    const back = (): void => {
      owed.current = false
      show(window.location.search)
    }
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  }, [show])

  const [reading] = useState(reader)
  const read = useMemo(() => reading(search, catalogue), [reading, search, catalogue])

  const href = useCallback(
    (change: Change) => writeView(changed(readView(latest.current, catalogue).view, change, catalogue)) || window.location.pathname,
    [catalogue],
  )

  const settle = useCallback(() => {
    if (owed.current) write('replaceState', latest.current)
    resting.current = owed.current ? window.setTimeout(() => { resting.current = undefined }, rest) : undefined
    owed.current = false
  }, [])

  const go = useCallback(
    (asked: Asked, way: Way = 'push') => {
      const { view } = readView(latest.current, catalogue)
      const next = writeView(changed(view, typeof asked === 'function' ? asked(view) : asked, catalogue))
      window.clearTimeout(resting.current)
      const row = resting.current !== undefined
      if (way === 'type') {
        // A lone key is written at once, so that a reload keeps it; of a row of them the last.
        if (!row) write('replaceState', next)
        owed.current = row
        resting.current = window.setTimeout(settle, rest)
      } else {
        if (owed.current) write('replaceState', latest.current)
        owed.current = false
        resting.current = undefined
        if (way === 'replace') write('replaceState', next)
        else if (next !== latest.current) write('pushState', next)
      }
      show(next)
    },
    [catalogue, show, settle],
  )

  return { ...read, go, href }
}

function write(way: 'pushState' | 'replaceState', search: string): void {
  window.history[way](null, '', search || window.location.pathname)
}

/** Reads one address after another; what has not changed stays the same thing, so that what is made of it stands too. */
function reader(): (search: string, catalogue: Catalogue | undefined) => ReturnType<typeof readView> {
  let before: View | undefined
  return (search, catalogue) => {
    const { view, notices } = readView(search, catalogue)
    before = before ? kept(before, view) : view
    return { view: before, notices }
  }
}

function changed(view: View, change: Change, catalogue: Catalogue | undefined): View {
  const { snapshot, compare, area, unit, trail, parts, tongues, paper, sheet, slide, embed, ...rest } = { ...view, ...left(view, change), ...alone(view, change, catalogue), ...change }
  return {
    ...rest,
    ...(snapshot === undefined ? {} : { snapshot }),
    ...(compare === undefined ? {} : { compare }),
    ...(area === undefined ? {} : { area }),
    ...(unit === undefined ? {} : { unit }),
    ...(trail === undefined ? {} : { trail }),
    ...(parts === undefined ? {} : { parts }),
    ...(tongues === undefined ? {} : { tongues }),
    ...(paper === undefined ? {} : { paper }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(slide === undefined ? {} : { slide }),
    ...(embed === undefined ? {} : { embed }),
  }
}

/** Another page or area has other numbers: an open trail stays behind with those that it explains. */
function left(view: View, change: Change): Change {
  const elsewhere = (change.page ?? view.page) !== view.page || ('area' in change && change.area !== view.area)
  return elsewhere ? { trail: undefined } : {}
}

/** On the way to the very state that another was compared with, nothing is left to compare it with but the one before it. */
function alone({ compare }: View, change: Change, catalogue: Catalogue | undefined): Change {
  return 'snapshot' in change && compare !== undefined && compare === (change.snapshot ?? catalogue?.current) ? { compare: undefined } : {}
}
