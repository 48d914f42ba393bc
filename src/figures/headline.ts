import { isExact } from '#model/interval.ts'
import { tally, type Tally } from '#stats/tally.ts'
import type { Figure, HeadlineMark, Row } from './figure.ts'
import { numbersOf, type HeadlineKey } from './numbers.ts'
import { overdueCells, overdueCites } from './overdue.ts'
import { pressOf, type Press } from './press.ts'
import type { Scene } from './scene.ts'
import { sentenceOf } from './sentence.ts'
import { stampOf } from './stamp.ts'
import { classesOf } from './strip.ts'
import { entryCites, sourceLine } from './cites.ts'
import { asOfText, counted, hasNoDay, inside, intervalColumn, spoken, terms, textCell } from './terms.ts'

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
        ...numbers.map(({ row }) => row),
        ...overdueCells(scene).map(({ id, what, value, unit }): Row<K> => ({ id, kind: 'plain', cells: { what, value, of: { text: '' }, percent: { text: '' }, unit } })),
        ...classes.map((each): Row<K> => ({
          id: `class-${each.id}`,
          kind: 'plain',
          cells: {
            what: textCell(voice.t('figure.headline.known', { name: each.name })),
            value: { value: each.drawn, text: voice.interval(each.size), ask: each.ask },
            of: counted(voice, whole.size, { kind: 'count', scope: { area } }),
            percent: { text: '' },
            unit: textCell(voice.t('figure.headline.units')),
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
    source: sourceLine(scene, [...entryCites(scene), ...snapshot.claims.filter((claim) => claim.area === area).flatMap((claim) => [...claim.cites]), ...(press?.cohort.dueCites ?? []), ...overdueCites(scene)]),
    stamp: stampOf(scene),
  }
}

function notes(scene: Scene, whole: Tally, press: Press | undefined): string[] {
  const { voice, snapshot } = scene
  const words = { ...terms(scene), n: spoken(voice, whole.announced), untold: voice.interval(whole.untold), asOf: asOfText(scene), count: whole.untold.atMost }
  return [
    ...(isExact(whole.announced) ? [] : [voice.t(snapshot.programme.cohorts.length > 0 ? 'figure.headline.noteCounts' : 'figure.headline.noteCountsPlain', words)]),
    ...(press && hasNoDay(snapshot.asOf) ? [voice.t('figure.headline.noteTime', words)] : []),
    ...(press && alone(scene, press) ? [voice.t('figure.headline.noteCohort', { ...words, cohort: inside(voice.say(press.cohort.name)) })] : []),
  ]
}

/** True where no other cohort has a deadline. */
function alone({ snapshot }: Scene, press: Press): boolean {
  return snapshot.programme.cohorts.every(({ id, dueBefore }) => id === press.cohort.id || dueBefore === undefined)
}
