import { useSyncExternalStore } from 'react'

/** True where a panel beside the page would cover some of it: the page is then out of reach until it closes. trailPanel.css has the same width. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow)
}

const query = '(max-width: 1799px)'

function isNarrow(): boolean {
  return window.matchMedia?.(query).matches ?? false
}

function subscribe(changed: () => void): () => void {
  const medium = window.matchMedia?.(query)
  medium?.addEventListener('change', changed)
  return () => medium?.removeEventListener('change', changed)
}
