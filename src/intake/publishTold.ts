import type { Programme } from '#model/programme.ts'
import type { Register } from '#model/register.ts'
import type { Gap, Membership } from '#model/snapshot.ts'
import type { Place } from './entries.ts'
import type { Part, Told } from './suspicion.ts'

/** What names of units, areas and cohorts are looked up in. */
export interface Names {
  readonly register: Register
  readonly programme: Programme
}

/** "Xã Long Hải". */
export function nameOf({ register }: Pick<Names, 'register'>, unit: string): string {
  const found = register.units.find((each) => each.code === unit)
  return found ? `${found.kind.charAt(0).toLocaleUpperCase('vi')}${found.kind.slice(1)} ${found.name}` : unit
}

/** "Xã Long Hải (001); …". */
export function unitsTold(names: Names, codes: readonly string[]): Told {
  return { kind: 'parts', parts: codes.map((code): Part => ({ key: 'unit', params: { name: text(nameOf(names, code)), code: text(code) } })) }
}

/** "TP. Phan Thiết". */
export function areaName({ register, programme }: Names, id: string): string {
  const found = register.areas.find((area) => area.id === id)
  if (!found) return id
  const short = programme.kinds.find((kind) => kind.id === found.kind)?.short ?? ''
  return short === '' ? found.name : `${short} ${found.name}`
}

/** Units that are only counted, in words: of which cohort, how many, where. */
export function groupTold(names: Names, gap: Gap): Told {
  const where = gap.places.map(({ district }) => areaName(names, district))
  const params = { cohort: cohortTold(names, gap.membership), count: count(gap.size) }
  const part: Part = where.length > 3 ? { key: 'groupWide', params: { ...params, areas: count(where.length) } } : { key: 'group', params: { ...params, where: text(where.join(', ')) } }
  return { kind: 'parts', parts: [part] }
}

/** Groups that go on though a sheet does not count them, with the ids by which it can. */
export function keptTold(names: Names, groups: readonly Gap[]): Told {
  return { kind: 'parts', parts: groups.map((gap): Part => ({ key: 'keptGroup', params: { group: groupTold(names, gap), id: text(gap.id) } })) }
}

/** "Xã dòng 5". */
export function rowTold({ tab, row }: Place): Told {
  return { kind: 'parts', parts: [{ key: 'row', params: { tab: text(tab), rows: text(String(row)) } }] }
}

export function cohortTold({ programme }: Pick<Names, 'programme'>, membership: Membership): Told {
  if (membership.kind !== 'cohort') return { kind: 'cohort', cohort: membership.kind }
  const found = programme.cohorts.find(({ id }) => id === membership.id)
  return found ? { kind: 'words', words: found.name } : text(membership.id)
}

export function text(it: string): Told {
  return { kind: 'text', text: it }
}

export function count(n: number): Told {
  return { kind: 'count', n }
}
