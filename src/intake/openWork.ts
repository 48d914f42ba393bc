import { inflatedBytes } from './limits.ts'
import { Refusal } from './openRefusal.ts'

/** The labour that one file may cost: counted as it is spent, and broken off when it is no longer wanted. */
export interface Work {
  /** Counts bytes that were made of the file; refuses where they are too many. */
  readonly spend: (bytes: number) => void
  /** Lets others have a turn now and then, and stops where the reader gave up. */
  readonly breathe: () => Promise<void>
}

/** Bytes, or as much labour, between two turns. */
const turn = 1024 * 1024

export function startWork(signal: AbortSignal | undefined): Work {
  let spent = 0
  let rested = 0
  const stop = (): void => {
    if (signal?.aborted) throw new Refusal('cancelled')
  }
  stop()
  return {
    spend: (bytes) => {
      spent += bytes
      if (spent > inflatedBytes) throw new Refusal('inflated', { 'limit.counted': inflatedBytes / 1024 / 1024 })
    },
    breathe: async () => {
      stop()
      if (spent - rested < turn) return
      rested = spent
      await new Promise((resolve) => setTimeout(resolve))
      stop()
    },
  }
}
