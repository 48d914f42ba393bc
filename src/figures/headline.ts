import { isExact, type Interval } from '#model/interval.ts'
import { neededPace } from '#stats/deadline.ts'
import { tally, type Tally } from '#stats/tally.ts'
import type { Figure, HeadlineMark, Row } from './figure.ts'
import { hatched, solid } from './look.ts'
import { pressOf, type Press } from './press.ts'
import type { Scene } from './scene.ts'
import { sentenceOf } from './sentence.ts'
import { stampOf } from './stamp.ts'
import { classesOf } from './strip.ts'
import { asOfText, atRoot, counted, entryCites, hasNoDay, inside, intervalColumn, nameOf, sourceLine, terms, textCell, unstated } from './terms.ts'

type K = 'what' | 'value' | 'of' | 'percent' | 'unit'
type Number = HeadlineMark<K>['numbers'][number]

/** The sentence, the four numbers, and to scale what is known of the area's units. */
export function headline(scene: Scene): Figure<K, HeadlineMark<K>> {
  const { voice, snapshot, area } = scene
  const { sentence, under } = sentenceOf(scene)
  const press = pressOf(scene)
  const whole = tally(snapshot, { area })
  const numbers = [rolledOut(scene, whole), ...(press ? pressed(scene, press) : [announced(scene, whole)])]
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
        ...classes.map((each): Row<K> => ({
          id: `class-${each.id}`,
          kind: 'plain',
          cells: {
            what: textCell(voice.t('figure.headline.known', { name: each.name })),
            value: { value: each.drawn, text: voice.interval(each.size) },
            of: counted(voice, whole.size),
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
        title: voice.t('figure.strip.title', { n: voice.count(total) }),
        column: 'value',
        total,
        segments: classes.map((each) => ({ row: `class-${each.id}`, look: each.look, label: each.label })),
      },
    },
    notes: notes(scene, whole, press),
    source: sourceLine(scene, [...entryCites(scene), ...snapshot.claims.flatMap((claim) => [...claim.cites]), ...(press?.cohort.dueCites ?? [])]),
    stamp: stampOf(scene),
  }
}

interface Line {
  readonly number: Number
  readonly row: Row<K>
}

function rolledOut(scene: Scene, whole: Tally): Line {
  const { voice, snapshot } = scene
  const total = whole.size.atLeast
  const { rolledOut: from } = snapshot.programme
  const label = voice.t(atRoot(scene) ? 'figure.headline.rolledOutAll' : 'figure.headline.rolledOutIn', { ...terms(scene), level: voice.say(snapshot.programme.levels[0] ?? { vi: '', en: '' }), place: nameOf(scene, scene.area) })
  return {
    number: {
      row: 'rolledOut', label,
      big: voice.percent(whole.rolledOut, total),
      small: voice.t('figure.headline.fraction', { n: voice.interval(whole.rolledOut), total: voice.count(total) }),
      under: '',
      bar: bar(whole.rolledOut, total, { sure: { ink: snapshot.programme.road[from]?.ink ?? 'begun', fill: 'solid' }, maybe: hatched(snapshot.programme, from), not: solid(snapshot.programme, 0) }),
    },
    row: shareRow(scene, 'rolledOut', label, whole.rolledOut, whole.size),
  }
}

/** Without a deadline that presses a cohort: how many have announced, in counts only. */
function announced(scene: Scene, whole: Tally): Line {
  const { voice } = scene
  const label = voice.t('figure.headline.announcedAll', terms(scene))
  const known = whole.announcedStated
  return {
    number: {
      row: 'announced', label,
      big: known ? voice.interval(whole.announced) : voice.t('figure.common.unstated'),
      small: known ? voice.t('figure.headline.unitsCounted', { count: whole.announced.atMost }) : '',
      under: isExact(whole.untold) && whole.untold.atMost === 0 ? '' : voice.t('figure.headline.untold', { ...terms(scene), n: voice.interval(whole.untold), count: whole.untold.atMost }),
      bar: [],
    },
    row: {
      id: 'announced', kind: 'plain',
      cells: { what: textCell(label), value: known ? counted(voice, whole.announced) : unstated(voice), of: counted(voice, whole.size), percent: { text: '' }, unit: textCell(voice.t('figure.headline.units')) },
    },
  }
}

function pressed(scene: Scene, press: Press): Line[] {
  const { voice, snapshot } = scene
  const { programme } = snapshot
  const { tally: own } = press
  const cohort = inside(voice.say(press.cohort.name))
  const date = voice.dated(press.cohort.dueBefore)
  const words = { ...terms(scene), cohort, date }
  const share = isExact(own.size) && own.announcedStated
  const size = own.size.atMost
  const labels = {
    announced: voice.t('figure.headline.announcedCohort', words),
    remaining: voice.t('figure.headline.remaining', words),
    left: voice.t('figure.headline.left', words),
  }
  const known = own.announcedStated
  const behind = programme.road[press.step ?? programme.rolledOut]
  const pace = neededPace(own.remaining, press.left.months)
  return [
    {
      number: {
        row: 'announced', label: labels.announced,
        big: share ? voice.percent(own.announced, size) : voice.t('figure.common.unstated'),
        small: share
          ? voice.t('figure.headline.fraction', { n: voice.interval(own.announced), total: voice.count(size) })
          : voice.t('figure.headline.ofUnits', { n: voice.interval(own.size), count: size }),
        under: '',
        bar: share ? bar(own.announced, size, { sure: solid(programme, programme.goal), maybe: hatched(programme, programme.goal), not: { ink: behind?.ink ?? 'begun', fill: 'solid' } }) : [],
      },
      row: known ? shareRow(scene, 'announced', labels.announced, own.announced, own.size) : { ...shareRow(scene, 'announced', labels.announced, own.announced, own.size), cells: { what: textCell(labels.announced), value: unstated(voice), of: counted(voice, own.size), percent: { text: '' }, unit: textCell(voice.t('figure.headline.units')) } },
    },
    {
      number: {
        row: 'remaining', label: labels.remaining,
        big: known ? voice.interval(own.remaining) : voice.t('figure.common.unstated'),
        small: known ? voice.t('figure.headline.unitsCounted', { count: own.remaining.atMost }) : '',
        under: known && press.places.length > 0 ? voice.t('figure.headline.under', { count: press.places.length }) : '',
        bar: [],
      },
      row: {
        id: 'remaining', kind: 'plain',
        cells: { what: textCell(labels.remaining), value: known ? counted(voice, own.remaining) : unstated(voice), of: counted(voice, own.size), percent: { text: '' }, unit: textCell(voice.t('figure.headline.units')) },
      },
    },
    {
      number: {
        row: 'left', label: labels.left,
        big: voice.range(press.left.months),
        small: voice.t('figure.headline.months', { count: Math.ceil(press.left.months.atMost) }),
        under: paceText(scene, known ? pace : undefined, own),
        bar: [],
      },
      row: {
        id: 'left', kind: 'plain',
        cells: {
          what: textCell(voice.t('figure.headline.leftFrom', { ...words, asOf: asOfText(scene) })),
          value: { ...counted(voice, press.left.months), text: voice.range(press.left.months) },
          of: { text: '' }, percent: { text: '' },
          unit: textCell(voice.t('figure.headline.months', { count: Math.ceil(press.left.months.atMost) })),
        },
      },
    },
  ]
}

function paceText(scene: Scene, pace: Interval | undefined, own: Tally): string {
  const { voice } = scene
  if (own.remaining.atMost === 0) return voice.t('figure.headline.done')
  if (!pace) return own.announcedStated ? voice.t('figure.headline.passed') : voice.t('figure.headline.noPace')
  return voice.t('figure.headline.pace', { ...terms(scene), n: voice.range(pace), count: Math.ceil(pace.atMost) })
}

function shareRow(scene: Scene, id: string, label: string, value: Interval, size: Interval): Row<K> {
  const { voice } = scene
  const exact = isExact(value) && isExact(size)
  return {
    id, kind: 'plain',
    cells: {
      what: textCell(label),
      value: counted(voice, value),
      of: counted(voice, size),
      percent: isExact(size)
        ? { ...(exact ? { value: Math.round((value.atLeast / size.atLeast) * 1000) / 10 } : {}), text: voice.percent(value, size.atLeast) }
        : { text: '' },
      unit: textCell(voice.t('figure.headline.units')),
    },
  }
}

function bar(value: Interval, total: number, looks: { sure: Number['bar'][number]['look']; maybe: Number['bar'][number]['look']; not: Number['bar'][number]['look'] }): Number['bar'] {
  return [
    { look: looks.sure, value: value.atLeast },
    { look: looks.maybe, value: value.atMost - value.atLeast },
    { look: looks.not, value: total - value.atMost },
  ].filter((part) => part.value > 0)
}

function notes(scene: Scene, whole: Tally, press: Press | undefined): string[] {
  const { voice, snapshot } = scene
  const words = { ...terms(scene), n: voice.interval(whole.announced), untold: voice.interval(whole.untold), asOf: asOfText(scene), count: whole.untold.atMost }
  return [
    ...(isExact(whole.announced) ? [] : [voice.t('figure.headline.noteCounts', words)]),
    ...(press && hasNoDay(snapshot.asOf) ? [voice.t('figure.headline.noteTime', words)] : []),
    ...(press ? [voice.t('figure.headline.noteCohort', { ...words, cohort: inside(voice.say(press.cohort.name)) })] : []),
  ]
}
