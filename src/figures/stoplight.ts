import type { Authority } from '#model/programme.ts'
import { idleMonths, isStill, lastMove, lightOfPace, type LastMove } from '#stats/light.ts'
import { allOverdue, overdueIn } from '#stats/overdue.ts'
import { sideOf, type Pace, type Place } from '#stats/pace.ts'
import { inCohort } from '#stats/tally.ts'
import { before, both } from './changeWords.ts'
import { entryCites, sourced } from './cites.ts'
import type { Cell, Figure, LedgerMark, Row } from './figure.ts'
import { lightLook, lightNotes, lightText, type Lit } from './lightWords.ts'
import { overdueCites, overdueOf, overdueTexts } from './overdue.ts'
import { comparedPace } from './pace.ts'
import { measured, neededCell } from './paceRows.ts'
import { remainingScope } from './remainingScope.ts'
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
  const total: Line = { id: 'total', place: { area }, ...judged(scene, { area }, whole) }
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
        intervalColumn(voice, 'remaining', voice.t('pace.light.remaining', words)),
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
      under: Object.fromEntries([...lines, total].map((line) => [line.id, [
        voice.t('pace.light.under', { light: lightText(scene, line), last: lastText(scene, line.last) }),
        ...overdueTexts(scene, line.place),
      ]])),
      ...(lit ? { looks: Object.fromEntries([...lines, total].map((line) => [line.id, lightLook(snapshot.programme, line)])) } : {}),
    },
    notes: lightNotes(scene, whole, {
      assumed: lines.some(({ authority }) => authority?.method === 'assumed'), overdue: overdueIn(snapshot, { area }).length > 0,
    }),
    ...sourced(both(scene), [
      ...lines.flatMap(({ authority }) => authority?.cites ?? []),
      ...entryCites(scene, inCohort(whole.cohort.id)), ...entryCites(before(scene), inCohort(whole.cohort.id)),
      ...whole.cohort.dueCites, ...overdueCites(scene), ...(snapshot.programme.stoplight?.cites ?? []),
    ]),
    stamp: stampOf(scene),
  }
}

/** Whether an authority answers for units of the area that the deadline presses. */
export function answeredFor(scene: Comparison): boolean {
  return linesOf(scene).length > 0
}

interface Line extends Lit {
  readonly id: string
  readonly authority?: Authority
  readonly place: Place
  readonly last: LastMove | undefined
}

/** Authorities that answer for units which a deadline binds or bound; most late first, and what is not stated moves nobody. */
function linesOf(scene: Comparison): Line[] {
  const { snapshot, area } = scene
  return snapshot.programme.authorities
    .flatMap((authority): Line[] => {
      if (authority.areas.length === 0) return []
      const place = { area, authorities: [authority.id] }
      const lit = judged(scene, place, comparedPace(scene, place))
      return lit.pace || lit.overdue.length > 0 ? [{ id: authority.id, authority, place, ...lit }] : []
    })
    .toSorted((a, b) => late(b) - late(a))
}

function late({ pace, overdue }: Line): number {
  return (pace?.stated.to ? pace.remaining.atLeast : 0) + allOverdue(overdue).atLeast
}

function judged(scene: Comparison, place: Place, pace: Pace | undefined): Lit & Pick<Line, 'last'> {
  const { snapshot, from } = scene
  const thresholds = snapshot.programme.stoplight
  const overdue = overdueOf(scene, place)
  if (!pace) return { pace, overdue, still: false, last: undefined, light: thresholds && 'red' }
  const last = isWithdrawn(scene) ? undefined : lastMove(sideOf(snapshot, place, pace.cohort.id), pace, pace.movement ? from.asOf : undefined)
  const idle = idleMonths(snapshot.asOf, pace, { from: from.asOf, last })
  const light = thresholds && lightOfPace(pace, thresholds, { idle, overdue: allOverdue(overdueIn(snapshot, place)) })
  return { pace, overdue, last, light, still: thresholds !== undefined && isStill(thresholds, idle) }
}

/** What a state that was withdrawn says of movements does not hold. */
function isWithdrawn({ catalogue, snapshot }: Comparison): boolean {
  return catalogue.editions.some(({ id, reason }) => id === snapshot.id && reason === 'withdrawn')
}

function row(scene: Comparison, line: Line): Row<K> {
  const { voice } = scene
  const { id, authority, pace, last } = line
  const name = authority && voice.say(authority.name)
  return {
    id, kind: authority ? 'plain' : 'total',
    cells: {
      name: textCell(name === undefined ? voice.t('figure.common.total') : authority?.method === 'assumed' ? voice.t('figure.roll.assumed', { name }) : name),
      ...(pace ? paceCells(scene, line.place, pace) : { assigned: none, announced: none, remaining: none, needed: none, observed: none }),
      last: textCell(lastText(scene, last)),
      light: textCell(lightText(scene, line)),
    },
  }
}

const none: Cell = { text: '' }

function paceCells(scene: Comparison, place: Place, pace: Pace): Record<'assigned' | 'announced' | 'remaining' | 'needed' | 'observed', Cell> {
  const { voice, snapshot } = scene
  const { stated, told } = pace
  const scope = { ...place, cohorts: [pace.cohort.id] }
  const unknown = { text: voice.t('pace.finish.unknown') }
  return {
    assigned: counted(voice, pace.size, { kind: 'count', scope }),
    announced: stated.to ? counted(voice, pace.announced, { kind: 'count', scope: { ...scope, from: snapshot.programme.goal } }) : short(scene),
    remaining: stated.to ? counted(voice, pace.remaining, { kind: 'count', scope: remainingScope(scene, scope, pace.remaining) }) : short(scene),
    needed: stated.to && told.needed ? neededCell(scene, pace, scope) : unknown,
    observed: told.observed ? measured(scene, told.observed, { kind: 'pace', which: 'observed', cohort: pace.cohort.id, scope }) : unknown,
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
  const behind = lines.flatMap(({ authority, pace }) => (pace?.stated.to && pace.remaining.atMost > 0 ? [{ authority, pace }] : []))
  // More names than a title can hold are counted.
  if (behind.length > listed) return voice.t('pace.light.titleMany', { ...words, n: voice.interval(whole.remaining), count: whole.remaining.atMost, offices: voice.count(behind.length) })
  return voice.t('pace.light.title', {
    ...words, n: voice.interval(whole.remaining), count: whole.remaining.atMost,
    list: voice.list(behind.map(({ authority, pace }) => voice.t('figure.common.nameCount', { name: authority ? voice.say(authority.name) : '', n: voice.interval(pace.remaining) }))),
  })
}
