import type { Authority } from '#model/programme.ts'
import { idleMonths, lastMove, lightOfPace, type LastMove, type Light } from '#stats/light.ts'
import { sideOf, type Pace, type Place } from '#stats/pace.ts'
import type { Ask, PacePart } from '#stats/ask.ts'
import { inCohort } from '#stats/tally.ts'
import { before, both } from './changeWords.ts'
import { entryCites, sourceLine } from './cites.ts'
import type { Cell, Figure, LedgerMark, Row } from './figure.ts'
import { lightLook, lightNotes, lightText } from './lightWords.ts'
import { comparedPace } from './pace.ts'
import { measured, remainingScope } from './paceRows.ts'
import { paceUnit, wordsOf } from './paceWords.ts'
import type { Comparison } from './scene.ts'
import { stampOf } from './stamp.ts'
import { counted, intervalColumn, textCell } from './terms.ts'

type K = 'name' | 'assigned' | 'announced' | 'remaining' | 'needed' | 'observed' | 'last' | 'light'

/** Who is on pace, by managing authority: remaining, paces, the last movement, and a light where thresholds are set. */
export function stoplight(scene: Comparison): Figure<K, LedgerMark<K>> {
  const { voice, snapshot, area } = scene
  const whole = comparedPace(scene, { area })
  if (!whole) throw new Error('lights without a deadline')
  const lines = linesOf(scene)
  const words = wordsOf(scene, whole)
  const lit = snapshot.programme.stoplight !== undefined
  const total: Line = { id: 'total', place: { area }, pace: whole, ...judged(scene, { area }, whole) }
  return {
    id: 'stoplight',
    slug: voice.t('pace.light.slug'),
    title: title(scene, lines, whole),
    subtitle: voice.t('pace.light.subtitle', { ...words, unit: paceUnit(voice, whole) }),
    grid: {
      columns: [
        { key: 'name', name: voice.t('figure.column.authority'), kind: 'text' },
        intervalColumn(voice, 'assigned', voice.t('pace.light.assigned')),
        intervalColumn(voice, 'announced', voice.t('figure.authorities.announced', words)),
        intervalColumn(voice, 'remaining', voice.t('figure.authorities.remaining')),
        intervalColumn(voice, 'needed', voice.t('pace.light.needed')),
        intervalColumn(voice, 'observed', voice.t('pace.light.observed')),
        { key: 'last', name: voice.t('pace.light.last'), kind: 'text' },
        { key: 'light', name: voice.t(lit ? 'pace.light.light' : 'pace.light.words'), kind: 'text' },
      ],
      rows: [...lines.map((line) => row(scene, line)), row(scene, total)],
    },
    mark: {
      kind: 'ledger',
      columns: ['name', 'assigned', 'announced', 'remaining', 'needed', 'observed'],
      emphasis: 'remaining',
      under: Object.fromEntries([...lines, total].map(({ id, light, pace, last }) => [id, [
        voice.t('pace.light.under', { light: lightText(scene, light, pace), last: lastText(scene, last) }),
      ]])),
      ...(lit ? { looks: Object.fromEntries([...lines, total].map(({ id, light, pace }) => [id, lightLook(snapshot.programme, light, pace)])) } : {}),
    },
    notes: lightNotes(scene, whole, { assumed: lines.some(({ authority }) => authority?.method === 'assumed') }),
    source: sourceLine(both(scene), [
      ...lines.flatMap(({ authority }) => authority?.cites ?? []),
      ...entryCites(scene, inCohort(whole.cohort.id)), ...entryCites(before(scene), inCohort(whole.cohort.id)),
      ...whole.cohort.dueCites, ...(snapshot.programme.stoplight?.cites ?? []),
    ]),
    stamp: stampOf(scene),
  }
}

/** Whether an authority answers for units of the area that the deadline presses. */
export function answeredFor(scene: Comparison): boolean {
  return linesOf(scene).length > 0
}

interface Line {
  readonly id: string
  readonly authority?: Authority
  readonly place: Place
  readonly pace: Pace
  readonly last: LastMove | undefined
  readonly light: Light | undefined
}

