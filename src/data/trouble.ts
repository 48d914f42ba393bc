import { readMoment, type Moment } from '#model/moment.ts'
import type { Cite } from '#model/programme.ts'
import type { Source } from '#model/snapshot.ts'
import { failure, success, type Fault, type Result } from './fault.ts'

/** Says that a value of the right shape is not right, and where. */
export type Trouble = (code: 'reference' | 'duplicate' | 'order' | 'lights', at: string, id?: string) => void

/** A value decoded, or every trouble that decoding it met. */
export function collecting<T>(name: string, decode: (trouble: Trouble) => T): Result<T> {
  const faults: Fault[] = []
  const value = decode((code, at, id) => faults.push({ code, params: { file: name, at, ...(id === undefined ? {} : { id }) } }))
  return faults.length > 0 ? failure(...faults) : success(value)
}

/** Says of every id that stands twice so. */
export function unique(list: readonly { id: string }[], at: string, trouble: Trouble): void {
  const seen = new Set<string>()
  for (const { id } of list) {
    if (seen.has(id)) trouble('duplicate', at, id)
    seen.add(id)
  }
}

/** Position of a step by its id; 0 with a fault where there is none. */
export function positions(road: readonly { id: string }[], trouble: Trouble): (id: string, at: string) => number {
  const byId = new Map(road.map((step, i) => [step.id, i]))
  return (id, at) => {
    const found = byId.get(id)
    if (found === undefined) trouble('reference', at, id)
    return found ?? 0
  }
}

/** Says of every cite whose place is in none of the documents so. */
export function citing(sources: readonly Source[], trouble: Trouble): (cites: readonly Cite[], at: string) => void {
  const places = new Set(sources.flatMap((source) => source.paragraphs.map(({ n }) => `${source.id}:${n}`)))
  return (cites, at) => {
    for (const { source, paragraph } of cites)
      if (!places.has(`${source}:${paragraph}`)) trouble('reference', at, `${source}:${paragraph}`)
  }
}

/** Texts that passed the schema are moments. */
export function moment(text: string): Moment {
  const read = readMoment(text)
  if (!read) throw new Error(`not a moment: ${text}`)
  return read
}
