import type { Voice } from '#i18n/voice.ts'
import { isExact, type Interval } from '#model/interval.ts'
import { percentOf } from '#model/share.ts'
import type { Ask, Scope } from '#stats/ask.ts'
import { neededTold } from '#stats/deadline.ts'
import { scopesOf, type Counted } from '#stats/scopes.ts'
import type { Tally } from '#stats/tally.ts'
import type { Cell, HeadlineMark, Look, Row } from './figure.ts'
import { hatched, lateLook, solid } from './look.ts'
import { digits, roundedUp, timeText } from './paceWords.ts'
import type { Press } from './press.ts'
import type { Scene } from './scene.ts'
import { levelName } from './levels.ts'
import { asOfText, atRoot, counted, inside, nameOf, terms, textCell, unstated } from './terms.ts'

export type HeadlineKey = 'what' | 'value' | 'of' | 'percent' | 'unit'
type K = HeadlineKey
type Number = HeadlineMark<K>['numbers'][number]

/** A number as it is set large, and as its row of the grid. */
export interface Line {
  readonly number: Number
  readonly row: Row<K>
}

/** The numbers of the page: how many are rolled out and, where a deadline presses a cohort, how it stands and how long is left. */
export function numbersOf(scene: Scene, whole: Tally, press: Press | undefined): readonly Line[] {
  if (!press) return [rolledOut(scene, whole), announced(scene, whole)]
  return [rolledOut(scene, whole), reachedBy(scene, press), remaining(scene, press), timeLeft(scene, press)]
}

function rolledOut(scene: Scene, whole: Tally): Line {
  const { voice, snapshot } = scene
  const { programme } = snapshot
  const total = whole.size.atLeast
  const label = voice.t(atRoot(scene) ? 'figure.headline.rolledOutAll' : 'figure.headline.rolledOutIn', {
    ...terms(scene), level: levelName(scene, 0), place: nameOf(scene, scene.area),
  })
  return {
    number: {
      row: 'rolledOut', label,
      ...largeOf(scene, whole.rolledOut, total),
      under: '',
      bar: bar(whole.rolledOut, total, {
        sure: { ink: programme.road[programme.rolledOut]?.ink ?? 'begun', fill: 'solid' },
        maybe: hatched(programme, programme.rolledOut),
        not: solid(programme, 0),
      }),
    },
    row: rowOf(scene, { id: 'rolledOut', what: label, key: 'rolledOut', value: whole.rolledOut, of: whole, group: { area: scene.area }, share: true }),
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
      under: whole.untold.atMost === 0 ? '' : voice.t('figure.headline.untold', { ...terms(scene), n: voice.interval(whole.untold), count: whole.untold.atMost }),
      bar: [],
    },
    row: rowOf(scene, { id: 'announced', what: label, key: 'announced', value: whole.announced, of: whole, group: { area: scene.area } }),
  }
}

function reachedBy(scene: Scene, press: Press): Line {
  const { voice, snapshot } = scene
  const { programme } = snapshot
  const { tally: own } = press
  const label = voice.t('figure.headline.announcedCohort', words(scene, press))
  const size = own.size.atMost
  // A share needs a whole that is known.
  const share = isExact(own.size) && own.announcedStated
  return {
    number: {
      row: 'announced', label,
      ...(share ? largeOf(scene, own.announced, size) : { big: voice.t('figure.common.unstated'), small: voice.t('figure.headline.ofUnits', { n: voice.interval(own.size), count: size }) }),
      under: '',
      bar: share
        ? bar(own.announced, size, { sure: solid(programme, programme.goal), maybe: hatched(programme, programme.goal), not: lateLook(programme) })
        : [],
    },
    row: rowOf(scene, { id: 'announced', what: label, key: 'announced', value: own.announced, of: own, group: groupOf(scene, press), share }),
  }
}

function remaining(scene: Scene, press: Press): Line {
  const { voice } = scene
  const { tally: own } = press
  const label = voice.t('figure.headline.remaining', words(scene, press))
  const known = own.announcedStated
  return {
    number: {
      row: 'remaining', label,
      big: known ? voice.interval(own.remaining) : voice.t('figure.common.unstated'),
      small: known ? voice.t('figure.headline.unitsCounted', { count: own.remaining.atMost }) : '',
      under: known && press.authorities.length > 0 ? voice.t('figure.headline.under', { count: press.authorities.length }) : '',
      bar: [],
    },
    row: rowOf(scene, { id: 'remaining', what: label, key: 'remaining', value: own.remaining, of: own, group: groupOf(scene, press) }),
  }
}

