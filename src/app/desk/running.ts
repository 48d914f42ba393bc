import { useCallback, useEffect, useRef, useState } from 'react'
import { atBench } from './bench.ts'
import type { Answer, Order } from './work.ts'

/** What was broken off, or went wrong. */
export interface Halted {
  readonly order: Order['kind']
  readonly how: 'cancelled' | 'broken'
}

export type Run = (order: Order) => Promise<Answer | undefined>

/** One order at a time; a new one ends the one before. Undefined where it was broken off or went wrong. */
export function useBench(): { readonly busy: Order['kind'] | undefined; readonly halted: Halted | undefined; readonly run: Run; readonly cancel: () => void } {
  const [busy, setBusy] = useState<Order['kind']>()
  const [halted, setHalted] = useState<Halted | undefined>()
  const running = useRef<{ readonly order: Order['kind']; readonly controller: AbortController } | undefined>(undefined)
  useEffect(() => () => {
    running.current?.controller.abort()
    // Nobody is there any more to be told how it ended.
    running.current = undefined
  }, [])
  const run = useCallback<Run>(async (order) => {
    running.current?.controller.abort()
    const own = { order: order.kind, controller: new AbortController() }
    running.current = own
    setBusy(order.kind)
    setHalted(undefined)
    try {
      return await atBench(order, own.controller.signal)
    } catch {
      if (!own.controller.signal.aborted) setHalted({ order: order.kind, how: 'broken' })
      return undefined
    } finally {
      if (running.current === own) {
        running.current = undefined
        setBusy(undefined)
      }
    }
  }, [])
  const cancel = useCallback(() => {
    const now = running.current
    if (!now) return
    now.controller.abort()
    setHalted({ order: now.order, how: 'cancelled' })
  }, [])
  return { busy, halted, run, cancel }
}
