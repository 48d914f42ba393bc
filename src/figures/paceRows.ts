import { isExact, type Interval } from '#model/interval.ts'
import type { Ask, PacePart, Scope } from '#stats/ask.ts'
import { monthDays } from '#stats/deadline.ts'
import { sideOf, sideTally, type Pace } from '#stats/pace.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { changeCell, changed } from './changeWords.ts'
import type { Cell, Row } from './figure.ts'
import { overdueCells } from './overdue.ts'
import { betweenTold, digits, finishText, paceUnit, rangeText, reasonText, rounded, roundedUp, term, wordsOf } from './paceWords.ts'
import { remainingScope } from './remainingScope.ts'
import type { Comparison } from './scene.ts'
import { counted, textCell, unstated } from './terms.ts'

export type PaceKey = 'what' | 'size' | 'announced' | 'value' | 'unit' | 'how'
type K = PaceKey

const none: Cell = { text: '' }

/** The two states, and under them everything that the verdict is reckoned from. */
export function paceRows(scene: Comparison, pace: Pace): readonly Row<K>[] {
  return [stateRow(scene, pace, scene.from), stateRow(scene, pace, scene.snapshot), ...measures(scene, pace)]
}

function stateRow(scene: Comparison, pace: Pace, state: Snapshot): Row<K> {
  const { voice, area, snapshot } = scene
  const own = sideTally(sideOf(state, { area }, pace.cohort.id))
  const scope = { area, cohorts: [pace.cohort.id] }
  const asked = (of: Scope): Ask => ({ kind: 'count', scope: of, ...(state === snapshot ? {} : { edition: state.id }) })
  return {
    id: state.id, kind: 'plain',
    cells: {
      what: textCell(voice.t('pace.row.state', { date: voice.dated(state.asOf) })),
      size: counted(voice, own.size, asked(scope)),
      announced: own.announcedStated ? counted(voice, own.announced, asked({ ...scope, from: state.programme.goal })) : unstated(voice, asked({ ...scope, from: state.programme.goal })),
      value: none, unit: none, how: none,
    },
  }
}

