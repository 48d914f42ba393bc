import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import type { Programme } from '#model/programme.ts'
import { usePage } from './page.ts'

/** The band over a page of figures that are made up: it stays in view, and nothing closes it. */
export function MadeUp({ programme }: { readonly programme: Programme | undefined }): ReactNode {
  const { voice } = usePage()
  const words = programme?.demonstration ? voice.say(programme.demonstration) : undefined
  const band = useRef<HTMLElement>(null)
  const name = useId()
  useHeight(band, words)
  useSheetHead(words)
  // A region of its own, so that who goes from landmark to landmark comes by it.
  return words === undefined ? null : <section className="made-up" aria-labelledby={name} ref={band}><p id={name} role="note">{words}</p></section>
}

/** On paper the words stand at the head of every sheet, also where the band itself is sheets away. */
function useSheetHead(words: string | undefined): void {
  useEffect(() => {
    if (words === undefined || !('adoptedStyleSheets' in document)) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { @top-center { content: ${JSON.stringify(words)} } }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [words])
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
