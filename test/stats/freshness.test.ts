import { describe, expect, test } from 'vitest'
import type { Moment } from '#model/moment.ts'
import type { Rhythm } from '#model/programme.ts'
import { freshness } from '#stats/freshness.ts'

const at = (text: string): Moment => text as Moment
const every = (everyMonths: number): { rhythm: Rhythm } => ({ rhythm: { everyMonths, set: 'host', cites: [] } })
const kindOn = (asOf: string, today: string, months = 1): string | undefined => freshness(every(months), at(asOf), at(today))?.kind

describe('with a rhythm', () => {
  test.each([
    ['2018-08', 1, '2018-09'],
    ['2018-12', 1, '2019-01'],
    ['2018-08-14', 3, '2018-11-14'],
    ['2018-01-31', 1, '2018-02-28'],
    ['2018-02-28', 1, '2018-03-31'],
    ['2018-01-30', 1, '2018-02-28'],
    ['2017', 12, '2018'],
    ['2017', 1, '2018-01'],
    ['2018-08', 24, '2020-08'],
  ])('after %s, every %i months, the next state is due %s', (asOf, months, next) => {
    expect(freshness(every(months), at(asOf), at('2018-01-01'))).toMatchObject({ kind: 'due', next })
  })

  test('nothing is overdue while it may still be in time: a month is over at its end', () => {
    expect(kindOn('2018-08', '2018-09-30')).toBe('due')
    expect(kindOn('2018-08', '2018-10-01')).toBe('overdue')
  })

  test('it is stale once another state should be there as well', () => {
    expect(kindOn('2018-08', '2018-10-31')).toBe('overdue')
    expect(kindOn('2018-08', '2018-11-01')).toBe('stale')
  })

  test('it says by how long: in days, and in whole months that have certainly passed', () => {
    expect(freshness(every(1), at('2018-08'), at('2018-10-12'))).toMatchObject({ days: 12, months: { atLeast: 0, atMost: 0 } })
    expect(freshness(every(1), at('2018-08'), at('2019-10-12'))).toMatchObject({ kind: 'stale', months: { atLeast: 12, atMost: 12 } })
  })

  test('time only makes it older', () => {
    const rank = ['due', 'overdue', 'stale']
    for (const asOf of ['2018', '2018-02', '2018-02-28', '2018-05-14']) {
      for (const months of [1, 2, 3, 12]) {
        let before = 0
        for (let day = 0; day < 2000; day += 1) {
          const today = new Date(Date.UTC(2018, 5, 1 + day)).toISOString().slice(0, 10)
          const now = rank.indexOf(kindOn(asOf, today, months) ?? '')
          expect(now, `${asOf} ${today}`).toBeGreaterThanOrEqual(before)
          before = now
        }
        expect(before).toBe(2)
      }
    }
  })
})

describe('before the moment of a state', () => {
  test.each([
    ['2018-08', '2018-07-31', 1, '2018-09'],
    ['2018-08-14', '2018-08-13', 1, '2018-09-14'],
    ['2018', '2017-12-31', 12, '2019'],
    ['2018', '2018-03-01', 6, '2019-06'],
    ['2031-02', '2026-11-23', 1, '2031-03'],
  ])('of %s, on %s and every %i months, the next one is due %s and nothing is late', (asOf, today, months, next) => {
    expect(freshness(every(months), at(asOf), at(today))).toMatchObject({ kind: 'due', next })
  })

  test.each([['2018-08', '2018-07-31'], ['2018-08-14', '2018-08-13'], ['2018', '2017-12-31']])('of %s, on %s, nothing can be said of its age', (asOf, today) => {
    expect(freshness({}, at(asOf), at(today))).toBeUndefined()
  })

  test('on the first day that it may be, it is no month old', () => {
    for (const [asOf, today] of [['2018-08', '2018-08-01'], ['2018-08-14', '2018-08-14'], ['2018', '2018-01-01']] as const)
      expect(freshness({}, at(asOf), at(today))).toEqual({ kind: 'age', months: { atLeast: 0, atMost: 0 } })
  })
})

