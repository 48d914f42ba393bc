import { restId } from '#compile/rest.ts'
import type { Programme } from '#model/programme.ts'
import { sameInterval } from '#model/interval.ts'
import type { Claim, Fact, Gap, Membership, Milestone, Snapshot } from '#model/snapshot.ts'
import { predecessors } from '#model/succession.ts'
import { sameMembership } from '#stats/tally.ts'
import { carried } from './publishCarry.ts'
import { inCohort } from './member.ts'
import { keeping, silencedFact, silencedGap } from './publishKeep.ts'
import type { Parted } from './publishSheet.ts'
import { noSilence, silenceOf, type Silence } from './publishSilence.ts'
import type { Citing } from './publishSources.ts'
import type { Draft } from './draft.ts'
import type { GapEntry, Place, UnitEntry } from './entries.ts'
import type { Footing } from './footing.ts'
import type { Outcome, PublishIssue } from './publishIssue.ts'

/** A state before its tables are written. What no entry speaks of is the compiler's to add. */
export interface DraftState {
  readonly facts: readonly Fact[]
  readonly gaps: readonly Gap[]
  readonly claims: readonly Claim[]
  readonly silence: Silence
  /** By id of a group that the sheet counts, where. */
  readonly rows: ReadonlyMap<string, Place>
  /** Groups of the sheet out of which it also names units. */
  readonly parted: readonly Parted[]
}

/**
 * What a draft says, on what was said before: what is as it was keeps where that was stated, what is new cites the new
 * document in whose tab it stands. Of what it is silent, all is carried over; or only who is in which cohort, which has no date.
 */
export function stateOf(draft: Draft, { programme, register }: Footing, before: Snapshot | undefined, citing: Citing): Outcome<DraftState> {
  const told = new Map((before?.facts ?? []).map((fact) => [fact.unit, fact]))
  const origins = before ? predecessors(before.register, register).of : new Map<string, readonly string[]>()
  const heirs = [...origins.values()].flat()
  /** What was said of the very same unit. */
  const earlier = (code: string): Fact | undefined => {
    const [own, second] = origins.get(code) ?? []
    return own !== undefined && second === undefined && heirs.indexOf(own) === heirs.lastIndexOf(own) ? told.get(own) : undefined
  }
  const stated = draft.entries.units.map((entry) => {
    const old = earlier(entry.code)
    const own = old && entry.cohort.kind === 'unstated' ? inCohort(entry, old.membership, programme) : entry
    return keeping(old, factOf(own, programme, citing), programme)
  })
  const counted = gapsOf(draft.entries.gaps, { programme, before, citing })
  const gaps = counted.map(({ gap }) => gap)
  const rows = new Map(counted.map(({ gap: { id }, at }) => [id, at]))
  if (!before) return { ok: true, value: { facts: stated, gaps, claims: [], silence: noSilence, rows, parted: [] } }

  const carries = draft.missing === 'carried'
  const spoken = new Set(stated.map(({ unit }) => unit))
  const unspoken = register.units.flatMap(({ code }): Fact[] => {
    const fact = spoken.has(code) ? undefined : earlier(code)
    return fact ? [{ ...fact, unit: code }] : []
  })
  const silentFact = (fact: Fact): Fact | undefined => (carries ? fact : isMember(fact) ? silencedFact(fact, programme) : undefined)
  const facts = [...stated, ...unspoken.flatMap((fact) => silentFact(fact) ?? [])]
  const rest = draft.entries.gaps.find(({ id }) => id === restId)
  const going = carried({
    facts, gaps, untouched: new Set(counted.flatMap(({ gap: { id }, same }) => (same ? [id] : []))), groupRows: rows,
    unitRows: new Map(draft.entries.units.map(({ code, at }) => [code, at])), origins, before, register, programme, anew: citing.all, carries, sameMoment: before.asOf === draft.asOf,
    restSaid: rest && before.gaps.some((gap) => gap.rest && sameInterval(gap.reach, reachOf(rest, programme))) ? rest.size : undefined,
    silent: (gap) => (carries ? gap : isMember(gap) ? silencedGap(gap, programme) : undefined),
  })
  if (!going.ok) return { ok: false, issues: going.issues.map(({ at, ...issue }): PublishIssue => ({ kind: 'draft', ...issue, ...(at ? { at } : {}) })) }
  const { value } = going
  const silence = silenceOf({ facts: unspoken, gaps: value.unspoken, left: value.left }, programme)
  return { ok: true, value: { facts, gaps: [...value.said, ...value.gaps], claims: value.claims, silence, rows, parted: value.parted } }
}

