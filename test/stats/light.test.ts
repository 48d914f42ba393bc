import { describe, expect, test } from 'vitest'
import type { Stoplight } from '#model/programme.ts'
import type { Moment } from '#model/moment.ts'
import type { Membership, Snapshot } from '#model/snapshot.ts'
import { idleMonths, isStill, lastMove, lightOf, lightOfPace, shareOf } from '#stats/light.ts'
import { paceOf, sideOf } from '#stats/pace.ts'
import { fact, programme as bare, register } from '#test/model/world.ts'

const thresholds: Stoplight = { green: 1, amber: 0.6, stillMonths: 2, set: 'host', cites: [] }
const exactly = (n: number) => ({ atLeast: n, atMost: n })

describe('the light of a share', () => {
  test.each([[1, 'green'], [0.99, 'amber'], [0.6, 'amber'], [0.59, 'red'], [0, 'red'], [-1, 'red'], [Infinity, 'green']] as const)('%d of what is needed is %s', (share, light) => {
    expect(lightOf(exactly(share), thresholds, false)).toBe(light)
  })

  test('without movement for as long as is allowed, it is amber at best', () => {
    expect(lightOf(exactly(2), thresholds, true)).toBe('amber')
    expect(lightOf(exactly(0.1), thresholds, true)).toBe('red')
  })

  test.each([[0.5, 0.7], [0.9, 1], [0.1, 2]])('bounds of %d and %d lie astride a threshold and show none', (atLeast, atMost) => {
    expect(lightOf({ atLeast, atMost }, thresholds, false)).toBe('open')
  })

  test('the bounds of the share are the ends of the two paces, and nothing needed is always enough', () => {
    expect(shareOf({ observed: { atLeast: 1, atMost: 2 }, needed: { atLeast: 2, atMost: 4 } })).toEqual({ atLeast: 0.25, atMost: 1 })
    expect(shareOf({ observed: { atLeast: -2, atMost: 2 }, needed: { atLeast: 2, atMost: 4 } })).toEqual({ atLeast: -1, atMost: 1 })
    expect(shareOf({ observed: exactly(1), needed: { atLeast: 0, atMost: 1 } })).toEqual({ atLeast: 1, atMost: Infinity })
    expect(shareOf({ observed: exactly(1) })).toBeUndefined()
  })
})

const due: Membership = { kind: 'cohort', id: 'due' }
const programme = { ...bare, cohorts: [{ id: 'due', name: { vi: 'D', en: 'D' }, dueBefore: '2018-12-31' as Moment, dueCites: [] }] }

function two(before: readonly number[], now: readonly (number | readonly [number, string])[], [first, second] = ['2018-05-31', '2018-08-31']) {
  const reg = register(before.length)
  const state = (asOf: string | undefined, steps: typeof now): Snapshot => ({
    id: asOf, asOf, programme, register: reg, gaps: [], claims: [], corrections: [],
    facts: steps.map((step, i) => {
      const [at, on] = typeof step === 'number' ? [step] : step
      return { ...fact(`a${i + 1}`, at, due), milestones: on === undefined ? [] : [{ kind: 'done', on: on as Moment }] }
    }),
  } as unknown as Snapshot)
  const [from, to] = [state(first, before), state(second, now)]
  const pace = paceOf(to, {}, { from })
  if (!pace) throw new Error('no pace')
  const last = lastMove(sideOf(to, {}, 'due'), pace, from.asOf)
  return { pace, last, idle: idleMonths(to.asOf, pace, { from: from.asOf, last }) }
}

describe('the light of a pace', () => {
  const light = (...args: Parameters<typeof two>) => { const { pace, idle } = two(...args); return lightOfPace(pace, thresholds, { idle }) }

  test('green where as many came as are needed, red where few did', () => {
    expect(light([1, 1, 1, 1], [3, 3, 1, 1])).toBe('green')
    expect(light([1, 1, 1, 1, 1, 1], [3, 1, 1, 1, 1, 1])).toBe('red')
  })

  test('green once it is done, and red once the deadline has passed', () => {
    expect(light([3], [3])).toBe('green')
    expect(light([1, 1], [3, 1], ['2018-11-30', '2019-01-31'])).toBe('red')
  })

  test('none where the pace cannot be judged', () => {
    expect(light([1, 1], [3, 1], ['2018-09-30', '2018-08-31'])).toBe('open')
  })

  test('amber at best where all that came has come long ago, and is dated', () => {
    expect(light([1, 1, 1, 1], [[3, '2018-06-05'], [3, '2018-06-20'], 1, 1])).toBe('amber')
    expect(light([1, 1, 1, 1], [[3, '2018-06-05'], 3, 1, 1])).toBe('green')
  })
})

describe('a light beside the pace', () => {
  const { pace } = two([1, 1, 1, 1, 1], [3, 3, 1, 1, 1])
  const { pace: slow } = two([1, 1, 1, 1], [3, 1, 1, 1])

  test('nothing has moved for as long as is allowed on the very day that this is so', () => {
    expect([1.99, 2, 2.01].map((months) => isStill(thresholds, { atLeast: months, atMost: 3 }))).toEqual([false, true, true])
    expect(isStill(thresholds, undefined)).toBe(false)
    expect(isStill({ green: 1, amber: 0.6, set: 'host', cites: [] }, exactly(99))).toBe(false)
  })

  test('units overdue for certain make it red; where some may be, it is not green, and any other light stays', () => {
    const maybe = { atLeast: 0, atMost: 2 }

    expect(lightOfPace(pace, { ...thresholds, green: 0.1, amber: 0.05 }, { overdue: exactly(1) })).toBe('red')
    expect(lightOfPace(pace, { ...thresholds, green: 0.1, amber: 0.05 }, { overdue: maybe })).toBe('open')
    expect(lightOfPace(slow, { ...thresholds, green: 5, amber: 0.01 }, { overdue: maybe })).toBe('amber')
    expect(lightOfPace(slow, { ...thresholds, green: 9, amber: 8 }, { overdue: maybe })).toBe('red')
    expect(lightOfPace(pace, { ...thresholds, green: 0.1, amber: 0.05 }, { overdue: exactly(0) })).toBe('green')
  })
})

describe('the last movement', () => {
  test('may be on a day inside the month of which the state is', () => {
    expect(two([1, 1], [[3, '2018-08-15'], 1], ['2018-05', '2018-08']).last).toEqual({ kind: 'on', moment: '2018-08-15' })
  })

  test('is on the last date where all that moved is dated, else between the two states', () => {
    expect(two([1, 1], [[3, '2018-06-05'], 1]).last).toEqual({ kind: 'on', moment: '2018-06-05' })
    expect(two([1, 1], [[3, '2018-06-05'], 2]).last).toEqual({ kind: 'between', from: '2018-05-31', to: '2018-08-31' })
  })

  test('is an earlier date where nothing moved since, and not recorded where there is none', () => {
    expect(two([3, 1], [[3, '2018-02-05'], 1]).last).toEqual({ kind: 'on', moment: '2018-02-05' })
    expect(two([3, 1], [3, 1]).last).toBeUndefined()
  })

  test('a date later than the state is none', () => {
    expect(two([3, 1], [[3, '2018-10-05'], 1]).last).toBeUndefined()
  })
})
