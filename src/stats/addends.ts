import { childrenOf, rootOf, within } from '#model/register.ts'
import type { Entry, Membership, Snapshot } from '#model/snapshot.ts'
import type { Scope } from './ask.ts'
import { gapIn, type Part } from './part.ts'
import type { Addend, StepKind } from './step.ts'
import { sameMembership } from './tally.ts'

/** Parts of a sum that stand together as one amount. */
export interface Addends {
  readonly addend: Addend
  readonly parts: readonly Part[]
}

/** The parts of a sum as a reader would add them: by cohort, else by the areas in which they lie, else the named ones and each gap. */
export function grouped(state: Snapshot, scope: Scope, parts: readonly Part[]): { readonly kind: StepKind; readonly groups: readonly Addends[] } {
  const cohorts = byMembership(state, parts)
  if (cohorts.length > 1) return { kind: 'byCohort', groups: cohorts }
  const areas = byArea(state, scope, parts)
  if (areas.length > 1) return { kind: 'byArea', groups: areas }
  return { kind: 'byEntry', groups: byEntry(parts) }
}

/** In the programme's order of cohorts; in none, and not stated, last. */
function byMembership({ programme }: Snapshot, parts: readonly Part[]): Addends[] {
  const memberships: Membership[] = [...programme.cohorts.map(({ id }): Membership => ({ kind: 'cohort', id })), { kind: 'outside' }, { kind: 'unstated' }]
  return memberships
    .map((membership): Addends => ({ addend: { kind: 'membership', membership }, parts: parts.filter(({ entry }) => sameMembership(entry.membership, membership)) }))
    .filter((group) => group.parts.length > 0)
}

/** Nothing where a gap lies in more than one of the areas: it is not divided. */
function byArea(state: Snapshot, { area }: Scope, parts: readonly Part[]): Addends[] {
  const { register } = state
  const children = childrenOf(register, area ?? rootOf(register).id)
  const groups = children
    .map(({ id }): Addends => ({ addend: { kind: 'area', id }, parts: parts.filter(({ entry }) => liesIn(state, entry, id)) }))
    .filter((group) => group.parts.length > 0)
  return groups.reduce((sum, group) => sum + group.parts.length, 0) === parts.length ? groups : []
}

/** Whether a unit lies in an area, or all of a gap's units do. */
function liesIn(state: Snapshot, entry: Entry, area: string): boolean {
  if (entry.kind === 'gap') return gapIn(state, { area }, entry).atLeast === entry.size
  const district = state.register.units.find(({ code }) => code === entry.unit)?.district
  return district !== undefined && within(state.register, area).has(district)
}

function byEntry(parts: readonly Part[]): Addends[] {
  const named = parts.filter(({ entry }) => entry.kind === 'fact')
  return [
    ...(named.length > 0 ? [{ addend: { kind: 'named' as const }, parts: named }] : []),
    ...parts.flatMap((part): Addends[] => (part.entry.kind === 'gap' ? [{ addend: { kind: 'gap', gap: part.entry }, parts: [part] }] : [])),
  ]
}
