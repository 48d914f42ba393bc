import type { Answers } from './answers.ts'
import type { Dropped } from './work.ts'

/** What the officer has done so far: the files, the answers, and what was confirmed. */
export interface Begun {
  readonly files: readonly Dropped[]
  readonly answers: Answers
  /** Ids of suspicions. */
  readonly confirmed: readonly string[]
  /** Whether what will change was asked for. */
  readonly checked: boolean
}

const [base, room, key] = ['desk', 'begun', 'v1'] as const

/** A way through other pages and back loses nothing, also where the browser keeps nothing. */
let latest: Begun | undefined

/** What was begun on this machine; undefined where nothing was, or nothing can be kept. */
export async function begun(): Promise<Begun | undefined> {
  if (latest) return latest
  try {
    return await inRoom<Begun | undefined>('readonly', (store) => store.get(key))
  } catch {
    return undefined
  }
}

/** Keeps it on this machine; false where the browser refuses. */
export async function keep(value: Begun): Promise<boolean> {
  latest = value
  try {
    await inRoom('readwrite', (store) => store.put(value, key))
    return true
  } catch {
    return false
  }
}

export async function throwAway(): Promise<void> {
  latest = undefined
  try {
    await inRoom('readwrite', (store) => store.delete(key))
  } catch {
    // What cannot be reached was never kept.
  }
}

async function inRoom<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(base, 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(room))
  const database = await settled(opening)
  try {
    const transaction = database.transaction(room, mode)
    const done = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')))
    })
    const value = await settled(ask(transaction.objectStore(room)))
    await done
    return value
  } finally {
    database.close()
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')))
  })
}
