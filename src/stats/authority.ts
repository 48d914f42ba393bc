import type { Authority, Programme } from '#model/programme.ts'
import { within, type Register } from '#model/register.ts'

const domains = new WeakMap<Register, WeakMap<Authority, ReadonlySet<string>>>()

/** The districts (ids) of whose units an authority answers. */
export function domain(register: Register, authority: Authority): ReadonlySet<string> {
  const answers = domains.get(register) ?? new WeakMap<Authority, ReadonlySet<string>>()
  domains.set(register, answers)
  const answer = answers.get(authority) ?? new Set(authority.areas.flatMap((area) => [...within(register, area)]))
  answers.set(authority, answer)
  return answer
}

const answering = new WeakMap<Register, WeakMap<Programme, ReadonlyMap<string, Authority>>>()

/** The authority that answers for the units of a district; undefined where the programme names none. */
export function authorityOf(programme: Programme, register: Register, district: string): Authority | undefined {
  const answers = answering.get(register) ?? new WeakMap<Programme, ReadonlyMap<string, Authority>>()
  answering.set(register, answers)
  const answer = answers.get(programme) ?? byDistrict(programme, register)
  answers.set(programme, answer)
  return answer.get(district)
}

/** Where two answer for one district, the one named first. */
function byDistrict(programme: Programme, register: Register): ReadonlyMap<string, Authority> {
  return new Map(programme.authorities.toReversed().flatMap((authority) => [...domain(register, authority)].map((id) => [id, authority] as const)))
}
