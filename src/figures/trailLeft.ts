import { isExact } from '#model/interval.ts'
import { dayAt, firstDay, lastDay, monthsBetween, precision, type Moment } from '#model/moment.ts'
import type { AskOf } from '#stats/ask.ts'
import { monthDays, timeLeft } from '#stats/deadline.ts'
import type { Cell } from './figure.ts'
import type { Scene } from './scene.ts'
import { asOfText, inside } from './terms.ts'
import type { Trail } from './trail.ts'
import type { Line } from './trailArithmetic.ts'
import { proofOf, supportText } from './trailCount.ts'

/** Where the time left to a deadline comes from: from the state's own day, or the first and the last that it may be. */
export function leftTrail(scene: Scene, { cohort: id }: AskOf<'left'>, cell: Cell): Trail | undefined {
  const { voice, snapshot } = scene
  const cohort = snapshot.programme.cohorts.find((each) => each.id === id)
  if (cohort?.dueBefore === undefined) return undefined
  const { months } = timeLeft(snapshot.asOf, cohort.dueBefore)
  const exact = precision(snapshot.asOf) === 'day'
  const title = (own: Scene): string => own.voice.t('trail.what.left', { cohort: inside(own.voice.say(cohort.name)) })
  const words = { asOf: asOfText(scene), date: voice.dated(cohort.dueBefore), n: voice.range(months), least: voice.decimal(months.atLeast), most: voice.decimal(months.atMost) }
  return {
    title: title(scene),
    number: cell.text === '' ? voice.range(months) : cell.text,
    lead: voice.t(exact ? 'trail.lead.left' : 'trail.lead.leftNoDay', words),
    arithmetic: linesOf(scene, cohort.dueBefore),
    entries: [],
    method: voice.t('trail.method.dated'),
    support: supportText(scene, isExact(months) ? 'B' : 'D'),
    ...proofOf(scene, { parts: [], steps: [], cites: cohort.dueCites }, (own) => ({ title: title(own), number: own.voice.t('trail.months', { n: own.voice.range(months), count: Math.ceil(months.atMost) }) })),
  }
}

/** From the morning after the last day that the state may hold, and from the first, to the day before which work is due. */
function linesOf({ voice, snapshot: { asOf } }: Scene, due: Moment): Line[] {
  const { months, rounded } = timeLeft(asOf, due)
  const to = dayAt(firstDay(due))
  const line = (key: 'leftLeast' | 'leftMost' | 'leftExact', day: number, n: number): Line => {
    const start = key === 'leftLeast' ? day + 1 : day
    // Whole months are those of the calendar; any other are reckoned from the days.
    const exact = rounded && Number.isInteger(n) ? monthsBetween(start, firstDay(due)) : (firstDay(due) - start) / monthDays
    if (exact <= 0) return { label: voice.t('trail.step.leftNone'), text: voice.count(0) }
    const shown = voice.decimal(exact, 2)
    const text = shown === voice.decimal(n) ? shown : `${shown} ≈ ${voice.decimal(n)}`
    return { label: voice.t(`trail.step.${key}`, { from: voice.date(dayAt(day)), to: voice.date(to) }), text }
  }
  if (!rounded) return [line('leftExact', firstDay(asOf), months.atMost)]
  return [line('leftLeast', lastDay(asOf), months.atLeast), line('leftMost', firstDay(asOf), months.atMost)]
}
