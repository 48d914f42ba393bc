import { unitName } from '#i18n/naming.ts'
import { isExact } from '#model/interval.ts'
import type { Cite } from '#model/programme.ts'
import type { Part } from '#stats/part.ts'
import { citesText } from './cites.ts'
import { gapLook } from './gapLook.ts'
import { areasText } from './levels.ts'
import { openLook, solid } from './look.ts'
import type { Scene } from './scene.ts'
import { cohortName, inside, reachText } from './terms.ts'
import type { TrailEntry } from './trail.ts'

/** The entries behind a number, each with how many of its units count. */
export function entriesOf(scene: Scene, parts: readonly Part[]): TrailEntry[] {
  const units = new Map(scene.snapshot.register.units.map((unit) => [unit.code, unit]))
  return parts.map((part) => entryOf(scene, part, units))
}

/** The places in sources on which entries rest. */
export function partCites(parts: readonly Part[]): Cite[] {
  return parts.flatMap(({ entry }) => [...entry.cites])
}

function entryOf(scene: Scene, { entry, counts }: Part, units: ReadonlyMap<string, Parameters<typeof unitName>[0]>): TrailEntry {
  const { voice, snapshot } = scene
  const { programme } = snapshot
  const step = reachText(scene, entry.reach)
  const cohort = inside(cohortName(scene, entry.membership))
  const shared = {
    counts: voice.interval(counts),
    method: voice.t(`trail.method.${entry.method}`),
    cite: citesText(scene, entry.cites) || voice.t('trail.entry.noCite'),
  }
  if (entry.kind === 'fact') {
    const unit = units.get(entry.unit)
    return {
      ...shared,
      id: entry.unit, unit: entry.unit,
      look: isExact(entry.reach) ? solid(programme, entry.reach.atLeast) : openLook(programme, entry.reach),
      name: unit ? unitName(unit) : entry.unit,
      text: voice.t('trail.entry.fact', { step, cohort }),
    }
  }
  const words = { n: voice.count(entry.size), count: entry.size }
  return {
    ...shared,
    id: entry.id,
    look: gapLook(scene, entry),
    name: voice.t(entry.rest ? 'trail.entry.rest' : 'trail.entry.gap', words),
    text: entry.rest
      ? voice.t('trail.entry.fact', { step, cohort })
      : voice.t('trail.entry.places', { step, cohort, places: areasText(scene, entry.places.map(({ district }) => district)) }),
  }
}
