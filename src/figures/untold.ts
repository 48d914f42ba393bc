import { sameInterval } from '#model/interval.ts'
import { countOf } from '#stats/answer.ts'
import type { Scope } from '#stats/ask.ts'
import type { Scene } from './scene.ts'

/** Whether all units of a place of which the status is not stated are rolled out for certain: then it is said of them. */
export function untoldHaveBegun({ snapshot }: Pick<Scene, 'snapshot'>, scope: Scope): boolean {
  const untold = { ...scope, told: false }
  return sameInterval(countOf(snapshot, untold), countOf(snapshot, { ...untold, from: snapshot.programme.rolledOut }))
}
