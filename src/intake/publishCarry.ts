import { check } from '#data/check.ts'
import { claimScope, isTimeless } from '#model/claim.ts'
import { count, type State } from '#model/count.ts'
import { isExact } from '#model/interval.ts'
import type { Cite } from '#model/programme.ts'
import { rootOf, type Register } from '#model/register.ts'
import type { Claim, Fact, Gap, Place, Snapshot } from '#model/snapshot.ts'
import { chances } from '#stats/candidates.ts'
import { sameMembership } from '#stats/tally.ts'
import type { DraftRule } from './publishIssue.ts'

/** What stands in the way, with the code of the unit that it is about. */
interface Obstacle {
  readonly rule: DraftRule
  readonly params: Readonly<Record<string, string | number>>
  readonly code?: string
}

interface Carrying {
  readonly facts: readonly Fact[]
  /** Groups that the sheet itself counts. */
  readonly gaps: readonly Gap[]
  /** By code, the codes that the unit had before. */
  readonly origins: ReadonlyMap<string, readonly string[]>
  readonly before: Snapshot
  readonly register: Register
  readonly cite: Cite
  /** Whether both states are of one moment. */
  readonly sameMoment: boolean
}

type Carried = { readonly ok: true; readonly gaps: readonly Gap[]; readonly claims: readonly Claim[] } | { readonly ok: false; readonly issues: readonly Obstacle[] }

/**
 * The groups of the state before, less the units that are named now, and its totals as far as they hold:
 *
 * 1. each unit that is named for the first time comes out of the one group that can have held it
 * 2. a group shrinks by those, in all and in their districts
 * 3. a total that still agrees stands as far as it holds of this moment too: a cohort has no date, how far it has come has;
 *    the complete total is counted anew, since it says what is in no group, and is then a sum of ours
 */
export function carried({ facts, gaps, origins, before, register, cite, sameMoment }: Carrying): Carried {
  const replaced = new Set(gaps.map(({ id }) => id))
  const kept = before.gaps.filter(({ id }) => !replaced.has(id))

  // 1. Whence.
  const issues: Obstacle[] = []
  const left = new Map<string, Map<string, number>>()
  const named = new Set(before.facts.map(({ unit }) => unit))
  const districts = new Map(before.register.units.map(({ code, district }) => [code, district]))
  for (const fact of facts)
    for (const code of origins.get(fact.unit) ?? []) {
      if (named.has(code)) continue
      const holders = holdersOf(before, code, fact)
      const [gap, second] = holders
      if (!gap) issues.push({ rule: 'gapNone', params: { code: fact.unit }, code: fact.unit })
      // What the sheet itself counts is as the sheet says, whatever it was.
      else if (holders.every(({ id }) => replaced.has(id))) continue
      else if (second) {
        const rule = fact.membership.kind === 'unstated' ? 'cohortNeeded' : 'gapAmbiguous'
        issues.push({ rule, params: { code: fact.unit, gaps: holders.map(({ id }) => id).join(', ') }, code: fact.unit })
      } else {
        const by = left.get(gap.id) ?? new Map<string, number>()
        const district = districts.get(code) ?? ''
        left.set(gap.id, by.set(district, (by.get(district) ?? 0) + 1))
      }
    }

  // 2. What remains.
  const remaining = kept.flatMap((gap): Gap[] => {
    const out = left.get(gap.id)
    return out ? shrunk(gap, out, cite, issues) : [gap]
  })
  if (issues.length > 0) return { ok: false, issues }

  // 3. Totals. What is left over fills the register, so that they can be counted.
  const counted = [...gaps, ...remaining.filter(({ rest }) => !rest)]
  const size = register.units.length - facts.length - counted.reduce((sum, gap) => sum + gap.size, 0)
  const rest = before.gaps.find((gap) => gap.rest)
  const state: State = { register, programme: before.programme, facts, gaps: [...counted, ...(rest && size > 0 ? [{ ...rest, size }] : [])] }
  return { ok: true, gaps: counted.filter(({ id }) => !replaced.has(id)), claims: claimsOf(before.claims, state, { cite, sameMoment }) }
}

/** The groups that may have held a unit: of its own cohort where there are any, else those of none that is known, else what was left over. */
function holdersOf(before: Snapshot, code: string, { membership, reach }: Fact): readonly Gap[] {
  const possible = (chances(before).get(code) ?? []).map(({ gap }) => gap)
  const open = possible.filter(({ membership: own, rest }) => own.kind === 'unstated' && !rest)
  const tiers = membership.kind === 'unstated' ? [possible] : [possible.filter((gap) => sameMembership(gap.membership, membership)), open, possible.filter(({ rest, membership: own }) => rest || own.kind === 'outside')]
  const tier = tiers.find((each) => each.length > 0) ?? []
  // Where several are left, one from which it would have gone back is the least likely.
  const onwards = tier.filter((gap) => gap.reach.atLeast <= reach.atMost)
  return tier.length > 1 && onwards.length > 0 ? onwards : tier
}

function shrunk(gap: Gap, out: ReadonlyMap<string, number>, cite: Cite, issues: Obstacle[]): Gap[] {
  const named = [...out.values()].reduce((sum, n) => sum + n, 0)
  if (named > gap.size) issues.push({ rule: 'gapFull', params: { gap: gap.id, size: gap.size, named } })
  if (named >= gap.size) return []
  const places = gap.places.flatMap((place): Place[] => {
    const n = out.get(place.district) ?? 0
    const { atMost } = place
    if (atMost !== undefined && n > atMost) issues.push({ rule: 'gapPlace', params: { gap: gap.id, district: place.district, most: atMost, named: n } })
    if (atMost !== undefined && n >= atMost) return []
    return [{ district: place.district, atLeast: Math.max(0, place.atLeast - n), ...(atMost === undefined ? {} : { atMost: atMost - n }) }]
  })
  // What was read or assumed is no better for being subtracted from.
  const method = gap.method === 'read' || gap.method === 'assumed' ? gap.method : 'subtracted'
  return [{ ...gap, size: gap.size - named, places, method, cites: withCite(gap.cites, cite) }]
}

function claimsOf(claims: readonly Claim[], state: State, { cite, sameMoment }: Pick<Carrying, 'cite' | 'sameMoment'>): Claim[] {
  const areas = new Set(state.register.areas.map(({ id }) => id))
  const known = claims.filter(({ area }) => areas.has(area))
  const findings = check({ ...state, claims: known })
  // Groups that do not fit are the compiler's to report; nothing can be counted with them.
  if (findings.some(({ kind }) => kind === 'infeasible' || kind === 'partition')) return []
  const broken = new Set(findings.flatMap((finding) => (finding.kind === 'claim' ? [finding.claim] : [])))
  return known.flatMap((claim): Claim[] => {
    if (!broken.has(claim.id) && (isTimeless(claim, state.programme) || sameMoment)) return [claim]
    if (!claim.complete || claim.area !== rootOf(state.register).id || claim.cohorts.length > 0) return []
    const found = count(state, { ...claimScope(claim), from: claim.from, to: claim.to })
    const { of: _of, percent: _percent, ...own } = claim
    if (!isExact(found)) return []
    const value = found.atLeast
    return [{ ...own, value, method: 'counted', cites: value === claim.value ? claim.cites : withCite(claim.cites, cite) }]
  })
}

function withCite(cites: readonly Cite[], cite: Cite): readonly Cite[] {
  return cites.some(({ source, paragraph }) => source === cite.source && paragraph === cite.paragraph) ? cites : [...cites, cite]
}
