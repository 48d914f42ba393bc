import { describe, expect, test } from 'vitest'
import type { Catalogue } from '#model/edition.ts'
import type { Gap, Snapshot } from '#model/snapshot.ts'
import { changeKinds, type Change, type ChangeKind } from '#stats/change.ts'
import { answerChange, countChanges } from '#stats/changeCount.ts'
import { reportOf, type ChangeReport } from '#stats/changeReport.ts'
import { fact, gap, register, state } from '#test/model/world.ts'
import { randomOf } from '#scripts/demo/random.ts'

const catalogue = { editions: [] } as unknown as Catalogue
const snapshot = (...args: Parameters<typeof state>): Snapshot => ({ ...state(...args), id: 's', corrections: [] } as unknown as Snapshot)
const report = (from: Snapshot, to: Snapshot): ChangeReport => reportOf(catalogue, from, to)

describe('how many units of a group changed so', () => {
  test('named units are counted where they are', () => {
    const reg = register(2, 1)
    const two = report(snapshot(reg, [fact('a1', 1), fact('a2', 1), fact('b1', 1)], []), snapshot(reg, [fact('a1', 3), fact('a2', 1), fact('b1', 2)], []))

    expect(answerChange(two, { what: ['progress'], scope: { area: 'a' } })).toEqual({ atLeast: 1, atMost: 1 })
    expect(answerChange(two, { what: ['progress'], scope: { area: 'root' } })).toEqual({ atLeast: 2, atMost: 2 })
    expect(answerChange(two, { what: ['progress', 'unchanged'], scope: { area: 'a' } })).toEqual({ atLeast: 2, atMost: 2 })
  })

  test('a gap that kept its units changes as many in an area as the flow lets it hold there', () => {
    const reg = register(3, 4)
    const world = (step: number): Snapshot => snapshot(reg, [], [gap('g', 4, [{ district: 'a', atLeast: 1 }, { district: 'b', atLeast: 1 }], step), gap('rest', 3, 'ab', 0)])
    const two = report(world(0), world(1))

    expect(answerChange(two, { what: ['progress'], scope: { area: 'a' } })).toEqual({ atLeast: 1, atMost: 3 })
    expect(answerChange(two, { what: ['unchanged'], scope: { area: 'a' } })).toEqual({ atLeast: 0, atMost: 2 })
    expect(answerChange(two, { what: ['progress'], scope: { area: 'root' } })).toEqual({ atLeast: 4, atMost: 4 })
  })

  test('both states say where the units of a gap may be, and neither is forgotten', () => {
    const reg = register(3, 3)
    const rest = gap('rest', 4, 'ab', 0)
    const before = snapshot(reg, [], [gap('g', 2, [{ district: 'a', atLeast: 0, atMost: 1 }, { district: 'b', atLeast: 0 }], 0), rest])
    const after = snapshot(reg, [], [gap('g', 2, [{ district: 'a', atLeast: 0 }, { district: 'b', atLeast: 0, atMost: 1 }], 1), rest])

    expect(answerChange(report(before, after), { what: ['progress'], scope: { area: 'a' } })).toEqual({ atLeast: 1, atMost: 1 })
  })

  test('a cohort, a gap, one unit and one way each restrict', () => {
    const reg = register(4)
    const first = { kind: 'cohort', id: 'first' } as const
    const before = snapshot(reg, [fact('a1', 1, first), fact('a2', 1)], [gap('g', 2, 'a', 1, first)])
    const after = snapshot(reg, [fact('a1', 2, first), fact('a2', 3)], [gap('g', 2, 'a', 3, first)])
    const count = (scope: object, way: object = {}) => answerChange(report(before, after), { what: ['progress'], scope, ...way }).atLeast

    expect(count({})).toBe(4)
    expect(count({ cohorts: ['first'] })).toBe(3)
    expect(count({ cohorts: ['outside'] })).toBe(1)
    expect(count({ gap: 'g' })).toBe(2)
    expect(count({ unit: 'a2' })).toBe(1)
    expect(count({}, { to: { atLeast: 3, atMost: 3 } })).toBe(3)
  })
})

