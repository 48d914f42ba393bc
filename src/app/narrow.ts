import { useSyncExternalStore } from 'react'

/** True where a panel beside the page would leave no page: it then stands over it, from below. trailPanel.css has the same width. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow)
}

const query = '(max-width: 899px)'

function isNarrow(): boolean {
  return window.matchMedia?.(query).matches ?? false
}

function subscribe(changed: () => void): () => void {
  const medium = window.matchMedia?.(query)
  medium?.addEventListener('change', changed)
  return () => medium?.removeEventListener('change', changed)
}
