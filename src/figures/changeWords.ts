import { capital, unitName } from '#i18n/naming.ts'
import { isExact, type Interval } from '#model/interval.ts'
import { compareMoments } from '#model/moment.ts'
import { codesIn } from '#model/register.ts'
import type { Reach, Snapshot, Source } from '#model/snapshot.ts'
import type { Ask, Scope } from '#stats/ask.ts'
import { changeKinds, type Change, type ChangeKind } from '#stats/change.ts'
import { answerChange, countChanges } from '#stats/changeCount.ts'
import { reportOf, type ChangeReport } from '#stats/changeReport.ts'
import type { Cell } from './figure.ts'
import { entryCites, sourced } from './cites.ts'
import type { Comparison, Scene } from './scene.ts'
import { counted, inside, reachText } from './terms.ts'

/** All kinds but "unchanged": a difference between what two states say. */
export const differences = changeKinds.filter((kind) => kind !== 'unchanged')

/** What became of the units between the two states of a scene. */
export function changesOf({ catalogue, from, snapshot }: Comparison): ChangeReport {
  return reportOf(catalogue, from, snapshot)
}

/** The scene of the state that is compared with. */
export function before(scene: Comparison): Scene {
  return { ...scene, snapshot: scene.from }
}

/** "Mới có thông tin". */
export function changeName({ voice }: Scene, kind: ChangeKind): string {
  return voice.t(`change.kind.${kind}`)
}

/** "24 đơn vị mới có thông tin". */
export function changePhrase({ voice }: Scene, kind: ChangeKind, n: Interval): string {
  return voice.t(`change.phrase.${kind}`, { n: voice.interval(n), count: n.atMost })
}

/** "Mới có thông tin", or why a unit that came of several cannot be compared with them. */
export function kindText(scene: Scene, { kind, mixed }: Change): string {
  return mixed ? scene.voice.t('change.mixed') : changeName(scene, kind)
}

/** Whether the state that is shown is of an earlier moment than that with which it is compared. */
export function isBackwards({ from, snapshot }: Comparison): boolean {
  return compareMoments(from.asOf, snapshot.asOf) > 0
}

/** How many units of a scope changed so, in the scene's area. */
export function changed(scene: Comparison, what: readonly ChangeKind[], scope: Scope = { area: scene.area }): Interval {
  return answerChange(changesOf(scene), { what, scope })
}

/** How many units of the area changed that no source names. */
export function unnamedChanged(scene: Comparison): Interval {
  const units = codesIn(scene.snapshot.register, scene.area)
  return countChanges(changesOf(scene), units, ({ unit, kind }) => unit === undefined && kind !== 'unchanged')
}

/** A count of changes as a cell, with the question that it answers. */
export function changeCell(scene: Comparison, ask: Omit<Extract<Ask, { kind: 'change' }>, 'kind'>): Cell {
  return counted(scene.voice, answerChange(changesOf(scene), ask), { kind: 'change', ...ask })
}

/** "Từ ngày 29/3/2018 đến tháng 8/2018"; states of one and the same moment are told apart by their ids. */
export function spanText(scene: Comparison): string {
  const { voice, from, snapshot } = scene
  return voice.t('change.span', { from: momentText(scene, from), to: momentText(scene, snapshot) })
}

/** "29/3/2018", over a column of what was stated then. */
export function stateTitle({ voice, from, snapshot }: Comparison, state: Snapshot): string {
  return from.asOf === snapshot.asOf ? voice.t('change.edition', { id: state.id }) : capital(voice.dated(state.asOf))
}

/** "ngày 29/3/2018", in a sentence. */
export function momentText({ voice, from, snapshot }: Comparison, state: Snapshot): string {
  return from.asOf === snapshot.asOf ? voice.t('change.edition', { id: state.id }) : voice.dated(state.asOf)
}

/** The step, or the two between which it lies, in few words. */
export function briefReach(scene: Scene, reach: Reach): string {
  const { road } = scene.snapshot.programme
  if (isExact(reach) || (reach.atLeast === 0 && reach.atMost === road.length - 1)) return reachText(scene, reach)
  return briefSteps(scene, reach, 'change.moves.between')
}

/** Two steps in few words, and what stands between them. */
export function briefSteps({ voice, snapshot: { programme: { road } } }: Scene, reach: Reach, key: 'change.moves.between' | 'change.moves.mixed'): string {
  const [from, to] = [road[reach.atLeast], road[reach.atMost]].map((step) => (step ? voice.say(step.name) : ''))
  return voice.t(key, { from: from ?? '', to: inside(to ?? '') })
}

/** What the first state says of what a change compares: its reach, or that of each unit that one came from. */
export function wasText(scene: Comparison, { from, of = [] }: Change): string {
  const { voice } = scene
  if (of.length === 0) return briefReach(scene, from)
  return voice.list(of.map((code) => {
    const fact = scene.from.facts.find(({ unit }) => unit === code)
    return voice.t('change.list.origin', { name: unitText(scene.from, code), step: fact ? inside(reachText(scene, fact.reach)) : inside(voice.t('figure.common.unstated')) })
  }))
}

/** "Phường Bình Hưng", by its code in the register of a state. */
export function unitText({ register }: Snapshot, code: string): string {
  const unit = register.units.find((each) => each.code === code)
  return unit ? unitName(unit) : code
}

/** The source line of both states, and the places that it names. */
export function bothSourced(scene: Comparison): ReturnType<typeof sourced> {
  return sourced(both(scene), [...entryCites(before(scene)), ...entryCites(scene)])
}

/** The scene with the documents of both states, so that a cite of either has its name. */
export function both(scene: Comparison): Scene {
  const sources = new Map<string, Source>([...scene.from.sources, ...scene.snapshot.sources].map((source) => [source.id, source]))
  return { ...scene, snapshot: { ...scene.snapshot, sources: [...sources.values()] } }
}
