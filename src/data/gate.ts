import type * as z from 'zod/mini'
import type { Catalogue, Edition } from '#model/edition.ts'
import type { Register } from '#model/register.ts'
import { correctedIn, type Snapshot } from '#model/snapshot.ts'
import { canonical } from './canonical.ts'
import { check, checkTotals, type Finding } from './check.ts'
import { failure, success, type Fault, type Fetch, type Result } from './fault.ts'
import { knownMajor, reading } from './schema.ts'
import { sha256 } from './sha256.ts'
import { readShape } from './shape.ts'
import { decodeIndex, decodeRegister, decodeSnapshot } from './decode.ts'

export type { Fault, Fetch, Result } from './fault.ts'

export const indexPath = 'index.json'

/** What is published; each file named in it is checked when it is loaded. */
export async function loadCatalogue(fetch: Fetch): Promise<Result<Catalogue>> {
  const bytes = await fetched(fetch, indexPath)
  if (!bytes.ok) return bytes
  const json = parsed(bytes.value, indexPath)
  if (!json.ok) return json
  const file = shaped(json.value, reading.index, indexPath)
  if (!file.ok) return file
  // The sum is over the text as published, keys included that this page does not know.
  const { sha256: stated, ...rest } = json.value
  const found = await sha256(new TextEncoder().encode(canonical(rest)))
  if (found !== stated) return failure({ code: 'indexHash', params: { file: indexPath } })
  return decodeIndex(file.value, indexPath)
}

/** One dated state with its register: fetched, proved against its hash, decoded, its sums checked. */
export async function loadSnapshot(fetch: Fetch, catalogue: Catalogue, id: string): Promise<Result<Snapshot>> {
  const edition = catalogue.editions.find((each) => each.id === id)
  if (!edition) return failure({ code: 'unlisted', params: { id } })
  const [register, json] = await Promise.all([
    loadRegister(fetch, edition.register),
    proved(fetch, edition),
  ])
  if (!register.ok || !json.ok) return failure(...faultsOf(register), ...faultsOf(json))
  const file = shaped(json.value, reading.snapshot, edition.path)
  if (!file.ok) return file
  const { id: own, asOf, reportedAt, publishedAt, register: listed } = file.value
  const identity = [
    [own, edition.id],
    [asOf, edition.asOf],
    [reportedAt, edition.reportedAt],
    [publishedAt, edition.publishedAt],
    [listed, register.value.id],
  ] as const
  const others = identity.filter(([found, said]) => found !== said)
  if (others.length > 0)
    return failure(...others.map(([found]): Fault => ({ code: 'identity', params: { file: edition.path, found } })))
  const snapshot = decodeSnapshot(file.value, {
    name: edition.path,
    sha256: edition.sha256,
    programme: catalogue.programme,
    register: register.value,
    sources: catalogue.sources ?? [],
  })
  if (!snapshot.ok) return snapshot
  const findings = sums(snapshot.value, edition)
  return findings.length > 0 ? failure(...findings) : snapshot
}

/** The text that everything was compiled from, proved against its hash: bytes by path, as they lie in a folder of seeds. */
export async function loadSeeds(fetch: Fetch, { seeds }: Catalogue): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  if (!seeds) return failure({ code: 'missing', params: { file: 'seeds' } })
  const json = await proved(fetch, seeds)
  if (!json.ok) return json
  const file = shaped(json.value, reading.seeds, seeds.path)
  if (!file.ok) return file
  const encoder = new TextEncoder()
  return success(new Map(Object.entries(file.value.files).map(([path, text]) => [path, encoder.encode(text)])))
}

async function loadRegister(fetch: Fetch, listed: Edition['register']): Promise<Result<Register>> {
  const json = await proved(fetch, listed)
  if (!json.ok) return json
  const file = shaped(json.value, reading.register, listed.path)
  return file.ok ? decodeRegister(file.value, listed.path) : file
}

function sums(snapshot: Snapshot, edition: Edition): Fault[] {
  const findings = check(snapshot)
  const file = edition.path
  if (findings.length > 0) return findings.map((finding) => faultOf(finding, file))
  // An index of an older minor lists none.
  const own = correctedIn(snapshot.corrections)
  if (edition.corrected && edition.corrected.join(' ') !== own.join(' ')) return [{ code: 'corrected', params: { file } }]
  return checkTotals(snapshot, edition.totals).map((finding) => faultOf(finding, file))
}

function faultOf({ kind, ...params }: Finding, file: string): Fault {
  return { code: kind, params: { file, ...params } }
}

async function fetched(fetch: Fetch, path: string): Promise<Result<Uint8Array>> {
  try {
    return await fetch(path)
  } catch {
    return failure({ code: 'unreachable', params: { file: path } })
  }
}

/** The JSON of a file whose bytes are those that the index lists. */
async function proved(fetch: Fetch, listed: { path: string; sha256: string }): Promise<Result<Json>> {
  const bytes = await fetched(fetch, listed.path)
  if (!bytes.ok) return bytes
  if ((await sha256(bytes.value)) !== listed.sha256) return failure({ code: 'hash', params: { file: listed.path } })
  return parsed(bytes.value, listed.path)
}

type Json = Readonly<Record<string, unknown>>

function parsed(bytes: Uint8Array, file: string): Result<Json> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return success(value as Json)
  } catch {
    // Falls through: neither bytes nor text that can be read.
  }
  return failure({ code: 'notJson', params: { file } })
}

/** A value of the shape; another major version is named as such before its shape is looked at. */
function shaped<T extends z.ZodMiniType>(json: Json, shape: T, file: string): Result<z.infer<T>> {
  const version = typeof json['schemaVersion'] === 'string' ? json['schemaVersion'] : ''
  const major = /^(\d+)\./.exec(version)?.[1]
  if (major !== undefined && Number(major) !== knownMajor)
    return failure({ code: 'major', params: { file, found: version, known: knownMajor } })
  const read = readShape(shape, json)
  if (read.ok) return success(read.value)
  return failure(...read.places.map((at): Fault => ({ code: 'schema', params: { file, at } })))
}

function faultsOf<T>(result: Result<T>): readonly Fault[] {
  return result.ok ? [] : result.faults
}
