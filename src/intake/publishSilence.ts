import { sameInterval } from '#model/interval.ts'
import type { Programme } from '#model/programme.ts'
import type { Fact, Gap } from '#model/snapshot.ts'
import { openReach } from './publishKeep.ts'

/** Of how many units of the state before a sheet does not speak. */
export interface Silence {
  /** Units that were named. */
  readonly named: number
  /** Units that were counted in groups. */
  readonly counted: number
  /** Units that were left over, and of which something was said. */
  readonly left: number
  /** Those of all these of which less is said where their step counts as not stated. */
  readonly lost: number
  /** What remains of the groups in which they were counted. */
  readonly groups: readonly Gap[]
}

export const noSilence: Silence = { named: 0, counted: 0, left: 0, lost: 0, groups: [] }

export function silenceOf({ facts, gaps, left }: { readonly facts: readonly Fact[]; readonly gaps: readonly Gap[]; readonly left: number }, programme: Programme): Silence {
  const told = ({ membership, reach }: Fact | Gap): boolean => membership.kind === 'outside' || !sameInterval(reach, membership.kind === 'cohort' ? openReach(reach, programme) : { atLeast: 0, atMost: programme.goal })
  const sum = (list: readonly Gap[]): number => list.reduce((all, { size }) => all + size, 0)
  return { named: facts.length, counted: sum(gaps), left, lost: facts.filter(told).length + sum(gaps.filter(told)) + left, groups: gaps }
}
