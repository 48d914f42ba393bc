import { carryOut, type Order } from './work.ts'

// One order a worker: whoever gives up ends it, and with it all that it held.
addEventListener('message', ({ data }: MessageEvent<Order>) => {
  carryOut(data).then(
    (answer) => postMessage({ answer }),
    (fault: unknown) => postMessage({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }),
  )
})
