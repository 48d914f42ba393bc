import { isExact } from '#model/interval.ts'
import { firstDay, lastDay } from '#model/moment.ts'
import { monthDays, mostDays } from '#stats/deadline.ts'
import { howOf } from '#stats/changeReport.ts'
import { paceOf, sideOf, sideTally, type Pace, type Place } from '#stats/pace.ts'
import { inCohort } from '#stats/tally.ts'
import { before, both, changed } from './changeWords.ts'
import { entryCites, sourced } from './cites.ts'
import type { Figure, TimelineMark } from './figure.ts'
import { hatched, solid } from './look.ts'
import { overdueCites, overdueTexts } from './overdue.ts'
import { pathsOf } from './pacePaths.ts'
import { paceRows, type PaceKey } from './paceRows.ts'
import { digits, toldNotes, verdictTitle, wordsOf } from './paceWords.ts'
import type { Comparison } from './scene.ts'
import { stampOf } from './stamp.ts'
import { hasNoDay, inside, intervalColumn } from './terms.ts'

/** The pace of some units of a comparison; undefined where no deadline presses them. */
export function comparedPace({ snapshot, from, catalogue }: Comparison, place: Place): Pace | undefined {
  return paceOf(snapshot, place, { from, how: howOf(catalogue, from, snapshot) })
}

/** Whether a deadline presses any unit of the scene's area. */
export function isPressed(scene: Comparison): boolean {
  return comparedPace(scene, { area: scene.area }) !== undefined
}

/** Needed against observed: the cohort that the deadline presses at two states, the verdict, and what would be if it went on so. */
export function pace(scene: Comparison): Figure<PaceKey, TimelineMark<PaceKey>> {
  const { voice, snapshot, from, area } = scene
  const { programme } = snapshot
  const own = comparedPace(scene, { area })
  if (!own) throw new Error('a pace without a deadline')
  const words = wordsOf(scene, own)
  const announced = voice.t('figure.timeline.announced', words)
  const size = voice.t('pace.column.size', words)
  const line = { column: 'size', name: size, look: { ink: programme.road[programme.rolledOut]?.ink ?? 'begun', fill: 'solid' } } as const
  const band = { column: 'announced', name: announced, look: hatched(programme, programme.goal) } as const
  const states = from.id === snapshot.id ? [snapshot] : [from, snapshot].toSorted((a, b) => firstDay(a.asOf) - firstDay(b.asOf))
  const paths = pathsOf(scene, own)
  const tallies = states.map((state) => sideTally(sideOf(state, { area }, own.cohort.id)))
  return {
    id: 'pace',
    slug: voice.t('pace.slug'),
    title: verdictTitle(scene, own),
    subtitle: voice.t('pace.subtitle', words),
    grid: {
      columns: [
        { key: 'what', name: voice.t('pace.column.what'), kind: 'text' },
        intervalColumn(voice, 'size', size),
        intervalColumn(voice, 'announced', announced),
        intervalColumn(voice, 'value', voice.t('pace.column.value')),
        { key: 'unit', name: voice.t('pace.column.unit'), kind: 'text' },
        { key: 'how', name: voice.t('pace.column.how'), kind: 'text' },
      ],
      rows: paceRows(scene, own),
    },
    mark: {
      kind: 'timeline',
      line, band,
      points: states.map(({ id, asOf }) => ({ row: id, from: firstDay(asOf), to: lastDay(asOf), label: voice.date(asOf) })),
      deadline: { day: firstDay(own.cohort.dueBefore), label: voice.t('figure.timeline.deadline', { date: voice.date(own.cohort.dueBefore) }) },
      ...(paths.length > 0 ? { paths } : {}),
      unstated: voice.t('figure.timeline.unstated'),
      max: Math.max(1, own.size.atMost),
      legend: [
        { look: line.look, text: size },
        ...(tallies.some(({ announcedStated }) => announcedStated)
          ? [{ look: tallies.every((each) => isExact(each.announced)) ? solid(programme, programme.goal) : band.look, text: announced }] : []),
      ],
    },
    notes: notes(scene, own, { unstated: tallies.some(({ announcedStated }) => !announcedStated), paths: paths.length > 0 }),
    ...sourced(both(scene), [...entryCites(scene, inCohort(own.cohort.id)), ...entryCites(before(scene), inCohort(own.cohort.id)), ...own.cohort.dueCites, ...overdueCites(scene)]),
    stamp: stampOf(scene),
  }
}

/** The states that have no day, by which time and pace are bounds. */
function dayless({ voice, from, snapshot }: Comparison): string[] {
  return [...new Set([from.asOf, snapshot.asOf])].filter(hasNoDay).map((asOf) => voice.dated(asOf))
}

function notes(scene: Comparison, own: Pace, drawn: { readonly unstated: boolean; readonly paths: boolean }): string[] {
  const { voice } = scene
  const words = wordsOf(scene, own)
  const known = own.movement && changed(scene, ['newlyKnown'], { area: scene.area, cohorts: [own.cohort.id] })
  return [
    ...overdueTexts(scene),
    voice.t('pace.note.rule'),
    voice.t('pace.note.remaining', words),
    voice.t('pace.note.counts', words),
    ...(known && known.atMost > 0 ? [voice.t('pace.note.newlyKnown', { ...words, count: known.atMost, n: voice.interval(known), there: voice.interval(own.movement?.newlyThere ?? known) })] : []),
    ...(own.observed && !own.begun.from && own.begun.to ? [voice.t('pace.note.notBegun', words)] : []),
    voice.t(own.grain === 'day' ? 'pace.note.days' : 'pace.note.months', { n: voice.decimal(monthDays, digits), most: voice.count(mostDays), dates: voice.list(dayless(scene)) }),
    ...toldNotes(scene, own),
    ...(drawn.unstated ? [voice.t('figure.timeline.noteUnstated', words)] : []),
    ...(drawn.paths ? [voice.t('pace.note.straight')] : []),
    voice.t('figure.timeline.noteDeadline', { ...words, cohort: inside(voice.say(own.cohort.name)) }),
  ]
}
