import { useLayoutEffect, useRef, type ReactNode } from 'react'
import type { Programme } from '#model/programme.ts'
import { usePage } from './page.ts'

/** The band over a page of figures that are made up: it stays in view, and nothing closes it. */
export function MadeUp({ programme }: { readonly programme: Programme | undefined }): ReactNode {
  const { voice } = usePage()
  const words = programme?.demonstration ? voice.say(programme.demonstration) : undefined
  const band = useRef<HTMLParagraphElement>(null)
  useHeight(band, words)
  return words === undefined ? null : <p className="made-up" role="note" ref={band}>{words}</p>
}

/** What sticks under the band must know how high it is. */
function useHeight(band: { readonly current: HTMLElement | null }, words: string | undefined): void {
  useLayoutEffect(() => {
    const shown = band.current
    if (!shown || typeof ResizeObserver === 'undefined') return
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => style.setProperty('--band', `${shown.offsetHeight}px`))
    observer.observe(shown)
    return () => {
      observer.disconnect()
      style.removeProperty('--band')
    }
  }, [band, words])
}
