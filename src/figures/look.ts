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

/** What is counted: solid where its step is known, hatched by the least it has reached where not. */
export function lookOf(programme: Programme, reach: Reach): Look {
  if (reach.atLeast === reach.atMost) return solid(programme, reach.atLeast)
  return saysNothing(programme, reach) ? blank : hatched(programme, reach.atLeast)
}

/** One unnamed unit of a counted class: always hatched, since which unit it is is not stated. */
export function memberLook(programme: Programme, reach: Reach): Look {
  return saysNothing(programme, reach) ? blank : hatched(programme, reach.atLeast)
}

function saysNothing(programme: Programme, reach: Reach): boolean {
  return reach.atLeast < programme.rolledOut && reach.atMost >= programme.goal
}
