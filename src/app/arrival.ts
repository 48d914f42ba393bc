import { useEffect, useRef } from 'react'

/** Another page or area begins at its top, and its heading is read out; the first one begins where the browser puts it. */
export function useArrivalAtTop(where: string | undefined, arriving: boolean): void {
  const before = useRef<string | undefined>(arriving ? '' : undefined)
  useEffect(() => {
    if (where === undefined) return
    const came = before.current
    before.current = where
    if (came === undefined || came === where) return
    // A link to one unit of another area brings its own row into view.
    if (document.activeElement?.closest('tr[data-unit]')) return
    window.scrollTo?.(0, 0)
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [where])
}
