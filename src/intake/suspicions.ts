import type { Catalogue } from '#model/edition.ts'
import type { Interval } from '#model/interval.ts'
import { compareMoments, firstDay, lastDay, type Moment } from '#model/moment.ts'
import { rootOf } from '#model/register.ts'
import type { Milestone, Reach, Snapshot } from '#model/snapshot.ts'
import type { Change } from '#stats/change.ts'
import { reportOf } from '#stats/changeReport.ts'
import { stands } from '#stats/neighbours.ts'
import { sameMembership, tally } from '#stats/tally.ts'
import type { Draft } from './draft.ts'
import { sameFact } from './publishKeep.ts'
import type { Parted } from './publishSheet.ts'
import type { Silence } from './publishSilence.ts'
import { sourcesOf } from './publishSources.ts'
import { cohortTold, count as number, groupTold, keptTold, nameOf, rowTold, text, unitsTold } from './publishTold.ts'
import type { Part, Suspicion, SuspicionCode, Told } from './suspicion.ts'
import { brokenTotals, untoldTotals } from './suspicionTotals.ts'

interface Evidence {
  readonly draft: Draft
  /** As published so far, and with the new state. */
  readonly catalogue: Catalogue
  readonly newCatalogue: Catalogue
  readonly before: Snapshot | undefined
  readonly after: Snapshot
  readonly silence: Silence
  readonly parted: readonly Parted[]
}

/** Everything about a draft that someone should look at once more. */
export function suspicions(evidence: Evidence): Suspicion[] {
  return [...ofTime(evidence), ...(evidence.before ? ofChange(evidence, evidence.before) : [])]
}

/** More than one unit in so many. */
const fifth = 5

function ofTime({ draft, catalogue: { editions }, before }: Evidence): Suspicion[] {
  const { asOf, source, reason } = draft
  const last = editions.findLast((each) => stands(editions, each))
  const twin = editions.find((each) => each.asOf === asOf && stands(editions, each))
  // A day that lies after the state for certain was refused before.
  const loose = draft.entries.units.filter(({ reached }) => Object.values(reached).some((on) => lastDay(on) > lastDay(asOf)))
  return [
    ...(last && reason === 'scheduled' && compareMoments(asOf, last.asOf) < 0 ? [said('beforeLast', { asOf: day(asOf), last: day(last.asOf) })] : []),
    ...(twin && reason === 'scheduled' ? [said('sameMoment', { asOf: day(asOf), id: text(twin.id) })] : []),
    ...(loose.length > 0 ? [said('dateAfter', { count: number(loose.length), asOf: day(asOf) })] : []),
    ...(before ? olderSources(draft, before) : []),
    ...(lastDay(source.date) < firstDay(asOf) ? [said('sourceEarly', { date: day(source.date), asOf: day(asOf) })] : []),
  ]
}

function olderSources(draft: Draft, { reportedAt }: Snapshot): Suspicion[] {
  const sources = sourcesOf(draft)
  const older = sources.filter(({ date }) => lastDay(date) < firstDay(reportedAt))
  const [first] = older
  if (!first) return []
  if (sources.length === 1) return [said('sourceOlder', { date: day(first.date), last: day(reportedAt) })]
  const parts = older.map(({ title, date }): Part => ({ key: 'document', params: { title: { kind: 'words', words: title }, date: day(date) } }))
  return [said('sourcesOlder', { last: day(reportedAt), documents: { kind: 'parts', parts } })]
}

function ofChange({ draft, newCatalogue, after, silence, parted }: Evidence, before: Snapshot): Suspicion[] {
  const { changes, origins } = reportOf(newCatalogue, before, after)
  const moved = changes.filter(({ kind }) => kind !== 'unchanged').reduce((sum, { weight }) => sum + weight, 0)
  const size = after.register.units.length
  const root = rootOf(after.register).id
  const [then, now] = [tally(before, { area: rootOf(before.register).id }).announced, tally(after, { area: root }).announced]
  const told = new Map(before.facts.map((fact) => [fact.unit, fact]))
  const named = new Set(after.facts.flatMap(({ unit }) => [unit, ...(origins.get(unit) ?? [])]))
  const lost = before.facts.filter(({ unit }) => !named.has(unit)).length
  const cohorts = after.facts.flatMap((fact): Suspicion[] => {
    const [own, second] = origins.get(fact.unit) ?? []
    const old = own === undefined || second !== undefined ? undefined : told.get(own)
    if (!old || old.membership.kind !== 'cohort' || sameMembership(old.membership, fact.membership)) return []
    return [ofUnit('cohortChanges', after, fact.unit, { from: cohortTold(after, old.membership), to: cohortTold(after, fact.membership) })]
  })
  // Among what is put right, too, a step back is worth a second look.
  const back = changes.filter(({ from, to }) => to.atMost < from.atLeast).map((change) => regress(after, change))
  const sides = { before, after, origins, sameMoment: before.asOf === draft.asOf }
  const carries = draft.missing === 'carried'
  // Named units of no cohort that the sheet leaves out are named no more, which is said by itself.
  const quiet = silence.lost - lost
  return [
    ...back,
    ...cohorts,
    ...brokenTotals(sides),
    ...untoldTotals(sides),
    ...parted.map((each) => ofGroup(before, after, each)),
    ...datesLost(draft, before, after, origins),
    // The most that may have announced falls whenever more becomes known.
    ...(now.atLeast < then.atLeast ? [said('announcedFalls', { from: range(then), to: range(now) })] : []),
    ...(!carries && quiet > 0 ? [said('silenced', { count: number(quiet) })] : []),
    ...(carries && draft.entries.gaps.length > 0 && silence.groups.length > 0 ? [said('groupsKept', { groups: keptTold(before, silence.groups) })] : []),
    ...(lost > 0 ? [said('unnamed', { count: number(lost) })] : []),
    ...(moved * fifth > size ? [said('many', { count: number(moved), size: number(size) })] : []),
    ...(alike(before, after) ? [said('nothing', { last: day(before.asOf) })] : []),
  ]
}

