import { isExact } from '#model/interval.ts'
import type { Unit } from '#model/register.ts'
import { chances, type Chance } from '#stats/candidates.ts'
import type { Change } from '#stats/change.ts'
import { changeCites } from './changeCites.ts'
import { changeLooks, openLook, sameLook, unmatchedLook, unnamedLooks } from './changeLook.ts'
import { before, both, briefReach, changesOf, changeName, kindText, wasText } from './changeWords.ts'
import { citesText } from './cites.ts'
import type { Look } from './figure.ts'
import type { Comparison } from './scene.ts'
import { standings } from './standing.ts'
import { inside } from './terms.ts'

/** What became of one unit: by its own change, or by those of the gaps that may hold it. */
export interface Became {
  readonly unit: Unit
  /** The change that concerns the unit, or all that may; undefined where they differ, or it cannot be matched. */
  readonly change: Change | undefined
  /** Whether it is the unit's own change. */
  readonly named: boolean
  /** The group that changed, of which the unit may be one. */
  readonly gap: { readonly change: Change; readonly pool: readonly string[]; readonly districts: readonly string[] } | undefined
  readonly look: Look
  readonly from: string
  readonly to: string
  readonly kind: string
  /** The cites of both states. */
  readonly source: string
  /** All of it in a sentence or two. */
  readonly text: string
}

/** All units of the register of the second state, by code. */
export function became(scene: Comparison): ReadonlyMap<string, Became> {
  const report = changesOf(scene)
  const own = new Map(report.changes.flatMap((change) => (change.unit === undefined ? [] : [[change.unit, change] as const])))
  const open = chances(scene.snapshot)
  const come = new Set(report.come)
  return new Map(scene.snapshot.register.units.map((unit) => {
    const change = own.get(unit.code)
    if (change) return [unit.code, ofChange(scene, unit, change)]
    return [unit.code, come.has(unit.code) ? ofNone(scene, unit) : ofGaps(scene, unit, open.get(unit.code) ?? [])]
  }))
}

function ofChange(scene: Comparison, unit: Unit, change: Change): Became {
  const { voice } = scene
  const [from, to] = [wasText(scene, change), briefReach(scene, change.to)]
  const kind = kindText(scene, change)
  const source = citesText(both(scene), changeCites(changesOf(scene), change))
  return {
    unit, change, named: true, gap: undefined, look: change.kind === 'unchanged' ? sameLook(isExact(change.to)) : changeLooks[change.kind], from, to, kind, source,
    text: change.kind === 'unchanged' ? voice.t('change.map.tileSame', { to, source }) : voice.t('change.map.tile', { kind, from, to, source }),
  }
}

/** Neither state names it: what the gaps have in common that may hold it is what can be said. */
function ofGaps(scene: Comparison, unit: Unit, held: readonly Chance[]): Became {
  const { voice, snapshot } = scene
  const report = changesOf(scene)
  const moved = report.changes.filter(({ unit: own, gaps }) => own === undefined && held.some(({ gap }) => gaps.includes(gap.id)))
  const telling = held.find((chance) => chance.telling && moved.some(({ id, kind }) => id === chance.gap.id && kind !== 'unchanged'))
  const change = moved.find(({ id }) => id === telling?.gap.id)
  const [from, to] = [standingText(before(scene), unit.code), standingText(scene, unit.code)]
  const cites = (changes: readonly Change[]): string => citesText(both(scene), changes.flatMap((each) => changeCites(report, each)))
  if (telling && change) {
    const kind = changeName(scene, change.kind)
    const districts = [...new Set(snapshot.register.units.filter(({ code }) => telling.pool.includes(code)).map(({ district }) => district))]
    const words = { n: voice.count(change.weight), pool: voice.count(telling.pool.length), kind: inside(kind), source: cites([change]) }
    return {
      unit, change, named: false, gap: { change, pool: telling.pool, districts }, look: unnamedLooks[change.kind], from, to,
      kind: voice.t('change.map.markGap', words), source: words.source, text: voice.t('change.map.tileGap', words),
    }
  }
  const source = cites(moved)
  if (moved.every(({ kind }) => kind === 'unchanged')) {
    return {
      unit, change: moved[0], named: false, gap: undefined, look: sameLook(isOneStep(moved)), from, to,
      kind: changeName(scene, 'unchanged'), source, text: voice.t('change.map.tileSame', { to, source }),
    }
  }
  return {
    unit, change: undefined, named: false, gap: undefined, look: openLook, from, to,
    kind: voice.t('figure.common.notStatedShort'), source, text: voice.t('change.map.tileOpen', { source }),
  }
}

/** Whichever of them it was, the unit stands at the same known step. */
function isOneStep(moved: readonly Change[]): boolean {
  return moved.every(({ to }) => isExact(to) && to.atLeast === moved[0]?.to.atLeast)
}

function ofNone(scene: Comparison, unit: Unit): Became {
  const { voice, snapshot } = scene
  const source = citesText(both(scene), snapshot.facts.find((fact) => fact.unit === unit.code)?.cites ?? [])
  return {
    unit, change: undefined, named: false, gap: undefined, look: unmatchedLook, from: voice.t('change.list.none'), to: standingText(scene, unit.code),
    kind: voice.t('change.list.unmapped'), source, text: voice.t('change.map.tileCome', { source }),
  }
}

/** How the unit stands in a state, as the map of that state says. */
function standingText(scene: Parameters<typeof standings>[0], code: string): string {
  return standings(scene).get(code)?.step ?? scene.voice.t('figure.common.unstated')
}
