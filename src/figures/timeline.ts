import type { Edition, Totals } from '#model/edition.ts'
import { isExact } from '#model/interval.ts'
import { firstDay, lastDay, parts } from '#model/moment.ts'
import { compareMoments } from '#model/moment.ts'
import type { Figure, TimelineMark } from './figure.ts'
import { hatched, solid } from './look.ts'
import type { Ask } from '#stats/ask.ts'
import { pressing } from '#stats/deadline.ts'
import { tally } from '#stats/tally.ts'
import type { Scene } from './scene.ts'
import { stampOf } from './stamp.ts'
import { entryCites, sourced } from './cites.ts'
import { readingNotes } from './reading.ts'
import { counted, inside, intervalColumn, spoken, terms, textCell, unstated } from './terms.ts'

type K = 'date' | 'rolledOut' | 'announced' | 'note' | 'snapshot'

/**
 * Rolled out and announced over the states up to the one shown, true to the days that they may be. Later states are
 * none of its news: what is taken away of one state stays as it is when another is published.
 */
export function timeline(scene: Scene): Figure<K, TimelineMark<K>> {
  const { voice, snapshot, area } = scene
  const { programme } = snapshot
  const states = statesOf(scene)
  const announcedAsk = (edition: string): Ask => ({ kind: 'total', edition, area, what: 'announced' })
  const due = deadlineOf(scene)
  const words = terms(scene)
  const rolledOut = voice.t('figure.timeline.rolledOut')
  const announced = voice.t('figure.timeline.announced', words)
  const line = { column: 'rolledOut', name: rolledOut, look: { ink: programme.road[programme.rolledOut]?.ink ?? 'begun', fill: 'solid' } } as const
  const band = { column: 'announced', name: announced, look: hatched(programme, programme.goal) } as const
  return {
    id: 'timeline',
    slug: voice.t('figure.timeline.slug'),
    title: title(scene, states),
    subtitle: voice.t('figure.timeline.subtitle', words),
    grid: {
      columns: [
        { key: 'date', name: voice.t('figure.timeline.date'), kind: 'text' },
        intervalColumn(voice, 'rolledOut', rolledOut),
        intervalColumn(voice, 'announced', announced),
        { key: 'note', name: voice.t('figure.timeline.note'), kind: 'text' },
        { key: 'snapshot', name: voice.t('figure.timeline.snapshot'), kind: 'text' },
      ],
      rows: states.map(({ edition, totals }) => ({
        id: edition.id,
        kind: 'plain',
        cells: {
          date: textCell(voice.date(edition.asOf)),
          rolledOut: counted(voice, totals.rolledOut, { kind: 'total', edition: edition.id, area, what: 'rolledOut' }),
          announced: totals.announcedStated ? counted(voice, totals.announced, announcedAsk(edition.id)) : unstated(voice, announcedAsk(edition.id)),
          note: textCell(voice.say(edition.note)),
          // Each row comes from a state of its own: the stamp names only the one shown.
          snapshot: textCell(voice.t('figure.common.trace', { id: edition.id, hash: edition.sha256.slice(0, 10) })),
        },
      })),
    },
    mark: {
      kind: 'timeline',
      line,
      band,
      points: states.map(({ edition }) => ({
        row: edition.id,
        from: firstDay(edition.asOf),
        to: lastDay(edition.asOf),
        label: voice.date(edition.asOf),
      })),
      ...(due
        ? { deadline: { day: firstDay(due.dueBefore), label: voice.t('figure.timeline.deadline', { date: voice.dated(due.dueBefore) }) } }
        : {}),
      unstated: voice.t('figure.timeline.unstated'),
      max: Math.max(1, ...states.map(({ totals }) => totals.rolledOut.atMost)),
      legend: [
        { look: line.look, text: rolledOut },
        ...(states.some(({ totals }) => totals.announcedStated) ? [{ look: states.every(({ totals }) => isExact(totals.announced)) ? solid(programme, programme.goal) : band.look, text: announced }] : []),
      ],
    },
    notes: [
      ...(states.some(({ totals }) => !totals.announcedStated) ? [voice.t('figure.timeline.noteUnstated', words)] : []),
      ...(states.some(({ edition }) => firstDay(edition.asOf) !== lastDay(edition.asOf)) ? [voice.t('figure.timeline.notePrecision')] : []),
      ...notesOf(states, scene),
      ...readingNotes(scene),
      ...(due ? [voice.t('figure.timeline.noteDeadline', { ...words, cohort: inside(voice.say(due.name)) })] : []),
    ],
    ...sourced(scene, [...entryCites(scene), ...(due?.dueCites ?? [])]),
    stamp: stampOf(scene),
  }
}

/** The deadline on the axis, where it binds units of the area, begun or not. */
function deadlineOf({ snapshot, area }: Scene): ReturnType<typeof pressing> {
  const cohort = pressing(snapshot.programme, snapshot.asOf)
  return cohort && tally(snapshot, { area, cohort: cohort.id }).size.atMost > 0 ? cohort : undefined
}

interface Dated {
  readonly edition: Edition
  readonly totals: Totals
}

/** The state shown and the earlier ones that hold, superseded and withdrawn ones left out; earliest first. */
function statesOf({ catalogue, snapshot, area }: Scene): Dated[] {
  const replaced = new Set(catalogue.editions.map(({ supersedes }) => supersedes))
  return catalogue.editions
    .filter((edition) => edition.id === snapshot.id || (!replaced.has(edition.id) && edition.reason !== 'withdrawn' && compareMoments(edition.asOf, snapshot.asOf) < 0))
    .toSorted((a, b) => compareMoments(a.asOf, b.asOf))
    .flatMap((edition) => {
      const totals = edition.totals[area]
      return totals ? [{ edition, totals }] : []
    })
}

function title(scene: Scene, states: readonly Dated[]): string {
  const { voice } = scene
  const [first, last] = [states[0], states.at(-1)]
  if (!first || !last) return voice.t('figure.timeline.titleOne', { n: '' })
  const place = { from: spoken(voice, first.totals.rolledOut), to: spoken(voice, last.totals.rolledOut), fromDate: voice.dated(first.edition.asOf), toDate: voice.dated(last.edition.asOf) }
  if (states.length === 1) return voice.t('figure.timeline.titleOne', { n: place.to, date: place.toDate })
  const years = parts(last.edition.asOf).year - parts(first.edition.asOf).year
  if (years < 1 || !isExact(first.totals.rolledOut) || !isExact(last.totals.rolledOut)) return voice.t('figure.timeline.titleOpen', place)
  return voice.t('figure.timeline.title', place)
}

/** Notes that editions carry: said once each. */
function notesOf(states: readonly Dated[], { voice }: Scene): string[] {
  return [...new Set(states.map(({ edition }) => voice.say(edition.note)).filter((note) => note !== ''))].map((note) =>
    voice.t('figure.timeline.noteEdition', { note }),
  )
}
