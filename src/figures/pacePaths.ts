import type { Interval } from '#model/interval.ts'
import { firstDay, lastDay } from '#model/moment.ts'
import type { Pace } from '#stats/pace.ts'
import { monthDays } from '#stats/deadline.ts'
import type { Look, TimelineMark } from './figure.ts'
import { lateLook } from './look.ts'
import { finishText, perText, rangeText, roundedUp } from './paceWords.ts'
import type { PaceKey } from './paceRows.ts'
import type { Comparison } from './scene.ts'

type Path = NonNullable<TimelineMark<PaceKey>['paths']>[number]

// The drawing goes on after the deadline for a third of the time before it at most; what ends later says so in words.
const beyond = 1 / 3

/** What would be: at the pace needed to the deadline, and at the pace observed as far as the drawing goes. */
export function pathsOf(scene: Comparison, pace: Pace): readonly Path[] {
  const { voice, snapshot } = scene
  const { needed, observed, finish, remaining, stated, told } = pace
  if (!stated.to || remaining.atMost <= 0) return []
  const per = perText(voice, pace)
  const paths: Path[] = []
  if (needed) {
    paths.push({
      id: 'needed', cell: { row: 'needed', column: 'value' }, name: voice.t('pace.path.needed', { pace: rangeText(voice, told.needed ?? needed, { round: roundedUp }), per }), look: lateLook(snapshot.programme),
      points: toDeadline(scene, pace),
    })
  }
  if (observed && finish) {
    const cap = lastDrawn(scene, pace)
    const until = finish === 'never' || finish.atMost === undefined ? cap : Math.min(cap, finish.atMost)
    paths.push({
      id: 'observed', cell: { row: 'observed', column: 'value' }, look: observedLook, points: fan(scene, pace, { pace: observed, until }),
      name: finish === 'never'
        ? voice.t('pace.path.observedNever', { pace: rangeText(voice, told.observed ?? observed), per })
        : voice.t('pace.path.observed', { pace: rangeText(voice, told.observed ?? observed), per, finish: finishText(voice, finish, { cap }) }),
    })
  }
  return paths
}

const observedLook: Look = { ink: 'forward', fill: 'solid' }

function lastDrawn({ snapshot, from }: Comparison, { cohort }: Pace): number {
  const end = Math.max(firstDay(cohort.dueBefore), lastDay(snapshot.asOf))
  return end + Math.round((end - firstDay(from.asOf)) * beyond)
}

/** Straight to the size of the cohort on the day of the deadline, from the first and from the last day that the state may be of. */
function toDeadline({ snapshot }: Comparison, { announced, size, cohort }: Pace): Path['points'] {
  const [first, last, due] = [firstDay(snapshot.asOf), lastDay(snapshot.asOf), firstDay(cohort.dueBefore)]
  const later = announced.atMost + (size.atMost - announced.atMost) * ((last - first) / Math.max(1, due - first))
  return [
    { day: first, value: announced },
    ...(last > first ? [{ day: last, value: { atLeast: announced.atLeast, atMost: later } }] : []),
    { day: due, value: size },
  ]
}

interface Course {
  readonly pace: Interval
  readonly until: number
}

/**
 * From what is announced on any day that the state may be of, up to the size of the cohort; bent where it arrives. An
 * end that rises is highest from the first such day and lowest from the last, one that falls the other way about.
 */
function fan({ snapshot }: Comparison, pace: Pace, { pace: speed, until }: Course): Path['points'] {
  const { announced, size } = pace
  const [first, last] = [firstDay(snapshot.asOf), lastDay(snapshot.asOf)]
  const at = (amount: number, perMonth: number, since: number, day: number): number => Math.max(0, Math.min(size.atMost, day <= since ? amount : amount + (perMonth / monthDays) * (day - since)))
  const value = (day: number): Interval => ({
    atLeast: at(announced.atLeast, speed.atLeast, speed.atLeast < 0 ? first : last, day),
    atMost: at(announced.atMost, speed.atMost, speed.atMost < 0 ? last : first, day),
  })
  const arrival = speed.atMost > 0 ? first + ((size.atMost - announced.atMost) / speed.atMost) * monthDays : until
  const days = [first, last, Math.round(arrival), until].filter((day) => day >= first && day <= until)
  return [...new Set(days)].toSorted((a, b) => a - b).map((day) => ({ day, value: value(day) }))
}
