import { check } from '#data/check.ts'
import { claimScope, isTimeless } from '#model/claim.ts'
import { count, type State } from '#model/count.ts'
import { isExact } from '#model/interval.ts'
import type { Cite, Programme } from '#model/programme.ts'
import { rootOf, type Register } from '#model/register.ts'
import type { Claim, Gap, Snapshot } from '#model/snapshot.ts'
import { withCites } from './publishKeep.ts'
import { leaving } from './publishLeave.ts'
import { openRest } from './publishRest.ts'
import type { Obstacle, Parted, Sheet } from './publishSheet.ts'

interface Carrying extends Sheet {
  readonly before: Snapshot
  readonly register: Register
  readonly programme: Programme
  /** The places of the new documents. */
  readonly anew: readonly Cite[]
  /** Whether both states are of one moment. */
  readonly sameMoment: boolean
  /** How many the sheet says are left over, as they were left over before; undefined where it does not say it. */
  readonly restSaid: number | undefined
  /** What becomes of a group of which the sheet does not speak; undefined where nothing is left of it. */
  readonly silent: (gap: Gap) => Gap | undefined
  /** Whether what is left over stands as before, also where the sheet does not speak of it. */
  readonly carries: boolean
}

/** Groups and totals that go on, and how many are left over as they were before without the sheet saying so. */
export interface Carried {
  readonly gaps: readonly Gap[]
  /** Those that the sheet counts. */
  readonly said: readonly Gap[]
  readonly parted: readonly Parted[]
  readonly claims: readonly Claim[]
  /** The groups of the state before of which the sheet does not speak, as far as anything is left of them. */
  readonly unspoken: readonly Gap[]
  readonly left: number
}

/**
 * The groups of the state before, less the units that are named or grouped anew, and its totals as far as they hold:
 *
 * 1. what the sheet says for the first time comes out of the groups that can have held it
 * 2. what is left over is as it was where the sheet says so, or where all stands as before
 * 3. a total that still agrees stands as far as it holds of this moment too: a cohort has no date, how far it has come has;
 *    the complete total is counted anew, since it says what is in no group, and is then a sum of ours
 */
export function carried(carrying: Carrying): { readonly ok: true; readonly value: Carried } | { readonly ok: false; readonly issues: readonly Obstacle[] } {
  const { facts, before, register, programme, anew, sameMoment, restSaid, silent, carries } = carrying

  // 1. Whence.
  const out = leaving(carrying)
  if (out.issues.length > 0) return { ok: false, issues: out.issues }
  const unspoken = out.gaps
  const going = unspoken.flatMap((gap) => silent(gap) ?? [])

  // 2. What is left over fills the register, so that totals can be counted.
  const counted = [...out.said, ...going]
  const size = register.units.length - facts.length - counted.reduce((sum, gap) => sum + gap.size, 0)
  const old = before.gaps.find(({ rest }) => rest)
  const isAsBefore = old !== undefined && (carries || (!out.open && restSaid !== undefined && size <= restSaid))
  const rest: readonly Gap[] = size > 0 ? [isAsBefore ? { ...old, size } : { ...openRest({ register, programme, facts }), size }] : []
  const isTold = old !== undefined && old.reach.atMost < programme.goal
  const left = isTold && (carries ? restSaid === undefined : !isAsBefore) ? Math.max(0, Math.min(size, old.size)) : 0

  // 3. Totals.
  const state: State = { register, programme, facts, gaps: [...counted, ...rest] }
  return { ok: true, value: { gaps: going, said: out.said, parted: out.parted, claims: claimsOf(before.claims, state, { anew, sameMoment }), unspoken, left } }
}

function claimsOf(claims: readonly Claim[], state: State, { anew, sameMoment }: Pick<Carrying, 'anew' | 'sameMoment'>): Claim[] {
  const areas = new Set(state.register.areas.map(({ id }) => id))
  const known = claims.filter(({ area }) => areas.has(area))
  const findings = check({ ...state, claims: known })
  // Groups that do not fit are the compiler's to report; nothing can be counted with them.
  if (findings.some(({ kind }) => kind === 'infeasible' || kind === 'partition')) return []
  // A sum over the whole state is from every new document that says anything new of it, whichever way that moved the sum.
  const cited = [...state.facts, ...state.gaps].flatMap(({ cites }) => cites)
  const saying = anew.filter((each) => cited.some(({ source, paragraph }) => source === each.source && paragraph === each.paragraph))
  const summed = saying.length > 0 ? saying : anew
  const broken = new Set(findings.flatMap((finding) => (finding.kind === 'claim' ? [finding.claim] : [])))
  return known.flatMap((claim): Claim[] => {
    if (!broken.has(claim.id) && (isTimeless(claim, state.programme) || sameMoment)) return [claim]
    if (!claim.complete || claim.area !== rootOf(state.register).id || claim.cohorts.length > 0) return []
    const found = count(state, { ...claimScope(claim), from: claim.from, to: claim.to })
    const { of: _of, percent: _percent, ...own } = claim
    if (!isExact(found)) return []
    const value = found.atLeast
    return [{ ...own, value, method: 'counted', cites: value === claim.value ? claim.cites : withCites(claim.cites, summed) }]
  })
}
