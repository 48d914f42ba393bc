import type { Register, Succession } from './register.ts'

/** Whom the units of one register stand for in another. */
export interface Predecessors {
  /** By code of each unit of the one, the codes of the other that it stands for, in official order; none where it is new. */
  readonly of: ReadonlyMap<string, readonly string[]>
  /** What of the other no unit of the one takes up. */
  readonly gone: readonly string[]
  /** What of the one stands for nothing in the other. */
  readonly come: readonly string[]
}

/**
 * For the units of `to`, the units of `from` that they stand for, by what the newer of the two registers says of
 * the older; a code of which it says nothing is the same unit in both. Asked backwards it is the inverse.
 */
export function predecessors(from: Register, to: Register): Predecessors {
  const said = linesOf(to, from)
  if (said) return matched(from, to, forwards(from, to, said))
  const inverse = linesOf(from, to)
  return matched(from, to, inverse ? turned(forwards(to, from, inverse)) : forwards(from, to, []))
}

/** What a register says of its units against an earlier one; undefined where it says nothing, and of itself. */
function linesOf(register: Register, earlier: Register): readonly Succession[] | undefined {
  return register.id === earlier.id ? undefined : register.origins?.find((each) => each.register === earlier.id)?.units
}

type Links = ReadonlyMap<string, ReadonlySet<string>>

function forwards(from: Register, to: Register, lines: readonly Succession[]): Links {
  const links = new Map<string, Set<string>>()
  const left = new Set<string>()
  for (const line of lines) {
    for (const code of line.from) left.add(code)
    for (const code of line.to) links.set(code, new Set([...(links.get(code) ?? []), ...line.from]))
  }
  const codes = new Set(from.units.map(({ code }) => code))
  // A listed code is a unit of its own on each side, whatever else bears it.
  for (const { code } of to.units) if (!links.has(code) && codes.has(code) && !left.has(code)) links.set(code, new Set([code]))
  return links
}

function turned(links: Links): Links {
  const back = new Map<string, Set<string>>()
  for (const [code, others] of links) for (const other of others) back.set(other, new Set([...(back.get(other) ?? []), code]))
  return back
}

function matched(from: Register, to: Register, links: Links): Predecessors {
  const codes = from.units.map(({ code }) => code)
  const order = new Map(codes.map((code, i) => [code, i]))
  const rank = (code: string): number => order.get(code) ?? 0
  const of = new Map(to.units.map(({ code }) => {
    const own = [...(links.get(code) ?? [])].filter((each) => order.has(each))
    return [code, own.toSorted((a, b) => rank(a) - rank(b))] as const
  }))
  const taken = new Set([...of.values()].flat())
  return {
    of,
    gone: codes.filter((code) => !taken.has(code)),
    come: [...of].filter(([, own]) => own.length === 0).map(([code]) => code),
  }
}
