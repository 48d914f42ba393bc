import type { SnapshotFile } from '#data/schema.ts'
import type { Programme } from '#model/programme.ts'
import { rootOf, type Register } from '#model/register.ts'

type Gap = SnapshotFile['gaps'][number]

export const restId = 'rest'

/**
 * The units of which no entry speaks, as a gap, so that a state covers its register. Where a source
 * states the complete total from a step on, they stand before that step; else anything is possible.
 */
export function restOf(
  programme: Programme,
  register: Register,
  facts: SnapshotFile['facts'],
  gaps: readonly Gap[],
  claims: SnapshotFile['claims'],
): Gap | undefined {
  const size = register.units.length - facts.length - gaps.reduce((sum, gap) => sum + gap.size, 0)
  if (size <= 0) return undefined
  const { road, rolledOut } = programme
  const position = (id: string): number => road.findIndex((step) => step.id === id)
  const root = rootOf(register).id
  const [complete] = claims
    .filter((claim) => claim.complete && claim.area === root && claim.cohorts.length === 0)
    .filter((claim) => position(claim.from) > 0 && position(claim.to) === road.length - 1)
    .toSorted((a, b) => position(a.from) - position(b.from))
  const atMost = complete ? position(complete.from) - 1 : programme.goal
  const named = new Set(facts.map((fact) => fact.unit))
  const open = new Set(register.units.filter((unit) => !named.has(unit.code)).map((unit) => unit.district))
  return {
    id: restId,
    size,
    districts: [...open].map((id) => ({ id, atLeast: 0 })),
    cohort: { kind: atMost < rolledOut ? 'outside' : 'unstated' },
    reach: { atLeast: road[0]?.id ?? '', atMost: road[atMost]?.id ?? '' },
    cites: complete?.cites ?? [],
    method: 'subtracted',
    rest: true,
  }
}
