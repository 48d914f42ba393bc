import { isStated } from '#model/claim.ts'
import type { State } from '#model/count.ts'
import { sameInterval, isExact, type Interval } from '#model/interval.ts'
import { weight, type Claim, type Snapshot } from '#model/snapshot.ts'
import { countOf } from './answer.ts'
import type { Scope } from './ask.ts'
import { codesOf, partsOf, type Part } from './part.ts'

/** A claim that states exactly a number: as its total, or as the whole of which it gives a share. */
export interface Stated {
  readonly claim: Claim
  readonly as: 'value' | 'of'
}

/** The claims that state exactly what a scope counts: the same units, by whatever words, and the same number. Sums of ours state nothing. */
export function statedBy(state: Snapshot, scope: Scope): Stated[] {
  const found = countOf(state, scope)
  if (!isExact(found)) return []
  const parts = partsOf(state, scope)
  return state.claims.filter(isStated).flatMap((claim): Stated[] => {
    const total = claim.value === found.atLeast && same(state, { scope, parts }, claimed(claim))
    const whole = claim.of === found.atLeast && same(state, { scope, parts }, group(claim))
    return [...(total ? [{ claim, as: 'value' as const }] : []), ...(whole ? [{ claim, as: 'of' as const }] : [])]
  })
}

/** Whether a claim states a share with its percentage, of exactly these two numbers. */
export function sharesStated(state: Snapshot, part: Scope, whole: Scope): Claim[] {
  const wholes = countOf(state, whole)
  return statedBy(state, part).flatMap(({ claim, as }) => {
    if (as !== 'value' || claim.percent === undefined) return []
    const of = claim.of ?? countOf(state, group(claim)).atLeast
    return isExact(wholes) && wholes.atLeast === of && same(state, { scope: whole, parts: partsOf(state, whole) }, group(claim)) ? [claim] : []
  })
}

/** The scope that a claim counts. */
export function claimed(claim: Claim): Scope {
  return { ...group(claim), from: claim.from, to: claim.to }
}

function group({ area, cohorts }: Claim): Scope {
  return cohorts.length > 0 ? { area, cohorts } : { area }
}

/**
 * Whether two scopes count the same units in every way in which the gaps may lie: the same entries, each as often,
 * and every gap either whole or among the same units.
 */
function same(state: State, a: { readonly scope: Scope; readonly parts: readonly Part[] }, other: Scope): boolean {
  const b = partsOf(state, other)
  if (a.parts.length !== b.length) return false
  const counts = new Map(b.map((part) => [part.entry, part.counts]))
  if (!a.parts.every((part) => equal(part.counts, counts.get(part.entry)))) return false
  const whole = a.parts.every((part) => part.entry.kind === 'fact' || part.counts.atLeast === weight(part.entry))
  if (whole) return true
  const [here, there] = [codesOf(state, a.scope), codesOf(state, other)]
  return here.size === there.size && [...here].every((code) => there.has(code))
}

function equal(a: Interval, b: Interval | undefined): boolean {
  return b !== undefined && sameInterval(a, b)
}
