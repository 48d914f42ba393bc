import { canonicalTable } from '#compile/seedText.ts'
import { adopt, type Adopted, type AdoptIssue } from './adopt.ts'
import { fileBytes } from './limits.ts'
import { kindOf } from './openKind.ts'
import { Refusal } from './openRefusal.ts'
import { startWork } from './openWork.ts'
import { readDirectory } from './zip.ts'
import { inflateEntry } from './zipInflate.ts'

/** What a zip that was handed over holds, by paths inside its two folders; nothing else in it is looked at. */
interface HandedOver {
  readonly data: ReadonlyMap<string, Uint8Array>
  readonly seeds: ReadonlyMap<string, Uint8Array>
}

/** Larger than any that is handed over; no zip, or one of something else; a zip that cannot be opened whole. */
export type ParcelFault = 'large' | 'other' | 'broken'

/** Opens the zip that a page handed over: bounded like a workbook, whatever it says of itself. */
export async function readParcel(bytes: Uint8Array): Promise<{ readonly ok: true; readonly parcel: HandedOver } | { readonly ok: false; readonly why: ParcelFault }> {
  const found = { data: new Map<string, Uint8Array>(), seeds: new Map<string, Uint8Array>() }
  if (bytes.length > fileBytes) return { ok: false, why: 'large' }
  if (kindOf(bytes) !== 'zip') return { ok: false, why: 'other' }
  try {
    const work = startWork(undefined)
    for (const entry of readDirectory(bytes).values()) {
      const [, folder, path = ''] = /^(data|seeds)\/(.*[^/])$/s.exec(entry.name) ?? []
      if (folder !== 'data' && folder !== 'seeds') continue
      const pieces: Uint8Array[] = []
      await inflateEntry(bytes, entry, work, (piece) => pieces.push(piece))
      found[folder].set(path, joined(pieces))
    }
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return { ok: false, why: ['file.inflated', 'file.parts'].includes(fault.issue.rule) ? 'large' : 'broken' }
  }
  return found.data.has('index.json') ? { ok: true, parcel: found } : { ok: false, why: 'other' }
}

/**
 * The seeds of what was handed over, proved as those of a host's data are. Files that it leaves out, since they lie on the
 * host already, are named by the hash in the index; those that it holds must be what its seeds compile to.
 */
export async function adoptParcel({ data, seeds }: HandedOver): Promise<Adopted> {
  const taken = await adopt(async (path) => {
    const value = data.get(path)
    return value ? { ok: true, value } : { ok: false, faults: [{ code: 'missing', params: { file: `data/${path}` } }] }
  }, 'index')
  if (!taken.ok) return taken
  const issues = [
    ...[...data].flatMap(([path, bytes]) => (same(bytes, taken.files.get(path)) ? [] : [`data/${path}`])),
    ...[...seeds].flatMap(([path, bytes]) => (textOf(path, bytes) === textOf(path, taken.seeds.get(path)) ? [] : [`seeds/${path}`])),
  ].map((file): AdoptIssue => ({ kind: 'differs', file }))
  return issues.length === 0 ? taken : { ok: false, issues }
}

function same(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((byte, i) => byte === b[i])
}

/** A table of seeds as it travels with the data; undefined where there is none. */
function textOf(path: string, bytes: Uint8Array | 'unreadable' | undefined): string | undefined {
  if (bytes === undefined || bytes === 'unreadable') return undefined
  const text = new TextDecoder().decode(bytes)
  return path.endsWith('.csv') ? canonicalTable(text) : text.replaceAll('\r\n', '\n')
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
