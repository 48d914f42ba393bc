import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

export interface DialogProps {
  /** What it is about: when that changes from outside it, focus goes in again. */
  readonly subject: string
  /** Whether the page behind it is out of reach. */
  readonly modal: boolean
  readonly onClose: () => void
  /** Where focus goes back to when what opened it cannot take it: as with a part of a drawing, or a link from elsewhere. */
  readonly home: () => HTMLElement | null | undefined
}

/** Focus goes into a panel when it opens and back to what opened it when it closes; Escape closes it. */
export function useDialog(panel: RefObject<HTMLElement | null>, { subject, modal, onClose, home }: DialogProps): void {
  const opener = useRef<Element | null>(null)
  const latest = useRef({ onClose, home })
  useLayoutEffect(() => {
    latest.current = { onClose, home }
  })

  useLayoutEffect(() => {
    const element = panel.current
    if (!element) return
    const inside = (): boolean => element.contains(document.activeElement)
    if (!inside()) {
      opener.current = document.activeElement
      element.scrollTop = 0
      element.focus({ preventScroll: true })
    }
  }, [panel, subject])

  // Before focus goes back the page must be in reach again, so this one is undone first.
  useLayoutEffect(() => {
    const element = panel.current
    if (!element || !modal) return
    const others = [...document.body.children].filter((each): each is HTMLElement => each instanceof HTMLElement && !each.contains(element) && !each.inert)
    for (const each of others) each.inert = true
    // A touch beside the panel puts it away; the click that opened it is still on its way up to the document.
    const since = performance.now()
    const beside = (event: Event): void => {
      if (event.timeStamp > since && event.target instanceof Node && !element.contains(event.target)) latest.current.onClose()
    }
    document.addEventListener('click', beside)
    return () => {
      document.removeEventListener('click', beside)
      for (const each of others) each.inert = false
    }
  }, [panel, modal])

  useLayoutEffect(() => {
    const element = panel.current
    return () => {
      // A reader who has moved on into the page is left there.
      if (!element?.contains(document.activeElement) && document.activeElement !== document.body) return
      const back = opener.current
      // A click on a drawing leaves the focus on what holds it: only a button or a link is a place to go back to.
      const target = back instanceof HTMLElement && back.matches('button, a') && back.isConnected ? back : latest.current.home()
      target?.focus()
    }
  }, [panel])

  useEffect(() => {
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // A menu that is open on the page closes first, by itself.
      if (event.target instanceof Element && event.target.closest('.menu')) return
      latest.current.onClose()
    }
    document.addEventListener('keydown', escape)
    return () => document.removeEventListener('keydown', escape)
  }, [])
}
