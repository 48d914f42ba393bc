import { isExact } from '#model/interval.ts'
import type { Unit } from '#model/register.ts'
import type { Cite } from '#model/programme.ts'
import type { Fact, Reach } from '#model/snapshot.ts'
import { chances, type Chance } from '#stats/candidates.ts'
import { gapLook } from './gapLook.ts'
import { blank, openLook, solid } from './look.ts'
import type { Look } from './figure.ts'
import type { Scene } from './scene.ts'
import { cohortName, inside, reachText } from './terms.ts'

/** How one unit stands: by its own fact, or by the gaps that may hold it. */
export interface Standing {
  readonly unit: Unit
  readonly fact: Fact | undefined
  readonly chances: readonly Chance[]
  /** The chance that says most of it, where one does. */
  readonly telling: Chance | undefined
  readonly reach: Reach
  readonly look: Look
  /** "Đã công bố", "Không nêu tên: 5 trong 7 đơn vị này mới hoàn thành bộ tài liệu". */
  readonly step: string
  readonly cohort: string
  readonly cites: readonly Cite[]
}

/** Answers by state and language: neither changes, and map, table and details all ask. */
const known = new WeakMap<Scene['snapshot'], WeakMap<Scene['voice'], ReadonlyMap<string, Standing>>>()

/** All units of the register, by code. */
export function standings(scene: Scene): ReadonlyMap<string, Standing> {
  const answers = known.get(scene.snapshot) ?? new WeakMap<Scene['voice'], ReadonlyMap<string, Standing>>()
  known.set(scene.snapshot, answers)
  const answer = answers.get(scene.voice) ?? reckon(scene)
  answers.set(scene.voice, answer)
  return answer
}

function reckon(scene: Scene): ReadonlyMap<string, Standing> {
  const { snapshot } = scene
  const facts = new Map(snapshot.facts.map((fact) => [fact.unit, fact]))
  const open = chances(snapshot)
  return new Map(
    snapshot.register.units.map((unit) => {
      const fact = facts.get(unit.code)
      return [unit.code, fact ? named(scene, unit, fact) : unnamed(scene, unit, open.get(unit.code) ?? [])]
    }),
  )
}

function named(scene: Scene, unit: Unit, fact: Fact): Standing {
  const { programme } = scene.snapshot
  return {
    unit, fact, chances: [], telling: undefined,
    reach: fact.reach,
    look: isExact(fact.reach) ? solid(programme, fact.reach.atLeast) : openLook(programme, fact.reach),
    step: reachText(scene, fact.reach),
    cohort: cohortName(scene, fact.membership),
    cites: fact.cites,
  }
}

function unnamed(scene: Scene, unit: Unit, open: readonly Chance[]): Standing {
  const { voice, snapshot } = scene
  // That some of them are not in the rollout tells nothing of it.
  const telling = open.find((chance) => chance.telling && chance.gap.reach.atMost >= snapshot.programme.rolledOut)
  const reach = {
    atLeast: Math.min(...open.map(({ gap }) => gap.reach.atLeast)),
    atMost: Math.max(...open.map(({ gap }) => gap.reach.atMost)),
  }
  return {
    unit, fact: undefined, chances: open, telling, reach,
    look: telling ? gapLook(scene, telling.gap) : blank,
    step: telling ? tellingText(scene, telling) : voice.t('figure.standing.silent'),
    cohort: voice.t('figure.common.notStatedShort'),
    cites: telling?.gap.cites ?? open.flatMap(({ gap }) => [...gap.cites]),
  }
}

/** "Không nêu tên: 5 trong 7 đơn vị này mới hoàn thành bộ tài liệu". */
export function tellingText(scene: Scene, { gap, pool }: Chance): string {
  const { voice, snapshot } = scene
  const step = snapshot.programme.road[gap.reach.atLeast]
  const words = {
    n: voice.count(gap.size),
    pool: voice.count(pool.length),
    count: gap.size,
    cohort: inside(cohortName(scene, gap.membership)),
    clause: step ? voice.say(step.clause) : '',
    step: step ? voice.say(step.name) : '',
  }
  return voice.t(isExact(gap.reach) ? 'figure.standing.amongExact' : 'figure.standing.amongOpen', words)
}
