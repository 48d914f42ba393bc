import { expect, test } from 'vitest'
import { readMoment, type Moment } from '#model/moment.ts'
import { daysLeft, monthDays, neededPace, neededTold, observedTold, timeLeft, timeTold } from '#stats/deadline.ts'

const at = (text: string): Moment => {
  const moment = readMoment(text)
  if (!moment) throw new Error(text)
  return moment
}

test('from a month without a day, the time left is an interval of whole months', () => {
  expect(timeLeft(at('2018-08'), at('2018-12-31'))).toEqual({ span: { atLeast: 4, atMost: 5 }, grain: 'month', rounded: true, last: false })
})

test('from a year, the time left spans twelve months', () => {
  expect(timeLeft(at('2017'), at('2018-12-31')).span).toEqual({ atLeast: 12, atMost: 24 })
})

test('from a day, the time left is one figure', () => {
  expect(timeLeft(at('2018-03-29'), at('2018-12-31')).span).toEqual({ atLeast: 9.1, atMost: 9.1 })
})

test.each([
  ['2018-09-30', '2018-12-31', 3, 'month', false],
  ['2018-10-02', '2018-12-31', 90, 'day', false],
  ['2018-11-29', '2018-12-31', 32, 'day', false],
  ['2018-11-30', '2018-12-31', 31, 'day', true],
  ['2018-12-30', '2018-12-31', 1, 'day', true],
  ['2018-12-31', '2018-12-31', 0, 'day', false],
] as const)('from %s to before %s are %d (%s): up to ninety days are told as such, and the last month is one', (asOf, due, n, grain, last) => {
  expect(timeLeft(at(asOf), at(due))).toEqual({ span: { atLeast: n, atMost: n }, grain, rounded: false, last })
})

test.each([
  ['2018-11', '2018-12-31', false],
  ['2018-11', '2018-12-15', true],
  ['2018-12', '2018-12-31', false],
])('from %s, of which no day is stated, to before %s the last month: %s', (asOf, due, last) => {
  expect(timeLeft(at(asOf), at(due)).last).toBe(last)
})

test('the time between two states is told like that which is left', () => {
  expect(timeTold({ atLeast: 90, atMost: 90 }, 'day')).toEqual({ span: { atLeast: 90, atMost: 90 }, grain: 'day' })
  expect(timeTold({ atLeast: 95, atMost: 95 }, 'day')).toEqual({ span: { atLeast: 3.1, atMost: 3.1 }, grain: 'month' })
  expect(timeTold({ atLeast: 1, atMost: 61 }, 'month')).toEqual({ span: { atLeast: 0, atMost: 2.1 }, grain: 'month' })
})

test('a deadline that has come leaves no time, and asks for no pace', () => {
  const left = timeLeft(at('2019-02'), at('2018-12-31'))

  expect(left.span).toEqual({ atLeast: 0, atMost: 0 })
  expect(neededPace({ atLeast: 10, atMost: 10 }, left.span)).toBeUndefined()
})

test('the pace needed is lowest with most time and highest with least', () => {
  expect(neededPace({ atLeast: 10, atMost: 10 }, { atLeast: 4, atMost: 5 })).toEqual({ atLeast: 2, atMost: 2.5 })
})

test.each([
  ['2018-08', '2018-12-31', 4, 5],
  ['2031-02', '2031-06-30', 4, 5],
  ['2018-08', '2018-12-15', 3.4, 4.5],
  ['2018-12', '2018-12-31', 0, 1],
])('from %s to before %s are %d to %d months: whole where the deadline ends a month, else rounded outward', (asOf, due, atLeast, atMost) => {
  expect(timeLeft(at(asOf), at(due)).span).toEqual({ atLeast, atMost })
})

test('what is needed is told over the months that are told, over the days where the state has one, and in the last month as all that remain', () => {
  const ten = { atLeast: 10, atMost: 10 }

  expect(neededTold(ten, at('2018-08'), at('2018-12-31'))).toEqual({ atLeast: 2, atMost: 2.5 })
  expect(neededTold(ten, at('2018-08-31'), at('2018-12-31'))?.atLeast).toBeCloseTo((10 / 122) * monthDays)
  expect(neededTold(ten, at('2018-12-20'), at('2018-12-31'))).toEqual(ten)
  expect(neededTold(ten, at('2019-01-31'), at('2018-12-31'))).toBeUndefined()
})

test('what was observed is told over the days left of the last month, also where units were taken back, and by the month before it', () => {
  const due = at('2018-12-31')
  const days = daysLeft(at('2018-12-12'), due)
  expect(days).toEqual({ atLeast: 19, atMost: 19 })

  expect(observedTold({ atLeast: -monthDays, atMost: 2 * monthDays }, at('2018-12-12'), due)).toEqual({ atLeast: -19, atMost: 38 })
  expect(observedTold({ atLeast: -3, atMost: -1 }, at('2018-09-30'), due)).toEqual({ atLeast: -3, atMost: -1 })
})
