import type { Addresses } from '#figures/briefingReadme.ts'

/** How far a file has come, said before each of its parts. */
export interface Progress {
  readonly done: number
  readonly of: number
  /** What comes next. */
  readonly title: string
}

export interface Making {
  /** Called before each part. */
  readonly onStep?: (step: Progress) => void
  /** Once it is aborted nothing more is made, and nothing is saved; the promise is rejected with its reason. */
  readonly signal?: AbortSignal
  /** Where the same briefing can be made again; written into what is packed. */
  readonly addresses?: Addresses
}

/** Says what comes next, lets the page breathe, and ends all work once it is not wanted. */
export type Step = (title: string) => Promise<void>

export function stepsOf(of: number, { onStep, signal }: Making): Step {
  let done = 0
  return async (title) => {
    signal?.throwIfAborted()
    onStep?.({ done, of, title })
    done += 1
    await breath()
    signal?.throwIfAborted()
  }
}

/** Lets the page paint and answer before the work goes on. A message is not held back in a tab behind, as timers are. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
