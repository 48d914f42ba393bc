import { describe, expect, test } from 'vitest'
import { isExact, type Interval } from '#model/interval.ts'
import type { Programme } from '#model/programme.ts'
import type { Register } from '#model/register.ts'
import type { Fact, Gap, Membership, Snapshot } from '#model/snapshot.ts'
import type { How } from '#stats/change.ts'
import { daysBetween, monthDays, neededPace } from '#stats/deadline.ts'
import { finishOf, judge, observedPace, paceOf, type Pace, type Verdict } from '#stats/pace.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { fact, gap, programme as bare, register } from '#test/model/world.ts'
import { randomOf } from '#scripts/demo/random.ts'

const due: Membership = { kind: 'cohort', id: 'due' }
const words = { vi: 'D', en: 'D' }
const programme: Programme = { ...bare, cohorts: [{ id: 'due', name: words, dueBefore: '2018-12-31' as Snapshot['asOf'], dueCites: [] }] }

function snap(asOf: string, reg: Register, facts: readonly Fact[], gaps: readonly Gap[] = []): Snapshot {
  return { id: asOf, asOf, reportedAt: asOf, publishedAt: asOf, sha256: '', programme, register: reg, sources: [], facts, gaps, claims: [], corrections: [] } as unknown as Snapshot
}

/** The units of one district by their positions, a pair before and now. */
function pair(before: readonly (number | readonly [number, number])[], now: typeof before, dates: readonly [string, string] = ['2018-05-31', '2018-08-31']): readonly [Snapshot, Snapshot] {
  const reg = register(before.length)
  const facts = (steps: typeof before) => steps.map((step, i) => fact(`a${i + 1}`, step, due))
  return [snap(dates[0], reg, facts(before)), snap(dates[1], reg, facts(now))]
}

function compared([from, to]: readonly [Snapshot, Snapshot], how?: How): Pace {
  const pace = paceOf(to, {}, { from, ...(how ? { how } : {}) })
  if (!pace) throw new Error('no pace')
  return pace
}

const better = (a: Verdict, b: Verdict): boolean => rank(a) >= rank(b)
const rank = (verdict: Verdict): number => ['passed', 'behind', 'cannotJudge', 'onPace', 'done'].indexOf(verdict)