function measures(scene: Comparison, pace: Pace): readonly Row<K>[] {
  const { voice, snapshot, area, from } = scene
  const { movement, between, told, needed, observed, size, announced, remaining, stated, finish } = pace
  const { left } = told
  const words = wordsOf(scene, pace)
  const scope = { area, cohorts: [pace.cohort.id] }
  const part = (which: PacePart): Ask => ({ kind: 'pace', which, cohort: pace.cohort.id, scope })
  const units = voice.t('pace.unit.units')
  const speed = paceUnit(voice, pace)
  const days = (time: Interval): string => voice.t('pace.how.days', { n: voice.interval(time), count: time.atMost })
  // Over days as they are, not over months that were rounded to be told; for a month, or for all the time that is left.
  const length = left.last ? term(voice, pace.left) : voice.decimal(monthDays, digits)
  const over = (a: Interval, time: Interval): string => voice.t('pace.how.quotientDays', { a: term(voice, a), b: isExact(time) ? days(time) : `(${days(time)})`, n: length })
  const asked = left.last ? voice.t('pace.how.all', words)
    : left.rounded ? voice.t('pace.how.quotient', { a: term(voice, remaining), b: term(voice, left.span) }) : over(remaining, pace.left)
  const row = (id: string, what: string, cells: Partial<Record<'value' | 'unit' | 'how', Cell>>): Row<K> => (
    { id, kind: 'plain', cells: { what: textCell(what), size: none, announced: none, value: none, unit: none, how: none, ...cells } }
  )
  const mended = changed(scene, ['correction'], scope)
  const unknown = { text: voice.t('pace.finish.unknown') }
  const spell = { from: voice.date(from.asOf), to: voice.date(snapshot.asOf) }
  const straight = (at: Interval, round?: typeof rounded): Cell =>
    textCell(voice.t(left.last ? 'pace.how.straightLast' : 'pace.how.straight', { ...words, remaining: term(voice, remaining), pace: term(voice, at, { round }) }))
  const reckoned = between && betweenTold(pace, between)
  return [
    row('remaining', voice.t('pace.row.remaining', words), {
      value: stated.to ? counted(voice, remaining, { kind: 'count', scope: remainingScope(scene, scope, remaining) }) : unstated(voice),
      unit: textCell(units),
      ...(stated.to && isExact(size) && isExact(announced) ? { how: textCell(voice.t('pace.how.difference', { a: voice.interval(size), b: voice.interval(announced) })) } : {}),
    }),
    row('left', voice.t('pace.row.left'), {
      value: measured(scene, left.span, { kind: 'left', cohort: pace.cohort.id }), unit: textCell(voice.t(`pace.unit.${left.grain}`)),
      how: textCell(voice.t(left.grain === 'day' ? 'pace.how.until' : 'pace.how.untilDays', { from: spell.to, to: voice.date(pace.cohort.dueBefore), days: days(pace.left) })),
    }),
    row('needed', voice.t('pace.row.needed'), {
      value: stated.to && told.needed ? neededCell(scene, pace, scope) : unknown, unit: textCell(left.last ? voice.t('pace.unit.inLast', words) : speed),
      ...(stated.to && needed ? { how: textCell(asked) } : {}),
    }),
    ...(between && reckoned && movement && observed ? [
      row('between', voice.t('pace.row.between'), {
        value: measured(scene, reckoned.span, part('between')), unit: textCell(voice.t(`pace.unit.${reckoned.grain}`)),
        how: textCell(reckoned.grain === 'day' ? voice.t('pace.how.spell', spell) : voice.t('pace.how.spellDays', { ...spell, days: days(between) })),
      }),
      row('progress', voice.t('pace.row.progress', words), {
        value: counted(voice, movement.net, part('progress')), unit: textCell(units),
        ...(movement.returned.atMost > 0 ? { how: textCell(voice.t('pace.how.difference', { a: term(voice, movement.arrived), b: term(voice, movement.returned) })) } : {}),
      }),
      row('newlyKnown', voice.t('pace.row.newlyKnown'), {
        value: changeCell(scene, { what: ['newlyKnown'], scope }), unit: textCell(units),
        ...(movement.newlyThere.atMost > 0 ? { how: textCell(voice.t('pace.how.newlyKnown', { ...words, n: voice.interval(movement.newlyThere) })) } : {}),
      }),
      row('observed', voice.t('pace.row.observed'), { value: measured(scene, told.observed ?? observed, part('observed')), unit: textCell(speed), how: textCell(over(movement.net, between)) }),
    ] : []),
    ...(mended.atMost > 0 ? [row('mended', voice.t('pace.row.mended'), { value: changeCell(scene, { what: ['correction'], scope }), unit: textCell(units) })] : []),
    row('verdict', voice.t('pace.row.verdict'), {
      value: { text: voice.t(`pace.verdict.${pace.verdict}`) },
      how: textCell(pace.reason ? reasonText(scene, pace) : observed && needed ? voice.t(left.last ? 'pace.how.compareLast' : 'pace.how.compare', words) : ''),
    }),
    ...(stated.to && needed && remaining.atMost > 0 ? [
      row('finishNeeded', voice.t('pace.row.finishNeeded'), { value: { text: voice.t('pace.finish.before', { date: voice.date(pace.cohort.dueBefore) }) }, ...(left.last ? {} : { how: straight(told.needed ?? needed, roundedUp) }) }),
    ] : []),
    ...(remaining.atMost > 0 ? [
      row('finishObserved', voice.t('pace.row.finishObserved'), finish && observed ? { value: { text: finishText(voice, finish, { observed }) }, ...(finish === 'never' ? {} : { how: straight(told.observed ?? observed) }) } : { value: unknown }),
    ] : []),
    ...overdueCells(scene).map(({ id, what, value, unit }): Row<K> => ({ id, kind: 'plain', cells: { what, size: none, announced: none, value, unit, how: none } })),
  ]
}

/** What is needed: a pace, and in the last month the units that remain, which are asked for as such. */
export function neededCell(scene: Comparison, { told, remaining, cohort }: Pace, scope: Scope): Cell {
  if (told.left.last) return counted(scene.voice, remaining, { kind: 'count', scope: remainingScope(scene, scope, remaining) })
  return told.needed ? measured(scene, told.needed, { kind: 'pace', which: 'needed', cohort: cohort.id, scope }, roundedUp) : { text: scene.voice.t('pace.finish.unknown') }
}

/** A length of time or a pace: rounded as it is told, with what it answers. */
export function measured({ voice }: Comparison, interval: Interval, ask?: Ask, round: typeof rounded = rounded): Cell {
  const asked = ask ? { ask } : {}
  if (!Number.isFinite(interval.atMost - interval.atLeast)) return { text: rangeText(voice, interval, { round }), ...asked }
  const value = round(interval)
  return { value: isExact(value) ? value.atLeast : value, text: rangeText(voice, interval, { round }), ...asked }
}
