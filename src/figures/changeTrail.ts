import type { Voice } from '#i18n/voice.ts'
import { isExact, type Interval } from '#model/interval.ts'
import type { Method } from '#model/programme.ts'
import type { AskOf } from '#stats/ask.ts'
import { changeKinds, type Change } from '#stats/change.ts'
import { answerChange } from '#stats/changeCount.ts'
import { gradeOf } from '#stats/grade.ts'
import { statedBy } from '#stats/stated.ts'
import { changeCites } from './changeCites.ts'
import { placesOf } from './changeGroups.ts'
import { changeLooks, unnamedLooks } from './changeLook.ts'
import { countingIn, noneOf, type Part } from './changeNone.ts'
import { before, both, briefReach, changeName, changePhrase, changesOf, kindText, spanText, unitText, wasText } from './changeWords.ts'
import { citesText } from './cites.ts'
import type { Cell } from './figure.ts'
import { areasText } from './levels.ts'
import { isComparison, type Comparison, type Scene } from './scene.ts'
import { inside, reachText } from './terms.ts'
import type { Trail, TrailEntry } from './trail.ts'
import { equation } from './trailArithmetic.ts'
import { citationOf, disputesOf, snapshotLines, statementsOf } from './trailCitation.ts'
import { supportText } from './trailCount.ts'
import { whereOf } from './trailWords.ts'

/** Where a number of changes comes from: the changes that it counts, and what both states say of each. */
export function changeTrail(scene: Scene | Comparison, ask: AskOf<'change'>, cell: Cell): Trail | undefined {
  if (!isComparison(scene)) return undefined
  const { voice, from } = scene
  const found = answerChange(changesOf(scene), ask)
  const counting = countingIn(scene, ask)
  const none = counting.length === 0 ? noneOf(scene, ask) : undefined
  const parts = none ? none.shown : counting
  const rests = none ? none.all : counting
  const cites = rests.flatMap(({ change }) => changeCites(changesOf(scene), change))
  const about = { units: new Set(rests.flatMap(({ change }) => change.unit ?? [])), gaps: new Set(rests.flatMap(({ change }) => change.gaps)) }
  const open = none !== undefined && none.most > 0
  return {
    title: titleOf(scene, ask),
    number: cell.text === '' ? voice.interval(found) : cell.text,
    lead: none?.lead ?? voice.t('change.trail.lead', { phrase: phraseOf(scene, ask, found), span: inside(spanText(scene)) }),
    arithmetic: none ? none.arithmetic : arithmetic(voice, parts, found),
    entries: parts.map((part) => entryOf(scene, part)),
    statements: statementsOf(both(scene), cites),
    method: voice.t(none ? 'change.trail.methodSure' : isExact(found) ? 'change.trail.method' : 'change.trail.methodOpen'),
    support: supportText(scene, gradeOf({ exact: isExact(found) && !open, stated: false, methods: methodsOf(scene, ask, rests) })),
    conflicts: [...disputesOf(before(scene), about), ...disputesOf(scene, about)],
    snapshot: [...snapshotLines(before(scene)), ...snapshotLines(scene)],
    citation: citationOf(both(scene), cites, (own) => {
      const two: Comparison = { ...scene, voice: own.voice }
      const words = { title: titleOf(two, ask), span: inside(spanText(two)), id: from.id, hash: from.sha256 }
      const n = own.voice.interval(found)
      return { title: own.voice.t('change.trail.cited', words), number: open ? own.voice.t('change.trail.citedMay', { n, most: own.voice.count(none.most) }) : n }
    }),
  }
}

/** "Mới có thông tin · TP. Phan Thiết". */
function titleOf(scene: Comparison, { what, scope, from, to }: AskOf<'change'>): string {
  const { voice } = scene
  const kinds = what.length === changeKinds.length ? voice.t('change.column.size')
    : what.length > 2 ? voice.t('change.trail.different') : voice.list(what.map((kind) => changeName(scene, kind)))
  const way = from && to ? [voice.t('change.trail.way', { from: reachText(scene, from), to: reachText(scene, to) })] : []
  return [kinds, ...way, ...whereOf(scene, scope)].join(' · ')
}

function phraseOf(scene: Comparison, { what }: AskOf<'change'>, n: Interval): string {
  const [kind] = what
  if (what.length === 1 && kind) return changePhrase(scene, kind, n)
  const words = { n: scene.voice.interval(n), count: n.atMost }
  return scene.voice.t(what.length === changeKinds.length ? 'figure.common.units' : 'change.trail.differ', words)
}

/** The named units, and each group that is only counted; a sum is written only where it gives the number. */
function arithmetic(voice: Voice, parts: readonly Part[], found: Interval): Trail['arithmetic'] {
  const named = parts.filter(({ change }) => change.unit !== undefined).length
  const counted = parts.filter(({ change }) => change.unit === undefined).map(({ n }) => n)
  const amounts = [...(named > 0 ? [named] : []), ...counted.map(({ atLeast }) => atLeast)]
  const sum = amounts.reduce((total, n) => total + n, 0)
  if (!isExact(found) || !counted.every(isExact) || amounts.length < 2 || sum !== found.atLeast) return []
  return [{ label: voice.t(named > 0 ? 'change.trail.sum' : 'change.trail.sumGroups'), text: equation(voice, amounts, sum) }]
}

function entryOf(scene: Comparison, { change, n }: Part): TrailEntry {
  const { voice, snapshot } = scene
  const { id, unit, kind, to } = change
  const shared = {
    id, counts: voice.interval(n),
    text: voice.t('change.trail.entry', { kind: kindText(scene, change), from: wasText(scene, change), to: briefReach(scene, to) }),
    method: voice.list([...new Set(entryMethods(scene, change))].map((method) => voice.t(`trail.method.${method}`))),
    cite: citesText(both(scene), changeCites(changesOf(scene), change)) || voice.t('trail.entry.noCite'),
  }
  if (unit !== undefined) return { ...shared, unit, look: changeLooks[kind], name: unitText(snapshot, unit) }
  const places = areasText(scene, placesOf(scene, change))
  return { ...shared, look: unnamedLooks[kind], name: voice.t('change.trail.gap', { n: voice.count(change.weight), count: change.weight, places }) }
}

/** How what both states say of a change came about. */
function entryMethods({ from, snapshot: to }: Comparison, { unit, of, gaps }: Change): Method[] {
  const was = unit === undefined ? [] : (of ?? [unit])
  return [
    ...from.facts.filter((fact) => was.includes(fact.unit)),
    ...to.facts.filter((fact) => fact.unit === unit),
    ...[...from.gaps, ...to.gaps].filter(({ id }) => gaps.includes(id)),
  ].map(({ method }) => method)
}

/** That a list of places is read as one unit in each matters only where a part of the group is asked for. */
function methodsOf(scene: Comparison, { scope }: AskOf<'change'>, parts: readonly Part[]): Method[] {
  const offices = scene.snapshot.programme.authorities.filter(({ id }) => scope.authorities?.includes(id))
  const assumed: Method[] = offices.some(({ method }) => method === 'assumed') ? ['assumed'] : []
  return [...assumed, ...parts.flatMap(({ change, n }) => {
    const whole = change.unit === undefined && isExact(n) && n.atLeast === change.weight && statedBy(scene.snapshot, { gap: change.id }).length > 0
    return entryMethods(scene, change).map((method): Method => (whole && method === 'read' ? 'stated' : method))
  })]
}