describe('the verdict', () => {
  test('on pace where as many came as are needed: 3 in 92 days, 3 left for 122', () => {
    const pace = compared(pair([1, 1, 1, 1, 1, 1], [3, 3, 3, 1, 1, 1]))

    expect(pace).toMatchObject({ verdict: 'onPace', grain: 'day', remaining: { atLeast: 3, atMost: 3 }, left: { atLeast: 122, atMost: 122 }, between: { atLeast: 92, atMost: 92 } })
    expect(pace.observed?.atLeast).toBeCloseTo((3 / 92) * monthDays)
    expect(pace.needed?.atLeast).toBeCloseTo((3 / 122) * monthDays)
  })

  test('on pace where exactly as many came as are needed at most, and not behind where as many may have come as are needed at least', () => {
    const both = { from: true, to: true }
    const known = { remaining: { atLeast: 2, atMost: 4 }, left: { atLeast: 60, atMost: 60 }, needed: { atLeast: 1, atMost: 2 }, stated: both, begun: both, order: 'later' } as const
    const said = (atLeast: number, atMost: number) => judge({ ...known, observed: { atLeast, atMost } })

    expect(said(2, 2)).toEqual({ verdict: 'onPace' })
    expect(said(1.99, 3)).toEqual({ verdict: 'cannotJudge', reason: 'straddles' })
    expect(said(0, 1)).toEqual({ verdict: 'cannotJudge', reason: 'straddles' })
    expect(said(0, 0.99)).toEqual({ verdict: 'behind' })
  })

  test('behind where fewer came', () => {
    expect(compared(pair([1, 1, 1, 1, 1, 1], [3, 1, 1, 1, 1, 1]))).toMatchObject({ verdict: 'behind' })
  })

  test('done where none remains, passed where some do and the day has come', () => {
    expect(compared(pair([1, 1], [3, 3])).verdict).toBe('done')
    expect(compared(pair([1, 1], [3, 1], ['2018-12-01', '2019-01-31'])).verdict).toBe('passed')
  })

  test.each([
    ['notStated', [[1, 3], [1, 3], [1, 3]], [3, 3, 1], ['2018-03', '2018-08']],
    ['notStated', [1, 1, 1], [[1, 3], [1, 3], [1, 3]], ['2018-03', '2018-08']],
    ['noTime', [1, 1, 1], [3, 1, 1], ['2018', '2018-08-14']],
    ['noTime', [1, 1, 1], [3, 1, 1], ['2018-08', '2018-08-31']],
    ['noTime', [1, 1, 1, 1, 1, 1, 1, 1], [3, 1, 1, 1, 1, 1, 1, 1], ['2018-07', '2018-08']],
    ['straddles', [1, 1, 1, 1, 1, 1, 1, 1], [3, 3, 1, 1, 1, 1, 1, 1], ['2018-06', '2018-08']],
    ['sameOrEarlier', [1, 1, 1], [3, 1, 1], ['2018-09-30', '2018-08-31']],
    ['notBegun', [0, 0, 0, 0, 0], [3, 1, 1, 1, 1], ['2017-12-31', '2018-08-31']],
    ['straddles', [1, [1, 3], 1, 1], [3, 3, 1, 1], ['2018-05-31', '2018-08-31']],
    ['dueWithin', [1, 1], [3, 1], ['2018-11-30', '2018-12']],
  ] as const)('cannot be judged: %s', (reason, before, now, dates) => {
    expect(compared(pair(before, now, dates))).toMatchObject({ verdict: 'cannotJudge', reason })
  })

  test.each([
    [[3, 3, 3, 1, 1], { atMost: Infinity }],
    [[1, 1, 1, 1, 1], { atLeast: 0, atMost: 0 }],
  ] as const)('neighbouring months may lie a day apart: %j is no pace to judge by, nor to go on from', (now, observed) => {
    const pace = compared(pair([1, 1, 1, 1, 1], now, ['2018-07', '2018-08']))

    expect(pace).toMatchObject({ verdict: 'cannotJudge', reason: 'noTime', between: { atLeast: 1, atMost: 61 }, observed })
    expect(pace.finish).toBeUndefined()
  })

  test('what was rounded to be told is not judged by: 20 in 183 days are fewer than 20 in 181, though both are 6 months', () => {
    const twenty = (from: number, to: number) => Array.from({ length: 40 }, (_, i) => (i < 20 ? to : from))
    const [from, to] = pair(twenty(1, 1), twenty(1, 3), ['2018-01', '2018-07-03'])
    const pace = compared([from, { ...to, programme: { ...programme, cohorts: programme.cohorts.map((each) => ({ ...each, dueBefore: '2018-12-31' as Snapshot['asOf'] })) } }])

    expect(pace).toMatchObject({ between: { atLeast: 153, atMost: 183 }, left: exact(181), told: { left: { span: exact(5.9), grain: 'month' } }, verdict: 'cannotJudge', reason: 'straddles' })
    expect((pace.observed?.atLeast ?? 0) / (pace.needed?.atLeast ?? 1)).toBeCloseTo(181 / 183)
  })

  test('a state that was withdrawn on either side is not judged by, even where it says that all are done', () => {
    expect(compared(pair([1, 1], [3, 3]), { withdrawn: true })).toMatchObject({ verdict: 'cannotJudge', reason: 'withdrawn' })
    expect(compared(pair([1, 1], [3, 1]), { withdrawn: true }).movement).toBeUndefined()
  })

  test('one state has no pace to observe, and what is needed is said all the same', () => {
    const [, to] = pair([1, 1], [3, 1])

    expect(paceOf(to, {})).toMatchObject({ verdict: 'cannotJudge', reason: 'oneState', left: exact(122), told: { left: { span: exact(4) }, needed: exact(monthDays / 122) } })
  })

  test('without a deadline, or without a unit that it binds, there is nothing to judge', () => {
    const [from, to] = pair([1], [3])

    expect(paceOf({ ...to, programme: bare }, {}, { from })).toBeUndefined()
    expect(paceOf(to, { area: 'b' }, { from })).toBeUndefined()
  })
})

describe('what counts as observed', () => {
  test('who went back counts against', () => {
    expect(compared(pair([1, 1, 3, 1], [3, 3, 1, 1])).movement).toMatchObject({ arrived: { atLeast: 2, atMost: 2 }, returned: { atLeast: 1, atMost: 1 }, net: { atLeast: 1, atMost: 1 } })
  })

  test('what only becomes known widens the most, and never the least', () => {
    expect(compared(pair([[1, 3], [1, 3], 1], [3, 2, 3])).movement).toMatchObject({ net: { atLeast: 1, atMost: 2 }, newlyThere: { atLeast: 1, atMost: 1 } })
  })

  test('a correction is no movement, whichever way it goes', () => {
    const states = pair([1, 1, 1], [3, 3, 1])

    expect(compared(states, { supersedes: true }).movement?.net).toEqual({ atLeast: 0, atMost: 0 })
    expect(compared(states, { corrected: new Set(['a1']) }).movement?.net).toEqual({ atLeast: 1, atMost: 1 })
    for (const was of [0, 1, 2, 3, [1, 3] as const]) {
      expect(compared(pair([was, 1, 1], [3, 3, 1]), { corrected: new Set(['a1']) }).movement?.net).toEqual({ atLeast: 1, atMost: 1 })
    }
  })
})

