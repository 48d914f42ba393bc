import type { Register } from './register.ts'
import type { Fact, Gap } from './snapshot.ts'

/** What spreading needs of a state: who is named, who is only counted, and where units are. */
export interface Spread {
  readonly register: Register
  readonly facts: readonly Fact[]
  readonly gaps: readonly Gap[]
}

/** What of a state does not depend on the question: reckoned once. */
export interface Ground {
  readonly named: ReadonlySet<string>
  /** Codes of the unnamed units of each district. */
  readonly open: ReadonlyMap<string, readonly string[]>
  /** A gap that takes whatever the others leave: it never binds, and need not be spread. */
  readonly filler: Gap | undefined
  /** All other gaps. */
  readonly bound: readonly Gap[]
  /** By district: districts that bound gaps tie together are one island; what happens in one leaves the others alone. */
  readonly island: ReadonlyMap<string, string>
  /** The bound gaps of each island. */
  readonly tied: ReadonlyMap<string, readonly Gap[]>
}

const known = new WeakMap<Spread, Ground>()

export function groundOf(spread: Spread): Ground {
  const ground = known.get(spread) ?? reckon(spread)
  known.set(spread, ground)
  return ground
}

function reckon(spread: Spread): Ground {
  const named = new Set(spread.facts.map((fact) => fact.unit))
  const open = new Map<string, string[]>()
  for (const unit of spread.register.units) {
    if (named.has(unit.code)) continue
    const units = open.get(unit.district)
    if (units) units.push(unit.code)
    else open.set(unit.district, [unit.code])
  }
  const filler = fillerOf(spread, open)
  const bound = spread.gaps.filter((gap) => gap !== filler)
  const island = islands(bound)
  const tied = new Map<string, Gap[]>()
  for (const gap of bound) {
    const own = island.get(gap.places[0]?.district ?? '') ?? ''
    const others = tied.get(own)
    if (others) others.push(gap)
    else tied.set(own, [gap])
  }
  return { named, open, filler, bound, island, tied }
}

/** The rest of a state that covers its register exactly, unbounded in every district that has unnamed units. */
function fillerOf({ gaps }: Spread, open: ReadonlyMap<string, readonly string[]>): Gap | undefined {
  const rest = gaps.find((gap) => gap.rest)
  if (!rest) return undefined
  const free = new Set(rest.places.filter(({ atLeast, atMost }) => atLeast === 0 && (atMost === undefined || atMost >= rest.size)).map(({ district }) => district))
  const unnamed = [...open.values()].reduce((sum, units) => sum + units.length, 0)
  const counted = gaps.reduce((sum, gap) => sum + gap.size, 0)
  return unnamed === counted && [...open.keys()].every((district) => free.has(district)) ? rest : undefined
}

function islands(gaps: readonly Gap[]): ReadonlyMap<string, string> {
  const island = new Map<string, string>()
  const rootOf = (district: string): string => {
    let root = district
    for (let up = island.get(root); up !== undefined && up !== root; up = island.get(root)) root = up
    return root
  }
  for (const { places } of gaps) {
    const [first] = places
    if (!first) continue
    for (const { district } of places) {
      if (!island.has(district)) island.set(district, district)
      island.set(rootOf(district), rootOf(first.district))
    }
  }
  return new Map([...island.keys()].map((district) => [district, rootOf(district)]))
}
