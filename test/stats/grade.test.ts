import { describe, expect, test } from 'vitest'
import { methods } from '#model/programme.ts'
import { gradeOf, grades, methodOf, weakest } from '#stats/grade.ts'

describe('the grade of a number', () => {
  test.each([
    ['A', { exact: true, stated: true, methods: ['subtracted', 'read'] }],
    ['B', { exact: true, stated: false, methods: ['stated', 'stated'] }],
    ['B', { exact: true, stated: false, methods: ['stated', 'subtracted'] }],
    ['C', { exact: true, stated: false, methods: ['stated', 'read'] }],
    ['C', { exact: true, stated: true, methods: ['assumed'] }],
    ['D', { exact: false, stated: false, methods: ['stated'] }],
    ['D', { exact: false, stated: false, methods: ['assumed'] }],
  ] as const)('is %s for %j', (grade, support) => {
    expect(gradeOf(support)).toBe(grade)
  })

  test('never rises when less is known', () => {
    for (const method of methods) {
      for (const stated of [true, false]) {
        const known = grades.indexOf(gradeOf({ exact: true, stated, methods: ['stated'] }))

        expect(grades.indexOf(gradeOf({ exact: true, stated, methods: ['stated', method] }))).toBeGreaterThanOrEqual(known)
        expect(grades.indexOf(gradeOf({ exact: false, stated, methods: ['stated', method] }))).toBeGreaterThanOrEqual(known)
      }
    }
  })

  test('of what is reckoned from several numbers is that of the weakest, and never A', () => {
    expect(weakest(['A', 'C', 'B'])).toBe('C')
    expect(weakest(['A', 'A'])).toBe('B')
    expect(weakest([])).toBe('B')
  })
})

test('the method of a number is the least certain on which it rests, unless a source states it', () => {
  expect(methodOf({ exact: true, stated: true, methods: ['subtracted'] })).toBe('stated')
  expect(methodOf({ exact: true, stated: true, methods: ['assumed'] })).toBe('assumed')
  expect(methodOf({ exact: true, stated: false, methods: ['subtracted', 'read'] })).toBe('read')
  expect(methodOf({ exact: true, stated: false, methods: ['stated', 'subtracted'] })).toBe('subtracted')
  expect(methodOf({ exact: true, stated: false, methods: ['stated'] })).toBe('counted')
})
