import { describe, expect, test } from 'vitest'
import { check } from '#data/check.ts'
import { firstDay, lastDay } from '#model/moment.ts'
import type { Fact, Snapshot } from '#model/snapshot.ts'
import { totalsOf } from '#model/totals.ts'
import { neighbours, cellKey } from '#theme/hexagon.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'

const catalogue = demoCatalogue()
const states = catalogue.editions.map(({ id }) => demoSnapshot(id))

function factOf({ facts }: Snapshot, code: string): Fact {
  const fact = facts.find(({ unit }) => unit === code)
  if (!fact) throw new Error(`no fact of ${code}`)
  return fact
}

describe('the demonstration holds what it promises', () => {
  test('127 units in ten districts, two of one name, and fourteen dated states a month apart', () => {
    const [before] = states
    const { units = [], areas = [] } = before?.register ?? {}
    const names = units.map(({ name }) => name)
    const twice = units.filter(({ name }) => names.filter((each) => each === name).length > 1)

    expect(units).toHaveLength(127)
    expect(areas).toHaveLength(11)
    expect(twice).toHaveLength(2)
    expect(new Set(twice.map(({ district }) => district)).size).toBe(2)
    expect([...new Set(states.map(({ asOf }) => asOf.slice(0, 7)))]).toHaveLength(14)
    expect(new Set(states.map(({ asOf }) => asOf.length))).toEqual(new Set([7, 10]))
  })

  test('every unit is named in every state, and the sums hold', () => {
    for (const state of states) {
      expect(state.facts).toHaveLength(state.register.units.length)
      expect(state.gaps).toEqual([])
      expect(check(state)).toEqual([])
      for (const { id } of state.register.areas) expect(catalogue.editions.find((each) => each.id === state.id)?.totals[id]).toEqual(totalsOf(state, id))
    }
  })

  test('a cohort that begins slowly, gathers pace and slows, and authorities that differ', () => {
    const goal = catalogue.programme.goal
    const [cohort] = catalogue.programme.cohorts
    const done = (id: string): number =>
      demoSnapshot(id).facts.filter(({ membership, reach }) => membership.kind === 'cohort' && membership.id === cohort?.id && reach.atLeast >= goal).length
    const [start, spring, autumn, winter] = ['2030-01.1', '2030-05.2', '2030-09-30.1', '2031-01.1'].map(done)
    const share = (id: string): number => {
      const { announced, rolledOut } = totalsOf(demoSnapshot(), id)
      return announced.atLeast / rolledOut.atLeast
    }

    expect(start).toBe(0)
    expect((autumn ?? 0) - (spring ?? 0)).toBeGreaterThan(2 * ((spring ?? 0) - (start ?? 0)))
    expect((autumn ?? 0) - (spring ?? 0)).toBeGreaterThan(2 * ((winter ?? 0) - (autumn ?? 0)))
    expect(share('MH06')).toBeLessThan(0.3)
    expect(share('MH08')).toBeGreaterThan(0.7)
  })

  test('neighbouring states differ, so that there is change to tell', () => {
    for (const [at, state] of states.entries()) {
      const before = states[at - 1]
      if (before) expect(JSON.stringify(state.facts.map(({ unit, reach }) => [unit, reach])), state.id).not.toBe(JSON.stringify(before.facts.map(({ unit, reach }) => [unit, reach])))
    }
  })

  test('a correction of May, which names its units', () => {
    const [wrong, right] = [demoSnapshot('2030-05.1'), demoSnapshot('2030-05.2')]
    const differing = right.facts.filter((fact) => fact.reach.atLeast !== factOf(wrong, fact.unit).reach.atLeast).map(({ unit }) => unit)

    expect(catalogue.editions.find(({ id }) => id === '2030-05.2')).toMatchObject({ supersedes: '2030-05.1', reason: 'correction' })
    expect(right.corrections.map(({ unit }) => unit).toSorted()).toEqual(differing.toSorted())
    expect(differing).toHaveLength(3)
  })

  test('a withdrawn state, which later states do not bear out', () => {
    const withdrawn = catalogue.editions.filter(({ reason }) => reason === 'withdrawn')
    const announced = (id: string): number => totalsOf(demoSnapshot(id), 'MH06').announced.atLeast

    expect(withdrawn.map(({ id }) => id)).toEqual(['2030-10.1'])
    expect(announced('2030-10.1')).toBeGreaterThan(announced('2030-11.1'))
  })

  test('a regress from the goal, which is made good later', () => {
    const goal = catalogue.programme.goal
    const back = states.slice(1).flatMap((state, at) => {
      const before = states[at]
      if (!before || before.register.id !== state.register.id || ['2030-05.1', '2030-10.1'].includes(before.id)) return []
      return state.facts.filter((fact) => fact.reach.atMost < factOf(before, fact.unit).reach.atLeast).map(({ unit }) => ({ unit, id: state.id }))
    })

    expect(back).toEqual([{ unit: expect.any(String), id: '2030-08.1' }])
    expect(factOf(demoSnapshot('2030-07.1'), back[0]?.unit ?? '').reach.atLeast).toBe(goal)
    expect(factOf(demoSnapshot(), back[0]?.unit ?? '').reach.atLeast).toBe(goal)
  })

  test('a merger of two units and a change of name, in a second register', () => {
    const [before, after] = [demoSnapshot('2030-11.1').register, demoSnapshot('2030-12-31.1').register]
    const codes = new Set(after.units.map(({ code }) => code))
    const renamed = after.units.filter(({ code, name }) => before.units.some((each) => each.code === code && each.name !== name))

    expect([before.units.length, after.units.length]).toEqual([127, 126])
    expect(before.units.filter(({ code }) => !codes.has(code))).toHaveLength(1)
    expect(renamed).toHaveLength(2)
    expect(after.origins?.map(({ register }) => register)).toEqual([before.id])
    expect(after.origins?.[0]?.units.map(({ from, to }) => [from.length, to.length])).toEqual([[2, 1], [1, 1]])
  })

  test('a conflict between two documents in the newest state, decided for what the state says', () => {
    const [conflict, ...others] = demoSnapshot().conflicts ?? []

    expect(others).toEqual([])
    expect(conflict?.values.map(({ chosen }) => chosen)).toEqual([true, false])
    expect(conflict?.values[0]?.cites).toEqual(factOf(demoSnapshot(), conflict?.unit ?? '').cites)
  })

  test('no step is dated after its state, before its cohort, or on a Saturday or Sunday', () => {
    for (const { asOf, facts } of states)
      for (const { milestones } of facts) {
        const days = milestones.flatMap(({ on }) => (on ? [firstDay(on)] : []))
        expect(days.every((day) => day <= lastDay(asOf) && day >= firstDay(states[0]?.asOf ?? asOf))).toBe(true)
        // Day 0, 1 January 1970, was a Thursday.
        expect(days.filter((day) => [2, 3].includes(day % 7))).toEqual([])
      }
  })

  test('words that say what it is, a rhythm and thresholds that the host set', () => {
    expect(catalogue.programme).toMatchObject({
      demonstration: { vi: 'Số liệu minh họa, không có thật', en: 'Demonstration figures, not real' },
      rhythm: { everyMonths: 1, set: 'host' },
      stoplight: { set: 'host' },
    })
  })

  test('every district is one patch of the layout', () => {
    const { units, areas } = demoSnapshot('2030-01.1').register
    for (const { id } of areas.slice(1)) {
      const cells = new Map(units.filter(({ district }) => district === id).flatMap(({ cell }) => (cell ? [[cellKey(cell), cell] as const] : [])))
      const [first] = cells.values()
      const seen = new Map(first ? [[cellKey(first), first]] : [])
      for (const cell of seen.values()) for (const next of neighbours(cell)) if (cells.has(cellKey(next))) seen.set(cellKey(next), next)

      expect(cells.size).toBe(units.filter(({ district }) => district === id).length)
      expect([id, seen.size]).toEqual([id, cells.size])
    }
  })
})
