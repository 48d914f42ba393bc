import { exactly, isExact, type Interval } from '#model/interval.ts'
import { dayAt, firstDay, lastDay } from '#model/moment.ts'
import type { AskOf, PacePart, Scope } from '#stats/ask.ts'
import { monthDays } from '#stats/deadline.ts'
import { gradeOf } from '#stats/grade.ts'
import type { Movement } from '#stats/movement.ts'
import type { Pace } from '#stats/pace.ts'
import { supportOf } from '#stats/support.ts'
import { before, both, spanText } from './changeWords.ts'
import type { Cell } from './figure.ts'
import { comparedPace } from './pace.ts'
import { amountText, betweenTold, digits, groupOf, paceUnit, rounded, roundedUp, wordsOf } from './paceWords.ts'
import { isComparison, type Comparison, type Scene } from './scene.ts'
import type { Trail, TrailEntry } from './trail.ts'
import { equation, type Line } from './trailArithmetic.ts'
import { snapshotLines } from './trailCitation.ts'
import { evidence, proofOf, supportText } from './trailCount.ts'
import { entriesOf, partCites } from './trailEntries.ts'
import { inside, nameOf, terms } from './terms.ts'

/** Where a pace, or what it is reckoned from, comes from; undefined where there is no earlier state. */
export function paceTrail(scene: Scene | Comparison, { which, scope }: AskOf<'pace'>, cell: Cell): Trail | undefined {
  if (!isComparison(scene)) return undefined
  const pace = comparedPace(scene, { ...(scope.area === undefined ? {} : { area: scope.area }), ...(scope.authorities ? { authorities: scope.authorities } : {}) })
  const found = pace && toldOf(pace, which)
  if (!pace || !found) return undefined
  const group = groupIn(scene, pace, scope)
  const title = (own: Comparison): string => own.voice.t('pace.trail.title', { what: own.voice.t(`pace.row.${which}`, wordsOf(own, pace)), group: groupIn(own, pace, scope) })
  const { goal } = scene.snapshot.programme
  const observed = which === 'observed' || which === 'progress'
  const timed = which === 'between'
  const counted: Scope = { ...scope, ...(observed ? { from: goal } : { to: goal - 1 }) }
  const parts = timed ? [] : evidence(scene, counted)
  // What came is what was not there before: the earlier state bears it out as much as the later one.
  const past = before(scene)
  const earlier = observed ? evidence(past, scope) : []
  const methods = timed ? [] : [...supportOf(scene.snapshot, counted).methods, ...(observed ? supportOf(scene.from, scope).methods : [])]
  return {
    title: title(scene),
    number: cell.text,
    lead: scene.voice.t(`pace.trail.${which}`, { ...wordsOf(scene, pace), group }),
    arithmetic: linesOf(scene, pace, which),
    entries: [...entriesOf(scene, parts), ...entriesOf(past, earlier).map((entry) => earlierEntry(scene, entry))],
    method: scene.voice.t(timed ? 'trail.method.dated' : 'pace.trail.method'),
    support: supportText(scene, gradeOf({ exact: isExact(found), stated: false, methods })),
    ...proofOf(both(scene), { parts, steps: [], cites: [...partCites(earlier), ...pace.cohort.dueCites] }, (own) => {
      const spoken: Comparison = { ...own, from: scene.from }
      // What is needed, and in what time, the later state says alone.
      const compared = observed || which === 'between'
      const words = { title: title(spoken), span: inside(spanText(spoken)), id: scene.from.id, hash: scene.from.sha256 }
      return { title: compared ? own.voice.t('change.trail.cited', words) : words.title, number: amountText(own.voice, found, { unit: unitOf(spoken, pace, which), round: which === 'needed' ? roundedUp : rounded }) }
    }),
    snapshot: [...snapshotLines(scene), ...snapshotLines(past)],
  }
}

/** An entry of the state that is compared with: its id is told from that of the later state's, and so are its words. */
function earlierEntry({ voice, from }: Comparison, entry: TrailEntry): TrailEntry {
  return { ...entry, id: `${from.id} ${entry.id}`, text: voice.t('pace.trail.earlier', { date: voice.dated(from.asOf), text: inside(entry.text) }) }
}

function groupIn(scene: Comparison, pace: Pace, { area, authorities = [] }: Scope): string {
  const office = scene.snapshot.programme.authorities.find(({ id }) => authorities.includes(id))
  if (office) return scene.voice.t('pace.group', { cohort: groupOf(scene, pace), place: scene.voice.say(office.name) })
  return area === undefined || area === scene.area ? groupOf(scene, pace) : scene.voice.t('pace.group', { cohort: groupOf(scene, pace), place: nameOf(scene, area) })
}

function unitOf({ voice }: Comparison, pace: Pace, which: PacePart): string {
  if (which === 'between') return voice.t(`pace.unit.${pace.between ? betweenTold(pace, pace.between).grain : pace.grain}`)
  return which === 'progress' ? voice.t('pace.unit.units') : paceUnit(voice, pace)
}

