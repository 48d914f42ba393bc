import { useLayoutEffect } from 'react'
import { schemes } from '#theme/tokens.ts'

/**
 * The colours of a presentation: light whatever the machine prefers, since a projector in a lit room shows dark
 * grounds as grey; dark where it is asked for. Forced colours stay the reader's own.
 */
export function usePresentScheme(scheme: 'light' | 'dark'): void {
  useLayoutEffect(() => {
    if (window.matchMedia?.('(forced-colors: active)').matches) return
    const { style } = document.documentElement
    const roles = Object.entries(schemes[scheme])
    for (const [role, colour] of roles) style.setProperty(`--${role}`, colour)
    style.setProperty('color-scheme', scheme)
    return () => {
      for (const [role] of roles) style.removeProperty(`--${role}`)
      style.removeProperty('color-scheme')
    }
  }, [scheme])
}
