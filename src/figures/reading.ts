import { isExact } from '#model/interval.ts'
import { tally } from '#stats/tally.ts'
import { unitLevel } from './levels.ts'
import type { Scene } from './scene.ts'

/** Units whose bounds are shown: those of an area, or those given. */
export type Shown = { readonly area: string } | { readonly units: ReadonlySet<string> }

/**
 * That bounds rest on how a source is read, wherever they do: where a list of places is read as at least one in
 * each, and how many of that group are among the units shown is not one number.
 */
export function readingNotes(scene: Scene, shown: readonly Shown[] = [{ area: scene.area }]): string[] {
  const { voice, snapshot } = scene
  const rests = snapshot.gaps.some(
    (gap) => gap.method === 'read' && gap.reach.atMost >= snapshot.programme.rolledOut && shown.some((group) => !isExact(tally(snapshot, { ...group, entry: (entry) => entry === gap }).size)),
  )
  return rests ? [voice.t('figure.common.noteRead', { level: unitLevel(scene) })] : []
}
