import { capital } from '#i18n/naming.ts'
import type { Params, Voice } from '#i18n/voice.ts'
import { isExact, type Interval } from '#model/interval.ts'
import { monthOf, type Moment } from '#model/moment.ts'
import { timeTold, type TimeTold } from '#stats/deadline.ts'
import { withdrawnOf } from '#stats/changeReport.ts'
import type { Finish, Pace } from '#stats/pace.ts'
import type { Comparison, Scene } from './scene.ts'
import { atRoot, inside, nameOf, terms } from './terms.ts'

/** Paces are told with two decimals, so that a narrow miss is told from a hit. */
export const digits = 2

/** As it is told: a range is rounded outward, so that what is shown holds what is so; a single number to the nearest. */
export function rounded(interval: Interval, places: number = digits): Interval {
  const scale = 10 ** places
  const to = (n: number, round: (n: number) => number): number => (Number.isFinite(n) ? round(n * scale) / scale + 0 : n)
  if (isExact(interval)) return { atLeast: to(interval.atLeast, Math.round), atMost: to(interval.atMost, Math.round) }
  // What differs from a whole tenth only by how computers count is that tenth.
  const hair = 1e-9
  return { atLeast: to(interval.atLeast, (n) => Math.floor(n + hair)), atMost: to(interval.atMost, (n) => Math.ceil(n - hair)) }
}

/** A pace that is needed, as it is told: both ends upward, so that whoever keeps to what is shown keeps to what is needed. */
export function roundedUp(interval: Interval, places: number = digits): Interval {
  const up = (n: number): number => (Number.isFinite(n) ? Math.ceil(n * 10 ** places - 1e-9) / 10 ** places + 0 : n)
  return { atLeast: up(interval.atLeast), atMost: up(interval.atMost) }
}

/** The time between the two states as it is told, in months or days. */
export function betweenTold({ grain }: Pace, between: Interval): TimeTold {
  return timeTold(between, grain)
}

/** "đợt 2017", "đợt 2017, TP. Phan Thiết". */
export function groupOf(scene: Scene, pace: Pace): string {
  const cohort = inside(scene.voice.say(pace.cohort.name))
  return atRoot(scene) ? cohort : scene.voice.t('pace.group', { cohort, place: nameOf(scene, scene.area) })
}

/** The places that sentences on a pace take. */
export function wordsOf(scene: Comparison, pace: Pace): Params {
  const { voice, snapshot, from } = scene
  const places = placesOf(pace)
  const { told: { needed, observed } } = pace
  return {
    ...terms(scene),
    group: groupOf(scene, pace),
    cohort: inside(voice.say(pace.cohort.name)),
    date: voice.dated(pace.cohort.dueBefore),
    from: voice.dated(from.asOf),
    to: voice.dated(snapshot.asOf),
    size: voice.interval(pace.size),
    remaining: voice.interval(pace.remaining),
    // What is just enough reads as what is needed.
    observed: observed ? rangeText(voice, observed, { places, round: places === undefined && pace.verdict === 'onPace' ? roundedUp : rounded }) : '',
    needed: needed ? rangeText(voice, needed, { places, round: roundedUp }) : '',
    per: perText(voice, pace),
    time: timeText(voice, pace.told.left),
  }
}

/** As many decimals as show what the verdict says: a pace that falls short by a hair must not read as if it were enough. Undefined where none do, as both are one number that no decimals tell. */
function placesOf({ verdict, told: { needed, observed } }: Pace): number | undefined {
  if (!observed || !needed) return digits
  return [digits, digits + 1, digits + 2].find((places) => {
    const [seen, asked] = [rounded(observed, places), roundedUp(needed, places)]
    return verdict === 'behind' ? seen.atMost < asked.atLeast : verdict !== 'onPace' || seen.atLeast >= asked.atMost
  })
}

/** The finding: the verdict with its numbers, or why there is none. */
export function verdictTitle(scene: Comparison, pace: Pace): string {
  const words = wordsOf(scene, pace)
  const { verdict, told: { left } } = pace
  const key = left.last && (verdict === 'onPace' || verdict === 'behind') ? `pace.titleLast.${verdict}` as const : `pace.title.${verdict}` as const
  return capital(scene.voice.t(key, { ...words, reason: reasonText(scene, pace) }))
}

/** Why a pace cannot be judged; empty where it is. */
export function reasonText(scene: Comparison, pace: Pace): string {
  if (!pace.reason) return ''
  if (pace.reason === 'withdrawn') {
    const ids = withdrawnOf(scene.catalogue.editions, scene.from, scene.snapshot).map(({ id }) => id)
    return scene.voice.t('pace.reason.withdrawn', { ids: scene.voice.list(ids) })
  }
  return scene.voice.t(`pace.reason.${pace.reason}`, { ...wordsOf(scene, pace), dates: scene.voice.list(lacking(scene, pace).map((date) => scene.voice.dated(date))) })
}

