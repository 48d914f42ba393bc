import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'

export interface FullScreen {
  readonly able: boolean
  readonly on: boolean
  readonly swap: () => void
  /** Leaves it, and says whether there was anything to leave: a browser may have left it on the same key a moment ago. */
  readonly leave: () => boolean
}

/** The whole screen for the page, where the browser gives it. */
export function useFullScreen(): FullScreen {
  const on = useSyncExternalStore(subscribe, isFull)
  const left = useRef(-Infinity)
  const before = useRef(on)
  useEffect(() => {
    if (before.current && !on) left.current = performance.now()
    before.current = on
  }, [on])
  const leave = useCallback(() => {
    if (!isFull()) return performance.now() - left.current < 600
    document.exitFullscreen().catch(() => undefined)
    return true
  }, [])
  const swap = useCallback(() => {
    if (isFull()) document.exitFullscreen().catch(() => undefined)
    // Refused in some frames: the page is presented in its window then.
    else if (isAble()) document.documentElement.requestFullscreen().catch(() => undefined)
  }, [])
  return { able: isAble(), on, swap, leave }
}

function isFull(): boolean {
  return Boolean(document.fullscreenElement)
}

function isAble(): boolean {
  return Boolean(document.fullscreenEnabled)
}

function subscribe(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed)
  return () => document.removeEventListener('fullscreenchange', changed)
}
