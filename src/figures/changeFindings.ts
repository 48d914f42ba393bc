import { capital } from '#i18n/naming.ts'
import { isExact, type Interval } from '#model/interval.ts'
import type { Step } from '#model/programme.ts'
import { codesIn } from '#model/register.ts'
import type { Reach } from '#model/snapshot.ts'
import type { ChangeKind } from '#stats/change.ts'
import { answerChange, countChanges } from '#stats/changeCount.ts'
import { withdrawnOf } from '#stats/changeReport.ts'
import { briefReach, changed, changePhrase, changesOf, differences, isBackwards } from './changeWords.ts'
import type { Comparison } from './scene.ts'
import { atRoot, inside, nameOf, reachText } from './terms.ts'

/** How many units of the area are in a difference of each kind that is there. */
export function foundKinds(scene: Comparison): { readonly kind: ChangeKind; readonly n: Interval }[] {
  return differences.map((kind) => ({ kind, n: changed(scene, [kind]) })).filter(({ n }) => n.atMost > 0)
}

/** "24 đơn vị mới có thông tin", "chưa xác nhận được tiến triển nào": what changed, kind by kind, and that nothing progressed. */
export function findings(scene: Comparison): string[] {
  const { voice } = scene
  const found = foundKinds(scene)
  if (found.length === 0) return [voice.t('change.phrase.nothing')]
  return [...found.map(({ kind, n }) => foundPhrase(scene, kind, n)), ...quiet(scene)]
}

/** That nothing progressed for certain, where that is news: what does not hold says nothing of it. */
export function quiet(scene: Comparison): string[] {
  const { voice, catalogue, from, snapshot } = scene
  const progressed = changed(scene, ['progress']).atMost > 0
  return progressed || withdrawnOf(catalogue.editions, from, snapshot).length > 0 ? [] : [voice.t('change.phrase.noProgress')]
}

/** "24 đơn vị mới có thông tin"; where all that cannot be determined are mergers, that it is these. */
export function foundPhrase(scene: Comparison, kind: ChangeKind, n: Interval): string {
  const here = codesIn(scene.snapshot.register, scene.area)
  const mixed = kind === 'undetermined'
    && changesOf(scene).changes.every((each) => each.kind !== kind || each.mixed || (each.unit !== undefined && !here.has(each.unit)))
  return mixed ? scene.voice.t('change.phrase.mixed', { n: scene.voice.interval(n), count: n.atMost }) : changePhrase(scene, kind, n)
}

/** "103 đơn vị có số liệu như trước (49 chưa rõ bước)": the same is stated, which is not that all is as it was. */
export function samePhrase(scene: Comparison): string {
  const { voice, snapshot, area } = scene
  const open = countChanges(changesOf(scene), codesIn(snapshot.register, area), ({ kind, to }) => kind === 'unchanged' && !isExact(to))
  const phrase = changePhrase(scene, 'unchanged', changed(scene, ['unchanged']))
  return open.atMost > 0 ? voice.t('change.phrase.unchangedOpen', { phrase, open: voice.interval(open) }) : phrase
}

/** A finding that stands as a title: with its place where that is not the whole, that time runs back, and that a state was withdrawn. */
export function titled(scene: Comparison, text: string): string {
  const { voice } = scene
  const list = [inside(text), ...withdrawnText(scene)].join('; ')
  const place = capital(nameOf(scene, scene.area))
  if (isBackwards(scene)) return atRoot(scene) ? voice.t('change.findingBack', { list }) : voice.t('change.findingBackIn', { place, list })
  return atRoot(scene) ? capital(list) : voice.t('change.findingIn', { place, list })
}

/** "bản 2030-10.1 đã rút, khác biệt không phải tiến triển hay lùi bước". */
function withdrawnText({ voice, catalogue, from, snapshot }: Comparison): string[] {
  const ids = withdrawnOf(catalogue.editions, from, snapshot).map(({ id }) => id)
  return ids.length > 0 ? [voice.t('change.phrase.withdrawn', { list: voice.list(ids) })] : []
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
    if (ends.length === 1) return [oneWay(scene, kind, to)]
    return [isExact(to) && step
      ? voice.t('change.phrase.step', { n: voice.interval(n), clause: clauseOf(scene, step), step: inside(voice.say(step.name)) })
      : voice.t('change.phrase.reach', { n: voice.interval(n), step: onward(scene, to, 'change.phrase.onwardListed') ?? inside(briefReach(scene, to)) })]
  })
}

/** Where all units of a kind are now; where that is some step or beyond, from which step they came, since they did not go all the way. */
function oneWay(scene: Comparison, kind: ChangeKind, to: Reach): string {
  const { voice, snapshot: { programme: { road } } } = scene
  const open = onward(scene, to, 'change.phrase.onward')
  if (open === undefined) return inside(reachText(scene, to))
  const starts = changesOf(scene).changes.filter((each) => each.kind === kind).map(({ from }) => (isExact(from) ? from.atLeast : undefined))
  const [start] = starts
  const step = start === undefined ? undefined : road[start]
  if (kind !== 'progress' || !step || starts.some((each) => each !== start)) return open
  return voice.t('change.phrase.fromTo', { from: inside(voice.say(step.name)), to: open })
}

/** "được giao triển khai trở lên, chưa rõ bước"; undefined where the step is known, or nothing is. */
function onward({ voice, snapshot: { programme: { road } } }: Comparison, to: Reach, key: 'change.phrase.onward' | 'change.phrase.onwardListed'): string | undefined {
  const step = road[to.atLeast]
  return step && to.atLeast > 0 && to.atLeast < to.atMost && to.atMost === road.length - 1 ? voice.t(key, { step: inside(voice.say(step.name)) }) : undefined
}

/** What is said of units at a step; its name where that has commas, since it stands in a list. */
function clauseOf({ voice }: Comparison, { clause, name }: Step): string {
  const said = voice.say(clause)
  return said.includes(',') ? inside(voice.say(name)) : said
}
