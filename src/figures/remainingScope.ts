import { sameInterval, type Interval } from '#model/interval.ts'
import { countOf } from '#stats/answer.ts'
import type { Scope } from '#stats/ask.ts'
import type { Scene } from './scene.ts'

/** What is not at the goal as the page asks of it, where that is the same number: rolled out and not at the goal. */
export function remainingScope({ snapshot }: Scene, scope: Scope, remaining: Interval): Scope {
  const { rolledOut, goal } = snapshot.programme
  const begun = { ...scope, from: rolledOut, to: goal - 1 }
  const found = countOf(snapshot, begun)
  return sameInterval(found, remaining) ? begun : { ...scope, to: goal - 1 }
}
