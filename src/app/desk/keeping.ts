import { useEffect, useRef } from 'react'
import { keep, type Begun } from './store.ts'

/**
 * Keeps the work in the browser a moment after it was last changed; whoever leaves the desk within it loses nothing.
 * `onKept` hears whether it could be kept.
 */
export function useKeeping(work: Begun | undefined, onKept: (kept: boolean) => void): void {
  const unkept = useRef<() => void>(undefined)
  useEffect(() => {
    unkept.current = undefined
    if (!work) return
    let wanted = true
    const put = (): void => {
      unkept.current = undefined
      void keep(work).then((is) => wanted && onKept(is))
    }
    unkept.current = put
    const timer = window.setTimeout(put, 150)
    return () => {
      wanted = false
      window.clearTimeout(timer)
    }
  }, [work, onKept])
  useEffect(() => () => unkept.current?.(), [])
}
