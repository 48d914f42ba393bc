import type { ChangeKind } from '#stats/change.ts'
import type { LegendItem, Look } from './figure.ts'
import { changeName } from './changeWords.ts'
import type { Scene } from './scene.ts'

/** How each kind of change is drawn: colour, hatch and sign each tell it from the others. */
export const changeLooks: Readonly<Record<ChangeKind, Look>> = {
  progress: { ink: 'forward', fill: 'solid', sign: 'up' },
  regress: { ink: 'back', fill: 'solid', sign: 'down' },
  correction: { ink: 'mended', fill: 'solid', sign: 'mended' },
  newlyKnown: { ink: 'forward', fill: 'diagonal', sign: 'plus' },
  newlyUnknown: { ink: 'back', fill: 'diagonal', sign: 'minus' },
  undetermined: { ink: 'unstated', fill: 'dots', sign: 'wave' },
  unchanged: { ink: 'outside', fill: 'solid' },
}

/** Units of which only the number is known that changed so: hatched in the colour of the kind, without its sign. */
export const unnamedLooks: Readonly<Record<ChangeKind, Look>> = {
  progress: { ink: 'forward', fill: 'vertical' },
  regress: { ink: 'back', fill: 'vertical' },
  correction: { ink: 'mended', fill: 'vertical' },
  newlyKnown: { ink: 'forward', fill: 'horizontal' },
  newlyUnknown: { ink: 'back', fill: 'horizontal' },
  undetermined: { ink: 'unstated', fill: 'cross' },
  unchanged: { ink: 'outside', fill: 'dots' },
}

/** Stated as before: plain where the step is known, dotted where both states leave it open. */
export function sameLook(known: boolean): Look {
  return known ? changeLooks.unchanged : unnamedLooks.unchanged
}

/** May have changed, or lies where no source says. */
export const openLook: Look = { ink: 'unstated', fill: 'horizontal' }

/** Cannot be matched with the other register. */
export const unmatchedLook: Look = { ink: 'unstated', fill: 'vertical' }

/** One line a kind. */
export function changeLegend(scene: Scene, kinds: readonly ChangeKind[]): LegendItem[] {
  return kinds.map((kind) => ({ look: changeLooks[kind], text: changeName(scene, kind) }))
}
