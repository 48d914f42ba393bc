import { capital, unitName } from '#i18n/naming.ts'
import { isExact, type Interval } from '#model/interval.ts'
import { compareMoments } from '#model/moment.ts'
import { codesIn } from '#model/register.ts'
import type { Step } from '#model/programme.ts'
import type { Reach, Snapshot, Source } from '#model/snapshot.ts'
import type { Ask, Scope } from '#stats/ask.ts'
import { changeKinds, type Change, type ChangeKind } from '#stats/change.ts'
import { answerChange, countChanges } from '#stats/changeCount.ts'
import { reportOf, type ChangeReport } from '#stats/changeReport.ts'
import type { Cell } from './figure.ts'
import { entryCites, sourceLine } from './cites.ts'
import type { Comparison, Scene } from './scene.ts'
import { atRoot, counted, inside, nameOf, reachText } from './terms.ts'

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

/** "Mới biết thêm". */
export function changeName({ voice }: Scene, kind: ChangeKind): string {
  return voice.t(`change.kind.${kind}`)
}

/** "24 đơn vị mới biết thêm". */
export function changePhrase({ voice }: Scene, kind: ChangeKind, n: Interval): string {
  return voice.t(`change.phrase.${kind}`, { n: voice.interval(n), count: n.atMost })
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

/** "24 đơn vị mới biết thêm", "không có tiến triển nào chắc chắn": what changed, kind by kind, and that nothing progressed. */
export function findings(scene: Comparison): string[] {
  const { voice } = scene
  const found = differences.map((kind) => ({ kind, n: changed(scene, [kind]) })).filter(({ n }) => n.atMost > 0)
  if (found.length === 0) return [voice.t('change.phrase.nothing')]
  const quiet = found.every(({ kind }) => kind !== 'progress')
  return [...found.map(({ kind, n }) => changePhrase(scene, kind, n)), ...(quiet ? [voice.t('change.phrase.noProgress')] : [])]
}

/** A sentence that stands as a title, with its place where that is not the whole. */
export function titled(scene: Comparison, text: string): string {
  return atRoot(scene) ? capital(text) : scene.voice.t('change.findingIn', { place: capital(nameOf(scene, scene.area)), list: inside(text) })
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

function momentText({ voice, from, snapshot }: Comparison, state: Snapshot): string {
  return from.asOf === snapshot.asOf ? voice.t('change.edition', { id: state.id }) : voice.dated(state.asOf)
}

/** "14 đã công bố, 10 mới hoàn thành bộ tài liệu": where the units of a kind are now. */
export function whither(scene: Comparison, kind: ChangeKind): string[] {
  const { voice, snapshot } = scene
  const reaches = new Map<string, Reach>()
  for (const { kind: own, to } of changesOf(scene).changes) if (own === kind) reaches.set(`${String(to.atMost)} ${String(to.atLeast)}`, to)
  const ends = [...reaches.values()]
    .map((to) => ({ to, n: answerChange(changesOf(scene), { what: [kind], scope: { area: scene.area }, to }) }))
    .filter(({ n }) => n.atMost > 0)
    .toSorted((a, b) => b.to.atMost - a.to.atMost || b.to.atLeast - a.to.atLeast)
  return ends.flatMap(({ to, n }) => {
    const step = snapshot.programme.road[to.atLeast]
    // Where all went one way their number stands before it already.
    if (ends.length === 1) return [inside(reachText(scene, to))]
    return [isExact(to) && step
      ? voice.t('change.phrase.step', { n: voice.interval(n), clause: clauseOf(scene, step), step: inside(voice.say(step.name)) })
      : voice.t('change.phrase.reach', { n: voice.interval(n), step: inside(briefReach(scene, to)) })]
  })
}

/** What is said of units at a step; its name where that has commas, since it stands in a list. */
function clauseOf({ voice }: Scene, { clause, name }: Step): string {
  const said = voice.say(clause)
  return said.includes(',') ? inside(voice.say(name)) : said
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

/** The rule of each kind that is shown, and what one must know of the two registers. */
export function changeNotes(scene: Comparison, kinds: readonly ChangeKind[]): string[] {
  const { voice } = scene
  const report = changesOf(scene)
  const moments = { from: momentText(scene, scene.from), to: momentText(scene, scene.snapshot) }
  const [here, there] = [codesIn(scene.snapshot.register, scene.area), codesIn(scene.from.register, scene.area)]
  const merged = report.changes.flatMap((each) => (each.of && each.unit !== undefined ? [each.unit] : [])).filter((code) => here.has(code))
  const unmatched = [
    ...report.come.filter((code) => here.has(code)).map((code) => unitText(scene.snapshot, code)),
    ...report.gone.filter((code) => there.has(code)).map((code) => unitText(scene.from, code)),
  ]
  return [
    ...(compareMoments(scene.from.asOf, scene.snapshot.asOf) > 0 ? [voice.t('change.rule.backwards')] : []),
    ...changeKinds.filter((kind) => kinds.includes(kind)).map((kind) => voice.t(`change.rule.${kind}`, moments)),
    ...(report.changes.some(({ id, unit }) => unit === undefined && id === 'regrouped') ? [voice.t('change.rule.regrouped')] : []),
    ...(merged.length > 0 ? [voice.t('change.rule.merged', { list: voice.list(merged.map((code) => unitText(scene.snapshot, code))) })] : []),
    ...(unmatched.length > 0 ? [voice.t('change.rule.unmapped', { list: voice.list(unmatched) })] : []),
  ]
}

/** "Phường Bình Hưng", by its code in the register of a state. */
export function unitText({ register }: Snapshot, code: string): string {
  const unit = register.units.find((each) => each.code === code)
  return unit ? unitName(unit) : code
}

/** The source line of both states. */
export function bothSources(scene: Comparison): string {
  return sourceLine(both(scene), [...entryCites(before(scene)), ...entryCites(scene)])
}

/** The scene with the documents of both states, so that a cite of either has its name. */
export function both(scene: Comparison): Scene {
  const sources = new Map<string, Source>([...scene.from.sources, ...scene.snapshot.sources].map((source) => [source.id, source]))
  return { ...scene, snapshot: { ...scene.snapshot, sources: [...sources.values()] } }
}
