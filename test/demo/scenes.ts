import { comparedFigureOf, comparedIdsFor, figureOf, idsFor } from '#figures/catalogue.ts'
import { communesFigure } from '#figures/communes.ts'
import type { Figure } from '#figures/figure.ts'
import { rollColumns, rollOf } from '#figures/roll.ts'
import type { Scene } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'
import type { Lang } from '#model/words.ts'

/** A state as a page shows it. */
export function sceneOf(catalogue: Catalogue, snapshot: Snapshot, lang: Lang, area?: string): Scene {
  return { snapshot, catalogue, area: area ?? snapshot.register.areas[0]?.id ?? '', voice: voiceOf(lang), measure: 'count', order: 'official' }
}

/** Every figure that a page of one state can show. */
export function figuresOf(scene: Scene): readonly Figure[] {
  const roll = rollOf(scene)
  return [...idsFor(scene.snapshot.programme).map((id) => figureOf(id, scene)), communesFigure(scene, roll, [...roll.units, ...roll.gaps], rollColumns)]
}

/** Every figure that a page of two states can show. */
export function comparisonsOf(scene: Scene, from: Snapshot): readonly Figure[] {
  const comparison = { ...scene, from }
  return comparedIdsFor(comparison).map((id) => comparedFigureOf(id, comparison))
}