function timeLeft(scene: Scene, press: Press): Line {
  const { voice } = scene
  const { span, grain } = press.left
  const unit = voice.t(`figure.headline.time.${grain}`, { count: Math.ceil(span.atMost) })
  return {
    number: {
      row: 'left',
      label: voice.t('figure.headline.left', { ...words(scene, press), asOf: asOfText(scene) }),
      big: voice.range(span),
      small: unit,
      under: paceText(scene, press),
      bar: [],
    },
    row: {
      id: 'left', kind: 'plain',
      cells: {
        what: textCell(voice.t('figure.headline.leftFrom', { ...words(scene, press), asOf: asOfText(scene) })),
        value: { ...counted(voice, span, { kind: 'left', cohort: press.cohort.id }), text: voice.range(span) },
        of: { text: '' }, percent: { text: '' }, unit: textCell(unit),
      },
    },
  }
}

function paceText(scene: Scene, { tally: own, left, cohort }: Press): string {
  const { voice, snapshot } = scene
  if (!own.announcedStated) return voice.t('figure.headline.noPace')
  if (own.remaining.atMost === 0) return voice.t('figure.headline.done', terms(scene))
  const pace = neededTold(own.remaining, snapshot.asOf, cohort.dueBefore)
  // A deadline that falls within the state's month may not have passed.
  if (!pace) return left.span.atMost > 0 ? voice.t('pace.reason.dueWithin', { to: asOfText(scene) }) : voice.t('figure.headline.passed')
  if (left.last) {
    return voice.t(isExact(own.remaining) ? 'figure.headline.paceAll' : 'figure.headline.paceRest', {
      ...terms(scene), n: voice.interval(own.remaining), count: own.remaining.atMost, time: timeText(voice, left),
    })
  }
  return voice.t('figure.headline.pace', { ...terms(scene), n: voice.range(roundedUp(pace), digits), count: Math.ceil(pace.atMost) })
}

/** A share with its two numbers; of a part that is not one number its bounds, in counts: a share of bounds looks more certain than it is. */
function largeOf({ voice }: Scene, part: Interval, size: number): Pick<Number, 'big' | 'small'> {
  if (!isExact(part)) return { big: voice.interval(part), small: voice.t('figure.headline.inUnits', { n: voice.count(size), count: size }) }
  return { big: voice.percent(part, size), small: voice.t('figure.headline.fraction', { n: voice.interval(part), total: voice.count(size) }) }
}

function words(scene: Scene, { cohort }: Press) {
  const { voice } = scene
  return { ...terms(scene), cohort: inside(voice.say(cohort.name)), date: voice.dated(cohort.dueBefore) }
}

function groupOf({ area }: Scene, { cohort }: Press): Scope {
  return { area, cohorts: [cohort.id] }
}

interface Given {
  readonly id: string
  readonly what: string
  readonly key: Exclude<Counted, 'size' | 'untold'>
  readonly value: Interval
  /** The group of which it is a part: its tally, and the scope that the tally counts. */
  readonly of: Tally
  readonly group: Scope
  readonly share?: boolean
}

function rowOf({ voice, snapshot }: Scene, { id, what, key, value, of, group, share }: Given): Row<K> {
  const scope = scopesOf(snapshot.programme, group)[key]
  const ask: Ask = { kind: 'count', scope }
  return {
    id, kind: 'plain',
    cells: {
      what: textCell(what),
      value: key === 'rolledOut' || of.announcedStated ? counted(voice, value, ask) : unstated(voice, ask),
      of: counted(voice, of.size, { kind: 'count', scope: group }),
      percent: share && isExact(of.size) && isExact(value) ? shareCell(voice, { part: value.atLeast, size: of.size.atLeast, ask: { kind: 'share', part: scope, whole: group } }) : { text: '' },
      unit: textCell(voice.t('figure.headline.unitsCounted', { count: of.size.atMost })),
    },
  }
}

/** A share of one known number in another; bounds are given in counts. */
function shareCell(voice: Voice, { part, size, ask }: { readonly part: number; readonly size: number; readonly ask: Ask }): Cell {
  return { value: percentOf(part, size), text: voice.percent(part, size), ask }
}

function bar(value: Interval, total: number, looks: Readonly<Record<'sure' | 'maybe' | 'not', Look>>): Number['bar'] {
  return [
    { look: looks.sure, value: value.atLeast },
    { look: looks.maybe, value: value.atMost - value.atLeast },
    { look: looks.not, value: total - value.atMost },
  ].filter((part) => part.value > 0)
}
