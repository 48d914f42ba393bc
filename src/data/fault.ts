/** What may be wrong with a file from outside; each is a key under `fault` of the dictionaries. */
export type FaultCode =
  /** The file is not there: {file}. */
  | 'missing'
  /** The file could not be fetched: {file}. */
  | 'unreachable'
  /** Not JSON, or not UTF-8: {file}. */
  | 'notJson'
  /** Written for another major version of the format: {file, found, known}. */
  | 'major'
  /** Not of the shape of the schema: {file, at}. */
  | 'schema'
  /** The bytes are not those that the index lists: {file}. */
  | 'hash'
  /** The index's own sum does not fit its text: {file}. */
  | 'indexHash'
  /** The file speaks of another snapshot or register than the index says: {file, found}. */
  | 'identity'
  /** An id that nothing bears: {file, at, id}. */
  | 'reference'
  /** An id or code that stands twice: {file, at, id}. */
  | 'duplicate'
  /** A reach that ends before it begins, or a place with more at least than at most: {file, at}. */
  | 'order'
  /** Thresholds of lights that do not rise from nothing by amber to green: {file, at}. */
  | 'lights'
  /** Entries that do not add up to the register: {file, counted, stated}. */
  | 'partition'
  /** Gaps that no spread over the unnamed units fits: {file}. */
  | 'infeasible'
  /** A stated total that the count does not meet: {file, claim, stated, counted}. */
  | 'claim'
  /** Sums in the index that are not those of the snapshot: {file, area}. */
  | 'totals'
  /** Units that the index calls corrected are not those of the snapshot: {file}. */
  | 'corrected'
  /** No snapshot of that id is listed: {id}. */
  | 'unlisted'

export interface Fault {
  readonly code: FaultCode
  readonly params: Readonly<Record<string, string | number>>
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Fetches a file's bytes; rejects or resolves to a fault when it cannot be had. Injected, so that tests need no network.
 * `again`: what was kept of it before does not count.
 */
export type Fetch = (path: string, again?: boolean) => Promise<Result<Uint8Array>>

export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function failure<T>(...faults: readonly Fault[]): Result<T> {
  return { ok: false, faults }
}
