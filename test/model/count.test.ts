import { describe, expect, test } from 'vitest'
import { count } from '#model/count.ts'
import { fits } from '#model/fit.ts'
import type { Gap } from '#model/snapshot.ts'
import { totalsOf } from '#model/totals.ts'
import { fact, gap, register, state } from './world.ts'
import { randomOf } from '#scripts/demo/random.ts'

describe('counting', () => {
  test('named units that stand at or beyond a step are counted exactly', () => {
    const world = state(register(3), [fact('a1', 3), fact('a2', 3), fact('a3', 0)], [])

    expect(count(world, { from: 3 })).toEqual({ atLeast: 2, atMost: 2 })
  })

  test('a gap counts as many as it stands for', () => {
    const world = state(register(4), [fact('a1', 3)], [gap('late', 3, 'a', 2)])

    expect(count(world, { from: 1 })).toEqual({ atLeast: 4, atMost: 4 })
    expect(count(world, { from: 3 })).toEqual({ atLeast: 1, atMost: 1 })
  })

  test('a step that is not stated widens the count to an interval', () => {
    const world = state(register(4), [], [gap('open', 3, 'a', [1, 3]), gap('rest', 1, 'a', 0)])

    expect(count(world, { from: 3 })).toEqual({ atLeast: 0, atMost: 3 })
  })

  test('a district takes no more of a gap than it has unnamed units, and the others no less than is left', () => {
    const world = state(register(5, 2), [fact('a1', 3)], [gap('wide', 5, 'ab', 1), gap('rest', 1, 'ab', 0)])

    expect(count(world, { area: 'a', from: 1 })).toEqual({ atLeast: 4, atMost: 5 })
    expect(count(world, { area: 'b', from: 1 })).toEqual({ atLeast: 1, atMost: 2 })
  })

  test('one in each district of two gaps leaves less room than either alone', () => {
    const one = (ids: string) => [...ids].map((district) => ({ district, atLeast: 1 }))
    const world = state(register(3, 3), [], [gap('g', 3, one('ab'), 1), gap('h', 3, one('ab'), 0)])

    expect(count(world, { area: 'a', from: 1 })).toEqual({ atLeast: 1, atMost: 2 })
  })

  test('a group may take some units of a district', () => {
    const world = state(register(7), [], [gap('late', 5, 'a', 2), gap('rest', 2, 'a', 0)])

    expect(count(world, { units: new Set(['a1']), from: 2 })).toEqual({ atLeast: 0, atMost: 1 })
    expect(count(world, { units: new Set(['a1', 'a2', 'a3']), from: 2 })).toEqual({ atLeast: 1, atMost: 3 })
  })

  test('gaps that ask for more than there is do not fit', () => {
    expect(fits(state(register(2), [], [gap('g', 3, 'a', 1)]))).toBe(false)
    expect(fits(state(register(2, 1), [], [gap('g', 2, [{ district: 'b', atLeast: 2 }, { district: 'a', atLeast: 0 }], 1)]))).toBe(false)
    expect(fits(state(register(2), [], [gap('g', 2, [{ district: 'a', atLeast: 0, atMost: 1 }], 1)]))).toBe(false)
    expect(fits(state(register(2), [], [gap('g', 2, 'a', 1)]))).toBe(true)
  })

  test('announced is not stated where no rolled-out unit is said to have or not to have announced', () => {
    const silent = state(register(3), [], [gap('g', 2, 'a', [1, 3]), gap('rest', 1, 'a', 0)])
    const telling = state(register(3), [fact('a1', 3)], [gap('g', 2, 'a', [1, 3])])

    expect(totalsOf(silent, 'root').announcedStated).toBe(false)
    expect(totalsOf(telling, 'root').announcedStated).toBe(true)
  })
})

