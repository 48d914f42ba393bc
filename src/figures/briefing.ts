import { comparedFigureOf, comparedIds, comparedIdsFor, drawnIds, figureOf, idsFor } from './catalogue.ts'
import { communesFigure } from './communes.ts'
import type { Figure, FigureId, Stamp } from './figure.ts'
import { rollColumns, rollOf } from './roll.ts'
import { alone, isComparison, type Comparison, type Scene } from './scene.ts'
import { stampOf } from './stamp.ts'

/** What is taken into a meeting: figures of one area in one language, in the order in which they are shown. */
export interface Briefing {
  readonly scene: Scene | Comparison
  readonly figures: readonly Figure[]
  readonly stamp: Stamp
}

/** The figures that a briefing may hold, in the order of the pages that show them; those of two states where there are two. */
export function offeredIn(scene: Scene | Comparison): readonly FigureId[] {
  return [...idsFor(scene.snapshot.programme), 'communes', ...(isComparison(scene) ? comparedIdsFor(scene) : [])]
}

/** A briefing of the figures asked for, in that order; what is not offered is left out. How the reader has set the page has no part in it. */
export function briefingOf(asked: Scene | Comparison, ids: readonly FigureId[]): Briefing {
  const scene = { ...asked, measure: 'count', order: 'official' } as const
  const offered = offeredIn(scene)
  return { scene, figures: ids.filter((id) => offered.includes(id)).map((id) => figureIn(scene, id)), stamp: stampOf(scene) }
}

/** A figure by its id. Figures of one state know nothing of the other; those of two need both. */
export function figureIn(scene: Scene | Comparison, id: FigureId): Figure {
  const drawn = drawnIds.find((each) => each === id)
  const compared = comparedIds.find((each) => each === id)
  const own = alone(scene)
  if (drawn) return figureOf(drawn, own)
  if (compared && isComparison(scene)) return comparedFigureOf(compared, scene)
  if (id !== 'communes') throw new Error(`${id} needs two states`)
  const roll = rollOf(own)
  return communesFigure(own, roll, [...roll.units, ...roll.gaps], rollColumns)
}
