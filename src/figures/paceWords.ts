import { capital } from '#i18n/naming.ts'
import type { Params, Voice } from '#i18n/voice.ts'
import { isExact, type Interval } from '#model/interval.ts'
import { monthOf, type Moment } from '#model/moment.ts'
import { paceLength } from '#stats/deadline.ts'
import type { Finish, Pace } from '#stats/pace.ts'
import type { Comparison, Scene } from './scene.ts'
import { atRoot, inside, nameOf, terms } from './terms.ts'

/** Paces and lengths of time with two decimals: a narrow miss must be told from a hit. */
export const digits = 2

/** "đợt 2017", "đợt 2017, TP. Phan Thiết". */
export function groupOf(scene: Scene, pace: Pace): string {
  const cohort = inside(scene.voice.say(pace.cohort.name))
  return atRoot(scene) ? cohort : scene.voice.t('pace.group', { cohort, place: nameOf(scene, scene.area) })
}

/** The places that sentences on a pace take. */
export function wordsOf(scene: Comparison, pace: Pace): Params {
  const { voice, snapshot, from } = scene
  return {
    ...terms(scene),
    group: groupOf(scene, pace),
    cohort: inside(voice.say(pace.cohort.name)),
    date: voice.dated(pace.cohort.dueBefore),
    from: voice.dated(from.asOf),
    to: voice.dated(snapshot.asOf),
    size: voice.interval(pace.size),
    remaining: voice.interval(pace.remaining),
    observed: pace.observed ? rangeText(voice, pace.observed) : '',
    needed: pace.needed ? rangeText(voice, pace.needed) : '',
    per: perText(voice, pace),
  }
}

/** The finding: the verdict with its numbers, or why there is none. */
export function verdictTitle(scene: Comparison, pace: Pace): string {
  const words = wordsOf(scene, pace)
  return capital(scene.voice.t(`pace.title.${pace.verdict}`, { ...words, reason: reasonText(scene, pace) }))
}

/** Why a pace cannot be judged; empty where it is. */
export function reasonText(scene: Comparison, pace: Pace): string {
  if (!pace.reason) return ''
  return scene.voice.t(`pace.reason.${pace.reason}`, { ...wordsOf(scene, pace), dates: scene.voice.list(lacking(scene, pace).map((date) => scene.voice.dated(date))) })
}

/** The states that lack what the reason names. */
function lacking({ from, snapshot }: Comparison, { reason, stated, begun }: Pace): readonly Moment[] {
  const has = reason === 'notBegun' ? begun : stated
  return [...(has.from ? [] : [from.asOf]), ...(has.to ? [] : [snapshot.asOf])]
}

/** "mỗi tháng", "mỗi 30 ngày". */
export function perText(voice: Voice, { grain }: Pace): string {
  return voice.t(`pace.per.${grain}`, { n: voice.count(paceLength[grain]) })
}

/** "đơn vị mỗi tháng", "đơn vị mỗi 30 ngày". */
export function paceUnit(voice: Voice, { grain }: Pace): string {
  return voice.t(grain === 'day' ? 'pace.unit.perDays' : 'pace.unit.perMonth', { n: voice.count(paceLength[grain]) })
}

/** "từ 10/2018 đến 3/2019": by the month, since a projection is no finer; nothing later than `cap` is named. */
export function finishText(voice: Voice, finish: Finish | 'never', cap?: number): string {
  if (finish === 'never') return voice.t('pace.finish.never')
  const month = (day: number): string => voice.date(monthOf(day))
  if (cap !== undefined && finish.atLeast > cap) return voice.t('pace.finish.after', { date: month(cap) })
  if (finish.atMost === undefined) return voice.t('pace.finish.open', { from: month(finish.atLeast) })
  if (cap !== undefined && finish.atMost > cap) return voice.t('pace.finish.span', { from: month(finish.atLeast), to: voice.t('pace.finish.after', { date: month(cap) }) })
  const [from, to] = [month(finish.atLeast), month(finish.atMost)]
  return from === to ? voice.t('pace.finish.in', { date: from }) : voice.t('pace.finish.span', { from, to })
}

/** "2–2,5", "từ 3 trở lên". */
export function rangeText(voice: Voice, interval: Interval): string {
  if (Number.isFinite(interval.atMost) && Number.isFinite(interval.atLeast)) return voice.range(interval, digits)
  return Number.isFinite(interval.atLeast) ? voice.t('pace.how.orMore', { n: voice.decimal(interval.atLeast, digits) }) : voice.t('pace.how.orLess', { n: voice.decimal(interval.atMost, digits) })
}

/** "10", "(0–14)": a range as a term of a printed sum. */
export function term(voice: Voice, interval: Interval): string {
  const text = rangeText(voice, interval)
  return isExact(interval) ? text : `(${text})`
}
