import { useCallback, useEffect, useRef, useState } from 'react'
import { usePage, useView } from '#app/page.ts'

export interface SpeakerWindow {
  /** Whether the notes stand on the screen itself, for want of a second window. */
  readonly beside: boolean
  /** Whether that is because no window could be had. */
  readonly blocked: boolean
  /** Opens the presenter's window, or brings it to the front; where the notes stand on the screen, takes them away. */
  readonly swap: () => void
}

/** How long a window may take to be heard before the notes are shown without it. */
const patience = 6_000

/** The presenter's own window; where the browser opens none, or nothing comes of it, the notes stand on the screen. */
export function useSpeakerWindow(heard: boolean): SpeakerWindow {
  const { href } = usePage()
  const { view } = useView()
  const [state, setState] = useState<'none' | 'opening' | 'beside'>('none')
  const own = useRef<Window | null>(null)

  useEffect(() => {
    if (heard) setState('none')
  }, [heard])
  useEffect(() => {
    if (state !== 'opening') return
    const timer = window.setTimeout(() => setState('beside'), patience)
    return () => window.clearTimeout(timer)
  }, [state])

  const swap = useCallback(() => {
    if (state === 'beside') return setState('none')
    if (own.current && !own.current.closed) return own.current.focus()
    own.current = window.open(href({ view: view.includes('notes') ? view : [...view, 'notes'] }), '_blank', 'popup,width=1180,height=760')
    setState(own.current ? 'opening' : 'beside')
  }, [state, href, view])
  return { beside: state === 'beside', blocked: state === 'beside', swap }
}