describe('no bound excludes what is possible', () => {
  let possible = 0
  test.each(Array.from({ length: 150 }, (_, i) => i + 1))('in small world %i', (seed) => {
    const random = randomOf(seed)
    const reg = register(1 + Math.floor(random() * 3), 1 + Math.floor(random() * 3))
    const [from, to] = [world(reg, random), world(reg, random)]
    const two = report(from, to)
    const ways = everyWay(two)
    possible += ways.length > 0 ? 1 : 0

    for (const area of ['a', 'b', 'root']) {
      for (const kind of changeKinds) {
        const { atLeast, atMost } = answerChange(two, { what: [kind], scope: { area } })
        const seen = ways.map((way) => way(area, kind))
        expect(atLeast).toBeGreaterThanOrEqual(0)
        expect(atLeast).toBeLessThanOrEqual(atMost)
        if (seen.length === 0) continue
        expect(atLeast).toBeLessThanOrEqual(Math.min(...seen))
        expect(atMost).toBeGreaterThanOrEqual(Math.max(...seen))
      }
    }
    expect(changeKinds.reduce((sum, kind) => sum + answerChange(two, { what: [kind], scope: { area: 'root' } }).atMost, 0)).toBe(reg.units.length)
  })

  test('in worlds most of which are possible', () => {
    expect(possible).toBeGreaterThan(100)
  })

  test.each(Array.from({ length: 80 }, (_, i) => i + 501))('and the bounds are reached where gaps keep their size, in small world %i', (seed) => {
    const random = randomOf(seed)
    const reg = register(1 + Math.floor(random() * 3), 1 + Math.floor(random() * 3))
    const total = reg.units.length
    const size = Math.floor(random() * (total + 1))
    const side = (): Snapshot => snapshot(reg, [], [gap('g', size, 'ab', reachOf(random)), gap('rest', total - size, 'ab', reachOf(random))].filter((each) => each.size > 0))
    const two = report(side(), side())
    const ways = everyWay(two)

    for (const area of ['a', 'b']) {
      for (const kind of changeKinds) {
        const seen = ways.map((way) => way(area, kind))
        expect(answerChange(two, { what: [kind], scope: { area } })).toEqual({ atLeast: Math.min(...seen), atMost: Math.max(...seen) })
      }
    }
  })
})

test('what is counted of all kinds is the group', () => {
  const reg = register(3, 2)
  const random = randomOf(9)
  const two = report(world(reg, random), world(reg, random))

  for (const area of ['a', 'b', 'root']) {
    const size = area === 'a' ? 3 : area === 'b' ? 2 : 5
    expect(answerChange(two, { what: changeKinds, scope: { area } })).toEqual({ atLeast: size, atMost: size })
  }
  expect(countChanges(two, new Set(['a1']), () => true)).toEqual({ atLeast: 1, atMost: 1 })
})

/**
 * Every way in which the unnamed units of both states can be spread over their gaps such that each gap keeps as many
 * units as the report says; each way tells how many units of an area are in changes of a kind.
 */
function everyWay({ from, to, changes }: ChangeReport): ((area: string, kind: ChangeKind) => number)[] {
  const named = new Map(changes.flatMap((change) => (change.unit === undefined ? [] : [[change.unit, change] as const])))
  const kept = changes.filter((change) => change.unit === undefined && change.id !== 'regrouped')
  const left = changes.find(({ id }) => id === 'regrouped')
  const silent = to.register.units.filter(({ code }) => !named.has(code))
  const ways: ((area: string, kind: ChangeKind) => number)[] = []
  for (const before of spreads(from)) {
    for (const after of spreads(to)) {
      const stayed = (code: string): Change | undefined => (before.get(code) === after.get(code) ? kept.find(({ id }) => id === after.get(code)) : undefined)
      if (!kept.every(({ id, weight }) => silent.filter(({ code }) => stayed(code)?.id === id).length === weight)) continue
      if (silent.some(({ code }) => !stayed(code)) && !left) continue
      ways.push((area, kind) => to.register.units.filter((unit) => (area === 'root' || unit.district === area) && (named.get(unit.code) ?? stayed(unit.code) ?? left)?.kind === kind).length)
    }
  }
  return ways
}

/** Every assignment of the unnamed units of a state to its gaps. */
function spreads({ register: { units }, facts, gaps }: Snapshot): Map<string, string>[] {
  const told = new Set(facts.map(({ unit }) => unit))
  const open = units.filter(({ code }) => !told.has(code))
  const walk = (at: number, left: ReadonlyMap<string, number>, way: ReadonlyMap<string, string>): Map<string, string>[] => {
    const unit = open[at]
    if (!unit) return [new Map(way)]
    return gaps.filter((each) => (left.get(each.id) ?? 0) > 0 && each.places.some(({ district }) => district === unit.district))
      .flatMap(({ id }) => walk(at + 1, new Map([...left, [id, (left.get(id) ?? 0) - 1]]), new Map([...way, [unit.code, id]])))
  }
  return walk(0, new Map(gaps.map(({ id, size }) => [id, size])), new Map())
}

/** Each unit named or not, the others in a gap of their district and one that spans both. */
function world(reg: ReturnType<typeof register>, random: () => number): Snapshot {
  const named = reg.units.filter(() => random() < 0.4)
  const open = (district: string): number => reg.units.filter((unit) => unit.district === district && !named.includes(unit)).length
  const wide = Math.floor(random() * (open('a') + open('b') + 1))
  const inA = Math.min(open('a'), Math.floor(random() * (wide + 1)))
  const inB = Math.min(open('b'), wide - inA)
  const gaps: Gap[] = [gap('wide', inA + inB, 'ab', reachOf(random)), gap('ga', open('a') - inA, 'a', reachOf(random)), gap('gb', open('b') - inB, 'b', reachOf(random))]
  return snapshot(reg, named.map(({ code }) => fact(code, reachOf(random))), gaps.filter(({ size }) => size > 0))
}

function reachOf(random: () => number): readonly [number, number] {
  const low = Math.floor(random() * 4)
  return [low, Math.min(3, low + Math.floor(random() * 3))]
}
