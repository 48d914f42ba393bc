import type { Authority, Programme } from '#model/programme.ts'
import { within, type Register } from '#model/register.ts'

/** The districts (ids) of whose units an authority answers. */
export function domain(register: Register, authority: Authority): ReadonlySet<string> {
  return new Set(authority.areas.flatMap((area) => [...within(register, area)]))
}

/** The authority that answers for the units of a district; undefined where the programme names none. */
export function authorityOf(programme: Programme, register: Register, district: string): Authority | undefined {
  return programme.authorities.find((authority) => domain(register, authority).has(district))
}
