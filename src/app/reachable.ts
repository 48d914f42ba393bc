/** Milliseconds after which a server that is silent counts as out of reach. */
const patience = 5_000

/** Whether the site can be reached now, whatever it answers; nothing kept of it before counts. */
export async function reachable(): Promise<boolean> {
  try {
    await fetch(window.location.pathname, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(patience) })
    return true
  } catch {
    return false
  }
}
