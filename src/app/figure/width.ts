import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { usePaper } from '#app/printing.ts'

/** The text width of an A4 sheet between its margins, px; print.css has the margins. */
export const sheetWidth = 690

/** The width of an element in whole pixels, kept up to date; 0 until it stands on the page, and `paper` while it is printed. */
export function useWidth<E extends HTMLElement>(paper: number = sheetWidth): readonly [RefObject<E | null>, number] {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(0)
  const onPaper = usePaper()
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = (): void => {
      const now = Math.floor(element.clientWidth)
      // The width of a sheet is known; measuring there would redraw in the middle of printing.
      if (now > 0 && !window.matchMedia?.('print').matches) setWidth(now)
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, onPaper && width > 0 ? paper : width]
}