/** Authorities that answer for units which the deadline binds; most remaining first, and what is not stated moves nobody. */
function linesOf(scene: Comparison): Line[] {
  const { snapshot, area } = scene
  return snapshot.programme.authorities
    .flatMap((authority): Line[] => {
      const place = { area, authorities: [authority.id] }
      const pace = authority.areas.length > 0 ? comparedPace(scene, place) : undefined
      return pace ? [{ id: authority.id, authority, place, pace, ...judged(scene, place, pace) }] : []
    })
    .toSorted((a, b) => late(b) - late(a))
}

function late({ pace }: Line): number {
  return pace.stated.to ? pace.remaining.atLeast : 0
}

function judged({ snapshot, from }: Comparison, place: Place, pace: Pace): Pick<Line, 'last' | 'light'> {
  const side = sideOf(snapshot, place, pace.cohort.id)
  const last = lastMove(side, pace, pace.movement ? from.asOf : undefined)
  const thresholds = snapshot.programme.stoplight
  const idle = idleMonths(snapshot.asOf, pace, { from: from.asOf, last })
  return { last, light: thresholds && lightOfPace(pace, thresholds, idle) }
}

function row(scene: Comparison, { id, authority, place, pace, last, light }: Line): Row<K> {
  const { voice, snapshot } = scene
  const { goal } = snapshot.programme
  const scope = { ...place, cohorts: [pace.cohort.id] }
  const part = (which: PacePart): Ask => ({ kind: 'pace', which, cohort: pace.cohort.id, scope })
  const name = authority && voice.say(authority.name)
  return {
    id, kind: authority ? 'plain' : 'total',
    cells: {
      name: textCell(name === undefined ? voice.t('figure.common.total') : authority?.method === 'assumed' ? voice.t('figure.roll.assumed', { name }) : name),
      assigned: counted(voice, pace.size, { kind: 'count', scope }),
      announced: pace.stated.to ? counted(voice, pace.announced, { kind: 'count', scope: { ...scope, from: goal } }) : short(scene),
      remaining: pace.stated.to ? counted(voice, pace.remaining, { kind: 'count', scope: remainingScope(scene, scope, pace.remaining) }) : short(scene),
      needed: pace.stated.to && pace.needed ? measured(scene, pace.needed, part('needed')) : { text: voice.t('pace.finish.unknown') },
      observed: pace.observed ? measured(scene, pace.observed, part('observed')) : { text: voice.t('pace.finish.unknown') },
      last: textCell(lastText(scene, last)),
      light: textCell(lightText(scene, light, pace)),
    },
  }
}

function short({ voice }: Comparison): Cell {
  return { text: voice.t('figure.common.notStatedShort') }
}

function lastText({ voice }: Comparison, last: LastMove | undefined): string {
  if (!last) return voice.t('pace.light.none')
  return last.kind === 'on' ? voice.date(last.moment) : voice.t('pace.light.between', { from: voice.date(last.from), to: voice.date(last.to) })
}

const listed = 4

function title(scene: Comparison, lines: readonly Line[], whole: Pace): string {
  const { voice, snapshot } = scene
  const words = { ...wordsOf(scene, whole), asOf: voice.dated(snapshot.asOf) }
  if (!whole.stated.to) return voice.t('pace.light.titleUnstated', words)
  if (whole.remaining.atMost === 0) return voice.t('pace.light.titleDone', words)
  const behind = lines.filter(({ pace }) => pace.stated.to && pace.remaining.atMost > 0)
  // More names than a title can hold are counted.
  if (behind.length > listed) return voice.t('pace.light.titleMany', { ...words, n: voice.interval(whole.remaining), count: whole.remaining.atMost, offices: voice.count(behind.length) })
  return voice.t('pace.light.title', {
    ...words, n: voice.interval(whole.remaining), count: whole.remaining.atMost,
    list: voice.list(behind.map(({ authority, pace }) => voice.t('figure.common.nameCount', { name: authority ? voice.say(authority.name) : '', n: voice.interval(pace.remaining) }))),
  })
}
