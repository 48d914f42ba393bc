import type { Programme } from '#model/programme.ts'
import type { Reach } from '#model/snapshot.ts'
import type { Look } from './figure.ts'

/** Of what a source says nothing that narrows it down. */
export const blank: Look = { ink: 'unstated', fill: 'dots' }

/** A named unit, or a counted class of units, at a known step: solid; the goal carries a check mark. */
export function solid(programme: Programme, position: number): Look {
  const ink = programme.road[position]?.ink ?? 'unstated'
  return position >= programme.goal ? { ink, fill: 'solid', check: true } : { ink, fill: 'solid' }
}

/** Rolled out and certainly not at the goal: the colour of the middle of the way between. */
export function lateLook({ road, rolledOut, goal }: Programme): Look {
  return { ink: road[Math.floor((rolledOut + goal) / 2)]?.ink ?? 'begun', fill: 'solid' }
}

/** The hatch of what may stand at a step: in the colour and the pattern of that step. */
export function hatched(programme: Programme, position: number): Look {
  const step = programme.road[position]
  return step ? { ink: step.ink, fill: step.pattern } : blank
}

/** A named unit between two steps: the colour of the least, the hatch of the most that it may have reached. */
export function openLook(programme: Programme, reach: Reach): Look {
  const [least, most] = [programme.road[reach.atLeast], programme.road[reach.atMost]]
  return least && most && !saysNothing(programme, reach) ? { ink: least.ink, fill: most.pattern } : blank
}

/** From outside the rollout to the goal: nothing is told. */
export function saysNothing(programme: Programme, reach: Reach): boolean {
  return reach.atLeast < programme.rolledOut && reach.atMost >= programme.goal
}
