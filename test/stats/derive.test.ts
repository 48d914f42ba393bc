import { describe, expect, test } from 'vitest'
import { fits } from '#model/fit.ts'
import type { Claim, Fact, Gap, Membership, Snapshot } from '#model/snapshot.ts'
import { countOf } from '#stats/answer.ts'
import type { Scope } from '#stats/ask.ts'
import { derive } from '#stats/derive.ts'
import { gradeOf } from '#stats/grade.ts'
import { supportOf } from '#stats/support.ts'
import { statedBy } from '#stats/stated.ts'
import type { StepKind } from '#stats/step.ts'
import { fact, gap, programme, register } from '#test/model/world.ts'

const cohort = (id: string): Membership => ({ kind: 'cohort', id })
const words = (text: string) => ({ vi: text, en: text })
const claim = (id: string, area: string, value: number, more: Partial<Claim> = {}): Claim => ({ id, what: words(id), area, cohorts: [], from: 0, to: 3, value, complete: false, cites: [], ...more })

function state(sizes: readonly number[], facts: readonly Fact[], gaps: readonly Gap[], claims: readonly Claim[] = []): Snapshot {
  const cohorts = ['one', 'two'].map((id) => ({ id, name: words(id), dueCites: [] }))
  return { register: register(...sizes), programme: { ...programme, cohorts }, facts, gaps, claims } as unknown as Snapshot
}

function kinds(snapshot: Snapshot, scope: Scope): StepKind[] {
  return derive(snapshot, scope).map(({ kind }) => kind)
}

/** Nine units in two districts; four of cohort one in district a, of which two are named at the goal. */
const late = state(
  [5, 4],
  [fact('a1', 3, cohort('one')), fact('a2', 3, cohort('one'))],
  [{ ...gap('late', 2, [{ district: 'a', atLeast: 2, atMost: 2 }], 2, cohort('one')), method: 'subtracted' }, { ...gap('rest', 5, 'ab', 0), rest: true }],
  [claim('cohort', 'a', 4, { cohorts: ['one'] })],
)

describe('a total that is our own sum', () => {
  const own = { ...late, claims: late.claims.map((each) => ({ ...each, method: 'counted' as const })) }

  test('is nothing that a source states, and proves nothing', () => {
    expect(statedBy(own, { area: 'a', cohorts: ['one'] })).toEqual([])
    expect(kinds(own, { area: 'a', cohorts: ['one'] })).not.toContain('stated')
    expect(derive(own, { area: 'a', from: 1, to: 2 }).map(({ claim: by }) => by)).toEqual([undefined])
  })

  test('has a grade of B at best', () => {
    expect(gradeOf(supportOf(late, { area: 'a', cohorts: ['one'] }))).toBe('A')
    expect(gradeOf(supportOf(own, { area: 'a', cohorts: ['one'] }))).toBe('B')
  })
})

describe('the arithmetic of a number', () => {
  test('takes what is named from what a source states, for a group that is had by subtraction', () => {
    const [line, ...others] = derive(late, { area: 'a', from: 1, to: 2 })

    expect(line).toMatchObject({ kind: 'gapLeft', terms: [4, -2], result: 2, claim: { id: 'cohort' } })
    expect(others).toEqual([])
  })

  test('does not prove a total by a group that was had from that very total', () => {
    expect(kinds(late, { area: 'a', cohorts: ['one'] })).toEqual(['stated', 'byEntry'])
  })

  test('gives the rest of a register as what the others leave', () => {
    expect(derive(late, { to: 0 })).toMatchObject([{ kind: 'rest', terms: [9, -4], result: 5 }])
  })

  test('says how many of a group a place must hold, and can hold', () => {
    const spread = state([3, 2], [], [{ ...gap('group', 4, [{ district: 'a', atLeast: 1 }, { district: 'b', atLeast: 1 }], [1, 3], cohort('one')), method: 'read' }, { ...gap('rest', 1, 'ab', 0), rest: true }])

    expect(derive(spread, { area: 'b', from: 1 })).toMatchObject([
      { kind: 'places', result: 1, end: 'atLeast' },
      { kind: 'room', terms: [2], end: 'atMost' },
    ])
    expect(derive(spread, { area: 'a', from: 1 })).toMatchObject([
      { kind: 'outsideMost', terms: [4, -2], end: 'atLeast' },
      { kind: 'elsewhere', terms: [4, -1], end: 'atMost' },
    ])
  })

  test('of a number that is nothing says where the units stand, or where they lie', () => {
    expect(derive(late, { unit: 'a1', to: 0 })).toMatchObject([{ kind: 'complementMost', terms: [1, -1] }])
    expect(derive(late, { area: 'b', cohorts: ['one'] })).toMatchObject([{ kind: 'away', terms: [4, -4] }])
    expect(kinds(late, { cohorts: ['two'], from: 1 })).toEqual(['none'])
  })
})

