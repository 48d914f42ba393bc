import type { Cite, Programme } from '#model/programme.ts'
import { sameInterval } from '#model/interval.ts'
import type { Claim, Fact, Gap, Membership, Milestone, Snapshot } from '#model/snapshot.ts'
import { predecessors } from '#model/succession.ts'
import { sameMembership } from '#stats/tally.ts'
import { carried } from './publishCarry.ts'
import type { Draft } from './draft.ts'
import type { GapEntry, UnitEntry } from './entries.ts'
import type { Footing } from './footing.ts'
import type { Outcome, PublishIssue } from './publishIssue.ts'

/** A state before its tables are written. What no entry speaks of is the compiler's to add. */
export interface DraftState {
  readonly facts: readonly Fact[]
  readonly gaps: readonly Gap[]
  readonly claims: readonly Claim[]
}

/** What a draft says, on what was said before: what is as it was keeps where that was stated, what is new cites the new document. */
export function stateOf(draft: Draft, { programme, register }: Footing, before: Snapshot | undefined, cite: Cite): Outcome<DraftState> {
  const told = new Map((before?.facts ?? []).map((fact) => [fact.unit, fact]))
  const origins = before ? predecessors(before.register, register).of : new Map<string, readonly string[]>()
  const heirs = [...origins.values()].flat()
  /** What was said of the very same unit. */
  const earlier = (code: string): Fact | undefined => {
    const [own, second] = origins.get(code) ?? []
    return own !== undefined && second === undefined && heirs.indexOf(own) === heirs.lastIndexOf(own) ? told.get(own) : undefined
  }
  const stated = draft.entries.units.map((entry) => keeping(earlier(entry.code), factOf(entry, programme, cite)))
  const gaps = gapsOf(draft.entries.gaps, { programme, before, cite })
  if (draft.missing === 'unstated' || !before) return { ok: true, value: { facts: stated, gaps, claims: [] } }

  const spoken = new Set(stated.map(({ unit }) => unit))
  const silent = register.units.flatMap(({ code }): Fact[] => {
    const fact = spoken.has(code) ? undefined : earlier(code)
    return fact ? [{ ...fact, unit: code }] : []
  })
  const facts = [...stated, ...silent]
  const rows = new Map(draft.entries.units.map(({ code, at }) => [code, at]))
  const rest = carried({ facts, gaps, origins, before, register, cite, sameMoment: before.asOf === draft.asOf })
  if (!rest.ok) {
    const issues = rest.issues.map(({ code, ...issue }): PublishIssue => {
      const at = code === undefined ? undefined : rows.get(code)
      return { kind: 'draft', ...issue, ...(at ? { at } : {}) }
    })
    return { ok: false, issues }
  }
  return { ok: true, value: { facts, gaps: [...gaps, ...rest.gaps], claims: rest.claims } }
}

/** Whether the same is said of a unit, wherever it stands and however it was found. */
export function sameFact(a: Fact, b: Fact): boolean {
  return sameMembership(a.membership, b.membership) && sameInterval(a.reach, b.reach) && milestonesText(a) === milestonesText(b)
}

/** A row's fact stands where the same was stated before; a note is always the row's own. */
function keeping(before: Fact | undefined, fact: Fact): Fact {
  return before && sameFact(before, fact) ? { ...fact, cites: before.cites, method: before.method } : fact
}

function factOf(entry: UnitEntry, programme: Programme, cite: Cite): Fact {
  return {
    kind: 'fact', unit: entry.code, membership: entry.cohort, reach: reachOf(entry, programme),
    milestones: programme.road.flatMap(({ id }, i): Milestone[] => {
      const on = Object.hasOwn(entry.reached, id) ? entry.reached[id] : undefined
      const decisionNo = i === programme.goal ? entry.decisionNo : undefined
      if (on === undefined && decisionNo === undefined) return []
      return [{ kind: id, ...(on === undefined ? {} : { on }), ...(decisionNo === undefined ? {} : { decisionNo }) }]
    }),
    ...(entry.note === undefined ? {} : { note: entry.note }),
    cites: [cite], method: 'stated',
  }
}

/** Groups that a sheet counts. One that is said again keeps its id, and the same said again where it was stated. */
function gapsOf(
  entries: readonly GapEntry[],
  { programme, before, cite }: { readonly programme: Programme; readonly before: Snapshot | undefined; readonly cite: Cite },
): Gap[] {
  const old = (before?.gaps ?? []).filter(({ rest }) => !rest)
  const rests = new Set((before?.gaps ?? []).filter(({ rest }) => rest).map(({ id }) => id))
  const taken = new Set(entries.flatMap(({ id }) => (id === undefined ? [] : [id])))
  return entries.flatMap((entry): Gap[] => {
    // What is left over is never said, but reckoned.
    if (entry.id !== undefined && rests.has(entry.id)) return []
    const gap: Gap = {
      kind: 'gap', id: '', size: entry.size, places: entry.places, membership: entry.cohort, reach: reachOf(entry, programme),
      cites: [cite], method: 'stated', rest: false,
    }
    const again = old.find(({ id }) => id === entry.id) ?? old.find((each) => entry.id === undefined && !taken.has(each.id) && sameGround(each, gap))
    const id = entry.id ?? again?.id ?? freeId(entry.cohort, taken)
    taken.add(id)
    const same = again !== undefined && again.size === gap.size && sameInterval(again.reach, gap.reach) && sameGround(again, gap) && placesText(again) === placesText(gap)
    return [{ ...gap, id, ...(same ? { cites: again.cites, method: again.method } : {}) }]
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

function milestonesText({ milestones }: Fact): string {
  return milestones.map(({ kind, on = '', decisionNo = '' }) => JSON.stringify([kind, on, decisionNo])).toSorted().join()
}