function toldOf(pace: Pace, which: PacePart): Interval | undefined {
  const { told, between, movement } = pace
  return { needed: told.needed, between: between && betweenTold(pace, between).span, observed: told.observed, progress: movement?.net }[which]
}

/** Every end in symbols: "10 ÷ 5 = 2", "14 ÷ 125 × 30,44 ≈ 3,41"; lengths of time by the days between which they lie. */
function linesOf(scene: Comparison, pace: Pace, which: PacePart): Line[] {
  const { snapshot, from } = scene
  const { remaining, left, told, between, movement } = pace
  if (which === 'needed') {
    if (!told.needed) return []
    const { rounded: inMonths, span: months } = told.left
    const time = inMonths ? months : left
    return ends(scene, told.needed, quotients(scene, told.needed, { ends: [[remaining.atLeast, time.atMost], [remaining.atMost, time.atLeast]], length: exactly(inMonths ? 1 : monthDays), round: roundedUp }))
  }
  if (!between || !movement || !told.observed) return []
  if (which === 'between') {
    return ends(scene, between, [span(scene, pace, [lastDay(from.asOf), firstDay(snapshot.asOf)]), span(scene, pace, [firstDay(from.asOf), lastDay(snapshot.asOf)])])
  }
  if (which === 'progress') return progressLines(scene, movement)
  const { net } = movement
  return ends(scene, told.observed, quotients(scene, told.observed, {
    ends: [[net.atLeast, net.atLeast < 0 ? between.atLeast : between.atMost], [net.atMost, net.atMost < 0 ? between.atMost : between.atLeast]],
    length: told.left.last ? left : exactly(monthDays),
  }))
}

/** What came, added up of named units and of groups that are only counted; what fell back likewise; and what is left. */
function progressLines(scene: Comparison, { arrived, returned, net, came, back }: Movement): Line[] {
  const { voice } = scene
  const sums = (key: 'arrived' | 'returned', of: Interval, addends: readonly Interval[]): Line[] =>
    (addends.length < 2 ? [] : (['atLeast', 'atMost'] as const).slice(isExact(of) ? 1 : 0).flatMap((end) => {
      const amounts = addends.map((each) => each[end])
      const what = voice.t(`pace.trail.${key}`, terms(scene))
      // Bounds of groups may exclude each other: then their sum is not the bound.
      if (amounts.reduce((sum, n) => sum + n, 0) !== of[end]) return []
      return [{ label: isExact(of) ? what : voice.t('pace.trail.ends', { what, end: inside(voice.t(`pace.trail.${end}`)) }), text: equation(voice, amounts, of[end]) }]
    }))
  const difference = (a: number, b: number): string => equation(voice, [a, -b], a - b)
  return [
    ...sums('arrived', arrived, came), ...sums('returned', returned, back),
    ...ends(scene, net, [difference(arrived.atLeast, returned.atMost), difference(arrived.atMost, returned.atLeast)]),
  ]
}

type Two<T> = readonly [least: T, most: T]

interface Quotients {
  readonly ends: Two<Two<number>>
  /** What the quotient is multiplied by: the days that a pace is said per, or 1. What falls back is most over most of them. */
  readonly length: Interval
  /** Which way it is rounded to be told. */
  readonly round?: typeof rounded
}

function quotients({ voice }: Comparison, result: Interval, { ends: [least, most], length, round = rounded }: Quotients): Two<string> {
  const shown = round(result)
  const text = ([units, time]: Two<number>, end: 'atLeast' | 'atMost'): string => {
    if (!Number.isFinite(result[end])) return voice.t('pace.trail.endless')
    const days = length[(units < 0) === (end === 'atLeast') ? 'atMost' : 'atLeast']
    const scaled = days === 1 && isExact(length) ? '' : ` × ${voice.decimal(days, digits)}`
    return `${voice.decimal(units)} ÷ ${voice.decimal(time)}${scaled} ${Math.abs(shown[end] - result[end]) < 1e-9 ? '=' : '≈'} ${voice.decimal(shown[end], digits)}`
  }
  return [text(least, 'atLeast'), text(most, 'atMost')]
}

/** "29/3/2018 – 01/8/2018: 125 ngày", and how many months these are. */
function span({ voice }: Comparison, pace: Pace, [from, to]: Two<number>): string {
  const days = Math.max(0, to - from)
  const dates = { from: voice.date(dayAt(from)), to: voice.date(dayAt(to)) }
  const n = voice.t('pace.how.days', { n: voice.count(days), count: days })
  if (pace.between && betweenTold(pace, pace.between).grain === 'day') return voice.t('pace.trail.span', { ...dates, n })
  return voice.t('pace.trail.spanMonths', { ...dates, days: n, months: voice.decimal(days / monthDays, digits) })
}

function ends({ voice }: Comparison, value: Interval, [least, most]: Two<string>): Line[] {
  if (isExact(value)) return [{ label: voice.t('pace.trail.exact'), text: least }]
  return [{ label: voice.t('pace.trail.atLeast'), text: least }, { label: voice.t('pace.trail.atMost'), text: most }]
}
