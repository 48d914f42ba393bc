import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** The width of an element in whole pixels, kept up to date; 0 until it stands on the page. */
export function useWidth<E extends HTMLElement>(): readonly [RefObject<E | null>, number] {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = (): void => {
      const now = Math.floor(element.clientWidth)
      // On paper the drawing is scaled to the sheet; measuring there would redraw it in the middle of printing.
      if (now > 0 && !window.matchMedia?.('print').matches) setWidth(now)
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