describe('a claim states a number', () => {
  test('only where it counts the same units', () => {
    expect(statedBy(late, { area: 'a', cohorts: ['one'], from: 1 }).map((each) => each.claim.id)).toEqual(['cohort'])
    expect(statedBy(late, { area: 'a', from: 1 }).map((each) => each.claim.id)).toEqual(['cohort'])
    expect(statedBy(late, { area: 'a', from: 3 })).toEqual([])
    expect(statedBy(late, { area: 'b', to: 0 })).toEqual([])
  })

  test('not where two groups of one size lie in different places', () => {
    const twins = state([1, 1, 1], [], [gap('pair', 2, [{ district: 'a', atLeast: 1, atMost: 1 }, { district: 'b', atLeast: 1, atMost: 1 }], 1, cohort('one')), { ...gap('rest', 1, 'c', 0), rest: true }], [claim('a', 'a', 1, { from: 1 })])

    expect(countOf(twins, { area: 'a', from: 1 })).toEqual(countOf(twins, { area: 'b', from: 1 }))
    expect(statedBy(twins, { area: 'a', from: 1 })).toHaveLength(1)
    expect(statedBy(twins, { area: 'b', from: 1 })).toHaveLength(0)
  })
})

/** A small generator with a seed: the same worlds in every run. */
function dice(seed: number): (sides: number) => number {
  let at = seed
  return (sides) => {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((at / 2_147_483_648) * sides)
  }
}

function random(seed: number): Snapshot | undefined {
  const roll = dice(seed)
  const sizes = [1 + roll(4), 1 + roll(4), 1 + roll(3)]
  const reach = (): readonly [number, number] => { const low = roll(4); return [low, low + roll(4 - low)] }
  const membership = (): Membership => [cohort('one'), cohort('two'), { kind: 'outside' as const }][roll(3)] ?? { kind: 'outside' }
  const codes = register(...sizes).units.map(({ code }) => code)
  const facts = codes.filter(() => roll(3) === 0).map((code) => fact(code, reach(), membership()))
  const open = codes.length - facts.length
  const some = Math.min(open, roll(5))
  const places = ['a', 'b', 'c'].filter(() => roll(3) > 0).map((district) => ({ district, atLeast: roll(2) }))
  const gaps = [
    ...(some > 0 ? [{ ...gap('some', some, places, reach(), membership()), method: (['stated', 'read', 'subtracted'] as const)[roll(3)] ?? 'read' }] : []),
    ...(open > some ? [{ ...gap('rest', open - some, 'abc', [0, roll(4)]), rest: true }] : []),
  ]
  const world = state(sizes, facts, gaps)
  return fits(world) ? world : undefined
}

describe('in any small world', () => {
  const all = Array.from({ length: 400 }, (_, seed) => random(seed + 1)).filter((world) => world !== undefined)
  const scopes: readonly Scope[] = [
    {}, { from: 1 }, { from: 3 }, { from: 1, to: 2 }, { to: 0 }, { told: false }, { area: 'a' }, { area: 'a', from: 1 }, { area: 'b', from: 3 }, { area: 'b', from: 1, to: 2 },
    { cohorts: ['one'] }, { cohorts: ['one'], from: 3 }, { area: 'a', cohorts: ['one', 'two'], from: 1 }, { area: 'c', cohorts: ['outside'] }, { gap: 'some', area: 'a' }, { begun: false, area: 'b' }, { unit: 'a1', from: 3 },
  ]

  test('worlds are plenty', () => {
    expect(all.length).toBeGreaterThan(150)
  })

  test('every line holds, and the number or both its ends are given', () => {
    for (const world of all) {
      for (const scope of scopes) {
        const found = countOf(world, scope)
        const lines = derive(world, scope)
        const place = JSON.stringify({ scope, found, lines, facts: world.facts.length, gaps: world.gaps })

        for (const { terms, result } of lines) expect(terms.reduce((sum, n) => sum + n, 0), place).toBe(result)
        const given = lines.map(({ result }) => result)
        expect(given, place).toContain(found.atLeast)
        expect(given, place).toContain(found.atMost)
        for (const { end, result } of lines) if (end) expect(result, place).toBe(found[end])
      }
    }
  })

  test('a lone reason gives one end alone', () => {
    for (const world of all) {
      for (const scope of scopes) {
        for (const end of ['atLeast', 'atMost'] as const) {
          const lines = derive(world, scope, end)

          expect(lines.map(({ result }) => result)).toContain(countOf(world, scope)[end])
          expect(lines.every((line) => line.end === undefined || line.end === end)).toBe(true)
        }
      }
    }
  })
})
