import { claimScope } from '#model/claim.ts'
import { count, type State } from '#model/count.ts'
import type { Totals } from '#model/edition.ts'
import { fits } from '#model/fit.ts'
import { sameInterval, isExact, type Interval } from '#model/interval.ts'
import { unitsIn } from '#model/register.ts'
import { percentOf } from '#model/share.ts'
import { weight, type Claim, type Snapshot } from '#model/snapshot.ts'
import { totalsOf } from '#model/totals.ts'

/** A sum of a state that does not hold. */
export type Finding =
  | { readonly kind: 'partition'; readonly counted: number; readonly stated: number }
  | { readonly kind: 'infeasible'; readonly gap?: string }
  | { readonly kind: 'claim'; readonly claim: string; readonly counted: string; readonly stated: string }
  | { readonly kind: 'totals'; readonly area: string }

/** The arithmetic of a state: it covers its register, its gaps fit, and every stated total is met by the count. */
export function check(snapshot: State & Pick<Snapshot, 'claims'>): Finding[] {
  const entries = [...snapshot.facts, ...snapshot.gaps]
  const counted = entries.reduce((sum, entry) => sum + weight(entry), 0)
  const stated = snapshot.register.units.length
  const partition: Finding[] = counted === stated ? [] : [{ kind: 'partition', counted, stated }]
  // Without a spread there is nothing to count.
  if (!fits(snapshot)) return [...partition, { kind: 'infeasible', ...blamed(snapshot) }]
  return [...partition, ...snapshot.claims.flatMap((claim) => reconcile(snapshot, claim))]
}

/** The sums listed for a state against its own, for every area above the units. */
export function checkTotals(state: State, listed: Readonly<Record<string, Totals>>): Finding[] {
  return state.register.areas
    .filter((area) => !equal(listed[area.id], totalsOf(state, area.id)))
    .map((area) => ({ kind: 'totals', area: area.id }))
}

function reconcile(state: State, claim: Claim): Finding[] {
  const findings: Finding[] = []
  const found = count(state, { ...claimScope(claim), from: claim.from, to: claim.to })
  if (!isExact(found) || found.atLeast !== claim.value)
    findings.push({ kind: 'claim', claim: claim.id, counted: written(found), stated: String(claim.value) })
  if (claim.of !== undefined) {
    const whole = count(state, claimScope(claim))
    if (!isExact(whole) || whole.atLeast !== claim.of)
      findings.push({ kind: 'claim', claim: claim.id, counted: written(whole), stated: String(claim.of) })
  }
  if (claim.percent !== undefined) {
    const of = claim.of ?? unitsIn(state.register, claim.area).length
    const percent = percentOf(claim.value, of)
    if (percent !== claim.percent)
      findings.push({ kind: 'claim', claim: claim.id, counted: `${percent}%`, stated: `${claim.percent}%` })
  }
  return findings
}

/** The first gap without which the others still fit together with those before it. */
function blamed(state: State): { gap?: string } {
  for (const [i, gap] of state.gaps.entries())
    if (!fits({ ...state, gaps: state.gaps.slice(0, i + 1) })) return { gap: gap.id }
  return {}
}

function written({ atLeast, atMost }: Interval): string {
  return atLeast === atMost ? String(atLeast) : `${atLeast}–${atMost}`
}

function equal(a: Totals | undefined, b: Totals): boolean {
  return (
    a !== undefined &&
    a.size === b.size &&
    a.announcedStated === b.announcedStated &&
    (['rolledOut', 'announced'] as const).every(
      (key) => sameInterval(a[key], b[key]),
    )
  )
}
