import { isExact, type Interval } from '#model/interval.ts'
import { dayAt, firstDay, lastDay } from '#model/moment.ts'
import type { AskOf, PacePart, Scope } from '#stats/ask.ts'
import { paceLength } from '#stats/deadline.ts'
import type { Pace } from '#stats/pace.ts'
import { before, both } from './changeWords.ts'
import type { Cell } from './figure.ts'
import { comparedPace } from './pace.ts'
import { digits, groupOf, paceUnit, rangeText, wordsOf } from './paceWords.ts'
import type { Comparison, Scene } from './scene.ts'
import type { Trail } from './trail.ts'
import type { Line } from './trailArithmetic.ts'
import { snapshotLines } from './trailCitation.ts'
import { evidence, proofOf, supportText } from './trailCount.ts'
import { entriesOf } from './trailEntries.ts'
import { nameOf } from './terms.ts'

/** Where a pace, or what it is reckoned from, comes from; undefined where there is no earlier state. */
export function paceTrail(scene: Scene | Comparison, { which, scope }: AskOf<'pace'>, cell: Cell): Trail | undefined {
  if (!('from' in scene)) return undefined
  const pace = comparedPace(scene, { ...(scope.area === undefined ? {} : { area: scope.area }), ...(scope.authorities ? { authorities: scope.authorities } : {}) })
  const found = pace && valueOf(pace, which)
  if (!pace || !found) return undefined
  const group = groupIn(scene, pace, scope)
  const title = (own: Comparison): string => own.voice.t('pace.trail.title', { what: own.voice.t(`pace.row.${which}`, wordsOf(own, pace)), group: groupIn(own, pace, scope) })
  const counted: Scope = { ...scope, ...(which === 'observed' || which === 'progress' ? { from: scene.snapshot.programme.goal } : { to: scene.snapshot.programme.goal - 1 }) }
  const timed = which === 'left' || which === 'between'
  const parts = timed ? [] : evidence(scene, counted)
  const earlier = which === 'observed' || which === 'progress' ? evidence(before(scene), scope).flatMap(({ entry }) => [...entry.cites]) : []
  const whole = both(scene)
  return {
    title: title(scene),
    number: cell.text,
    lead: scene.voice.t(`pace.trail.${which}`, { ...wordsOf(scene, pace), group }),
    arithmetic: linesOf(scene, pace, which),
    entries: entriesOf(scene, parts),
    method: scene.voice.t(timed ? 'trail.method.dated' : 'pace.trail.method'),
    support: supportText(scene, isExact(found) ? 'B' : 'D'),
    ...proofOf(whole, { parts, steps: [], cites: [...earlier, ...pace.cohort.dueCites] }, (own) => {
      const spoken: Comparison = { ...own, from: scene.from }
      return { title: title(spoken), number: `${rangeText(own.voice, found)} ${unitOf(spoken, pace, which)}` }
    }),
    snapshot: [...snapshotLines(scene), ...snapshotLines(before(scene))],
  }
}

function groupIn(scene: Comparison, pace: Pace, { area, authorities = [] }: Scope): string {
  const office = scene.snapshot.programme.authorities.find(({ id }) => authorities.includes(id))
  if (office) return scene.voice.t('pace.group', { cohort: groupOf(scene, pace), place: scene.voice.say(office.name) })
  return area === undefined || area === scene.area ? groupOf(scene, pace) : scene.voice.t('pace.group', { cohort: groupOf(scene, pace), place: nameOf(scene, area) })
}

function unitOf({ voice }: Comparison, pace: Pace, which: PacePart): string {
  if (which === 'left' || which === 'between') return voice.t(`pace.unit.${pace.grain}`)
  return which === 'progress' ? voice.t('pace.unit.units') : paceUnit(voice, pace)
}

function valueOf({ needed, observed, left, between, movement }: Pace, which: PacePart): Interval | undefined {
  return { needed, observed, left, between, progress: movement?.net }[which]
}

/** Every end in symbols: "10 ÷ 5 = 2", "14 ÷ 4,1 ≈ 3,41"; lengths of time by the days between which they lie. */
function linesOf(scene: Comparison, pace: Pace, which: PacePart): Line[] {
  const { voice, snapshot, from } = scene
  const { remaining, left, needed, observed, between, movement, cohort } = pace
  const due = firstDay(cohort.dueBefore)
  if (which === 'needed') return needed ? ends(scene, needed, quotients(scene, pace, needed, [[remaining.atLeast, left.atMost], [remaining.atMost, left.atLeast]])) : []
  if (which === 'left') return ends(scene, left, [span(scene, lastDay(snapshot.asOf), due, left.atLeast), span(scene, firstDay(snapshot.asOf), due, left.atMost)])
  if (!between || !movement || !observed) return []
  if (which === 'between') {
    return ends(scene, between, [
      span(scene, lastDay(from.asOf), firstDay(snapshot.asOf), between.atLeast), span(scene, firstDay(from.asOf), lastDay(snapshot.asOf), between.atMost),
    ])
  }
  const { arrived, returned, net } = movement
  if (which === 'progress') {
    const difference = (a: number, b: number): string => (b === 0 ? voice.count(a) : `${voice.count(a)} − ${voice.count(b)} = ${voice.count(a - b)}`)
    return ends(scene, net, [difference(arrived.atLeast, returned.atMost), difference(arrived.atMost, returned.atLeast)])
  }
  return ends(scene, observed, quotients(scene, pace, observed, [
    [net.atLeast, net.atLeast < 0 ? between.atLeast : between.atMost], [net.atMost, net.atMost < 0 ? between.atMost : between.atLeast],
  ]))
}

type Two<T> = readonly [least: T, most: T]

function quotients({ voice }: Comparison, { grain }: Pace, result: Interval, [least, most]: Two<Two<number>>): Two<string> {
  const text = ([units, time]: Two<number>, value: number): string => {
    if (!Number.isFinite(value)) return voice.t('pace.trail.endless')
    const scaled = grain === 'day' ? ` × ${voice.count(paceLength[grain])}` : ''
    const shown = Math.round(value * 10 ** digits) / 10 ** digits
    return `${voice.decimal(units)} ÷ ${voice.decimal(time)}${scaled} ${Math.abs(shown - value) < 1e-9 ? '=' : '≈'} ${voice.decimal(value, digits)}`
  }
  return [text(least, result.atLeast), text(most, result.atMost)]
}

function span({ voice }: Comparison, from: number, to: number, n: number): string {
  return voice.t('pace.trail.span', { from: voice.date(dayAt(from)), to: voice.date(dayAt(to)), n: voice.decimal(n) })
}

function ends({ voice }: Comparison, value: Interval, [least, most]: Two<string>): Line[] {
  if (isExact(value)) return [{ label: voice.t('pace.trail.exact'), text: least }]
  return [{ label: voice.t('pace.trail.atLeast'), text: least }, { label: voice.t('pace.trail.atMost'), text: most }]
}
