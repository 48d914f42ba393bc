import type { Programme } from '#model/programme.ts'
import type { Scope } from './ask.ts'

/** The numbers of a tally, each as the scope that counts it. */
export type Counted = 'size' | 'rolledOut' | 'announced' | 'remaining' | 'untold'

/** The scopes of a group's tally: how many it is, rolled out, at the goal, rolled out and not there, and not told of. */
export function scopesOf({ rolledOut, goal }: Programme, group: Scope): Readonly<Record<Counted, Scope>> {
  return {
    size: group,
    rolledOut: { ...group, from: rolledOut },
    announced: { ...group, from: goal },
    remaining: { ...group, from: rolledOut, to: goal - 1 },
    untold: { ...group, told: false },
  }
}
