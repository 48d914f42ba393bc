import { describe, expect, test } from 'vitest'
import type { Moment } from '#model/moment.ts'
import type { Stoplight } from '#model/programme.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { lightOfPace } from '#stats/light.ts'
import { allOverdue, overdueIn } from '#stats/overdue.ts'
import { paceOf } from '#stats/pace.ts'
import { fact, programme as bare, register } from '#test/model/world.ts'

const cohort = (id: string, dueBefore?: string) => ({ id, name: { vi: id, en: id }, dueCites: [], ...(dueBefore === undefined ? {} : { dueBefore: dueBefore as Moment }) })
const programme = { ...bare, cohorts: [cohort('old', '2018-06-30'), cohort('new', '2018-12-31'), cohort('free')] }
const thresholds: Stoplight = { green: 1, amber: 0.5, set: 'host', cites: [] }
const exactly = (n: number) => ({ atLeast: n, atMost: n })

/** The first units are of the old cohort, the last two of the new. */
function state(asOf: string, old: readonly (number | readonly [number, number])[], [first, second] = [3, 1]): Snapshot {
  const reg = register(old.length + 2)
  const facts = [
    ...old.map((step, i) => fact(`a${i + 1}`, step, { kind: 'cohort', id: 'old' })),
    ...[first ?? 3, second ?? 1].map((step, i) => fact(`a${old.length + i + 1}`, step, { kind: 'cohort', id: 'new' })),
  ]
  return { id: asOf, asOf, programme, register: reg, facts, gaps: [], claims: [], corrections: [] } as unknown as Snapshot
}

describe('overdue', () => {
  test('are units of a cohort whose deadline has passed, though another deadline presses by now', () => {
    expect(paceOf(state('2018-08-31', [1, 2, 3]), {})?.cohort.id).toBe('new')
    expect(overdueIn(state('2018-08-31', [1, 2, 3]), {})).toMatchObject([{ cohort: { id: 'old' }, remaining: exactly(2) }])
  })

  test('are bounds where it is not stated how far a unit has come, and none where all are there', () => {
    expect(allOverdue(overdueIn(state('2018-08-31', [1, [1, 3], 3]), {}))).toEqual({ atLeast: 1, atMost: 2 })
    expect(overdueIn(state('2018-08-31', [3, 3]), {})).toEqual([])
  })

  test('are none while the deadline presses, nor while it may not have passed', () => {
    expect(overdueIn(state('2018-05-31', [1]), {})).toEqual([])
    expect(overdueIn(state('2018-06', [1]), {})).toEqual([])
    expect(overdueIn(state('2018-06-30', [1]), {})).toHaveLength(1)
  })

  test('are not the units of the last cohort, whose deadline goes on to press', () => {
    expect(overdueIn(state('2019-01-31', [3]), {})).toEqual([])
  })

  test('are counted in a place alone', () => {
    expect(overdueIn(state('2018-08-31', [1, 1]), { area: 'b' })).toEqual([])
  })
})

describe('the light of who has overdue units', () => {
  const pace = (verdict: 'done' | 'onPace') => paceOf(state('2018-08-31', [1], verdict === 'done' ? [3, 3] : [3, 1]), {}, { from: state('2018-07-31', [1], [1, 1]) })

  test.each([['done'], ['onPace']] as const)('is never green, whatever the pace: %s', (verdict) => {
    const own = pace(verdict)
    if (!own) throw new Error('no pace')

    expect(own.verdict).toBe(verdict)
    expect(lightOfPace(own, thresholds)).toBe('green')
    expect(lightOfPace(own, thresholds, { overdue: exactly(1) })).toBe('red')
    expect(lightOfPace(own, thresholds, { overdue: { atLeast: 0, atMost: 1 } })).toBe('open')
    expect(lightOfPace(own, thresholds, { overdue: exactly(0) })).toBe('green')
  })
})