describe('at the ends of months', () => {
  test.each([
    ['2018-01-31', '2018-02-27', 0],
    ['2018-01-31', '2018-02-28', 1],
    ['2018-01-30', '2018-02-28', 1],
    ['2018-01-28', '2018-02-27', 0],
    ['2020-01-31', '2020-02-28', 0],
    ['2020-01-31', '2020-02-29', 1],
    ['2018-03-31', '2018-04-29', 0],
    ['2018-03-31', '2018-04-30', 1],
    ['2018-01-31', '2018-03-30', 1],
    ['2018-02-28', '2018-03-28', 1],
    ['2020-02-29', '2021-02-28', 12],
  ])('from %s to %s %i whole months have passed', (asOf, today, months) => {
    expect(freshness({}, at(asOf), at(today))).toEqual({ kind: 'age', months: { atLeast: months, atMost: months } })
  })

  test.each([
    ['2018-01-31', '2018-02-28', 'due'],
    ['2018-01-31', '2018-03-01', 'overdue'],
    ['2018-01-31', '2018-03-31', 'overdue'],
    ['2018-01-31', '2018-04-01', 'stale'],
    ['2019-12', '2020-01-31', 'due'],
    ['2019-12', '2020-02-29', 'overdue'],
    ['2019-12', '2020-03-01', 'stale'],
  ])('a state of %s, a month apart, is on %s %s', (asOf, today, kind) => {
    expect(kindOn(asOf, today)).toBe(kind)
  })
})

describe('of a state that has only its year', () => {
  test.each([
    ['2017', 12, '2018-12-31', 'due'],
    ['2017', 12, '2019-01-01', 'overdue'],
    ['2017', 12, '2019-12-31', 'overdue'],
    ['2017', 12, '2020-01-01', 'stale'],
    ['2017', 3, '2018-03-31', 'due'],
    ['2017', 3, '2018-04-01', 'overdue'],
    ['2017', 3, '2018-07-01', 'stale'],
  ])('%s, every %i months, it is on %s %s', (asOf, months, today, kind) => {
    expect(kindOn(asOf, today, months)).toBe(kind)
  })
})

describe('without a rhythm', () => {
  test.each([
    ['2018-08', '2026-11-23', 98, 99],
    ['2016', '2026-11-23', 118, 130],
    ['2018-03-29', '2018-06-28', 2, 2],
    ['2018-03-29', '2018-06-29', 3, 3],
    ['2018-08', '2018-08-14', 0, 0],
  ])('data of %s are on %s between %i and %i whole months old', (asOf, today, atLeast, atMost) => {
    expect(freshness({}, at(asOf), at(today))).toEqual({ kind: 'age', months: { atLeast, atMost } })
  })

  test('data of later than the day have no age', () => {
    expect(freshness({}, at('2031-02'), at('2026-11-23'))).toBeUndefined()
  })
})

test('a programme that has ended is said to have ended, whatever its rhythm, and not before its end', () => {
  const ended = { on: at('2020-12-31'), cites: [] }

  expect(freshness({ ...every(1), ended }, at('2018-08'), at('2026-11-23'))).toEqual({ kind: 'ended', ended })
  expect(freshness({ ...every(1), ended }, at('2020-11'), at('2020-12-30'))?.kind).toBe('due')
  for (const [on, before, after] of [['2020', '2020-12-30', '2020-12-31'], ['2020-11', '2020-11-29', '2020-11-30']] as const) {
    expect(freshness({ ended: { on: at(on), cites: [] } }, at('2020-10'), at(before))?.kind).toBe('age')
    expect(freshness({ ended: { on: at(on), cites: [] } }, at('2020-10'), at(after))?.kind).toBe('ended')
  }
})
