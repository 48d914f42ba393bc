/** What the machine refused, and where: a place that may not be written, is none, is full. */
export interface Trouble {
  /** As the machine says it: "EACCES", "ENOSPC". */
  readonly code: string
  /** Empty where the machine names none. */
  readonly path: string
}

/** What of an error is the machine's; undefined where it is our own. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error) || typeof error.code !== 'string') return undefined
  const [path, dest] = [textIn(error, 'path'), textIn(error, 'dest')]
  // What cannot be moved is most often kept from its new place.
  return { code: error.code, path: dest || path }
}

function textIn(error: Error, key: 'path' | 'dest'): string {
  const found: unknown = Object.entries(error).find(([name]) => name === key)?.[1]
  return typeof found === 'string' ? found : ''
}