describe('bounds equal what trying every spread gives', () => {
  const seeds = Array.from({ length: 60 }, (_, i) => i + 1)
  test.each(seeds)('in small world %i', (seed) => {
    const random = randomOf(seed)
    const sizes = Array.from({ length: 1 + Math.floor(random() * 3) }, () => 1 + Math.floor(random() * 4))
    const districts = 'abc'.slice(0, sizes.length)
    const total = sizes.reduce((a, b) => a + b, 0)
    const cut = Math.floor(random() * (total + 1))
    const reach = (): readonly [number, number] => { const low = Math.floor(random() * 4); return [low, Math.min(3, low + Math.floor(random() * 3))] }
    const place = () => [...districts].map((district) => ({ district, atLeast: random() < 0.2 ? 1 : 0, ...(random() < 0.3 ? { atMost: 2 } : {}) }))
    const gaps = [gap('g', cut, place(), reach()), gap('h', total - cut, place(), reach())]
    const world = state(register(...sizes), [], gaps)
    const spreads = every(gaps, sizes)

    expect(fits(world)).toBe(spreads.length > 0)
    if (spreads.length === 0) return
    const seen = spreads.map((n) => bounds(n, gaps, 0))
    expect(count(world, { area: 'a', from: 2 })).toEqual({
      atLeast: Math.min(...seen.map((b) => b[0])), atMost: Math.max(...seen.map((b) => b[1])),
    })
  })
})

/** Every whole-number spread of two gaps over the districts, by brute force. */
function every(gaps: readonly Gap[], sizes: readonly number[]): number[][][] {
  const [g, h] = gaps
  if (!g || !h) return []
  const found: number[][][] = []
  const walk = (at: number, n: number[][]): void => {
    if (at === sizes.length) {
      const sum = (i: number): number => n.reduce((s, pair) => s + (pair[i] ?? 0), 0)
      if (sum(0) === g.size && sum(1) === h.size) found.push(n)
      return
    }
    for (let x = 0; x <= (sizes[at] ?? 0); x++) {
      const y = (sizes[at] ?? 0) - x
      const ok = [g, h].every((gap, i) => { const p = gap.places[at]; const v = i ? y : x; return p && v >= p.atLeast && v <= (p.atMost ?? gap.size) })
      if (ok) walk(at + 1, [...n, [x, y]])
    }
  }
  walk(0, [])
  return found
}

function bounds(n: number[][], gaps: readonly Gap[], at: number): [number, number] {
  const here = n[at] ?? []
  return [
    gaps.reduce((s, gap, i) => s + (gap.reach.atLeast >= 2 ? here[i] ?? 0 : 0), 0),
    gaps.reduce((s, gap, i) => s + (gap.reach.atMost >= 2 ? here[i] ?? 0 : 0), 0),
  ]
}

describe('a rest that fills what the others leave', () => {
  const seeds = Array.from({ length: 40 }, (_, i) => i + 101)
  test.each(seeds)('gives the same bounds as when it is spread like any gap, in small world %i', (seed) => {
    const random = randomOf(seed)
    const sizes = Array.from({ length: 2 + Math.floor(random() * 3) }, () => 1 + Math.floor(random() * 4))
    const districts = 'abcd'.slice(0, sizes.length)
    const total = sizes.reduce((a, b) => a + b, 0)
    const reach = (): readonly [number, number] => { const low = Math.floor(random() * 4); return [low, Math.min(3, low + Math.floor(random() * 3))] }
    const some = [...districts].filter(() => random() < 0.6).join('') || 'a'
    const room = [...some].reduce((sum, id) => sum + (sizes['abcd'.indexOf(id)] ?? 0), 0)
    const size = Math.floor(random() * (room + 1))
    const bound = gap('g', size, some, reach())
    const rest = gap('rest', total - size, districts, reach())
    const plain = state(register(...sizes), [], [bound, rest])
    const filled = state(register(...sizes), [], [bound, { ...rest, rest: true }])

    for (const area of ['root', ...districts]) {
      for (const from of [1, 2, 3]) expect(count(filled, { area, from })).toEqual(count(plain, { area, from }))
    }
    expect(count(filled, { units: new Set(['a1', 'b1']), from: 2 })).toEqual(count(plain, { units: new Set(['a1', 'b1']), from: 2 }))
  })
})