/** A group that is counted, and units that are named out of it. */
function ofGroup(before: Snapshot, after: Snapshot, { gap, size, units, isLess, at }: Parted): Suspicion {
  const code = isLess ? 'groupLess' : 'groupOver'
  const params: Suspicion['params'] = { group: groupTold(before, gap), row: at ? rowTold(at) : text(''), units: unitsTold(after, units), size: number(size), was: number(gap.size), left: number(gap.size - units.length) }
  return { id: `${code}:${gap.id}`, code, params }
}

/** Days and decisions of units in the sheet that the state before gives and the new one does not. */
function datesLost({ entries }: Draft, before: Snapshot, after: Snapshot, origins: ReadonlyMap<string, readonly string[]>): Suspicion[] {
  const told = new Map(before.facts.map((fact) => [fact.unit, fact]))
  const spoken = new Set(entries.units.map(({ code }) => code))
  const lost = after.facts.filter(({ unit }) => spoken.has(unit)).flatMap((fact) => {
    const [own, second] = origins.get(fact.unit) ?? []
    const old = own === undefined || second !== undefined ? undefined : told.get(own)
    const still = (kind: string): Milestone | undefined => fact.milestones.find((each) => each.kind === kind)
    const gone = (old?.milestones ?? []).flatMap(({ kind, on, decisionNo }) => [
      ...(on !== undefined && still(kind)?.on === undefined ? [on] : []), ...(decisionNo !== undefined && still(kind)?.decisionNo === undefined ? [decisionNo] : []),
    ])
    return gone.map(() => fact.unit)
  })
  return lost.length === 0 ? [] : [said('datesLost', { count: number(lost.length), units: unitsTold(after, [...new Set(lost)]) })]
}

/** Whether two states say the same of the same units. */
function alike(before: Snapshot, after: Snapshot): boolean {
  const told = new Map(before.facts.map((fact) => [fact.unit, fact]))
  const gaps = ({ gaps: list }: Snapshot): string => list.map(({ id, size, reach, membership }) => JSON.stringify([id, size, reach, membership])).toSorted().join()
  const facts = after.facts.every((fact) => {
    const old = told.get(fact.unit)
    return old !== undefined && sameFact(old, fact)
  })
  return before.register.id === after.register.id && facts && before.facts.length === after.facts.length && gaps(before) === gaps(after)
}

function regress(after: Snapshot, { id, unit, weight, from, to }: Change): Suspicion {
  const ends = { from: steps(after, from), to: steps(after, to) }
  return unit === undefined ? { ...said('regressGap', { gap: text(id), count: number(weight), ...ends }), id: `regressGap:${id}` } : ofUnit('regress', after, unit, ends)
}

function ofUnit(code: SuspicionCode, after: Snapshot, unit: string, params: Suspicion['params']): Suspicion {
  return { id: `${code}:${unit}`, code, unit, params: { name: text(nameOf(after, unit)), code: text(unit), ...params } }
}

function said(code: SuspicionCode, params: Suspicion['params']): Suspicion {
  return { id: code, code, params }
}

/** "Documented – announced": where it is not known, from which step to which. */
function steps({ programme: { road } }: Snapshot, reach: Reach): Told {
  const [first, last] = [road[reach.atLeast]?.name, road[reach.atMost]?.name]
  if (!first || !last) return text('')
  return { kind: 'words', words: first === last ? first : { vi: `${first.vi} – ${last.vi}`, en: `${first.en} – ${last.en}` } }
}

function day(moment: Moment): Told {
  return { kind: 'moment', moment }
}

function range(interval: Interval): Told {
  return { kind: 'interval', interval }
}
