import { useCallback, useEffect, useRef, useState } from 'react'
import { usePage, useView } from '#app/page.ts'
import { reachable } from '#app/reachable.ts'

export interface SpeakerWindow {
  /** Whether the notes stand on the screen itself, for want of a second window. */
  readonly beside: boolean
  /** Why there is none: the browser opened none, or the site is out of reach and a new window would show the browser's own words. */
  readonly why: 'blocked' | 'cutOff'
  /** Opens the presenter's window, or brings it to the front; where the notes stand on the screen, takes them away. */
  readonly swap: () => void
}

/** How long a window may take to be heard before the notes are shown without it. */
const patience = 6_000

/** The presenter's own window; where the browser opens none, or nothing comes of it, the notes stand on the screen. */
export function useSpeakerWindow(heard: boolean): SpeakerWindow {
  const { href } = usePage()
  const { view } = useView()
  const [state, setState] = useState<'none' | 'opening' | 'blocked' | 'cutOff'>('none')
  const own = useRef<Window | null>(null)

  useEffect(() => {
    if (heard) setState('none')
  }, [heard])
  useEffect(() => {
    if (state !== 'opening') return
    const timer = window.setTimeout(() => setState((now) => (now === 'opening' ? 'blocked' : now)), patience)
    return () => window.clearTimeout(timer)
  }, [state])

  const swap = useCallback(() => {
    if (state === 'blocked' || state === 'cutOff') return setState('none')
    if (own.current && !own.current.closed) return own.current.focus()
    // A browser opens a window only at once; whether it can be filled is known a moment later.
    const opened = window.open('about:blank', '_blank', 'popup,width=1180,height=760')
    own.current = opened
    if (!opened) return setState('blocked')
    setState('opening')
    void reachable().then((found) => {
      if (opened.closed) return setState('none')
      if (found) return opened.location.replace(new URL(href({ view: view.includes('notes') ? view : [...view, 'notes'] }), window.location.href))
      opened.close()
      setState('cutOff')
    })
  }, [state, href, view])
  return { beside: state === 'blocked' || state === 'cutOff', why: state === 'cutOff' ? 'cutOff' : 'blocked', swap }
}