/** The states that lack what the reason names. */
function lacking({ from, snapshot }: Comparison, { reason, stated, begun }: Pace): readonly Moment[] {
  const has = reason === 'notBegun' ? begun : stated
  return [...(has.from ? [] : [from.asOf]), ...(has.to ? [] : [snapshot.asOf])]
}

/**
 * What both paces are said per, by one rule for headline, tables, drawings and trails: a month; in the last month all the
 * time that is left, since a month's rate would be of more units than remain. "mỗi tháng", "mỗi 14 ngày".
 */
export function perText(voice: Voice, { told: { left } }: Pick<Pace, 'told'>): string {
  return left.last ? voice.t('pace.per.last', { time: timeText(voice, left) }) : voice.t('pace.per.month')
}

/** "đơn vị mỗi tháng", "đơn vị mỗi 14 ngày". */
export function paceUnit(voice: Voice, { told: { left } }: Pick<Pace, 'told'>): string {
  return left.last ? voice.t('pace.unit.perLast', { time: timeText(voice, left) }) : voice.t('pace.unit.perMonth')
}

/** Where the time left is told in whole months, and where paces are said over all of it. */
export function toldNotes(scene: Comparison, pace: Pace): readonly string[] {
  const { needed, told: { left } } = pace
  if (!needed) return []
  return [
    ...(left.rounded ? [scene.voice.t(left.last ? 'pace.note.toldLeft' : 'pace.note.told', wordsOf(scene, pace))] : []),
    ...(left.last ? [scene.voice.t('pace.note.last', wordsOf(scene, pace))] : []),
  ]
}

/** "14 ngày", "4–5 tháng". */
export function timeText(voice: Voice, { span, grain }: TimeTold): string {
  return voice.t(`trail.left.${grain}`, { n: voice.range(span), count: Math.ceil(span.atMost) })
}

/** "từ 10/2018 đến 3/2019": by the month, since a projection is no finer; nothing later than `cap` is named. */
export function finishText(voice: Voice, finish: Finish | 'never', { observed, cap }: { readonly observed?: Interval | undefined; readonly cap?: number } = {}): string {
  if (finish === 'never') return voice.t(observed && observed.atMost < 0 ? 'pace.finish.neverBack' : 'pace.finish.never')
  const month = (day: number): string => voice.date(monthOf(day))
  if (cap !== undefined && finish.atLeast > cap) return voice.t('pace.finish.after', { date: month(cap) })
  if (finish.atMost === undefined) return voice.t('pace.finish.open', { from: month(finish.atLeast) })
  if (cap !== undefined && finish.atMost > cap) return voice.t('pace.finish.span', { from: month(finish.atLeast), to: voice.t('pace.finish.after', { date: month(cap) }) })
  const [from, to] = [month(finish.atLeast), month(finish.atMost)]
  return from === to ? voice.t('pace.finish.in', { date: from }) : voice.t('pace.finish.span', { from, to })
}

/** With how many decimals, and which way, a number is rounded to be told. */
export interface Told {
  readonly places?: number | undefined
  readonly round?: ((interval: Interval, places?: number) => Interval) | undefined
}

/** "2–2,5", "từ 3 trở lên". */
export function rangeText(voice: Voice, interval: Interval, { places = digits, round = rounded }: Told = {}): string {
  const { atLeast, atMost } = round(interval, places)
  const [low, high] = [Number.isFinite(atLeast), Number.isFinite(atMost)]
  if (low && high) return voice.range({ atLeast, atMost }, places)
  if (low) return voice.t('pace.how.orMore', { n: voice.decimal(atLeast, places) })
  return high ? voice.t('pace.how.orLess', { n: voice.decimal(atMost, places) }) : voice.t('pace.finish.unknown')
}

/** "2–2,5 đơn vị mỗi tháng", "từ 3 đơn vị mỗi tháng trở lên". */
export function amountText(voice: Voice, interval: Interval, { unit, round = rounded }: Pick<Told, 'round'> & { readonly unit: string }): string {
  const { atLeast, atMost } = round(interval)
  const [low, high] = [Number.isFinite(atLeast), Number.isFinite(atMost)]
  if (low === high) return low ? voice.t('pace.how.amount', { n: rangeText(voice, interval, { round }), unit }) : rangeText(voice, interval, { round })
  return low
    ? voice.t('pace.how.amountOrMore', { n: voice.decimal(atLeast, digits), unit })
    : voice.t('pace.how.amountOrLess', { n: voice.decimal(atMost, digits), unit })
}

/** "10", "(0–14)": a range as a term of a printed sum. */
export function term(voice: Voice, interval: Interval, told: Told = {}): string {
  const text = rangeText(voice, interval, told)
  return isExact(interval) ? text : `(${text})`
}
