import { claimScope, isStated, isTimeless } from '#model/claim.ts'
import { count } from '#model/count.ts'
import type { Interval } from '#model/interval.ts'
import { codesIn, rootOf } from '#model/register.ts'
import type { Claim, Entry, Fact, Snapshot } from '#model/snapshot.ts'
import { chances } from '#stats/candidates.ts'
import { nameOf, text } from './publishTold.ts'
import type { Part, Suspicion } from './suspicion.ts'

interface Sides {
  readonly before: Snapshot
  readonly after: Snapshot
  /** By code, the codes that a unit had before. */
  readonly origins: ReadonlyMap<string, readonly string[]>
  readonly sameMoment: boolean
}

/**
 * Totals that a source states of this moment too, and that the facts no longer give: one each, with what becomes of it.
 * One that merely cannot be told any more, since less is stated than before, is contradicted by nothing.
 */
export function brokenTotals(sides: Sides): Suspicion[] {
  const { before, after, sameMoment } = sides
  const areas = new Set(after.register.areas.map(({ id }) => id))
  return before.claims.flatMap((claim): Suspicion[] => {
    if (!isStated(claim) || !areas.has(claim.area) || !(sameMoment || isTimeless(claim, before.programme))) return []
    const found = foundInstead(claim, sides)
    if (!found) return []
    const params: Suspicion['params'] = {
      what: { kind: 'words', words: claim.what }, stated: { kind: 'count', n: claim.value }, found: { kind: 'interval', interval: found },
      cites: { kind: 'parts', parts: citesOf(claim, before) },
      joined: { kind: 'parts', parts: joined(claim, sides) }, outcome: { kind: 'parts', parts: outcome(claim, sides) },
    }
    return [{ id: `total:${claim.id}`, code: 'total', params }]
  })
}

/**
 * Totals of the state before that are given up because the sheet is silent: they hold of this moment too, or say how many
 * are in the rollout at all, and the facts can no longer give them.
 */
export function untoldTotals(sides: Sides): Suspicion[] {
  const { before, after, sameMoment } = sides
  const areas = new Set(after.register.areas.map(({ id }) => id))
  const root = rootOf(after.register).id
  const kept = new Set(after.claims.map(({ id }) => id))
  const broken = new Set(brokenTotals(sides).map(({ id }) => id))
  return before.claims.flatMap((claim): Suspicion[] => {
    if (kept.has(claim.id) || broken.has(`total:${claim.id}`) || !areas.has(claim.area)) return []
    if (!sameMoment && !isTimeless(claim, before.programme) && !(claim.complete && claim.area === root && claim.cohorts.length === 0)) return []
    const { atLeast, atMost } = count(after, { ...claimScope(claim), from: claim.from, to: claim.to })
    // Whoever may be of the cohort and is not said to be is not counted with it: it may still be as many as were stated.
    const found = { atLeast, atMost: Math.max(atMost, claim.value) }
    const params: Suspicion['params'] = {
      what: { kind: 'words', words: claim.what }, value: { kind: 'count', n: claim.value }, found: { kind: 'interval', interval: found },
      cites: { kind: 'parts', parts: citesOf(claim, before) },
    }
    return [{ id: `totalUntold:${claim.id}`, code: 'totalUntold', params }]
  })
}

/** What is counted where a total was stated; nothing where it may still be right. */
function foundInstead(claim: Claim, { before, after }: Sides): Interval | undefined {
  const { entry } = claimScope(claim)
  const { area, from, to, value } = claim
  const found = count(after, { ...claimScope(claim), from, to })
  if (value < found.atLeast) return found
  // Whatever is no longer said of a unit's cohort may be as it was stated.
  const most = count(after, { area, from, to, entry: (each) => !entry || entry(each) || isOpened(each, before) })
  return value > most.atMost ? { atLeast: found.atLeast, atMost: most.atMost } : undefined
}

function isOpened(entry: Entry, { facts, gaps }: Snapshot): boolean {
  if (entry.membership.kind !== 'unstated') return false
  const open = entry.kind === 'gap'
    ? gaps.some(({ id, size, membership }) => id === entry.id && size >= entry.size && membership.kind === 'unstated')
    : facts.some(({ unit, membership }) => unit === entry.unit && membership.kind === 'unstated')
  return !open
}

function citesOf({ cites }: Claim, { sources }: Snapshot): readonly Part[] {
  return cites.map(({ source, paragraph }): Part => {
    const short = sources.find(({ id }) => id === source)?.short
    return { key: 'cite', params: { source: short ? { kind: 'words', words: short } : text(source), n: { kind: 'count', n: paragraph } } }
  })
}

/** Units of the total that cannot have been of it before: a row too low, as often as not. */
function joined(claim: Claim, { before, after, origins }: Sides): readonly Part[] {
  const codes = codesIn(after.register, claim.area)
  const { entry: wanted = () => true } = claimScope(claim)
  const counts = (entry: Entry): boolean => wanted(entry) && entry.reach.atMost >= claim.from && entry.reach.atLeast <= claim.to
  const told = new Map(before.facts.map((fact) => [fact.unit, fact]))
  const possible = chances(before)
  const was = (code: string): boolean => {
    const fact: Fact | undefined = told.get(code)
    return fact ? counts(fact) : (possible.get(code) ?? []).some(({ gap }) => counts(gap))
  }
  const fresh = after.facts.filter((fact) => codes.has(fact.unit) && counts(fact) && !(origins.get(fact.unit) ?? []).some(was))
  const parts = fresh.map(({ unit }): Part => ({ key: 'unit', params: { name: text(nameOf(after, unit)), code: text(unit) } }))
  return parts.length === 0 ? [] : [{ key: 'joined', params: { units: { kind: 'parts', parts } } }]
}

/** What becomes of it, and which complete total is counted anew with it. */
function outcome(claim: Claim, { before, after }: Sides): readonly Part[] {
  const anew = before.claims.flatMap((old): Part[] => {
    const now = after.claims.find(({ id }) => id === old.id)
    if (!now || now.value === old.value || isStated(now)) return []
    return [{ key: 'recounted', params: { what: { kind: 'words', words: old.what }, from: { kind: 'count', n: old.value }, to: { kind: 'count', n: now.value } } }]
  })
  return after.claims.some(({ id }) => id === claim.id) ? anew : [{ key: 'dropped', params: {} }, ...anew]
}
