import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let printing = false

/** True while the page is being set on paper: drawings are then redrawn for the sheet, not scaled from the screen. */
export function usePaper(): boolean {
  return useSyncExternalStore(subscribe, onPaper)
}

function onPaper(): boolean {
  return printing || (window.matchMedia?.('print').matches ?? false)
}

function subscribe(changed: () => void): () => void {
  // The browser prints as soon as the event is over: the drawings must have changed by then.
  const now = (): void => flushSync(changed)
  const begin = (): void => {
    printing = true
    now()
  }
  const end = (): void => {
    printing = false
    now()
  }
  const medium = window.matchMedia?.('print')
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  medium?.addEventListener('change', changed)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
    medium?.removeEventListener('change', changed)
  }
}