test('when it would be done: remaining over pace, from the first day to the last that the state may be of', () => {
  const [first, last] = [day('2018-08-01'), day('2018-08-31')]

  expect(finishOf('2018-08' as Snapshot['asOf'], exact(10), { atLeast: 5, atMost: 10 })).toEqual({ atLeast: first + 31, atMost: last + 61 })
  expect(finishOf('2018-08' as Snapshot['asOf'], exact(10), { atLeast: 0, atMost: 10 })).toEqual({ atLeast: first + 31 })
  expect(finishOf('2018-08' as Snapshot['asOf'], exact(10), exact(0))).toBe('never')
  expect(finishOf('2018-08' as Snapshot['asOf'], exact(0), exact(1))).toBeUndefined()
})

test.each([
  ['2018-12-01', [1, 1, 1, 1, 1, 1], [3, 3, 3, 3, 1, 1], 'onPace'],
  ['2018-12-17', [1, 1, 1, 1, 1, 1], [3, 1, 1, 1, 1, 1], 'behind'],
  ['2018-12-17', [1, 1, 1, 1, [1, 3], [1, 3]], [3, 3, 3, 1, [1, 3], [1, 3]], 'cannotJudge'],
] as const)('in the last month, from %s, both paces are told over the time left, and the verdict can be read off them', (asOf, before, now, verdict) => {
  const { told: { left, needed, observed }, remaining, ...pace } = compared(pair(before, now, ['2018-10-31', asOf]))
  if (!needed || !observed) throw new Error('no pace')

  expect([left.last, left.grain, pace.verdict]).toEqual([true, 'day', verdict])
  expect(needed).toEqual(remaining)
  expect(observed.atLeast >= needed.atMost ? 'onPace' : observed.atMost < needed.atLeast ? 'behind' : 'cannotJudge').toBe(verdict)
  expect(observed.atMost).toBeCloseTo(((pace.observed?.atMost ?? 0) / monthDays) * left.span.atLeast)
})

test('between a day and a month without one lie as many days as the calendar has', () => {
  expect(daysBetween('2018-03-29' as Snapshot['asOf'], '2018-08' as Snapshot['asOf'])).toEqual({ atLeast: 125, atMost: 155 })
})

test('from 29 March to August 2018 the pace cannot be judged: announced is not stated in March', async () => {
  const catalogue = await realCatalogue()
  const [march, august] = [await realSnapshot(catalogue, '2018-03-29.1'), await realSnapshot(catalogue, '2018-08.1')]

  expect(paceOf(august, {}, { from: march })).toMatchObject({
    verdict: 'cannotJudge', reason: 'notStated', grain: 'month', remaining: exact(10), left: { atLeast: 121, atMost: 152 },
    told: { left: { span: { atLeast: 4, atMost: 5 } }, needed: { atLeast: 2, atMost: 2.5 } }, between: { atLeast: 125, atMost: 155 },
    movement: { net: { atLeast: 0, atMost: 14 }, newlyThere: exact(14) },
  })
})

