import { isExact } from '#model/interval.ts'
import type { Cite } from '#model/programme.ts'
import type { Ask } from '#stats/ask.ts'
import { scopesOf } from '#stats/scopes.ts'
import { tally, type Tally } from '#stats/tally.ts'
import type { Figure, HeadlineMark, Row } from './figure.ts'
import { numbersOf, type HeadlineKey } from './numbers.ts'
import { overdueCells, overdueCites } from './overdue.ts'
import { pressOf, type Press } from './press.ts'
import type { Scene } from './scene.ts'
import { sentenceOf } from './sentence.ts'
import { stampOf } from './stamp.ts'
import { classesOf } from './strip.ts'
import { entryCites, sourced } from './cites.ts'
import { readingNotes } from './reading.ts'
import { asOfText, counted, hasNoDay, inside, intervalColumn, spoken, terms, textCell, unstated } from './terms.ts'

type K = HeadlineKey

/** The sentence, the four numbers, and to scale what is known of the area's units. */
export function headline(scene: Scene): Figure<K, HeadlineMark<K>> {
  const { voice, snapshot, area } = scene
  const { sentence, under } = sentenceOf(scene)
  const press = pressOf(scene)
  const whole = tally(snapshot, { area })
  const numbers = numbersOf(scene, whole, press)
  const classes = classesOf(scene)
  const total = whole.size.atLeast
  return {
    id: 'headline',
    slug: voice.t('figure.headline.slug'),
    title: sentence,
    subtitle: under,
    grid: {
      columns: [
        { key: 'what', name: voice.t('figure.headline.what'), kind: 'text' },
        intervalColumn(voice, 'value', voice.t('figure.headline.value')),
        intervalColumn(voice, 'of', voice.t('figure.headline.of')),
        { key: 'percent', name: voice.t('figure.headline.percent'), kind: 'percent' },
        { key: 'unit', name: voice.t('figure.headline.unit'), kind: 'text' },
      ],
      rows: [
        ...numbers.flatMap(({ row }) => (row.id === 'announced' && press ? [row, allAnnounced(scene, whole)] : [row])),
        ...overdueCells(scene).map(({ id, what, value, unit }): Row<K> => ({ id, kind: 'plain', cells: { what, value, of: { text: '' }, percent: { text: '' }, unit } })),
        ...classes.map((each): Row<K> => ({
          id: `class-${each.id}`,
          kind: 'plain',
          cells: {
            what: textCell(voice.t('figure.headline.known', { name: each.name })),
            value: { value: each.drawn, text: voice.interval(each.size), ask: each.ask },
            of: { text: '' },
            percent: { text: '' },
            unit: textCell(voice.t('figure.headline.unitsCounted', { count: each.drawn })),
          },
        })),
      ],
    },
    mark: {
      kind: 'headline',
      numbers: numbers.map(({ number }) => number),
      strip: {
        title: voice.t(classes.every(({ size }) => isExact(size)) ? 'figure.strip.title' : 'figure.strip.titleLeast', { n: voice.count(total) }),
        column: 'value',
        total,
        segments: classes.map((each) => ({ row: `class-${each.id}`, look: each.look, label: each.label })),
      },
    },
    notes: notes(scene, whole, press),
    ...sourced(scene, headlineCites(scene)),
    stamp: stampOf(scene),
  }
}

/** Where its cells are stated: what is known of the units, the totals that a source gives, and the deadlines. */
export function headlineCites(scene: Scene): readonly Cite[] {
  const { snapshot, area } = scene
  return [...entryCites(scene), ...snapshot.claims.filter((claim) => claim.area === area).flatMap((claim) => [...claim.cites]), ...(pressOf(scene)?.cohort.dueCites ?? []), ...overdueCites(scene)]
}

/** How many have announced, over all cohorts: in counts, and no part of the whole where it is not one number. */
function allAnnounced(scene: Scene, { announced, announcedStated }: Tally): Row<K> {
  const { voice, snapshot, area } = scene
  const ask: Ask = { kind: 'count', scope: scopesOf(snapshot.programme, { area }).announced }
  return {
    id: 'announcedAll', kind: 'plain',
    cells: {
      what: textCell(voice.t('figure.headline.announcedOver', terms(scene))),
      value: announcedStated ? counted(voice, announced, ask) : unstated(voice, ask),
      of: { text: '' }, percent: { text: '' },
      unit: textCell(voice.t('figure.headline.unitsCounted', { count: announced.atMost })),
    },
  }
}

function notes(scene: Scene, whole: Tally, press: Press | undefined): string[] {
  const { voice, snapshot } = scene
  const words = { ...terms(scene), n: spoken(voice, whole.announced), untold: spoken(voice, whole.untold), asOf: asOfText(scene), count: whole.untold.atMost }
  return [
    ...(isExact(whole.announced) ? [] : [voice.t(snapshot.programme.cohorts.length > 0 ? 'figure.headline.noteCounts' : 'figure.headline.noteCountsPlain', words)]),
    ...readingNotes(scene),
    ...(press && hasNoDay(snapshot.asOf) ? [voice.t('figure.headline.noteTime', words)] : []),
    ...(press && alone(scene, press) ? [voice.t('figure.headline.noteCohort', { ...words, cohort: inside(voice.say(press.cohort.name)) })] : []),
  ]
}

/** True where no other cohort has a deadline. */
function alone({ snapshot }: Scene, press: Press): boolean {
  return snapshot.programme.cohorts.every(({ id, dueBefore }) => id === press.cohort.id || dueBefore === undefined)
}
