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
  const { span, grain } = timeLeft(snapshot.asOf, cohort.dueBefore)
  const time = (own: Scene): string => own.voice.t(`trail.left.${grain}`, { n: own.voice.range(span), count: Math.ceil(span.atMost) })
  const exact = precision(snapshot.asOf) === 'day'
  const title = (own: Scene): string => own.voice.t('trail.what.left', { cohort: inside(own.voice.say(cohort.name)) })
  const words = { asOf: asOfText(scene), date: voice.dated(cohort.dueBefore), time: time(scene), least: voice.decimal(span.atLeast), most: voice.decimal(span.atMost) }
  return {
    title: title(scene),
    number: cell.text === '' ? voice.range(span) : cell.text,
    lead: voice.t(exact ? 'trail.lead.left' : 'trail.lead.leftNoDay', words),
    arithmetic: linesOf(scene, cohort.dueBefore),
    entries: [],
    method: voice.t('trail.method.dated'),
    support: supportText(scene, isExact(span) ? 'B' : 'D'),
    ...proofOf(scene, { parts: [], steps: [], cites: cohort.dueCites }, (own) => ({ title: title(own), number: time(own) })),
  }
}

/** From the morning after the last day that the state may hold, and from the first, to the day before which work is due. */
function linesOf({ voice, snapshot: { asOf } }: Scene, due: Moment): Line[] {
  const { span, grain, rounded } = timeLeft(asOf, due)
  const to = dayAt(firstDay(due))
  const line = (key: 'leftLeast' | 'leftMost' | 'leftExact', day: number, n: number): Line => {
    const start = key === 'leftLeast' ? day + 1 : day
    // Whole months are those of the calendar; any other are reckoned from the days.
    const exact = rounded && Number.isInteger(n) ? monthsBetween(start, firstDay(due)) : (firstDay(due) - start) / (grain === 'day' ? 1 : monthDays)
    if (exact <= 0) return { label: voice.t('trail.step.leftNone'), text: voice.count(0) }
    const shown = voice.decimal(exact, 2)
    const text = shown === voice.decimal(n) ? shown : `${shown} ≈ ${voice.decimal(n)}`
    return { label: voice.t(`trail.step.${key}`, { from: voice.date(dayAt(day)), to: voice.date(to) }), text }
  }
  if (!rounded) return [line('leftExact', firstDay(asOf), span.atMost)]
  return [line('leftLeast', lastDay(asOf), span.atLeast), line('leftMost', firstDay(asOf), span.atMost)]
}
