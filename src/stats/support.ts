import { isExact } from '#model/interval.ts'
import type { Method } from '#model/programme.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { countOf } from './answer.ts'
import type { Scope } from './ask.ts'
import { plain } from './derive.ts'
import type { Support } from './grade.ts'
import { partsOf, silentParts, type Part } from './part.ts'
import { statedBy } from './stated.ts'

/** What the support of a count hangs on: whether a source states it, and how all that it is counted from came about. */
export function supportOf(state: Snapshot, scope: Scope): Support {
  const { programme } = state
  const offices = programme.authorities.filter(({ id }) => scope.authorities?.includes(id))
  const assumed: Method[] = offices.some(({ method }) => method === 'assumed') ? ['assumed'] : []
  return {
    exact: isExact(countOf(state, scope)),
    stated: statedBy(state, scope).length > 0,
    methods: [...assumed, ...methodsOf(state, scope)],
  }
}

/** Units of a register are counted in it; whatever stands for a number, or shows that it is nothing, brings its own method. */
function methodsOf(state: Snapshot, scope: Scope): Method[] {
  if (plain(scope) && scope.from === undefined && scope.to === undefined) return ['counted']
  const parts = partsOf(state, scope)
  return (parts.length > 0 ? parts : silentParts(state, scope)).map((part) => methodIn(state, part))
}

/** That a list of places is read as one unit in each matters only where a part of the group is asked for. */
function methodIn(state: Snapshot, { entry, counts }: Part): Method {
  const whole = entry.kind === 'gap' && entry.method === 'read' && isExact(counts) && (counts.atLeast === entry.size || counts.atMost === 0)
  return whole && statedBy(state, { gap: entry.id }).length > 0 ? 'stated' : entry.method
}
