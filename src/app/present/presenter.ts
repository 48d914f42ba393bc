import { useCallback, useEffect, useRef, useState } from 'react'

/** What all windows of a presentation show. */
export interface Showing {
  /** From 1. */
  readonly slide: number
  readonly black: boolean
  /** When it began, milliseconds of the reader's clock. */
  readonly since: number
}

export type Role = 'screen' | 'speaker'

export interface Presenter {
  /** Whether a window of the other kind has been heard. */
  readonly heard: boolean
  /** Tells the others what this one shows. */
  readonly tell: (showing: Showing) => void
}

/** Windows of one presentation in one browser follow each other; a new one asks the others where they are. */
export function usePresenter(name: string, role: Role, mine: Showing, follow: (showing: Showing) => void): Presenter {
  const [heard, setHeard] = useState(false)
  const channel = useRef<BroadcastChannel | undefined>(undefined)
  const latest = useRef({ mine, follow })
  useEffect(() => {
    latest.current = { mine, follow }
  })

  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return
    const own = new BroadcastChannel(name)
    channel.current = own
    own.onmessage = ({ data }: MessageEvent<unknown>): void => {
      const message = readMessage(data)
      if (!message) return
      if (message.from !== role) setHeard(message.kind !== 'leave')
      if (message.kind === 'tell') latest.current.follow(message.showing)
      if (message.kind === 'ask') own.postMessage({ kind: 'tell', from: role, showing: latest.current.mine })
    }
    own.postMessage({ kind: 'ask', from: role })
    const leave = (): void => own.postMessage({ kind: 'leave', from: role })
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
      own.close()
      channel.current = undefined
    }
  }, [name, role])

  const tell = useCallback((showing: Showing) => channel.current?.postMessage({ kind: 'tell', from: role, showing }), [role])
  return { heard, tell }
}

type Message =
  | { readonly kind: 'ask' | 'leave'; readonly from: Role }
  | { readonly kind: 'tell'; readonly from: Role; readonly showing: Showing }

/** Another window may be of another release: what is not understood is passed over. */
function readMessage(data: unknown): Message | undefined {
  if (!isRecord(data)) return undefined
  const { kind, from, showing } = data
  if (from !== 'screen' && from !== 'speaker') return undefined
  if (kind === 'ask' || kind === 'leave') return { kind, from }
  if (kind !== 'tell' || !isRecord(showing)) return undefined
  const { slide, black, since } = showing
  if (typeof slide !== 'number' || !Number.isInteger(slide) || slide < 1 || typeof black !== 'boolean' || typeof since !== 'number') return undefined
  return { kind, from, showing: { slide, black, since } }
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null
}
