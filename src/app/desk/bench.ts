// The address of a script, made by the bundler, and no module.
// oxlint-disable-next-line import/default
import workerAddress from './worker.ts?worker&url'
import { carryOut, type Answer, type Order } from './work.ts'

interface Policy {
  readonly createScriptURL: (address: string) => string
}

declare global {
  interface Window {
    /** Of browsers that ask which script may run; others have none. */
    readonly trustedTypes?: { readonly createPolicy: (name: string, rules: Policy) => Policy }
  }
}

/** The only address that the page may start a worker from. */
export function allowed(asked: string): string {
  if (asked !== workerAddress) throw new TypeError(asked)
  return asked
}

let policy: Policy | undefined

function trusted(): string {
  policy ??= window.trustedTypes?.createPolicy('desk-worker', { createScriptURL: allowed }) ?? { createScriptURL: allowed }
  return policy.createScriptURL(workerAddress)
}

/** Does an order in a worker that can be ended at any moment; where none can be had, on the page, with pauses. */
export async function atBench(order: Order, signal: AbortSignal): Promise<Answer> {
  const worker = started()
  const answer = worker ? await asked(worker, order, signal) : undefined
  if (answer) return answer
  // The page shows that work has begun before it takes its time.
  await new Promise((resolve) => setTimeout(resolve))
  signal.throwIfAborted()
  return carryOut(order, signal)
}

/** What a worker answers; undefined where its script could not be fetched, for want of a network or because the site was renewed. */
async function asked(worker: Worker, order: Order, signal: AbortSignal): Promise<Answer | undefined> {
  try {
    return await new Promise((resolve, reject) => {
      const stop = (): void => reject(new DOMException('stopped', 'AbortError'))
      if (signal.aborted) stop()
      signal.addEventListener('abort', stop, { once: true })
      worker.addEventListener('message', ({ data }: MessageEvent<{ readonly answer: Answer } | { readonly fault: string }>) => {
        if ('answer' in data) resolve(data.answer)
        else reject(new Error(data.fault))
      })
      worker.addEventListener('error', (event) => {
        event.preventDefault()
        // A script that ran and failed says with what; one that never came says nothing.
        if (event instanceof ErrorEvent) reject(new Error(event.message))
        else resolve(undefined)
      })
      worker.postMessage(order)
    })
  } finally {
    worker.terminate()
  }
}

function started(): Worker | undefined {
  try {
    return new Worker(trusted(), { type: 'module' })
  } catch {
    return undefined
  }
}