function isMember({ membership }: Fact | Gap): boolean {
  return membership.kind === 'cohort'
}

function factOf(entry: UnitEntry, programme: Programme, citing: Citing): Fact {
  return {
    kind: 'fact', unit: entry.code, membership: entry.cohort, reach: reachOf(entry, programme),
    milestones: programme.road.flatMap(({ id }, i): Milestone[] => {
      const on = Object.hasOwn(entry.reached, id) ? entry.reached[id] : undefined
      const decisionNo = i === programme.goal ? entry.decisionNo : undefined
      if (on === undefined && decisionNo === undefined) return []
      return [{ kind: id, ...(on === undefined ? {} : { on }), ...(decisionNo === undefined ? {} : { decisionNo }) }]
    }),
    ...(entry.note === undefined ? {} : { note: entry.note }),
    cites: citing.of(entry), method: 'stated',
  }
}

/** Groups that a sheet counts. One that is said again keeps its id, and the same said again where it was stated. */
function gapsOf(
  entries: readonly GapEntry[],
  { programme, before, citing }: { readonly programme: Programme; readonly before: Snapshot | undefined; readonly citing: Citing },
): { readonly gap: Gap; readonly at: Place; readonly same: boolean }[] {
  const old = (before?.gaps ?? []).filter(({ rest }) => !rest)
  const taken = new Set(entries.flatMap(({ id }) => (id === undefined ? [] : [id])))
  return entries.flatMap((entry) => {
    // What is left over is never said, but reckoned.
    if (entry.id === restId) return []
    const said: Gap = {
      kind: 'gap', id: '', size: entry.size, places: entry.places, membership: entry.cohort, reach: reachOf(entry, programme),
      cites: citing.of(entry), method: 'stated', rest: false,
    }
    const again = old.find(({ id }) => id === entry.id) ?? old.find((each) => entry.id === undefined && !taken.has(each.id) && sameGround(each, said))
    const id = entry.id ?? again?.id ?? freeId(entry.cohort, taken)
    taken.add(id)
    // An empty cell states nothing: whoever was put into a cohort stays in it.
    const membership = again && said.membership.kind === 'unstated' ? again.membership : said.membership
    const gap: Gap = { ...said, reach: reachOf(inCohort(entry, membership, programme), programme) }
    const same = again !== undefined && sameMembership(again.membership, membership) && again.size === gap.size && sameInterval(again.reach, gap.reach) && placesText(again) === placesText(gap)
    return [{ gap: { ...gap, id, membership, ...(same ? { cites: again.cites, method: again.method } : {}) }, at: entry.at, same }]
  })
}

/** Of one cohort in the same districts. */
function sameGround(a: Gap, b: Gap): boolean {
  const districts = ({ places }: Gap): string => places.map(({ district }) => district).toSorted().join(' ')
  return sameMembership(a.membership, b.membership) && districts(a) === districts(b)
}

function placesText({ places }: Gap): string {
  return places.map(({ district, atLeast, atMost = '' }) => `${district}:${atLeast}-${atMost}`).toSorted().join(' ')
}

function freeId(membership: Membership, taken: ReadonlySet<string>): string {
  const start = (membership.kind === 'cohort' ? membership.id : membership.kind).toLowerCase().replace(/[^a-z0-9.-]+/g, '-').replace(/^[^a-z0-9]+/, '')
  const stem = start === '' ? 'group' : start
  for (let n = 1; ; n++) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`
}

function reachOf({ atLeast, atMost }: { readonly atLeast: string; readonly atMost: string }, { road }: Programme): Fact['reach'] {
  const position = (id: string): number => {
    const found = road.findIndex((step) => step.id === id)
    if (found < 0) throw new Error(`a sheet was read with a step that the road has not: ${id}`)
    return found
  }
  return { atLeast: position(atLeast), atMost: position(atMost) }
}