describe('laws, on small worlds at random', () => {
  const seeds = Array.from({ length: 60 }, (_, i) => i + 1)

  test.each(seeds)('the bounds hold every spread that is possible, and are the ends of them where all is named (%i)', (seed) => {
    const random = randomOf(seed)
    const reaches = (): (readonly [number, number])[] => Array.from({ length: 4 }, () => someReach(random))
    const [before, now] = [reaches(), reaches()]

    const net = compared(pair(before, now)).movement?.net
    const spread = before.map((was, i) => gains(was, now[i] ?? was))

    expect(net).toEqual({ atLeast: sum(spread.map(({ atLeast }) => atLeast)), atMost: sum(spread.map(({ atMost }) => atMost)) })
  })

  test.each(seeds)('one more at the goal never makes the verdict worse (%i)', (seed) => {
    const random = randomOf(seed)
    const before = Array.from({ length: 5 }, () => someReach(random))
    const now = before.map((reach) => (random() < 0.4 ? someReach(random) : reach))
    const dates = random() < 0.5 ? ['2018-05-31', '2018-08-31'] as const : ['2018-03', '2018-08'] as const
    const verdict = compared(pair(before, now, dates)).verdict

    now.forEach((_, i) => {
      const more = now.map((reach, at) => (at === i ? [3, 3] as const : reach))
      expect(better(compared(pair(before, more, dates)).verdict, verdict)).toBe(true)
    })
  })

  test.each(seeds)('the verdict is that of every corner of the bounds, and open where they differ (%i)', (seed) => {
    const random = randomOf(seed)
    const wide = (most: number): Interval => { const low = Math.floor(random() * most); return { atLeast: low, atMost: low + Math.floor(random() * 3) } }
    const [remaining, net] = [wide(10), wide(10)]
    const [left, between] = [wide(6), wide(6)].map(({ atLeast, atMost }) => ({ atLeast: atLeast + 1, atMost: atMost + 1 }))
    if (!left || !between || remaining.atLeast === 0) return
    const [needed, observed] = [neededPace(remaining, left), observedPace(net, between)]
    if (!needed || !observed) throw new Error('no pace')
    const both = { from: true, to: true }

    const corners = ends(remaining).flatMap((r) => ends(left).flatMap((l) => ends(net).flatMap((n) => ends(between).map((b) => n / b >= r / l))))
    const expected = corners.every(Boolean) ? 'onPace' : corners.some(Boolean) ? 'cannotJudge' : 'behind'

    expect(judge({ remaining, left, needed, observed, stated: both, begun: both, order: 'later' }).verdict).toBe(expected)
  })

  test.each(seeds)('swapping the states never yields progress, and always says why (%i)', (seed) => {
    const random = randomOf(seed)
    const [from, to] = pair(Array.from({ length: 4 }, () => someReach(random)), Array.from({ length: 4 }, () => someReach(random)))
    const back = compared([to, from])

    expect(back.movement).toBeUndefined()
    expect(['done', 'cannotJudge', 'passed']).toContain(back.verdict)
  })

  test.each(seeds)('what a gap of unnamed units may hold is never left out of the bounds (%i)', (seed) => {
    const random = randomOf(seed)
    const reg = register(2, 3)
    const sizes = [1 + Math.floor(random() * 2), 1 + Math.floor(random() * 3)]
    const gaps = (steps: readonly (readonly [number, number])[]): Gap[] => [
      gap('g', sizes[0] ?? 1, 'ab', steps[0] ?? [0, 3], due), gap('rest', 5 - (sizes[0] ?? 1), 'ab', steps[1] ?? [0, 3], due),
    ]
    const steps = [[someReach(random), someReach(random)], [someReach(random), someReach(random)]] as const
    const [from, to] = [snap('2018-05-31', reg, [], gaps(steps[0])), snap('2018-08-31', reg, [], gaps(steps[1]))]
    const place = random() < 0.5 ? {} : { area: 'a' }

    const net = paceOf(to, place, { from })?.movement?.net ?? exact(NaN)

    for (const inG of subsets(reg.units.map(({ code }) => code), sizes[0] ?? 1)) {
      const here = reg.units.filter(({ district }) => !place.area || district === place.area)
      const parts = here.map(({ code }) => (inG.includes(code) ? gains(steps[0][0], steps[1][0]) : gains(steps[0][1], steps[1][1])))
      expect(sum(parts.map(({ atLeast }) => atLeast))).toBeGreaterThanOrEqual(net.atLeast)
      expect(sum(parts.map(({ atMost }) => atMost))).toBeLessThanOrEqual(net.atMost)
    }
    expect(isExact(net) || net.atLeast < net.atMost).toBe(true)
  })
})

/** What one unit may have gained, by every pair of steps that the two states allow; a way back only where both say so. */
function gains(was: readonly [number, number], is: readonly [number, number]): Interval {
  const steps = ([low, high]: readonly [number, number]): boolean[] => Array.from({ length: high - low + 1 }, (_, i) => low + i >= 3)
  const sure = steps(was).every(Boolean) && !steps(is).some(Boolean)
  const all = steps(was).flatMap((before) => steps(is).map((now) => Number(now) - Number(before))).map((n) => (sure ? n : Math.max(0, n)))
  return { atLeast: Math.min(...all), atMost: Math.max(...all) }
}

function someReach(random: () => number): readonly [number, number] {
  const low = Math.floor(random() * 4)
  return random() < 0.6 ? [low, low] : [low, Math.min(3, low + 1 + Math.floor(random() * 2))]
}

function subsets(items: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]]
  return items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]))
}

function ends({ atLeast, atMost }: Interval): readonly number[] {
  return [atLeast, atMost]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0)
}

function exact(n: number): Interval {
  return { atLeast: n, atMost: n }
}

function day(text: string): number {
  return Date.parse(text) / 86_400_000
}
