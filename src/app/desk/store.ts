import { noAnswers, type Answers } from './answers.ts'
import type { WordMeant } from '#intake/meanings.ts'
import type { SheetFile } from '#intake/sheets.ts'

/** What the officer has done so far: the files, the answers, and what was confirmed. */
export interface Begun {
  readonly files: readonly SheetFile[]
  readonly answers: Answers
  /** What words of the files mean. */
  readonly meant: readonly WordMeant[]
  /** What was confirmed, as `confirmation` has it. */
  readonly confirmed: readonly string[]
  /** The warnings that were read, as `warningsIn` has them. */
  readonly noted: string
  /** Whether what will change was asked for. */
  readonly checked: boolean
}

/** The same as it is kept: the bytes of each file stand apart, so that a letter that is typed does not write them anew. */
interface Kept extends Omit<Begun, 'files'> {
  readonly files: readonly { readonly name: string; readonly key: string }[]
}

/** What an earlier page kept: it may not have asked all that is asked now. */
type Found = Pick<Kept, 'files'> & Partial<Omit<Kept, 'files' | 'answers'>> & { readonly answers?: Partial<Answers> }

const [base, room, main] = ['desk', 'begun', 'v2'] as const

/** A way through other pages and back loses nothing, also where the browser keeps nothing. */
let latest: Begun | undefined

/** Under which key bytes are kept. */
const keys = new WeakMap<Uint8Array, string>()

function keyOf(bytes: Uint8Array): string {
  const key = keys.get(bytes) ?? `file ${Math.random().toString(36).slice(2)}`
  keys.set(bytes, key)
  return key
}

/** What was begun on this machine; undefined where nothing was, or nothing can be kept. */
export async function begun(): Promise<Begun | undefined> {
  if (latest) return latest
  try {
    return await inRoom('readonly', async (store) => {
      const kept = await settled<Found | undefined>(store.get(main))
      if (!kept) return undefined
      const files = await Promise.all(kept.files.map(async ({ name, key }): Promise<SheetFile | undefined> => {
        const bytes = await settled<Uint8Array | undefined>(store.get(key))
        if (bytes) keys.set(bytes, key)
        return bytes && { name, bytes }
      }))
      const { meant = [], confirmed = [], noted = '', checked = false } = kept
      return { files: files.filter((file) => file !== undefined), answers: { ...noAnswers, ...kept.answers }, meant, confirmed, noted, checked }
    })
  } catch {
    return undefined
  }
}

/** Keeps it on this machine; false where the browser refuses. */
export async function keep(value: Begun): Promise<boolean> {
  latest = value
  const files = value.files.map(({ name, bytes }) => ({ name, bytes, key: keyOf(bytes) }))
  const kept: Kept = { ...value, files: files.map(({ name, key }) => ({ name, key })) }
  try {
    await inRoom('readwrite', async (store) => {
      const there = new Set(await settled(store.getAllKeys()))
      const wanted = new Set<IDBValidKey>([main, ...files.map(({ key }) => key)])
      await Promise.all([
        ...[...there].filter((key) => !wanted.has(key)).map((key) => settled(store.delete(key))),
        ...files.filter(({ key }) => !there.has(key)).map(({ key, bytes }) => settled(store.put(bytes, key))),
        settled(store.put(kept, main)),
      ])
    })
    return true
  } catch {
    return false
  }
}

export async function throwAway(): Promise<void> {
  latest = undefined
  try {
    await inRoom('readwrite', (store) => settled(store.clear()))
  } catch {
    // What cannot be reached was never kept.
  }
}

async function inRoom<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const opening = indexedDB.open(base, 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(room))
  const database = await settled(opening)
  try {
    const transaction = database.transaction(room, mode)
    const done = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')))
    })
    // Too much to keep breaks the whole off, and no request of it ever answers.
    const [value] = await Promise.all([work(transaction.objectStore(room)), done])
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
