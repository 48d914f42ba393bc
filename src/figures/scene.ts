import type { Voice } from '#i18n/voice.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'

/** What every figure is described from: one state, one area of it, one language, and how the reader wants it. */
export interface Scene {
  readonly snapshot: Snapshot
  readonly catalogue: Catalogue
  /** Id of the area on whose page the figures stand. */
  readonly area: string
  readonly voice: Voice
  readonly measure: 'count' | 'percent'
  readonly order: 'official' | 'remaining'
}

/** Two states of one programme: the scene's own, and the one that it is compared with. */
export interface Comparison extends Scene {
  readonly from: Snapshot
}

/** Whether a scene is of two states. */
export function isComparison(scene: Scene): scene is Comparison {
  return 'from' in scene
}

/** The scene's own state without the other. */
export function alone(scene: Scene | Comparison): Scene {
  if (!isComparison(scene)) return scene
  const { from: _, ...own } = scene
  return own
}
