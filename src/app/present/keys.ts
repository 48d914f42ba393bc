import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** What a key, a click or a touch asks of a presentation. */
export interface Commands {
  readonly next: () => void
  readonly previous: () => void
  readonly first: () => void
  readonly last: () => void
  readonly to: (slide: number) => void
  readonly full: () => void
  readonly black: () => void
  readonly dark: () => void
  readonly notes: () => void
  readonly help: () => void
  readonly escape: () => void
}

const keys: Readonly<Record<string, Exclude<keyof Commands, 'to'>>> = {
  ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next', Enter: 'next',
  ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous', Backspace: 'previous',
  Home: 'first', End: 'last', f: 'full', b: 'black', '.': 'black', d: 'dark', n: 'notes', '?': 'help', Escape: 'escape',
}

/** Keys of a presentation, as a remote control sends them too; digits wait for Enter, and are handed back while they wait. */
export function usePresentKeys(commands: Commands): string {
  const [digits, setDigits] = useState('')
  const latest = useRef({ commands, digits })
  // With what is shown, not after it: a key pressed at once means what stands there.
  useLayoutEffect(() => {
    latest.current = { commands, digits }
  })
  useEffect(() => {
    if (digits === '') return
    const timer = window.setTimeout(() => setDigits(''), 3_000)
    return () => window.clearTimeout(timer)
  }, [digits])

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const { target, key } = event
      const own = target instanceof Element ? target : undefined
      if (own?.closest('input, select, textarea, dialog')) return
      // A button or a link that has the focus keeps the keys that press it; what scrolls keeps those that scroll it.
      if (own?.closest('button, a, summary') && (key === 'Enter' || key === ' ')) return
      if (own?.closest('.twin, .speaker-words') && key.startsWith('Arrow')) return
      const { commands: now, digits: typed } = latest.current
      if (/^\d$/.test(key)) setDigits((typed + key).slice(-3))
      else if (key === 'Enter' && typed !== '') {
        now.to(Number(typed))
        setDigits('')
      } else if (key === 'Escape' && typed !== '') setDigits('')
      else {
        const command = keys[key.length === 1 ? key.toLowerCase() : key]
        if (!command) return
        now[command]()
      }
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return digits
}
