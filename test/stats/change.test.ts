import { describe, expect, test } from 'vitest'
import type { Snapshot } from '#model/snapshot.ts'
import { changes, sumOf, type ChangeKind } from '#stats/change.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { fact, gap, register, state } from '#test/model/world.ts'
import { randomOf } from '#scripts/demo/random.ts'

const snapshot = (...args: Parameters<typeof state>): Snapshot => ({
  ...state(...args), id: 's', asOf: '2018', reportedAt: '2018', publishedAt: '2018', sha256: '', sources: [], claims: [], corrections: [],
} as unknown as Snapshot)

describe('what became of a unit', () => {
  const cases: readonly (readonly [string, readonly [number, number], readonly [number, number], ChangeKind])[] = [
    ['beyond all that it was', [1, 1], [2, 2], 'progress'],
    ['beyond an interval', [0, 1], [2, 3], 'progress'],
    ['short of all that it was', [2, 3], [0, 1], 'regress'],
    ['strictly inside', [1, 3], [3, 3], 'newlyKnown'],
    ['containing', [2, 2], [1, 3], 'newlyUnknown'],
    ['an overlap', [0, 2], [1, 3], 'undetermined'],
    ['the same', [1, 3], [1, 3], 'unchanged'],
  ]
  test.each(cases)('%s: %o to %o is %s', (_, from, to, kind) => {
    const reg = register(1)

    expect(changes(snapshot(reg, [fact('a1', from)], []), snapshot(reg, [fact('a1', to)], [])).map((each) => each.kind)).toEqual([kind])
  })

  test('a correction is never progress', () => {
    const reg = register(2)
    const list = changes(snapshot(reg, [fact('a1', 1), fact('a2', 3)], []), snapshot(reg, [fact('a1', 3), fact('a2', 3)], []), { supersedes: true })

    expect(sumOf(list)).toMatchObject({ correction: 1, unchanged: 1, progress: 0 })
  })

  test('naming units out of a gap is known anew, and progress only beyond what the gap held', () => {
    const reg = register(4)
    const before = snapshot(reg, [], [gap('g', 3, 'a', [1, 2]), gap('rest', 1, 'a', 0)])
    const after = snapshot(reg, [fact('a1', 3), fact('a2', 2)], [gap('g', 1, 'a', [1, 2]), gap('rest', 1, 'a', 0)])

    expect(sumOf(changes(before, after))).toMatchObject({ progress: 1, newlyKnown: 1, unchanged: 2 })
  })
})

describe('a unit that one state names and the other only counts', () => {
  const first = { kind: 'cohort', id: 'first' } as const
  const second = { kind: 'cohort', id: 'second' } as const
  const before = snapshot(register(9), [], [gap('late', 3, 'a', 2, first), gap('more', 3, 'a', [1, 3], second), { ...gap('rest', 3, 'a', 0), rest: true }])
  const kindOf = (facts: readonly ReturnType<typeof fact>[], gaps: readonly ReturnType<typeof gap>[], code = 'a1'): string | undefined =>
    changes(before, snapshot(register(9), facts, gaps)).find(({ unit }) => unit === code)?.kind
  const open = { kind: 'unstated' } as const

  test('comes out of the gaps of its own cohort, whatever another row says of another one', () => {
    const rest = { ...gap('rest', 3, 'a', 0), rest: true }

    expect(kindOf([fact('a1', 3, first)], [gap('late', 2, 'a', 2, first), gap('more', 3, 'a', [1, 3], second), rest])).toBe('progress')
    expect(kindOf([fact('a1', 3, first), fact('a2', 3, second)], [gap('late', 2, 'a', 2, first), gap('more', 2, 'a', [1, 3], second), rest])).toBe('progress')
    expect(kindOf([fact('a1', 3, first)], [{ ...gap('rest', 8, 'a', [0, 3], open), rest: true }])).toBe('progress')
  })

  test('and is stated to be in no cohort was in none, and has not gone back', () => {
    expect(kindOf([fact('a1', 0)], [{ ...gap('rest', 8, 'a', [0, 3], open), rest: true }])).toBe('unchanged')
  })

  test('and of whose cohort nothing is stated may have come of any gap, where units went from gap to gap', () => {
    expect(kindOf([fact('a1', 3, open)], [gap('more', 3, 'a', [1, 3], second), { ...gap('rest', 5, 'a', [0, 3], open), rest: true }])).toBe('newlyKnown')
    expect(kindOf([fact('a1', 0, open)], [{ ...gap('rest', 8, 'a', [0, 3], open), rest: true }])).toBe('newlyKnown')
  })
})

describe('laws', () => {
  test.each(Array.from({ length: 40 }, (_, i) => i + 1))('every unit is in one change, and swapping the states swaps the kinds, in small world %i', (seed) => {
    const random = randomOf(seed)
    const sizes = [2 + Math.floor(random() * 3), 1 + Math.floor(random() * 4)]
    const reg = register(...sizes)
    const [a, b] = [world(reg, random), world(reg, random)]

    const there = changes(a, b)
    const back = changes(b, a)

    expect(there.reduce((sum, each) => sum + each.weight, 0)).toBe(reg.units.length)
    const [s, t] = [sumOf(there), sumOf(back)]
    expect(t).toEqual({ ...s, progress: s.regress, regress: s.progress, newlyKnown: s.newlyUnknown, newlyUnknown: s.newlyKnown })
  })

  test('a state has not changed from itself', async () => {
    const catalogue = await realCatalogue()
    for (const { id } of catalogue.editions) {
      const one = await realSnapshot(catalogue, id)
      expect(sumOf(changes(one, one)).unchanged).toBe(one.register.units.length)
    }
  })
})

test('from 29 March to August 2018: 24 newly known (14 announced, 10 with the document set), no progress', async () => {
  const catalogue = await realCatalogue()
  const [march, august] = [await realSnapshot(catalogue, '2018-03-29.1'), await realSnapshot(catalogue, '2018-08.1')]
  const list = changes(march, august)
  const known = list.filter(({ kind }) => kind === 'newlyKnown')
  const begun = list.filter(({ kind, from }) => kind === 'unchanged' && from.atLeast >= august.programme.rolledOut)

  expect(sumOf(list)).toEqual({ progress: 0, regress: 0, correction: 0, newlyKnown: 24, newlyUnknown: 0, undetermined: 0, unchanged: 49 + 54 })
  expect(known.filter(({ to }) => to.atLeast === august.programme.goal).reduce((sum, { weight }) => sum + weight, 0)).toBe(14)
  expect(known.filter(({ to }) => to.atMost < august.programme.goal).reduce((sum, { weight }) => sum + weight, 0)).toBe(10)
  expect(begun.reduce((sum, { weight }) => sum + weight, 0)).toBe(49)
})

/** Each unit named or not, the others in one gap a district and a rest. */
function world(reg: ReturnType<typeof register>, random: () => number): Snapshot {
  const reach = (): readonly [number, number] => { const low = Math.floor(random() * 4); return [low, Math.min(3, low + Math.floor(random() * 3))] }
  const named = reg.units.filter(() => random() < 0.5)
  const gaps = ['a', 'b'].map((district) => {
    const open = reg.units.filter((unit) => unit.district === district && !named.includes(unit)).length
    return gap(`g${district}`, open, district, reach())
  })
  return snapshot(reg, named.map(({ code }) => fact(code, reach())), gaps.filter(({ size }) => size > 0))
}
