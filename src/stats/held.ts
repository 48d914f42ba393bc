import { isStated } from '#model/claim.ts'
import { count } from '#model/count.ts'
import { isExact } from '#model/interval.ts'
import { weight, type Claim, type Gap, type Snapshot } from '#model/snapshot.ts'
import type { End } from './ask.ts'
import { partsOf } from './part.ts'
import { claimed } from './stated.ts'
import { step, type Step } from './step.ts'

/** A gap of which some units only may lie among the units asked for. */
interface Held {
  readonly gap: Gap
  readonly n: number
  readonly end: End
  readonly codes: ReadonlySet<string>
}

/** Why so many units of a gap lie here, at least or at most: by what the source says of the places, else by the room that is left. */
export function heldBy(state: Snapshot, held: Held): Step {
  return held.end === 'atLeast' ? least(state, held) : most(state, held)
}

function least(state: Snapshot, { gap, n, codes }: Held): Step {
  const inside = gap.places.filter(({ district, atLeast }) => atLeast > 0 && unitsOf(state, district).every((code) => codes.has(code)))
  if (inside.reduce((sum, { atLeast }) => sum + atLeast, 0) === n) return step('places', [n], { gap, places: inside.length })
  return step('outsideMost', [gap.size, n - gap.size], { gap })
}

function most(state: Snapshot, { gap, n, codes }: Held): Step {
  const outside = gap.places.filter(({ district }) => unitsOf(state, district).every((code) => !codes.has(code)))
  const elsewhere = outside.reduce((sum, { atLeast }) => sum + atLeast, 0)
  if (elsewhere > 0 && gap.size - elsewhere === n) return step('elsewhere', [gap.size, -elsewhere], { gap, places: outside.length })
  const districts = new Set(gap.places.map(({ district }) => district))
  const named = new Set(state.facts.map(({ unit }) => unit))
  const open = state.register.units.filter(({ code, district }) => codes.has(code) && districts.has(district) && !named.has(code)).map(({ code }) => code)
  const taken = count(state, { units: new Set(open), entry: (entry) => entry !== gap }).atLeast
  if (taken > 0 && open.length - taken === n) return step('roomLeft', [open.length, -taken], { gap })
  if (open.length === n) return step('room', [n])
  return step('outsideLeast', [gap.size, n - gap.size], { gap })
}

function unitsOf({ register }: Snapshot, district: string): string[] {
  return register.units.filter((unit) => unit.district === district).map(({ code }) => code)
}

/**
 * The subtraction that gives a gap: a total that a source states of what the gap is part of, less all else in it.
 * Of several totals the one that leaves only named units to take away, and the fewest. The rest of a register is
 * what no source counts. Totals in `but` are what is asked for, and prove nothing.
 */
export function gapLeft(state: Snapshot, gap: Gap, but: readonly Claim[]): Step[] {
  if (gap.rest) return [step('rest', [state.register.units.length, gap.size - state.register.units.length], { gap })]
  if (gap.method !== 'subtracted') return []
  const ways = state.claims.filter(isStated).flatMap((claim) => {
    const parts = partsOf(state, claimed(claim))
    const others = parts.filter(({ entry }) => entry !== gap)
    const known = others.length < parts.length && parts.every(({ entry, counts }) => isExact(counts) && counts.atLeast === weight(entry))
    if (but.includes(claim) || !known || others.length === 0) return []
    const named = others.filter(({ entry }) => entry.kind === 'fact').length
    const gaps = others.flatMap(({ entry }) => (entry.kind === 'gap' ? [entry.size] : []))
    const terms = [claim.value, ...(named > 0 ? [-named] : []), ...gaps.map((size) => -size)]
    return [{ gaps: gaps.length, line: step('gapLeft', terms, { gap, claim }) }]
  })
  const [best] = ways.filter(({ line }) => line.result === gap.size).toSorted((a, b) => a.gaps - b.gaps || (a.line.claim?.value ?? 0) - (b.line.claim?.value ?? 0))
  return best ? [best.line] : []
}
