import { useLayoutEffect, type RefObject } from 'react'

/** Moves a panel that would stand out of the window back into it. */
export function useInside(panel: RefObject<HTMLElement | null>, open: boolean): void {
  useLayoutEffect(() => {
    const element = panel.current
    if (!open || !element) return
    element.style.translate = ''
    const { left, right } = element.getBoundingClientRect()
    const room = document.documentElement.clientWidth - edge
    const shift = right > room ? Math.max(room - right, edge - left) : Math.max(0, edge - left)
    if (shift !== 0) element.style.translate = `${shift}px 0`
  }, [panel, open])
}

const edge = 8
