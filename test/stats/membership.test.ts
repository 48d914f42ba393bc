import { describe, expect, test } from 'vitest'
import { count } from '#model/count.ts'
import { districtOf } from '#model/register.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Claim, Entry, Membership, Snapshot } from '#model/snapshot.ts'
import { changeKinds, changes, sumOf } from '#stats/change.ts'
import { answerChange } from '#stats/changeCount.ts'
import { reportOf } from '#stats/changeReport.ts'
import { movement } from '#stats/movement.ts'
import { paceOf, sideOf } from '#stats/pace.ts'
import { tally } from '#stats/tally.ts'
import { randomOf } from '#scripts/demo/random.ts'
import { fact, gap, register, state } from '#test/model/world.ts'
import { assignments, first, mayBe, pairings, programme, smallPair, smallState, type Pairing } from './assignments.ts'

const seeds = Array.from({ length: 60 }, (_, i) => i + 1)

const snapshot = (...args: Parameters<typeof state>): Snapshot => ({
  ...state(...args), programme, id: 's', asOf: '2018-03', reportedAt: '2018-03', publishedAt: '2018-03', sha256: '', sources: [], claims: [], corrections: [],
} as unknown as Snapshot)

function spread(own: Snapshot, { area, from, to }: { readonly area: string | undefined; readonly from: number; readonly to: number }) {
  const inside = new Set(own.register.units.filter(({ district }) => area === undefined || area === 'root' || district === area).map(({ code }) => code))
  const counts = assignments(own).map((chosen) => {
    const entries = [...chosen].flatMap(([code, entry]) => (inside.has(code) ? [entry] : []))
    const sure = (entry: Entry): boolean => mayBe(own, entry).every((each) => each.kind === 'cohort' && each.id === 'first') && entry.reach.atLeast >= from && entry.reach.atMost <= to
    const may = (entry: Entry): boolean => mayBe(own, entry).some((each) => each.kind === 'cohort' && each.id === 'first') && entry.reach.atMost >= from && entry.reach.atLeast <= to
    return { atLeast: entries.filter(sure).length, atMost: entries.filter(may).length }
  })
  return { atLeast: Math.min(...counts.map(({ atLeast }) => atLeast)), atMost: Math.max(...counts.map(({ atMost }) => atMost)) }
}

describe('what is counted of a cohort whose members are not all stated', () => {
  test.each(seeds)('is what every assignment allows, and no less, in small world %i', (seed) => {
    const own = smallState(seed)

    for (const area of ['root', 'a', 'b'])
      for (const [from, to] of [[0, 3], [1, 3], [3, 3], [1, 2], [0, 2]] as const)
        expect(count(own, { area, cohorts: ['first'], from, to }), `${area} ${from} ${to}`).toEqual(spread(own, { area, from, to }))
  })

  test('is bounds of its size, of those announced and of those that remain, and nothing of it is said to be stated', () => {
    const own = snapshot(register(4), [fact('a1', 3, first), fact('a2', 3, first)], [gap('rest', 2, 'a', [0, 3], { kind: 'unstated' })])

    const { size, announced, remaining, announcedStated } = tally(own, { area: 'root', cohort: 'first' })

    expect([size, announced, remaining]).toEqual([{ atLeast: 2, atMost: 4 }, { atLeast: 2, atMost: 4 }, { atLeast: 0, atMost: 2 }])
    expect(announcedStated).toBe(false)
  })

  test('is settled where a source states its total and the stated members meet it; our own sums settle nothing', () => {
    const claim: Claim = { id: 'c', what: { vi: '', en: '' }, area: 'a', cohorts: ['first'], from: 0, to: 3, value: 2, complete: false, cites: [] }
    const own = snapshot(register(4, 2), [fact('a1', 3, first), fact('a2', 3, first)], [gap('rest', 4, 'ab', [0, 3], { kind: 'unstated' })])
    const size = (claims: readonly Claim[], area: string) => count({ ...own, claims }, { area, cohorts: ['first'] })

    expect(size([claim], 'a')).toEqual({ atLeast: 2, atMost: 2 })
    expect(size([claim], 'root')).toEqual({ atLeast: 2, atMost: 4 })
    expect(size([{ ...claim, value: 3 }], 'a')).toEqual({ atLeast: 2, atMost: 4 })
    expect(size([{ ...claim, method: 'counted' }], 'a')).toEqual({ atLeast: 2, atMost: 4 })
    expect(size([{ ...claim, from: 3, value: 2 }], 'a')).toEqual({ atLeast: 2, atMost: 4 })
    expect(count({ ...own, claims: [{ ...claim, from: 3 }] }, { area: 'a', cohorts: ['first'], from: 3 })).toEqual({ atLeast: 2, atMost: 2 })
    expect(size([{ ...claim, from: 3, of: 2 }], 'a')).toEqual({ atLeast: 2, atMost: 2 })
  })

  test('who certainly stands before the rollout is in no cohort that has wholly begun', () => {
    const idle = fact('a2', 0, { kind: 'unstated' })

    expect(count(snapshot(register(2), [fact('a1', 2, first), idle], []), { cohorts: ['first'] })).toEqual({ atLeast: 1, atMost: 1 })
    expect(count(snapshot(register(2), [fact('a1', 0, first), idle], []), { cohorts: ['first'] })).toEqual({ atLeast: 1, atMost: 2 })
  })

  test('everything of which it is not stated whether it announced is counted as not stated', () => {
    const own = snapshot(register(5), [fact('a1', 3, first), fact('a2', [1, 3], first)], [gap('rest', 2, 'a', [0, 3], { kind: 'unstated' }), gap('none', 1, 'a', 0)])

    expect(tally(own, { area: 'root' }).untold).toEqual({ atLeast: 3, atMost: 3 })
  })

  test('its pace cannot be judged, and it is done only where no unit may be left', () => {
    const due = { ...programme, cohorts: [{ id: 'first', name: { vi: '', en: '' }, dueBefore: '2018-12-31' as Snapshot['asOf'], dueCites: [] }] }
    const at = (asOf: string, step: number, rest: number | readonly [number, number]): Snapshot => ({
      ...snapshot(register(4), [fact('a1', step, first), fact('a2', 3, first)], [gap('rest', 2, 'a', rest, { kind: 'unstated' })]),
      id: asOf, asOf: asOf as Snapshot['asOf'], programme: due,
    })
    const before = { from: at('2018-02-01', 1, [0, 3]) }

    expect(paceOf(at('2018-06-01', 3, [0, 3]), {}, before)).toMatchObject({ verdict: 'cannotJudge', reason: 'notStated' })
    expect(paceOf(at('2018-06-01', 3, 3), {}, before)).toMatchObject({ verdict: 'done' })
  })
})

describe('what became of units of which the cohort is not always stated', () => {
  const pairs = Array.from({ length: 150 }, (_, i) => i + 1)

  test.each(pairs)('progress and regress are so in every pair of assignments, in small world %i', (seed) => {
    const [from, to] = smallPair(seed)
    const all = pairings(from, to)
    const list = changes(from, to)

    const forward = all.map((pair) => pair.filter((each) => each.to.reach.atLeast > each.from.reach.atMost).map(({ code }) => code))
    const back = all.map((pair) => pair.filter((each) => each.to.reach.atMost < each.from.reach.atLeast).map(({ code }) => code))
    for (const { kind, unit } of list) {
      if (unit !== undefined && kind === 'progress') for (const codes of forward) expect(codes).toContain(unit)
      if (unit !== undefined && kind === 'regress') for (const codes of back) expect(codes).toContain(unit)
    }
    for (const codes of forward) expect(codes.length).toBeGreaterThanOrEqual(sumOf(list).progress)
    for (const codes of back) expect(codes.length).toBeGreaterThanOrEqual(sumOf(list).regress)
  })

  test.each(pairs)('whoever came to the goal lies between its bounds in every pair of assignments, in small world %i', (seed) => {
    const [from, to] = smallPair(seed)
    const { goal } = programme

    const { arrived, returned } = movement(sideOf(from, {}, 'first'), sideOf(to, {}, 'first'))

    for (const pair of pairings(from, to)) {
      const sure = pair.filter(({ memberships, from: was, to: is }) => memberships.every((each) => each.kind === 'cohort' && each.id === 'first') && was.reach.atMost < goal && is.reach.atLeast >= goal)
      const may = pair.filter(({ memberships, from: was, to: is }) => memberships.some((each) => each.kind === 'cohort' && each.id === 'first') && was.reach.atLeast < goal && is.reach.atMost >= goal)
      const fell = pair.filter(({ memberships, from: was, to: is }) => memberships.every((each) => each.kind === 'cohort' && each.id === 'first') && was.reach.atLeast >= goal && is.reach.atMost < goal)
      expect(arrived.atLeast).toBeLessThanOrEqual(sure.length)
      expect(returned.atLeast).toBeLessThanOrEqual(fell.length)
      expect(arrived.atMost).toBeGreaterThanOrEqual(may.length)
    }
  })

  let pairsOfWays = 0
  test.each(pairs)('how many of a cohort changed so lies between its bounds in every pair of assignments, in small world %i', (seed) => {
    const [from, to] = smallPair(seed)
    const report = reportOf({ editions: [] } as unknown as Catalogue, from, to)
    const named = new Map(report.changes.flatMap((change) => (change.unit === undefined ? [] : [[change.unit, change] as const])))
    const kept = report.changes.filter(({ unit, id }) => unit === undefined && id !== 'regrouped')
    const left = report.changes.find(({ id }) => id === 'regrouped')
    const stayed = ({ from: was, to: is }: Pairing) => (was.kind === 'gap' && is.kind === 'gap' && was.id === is.id ? kept.find(({ id }) => id === is.id) : undefined)
    const changeOf = (each: Pairing) => named.get(each.code) ?? stayed(each) ?? left
    const ways = pairings(from, to).filter((pair) => {
      const silent = pair.filter(({ code }) => !named.has(code))
      return kept.every(({ id, weight }) => silent.filter((each) => stayed(each)?.id === id).length === weight) && (left !== undefined || silent.every((each) => stayed(each)))
    })
    pairsOfWays += ways.length > 0 ? 1 : 0
    const isFirst = (each: { readonly kind: string; readonly id?: string }): boolean => each.kind === 'cohort' && each.id === 'first'

    for (const area of ['root', 'a', 'b']) for (const kind of changeKinds) {
      const { atLeast, atMost } = answerChange(report, { what: [kind], scope: { area, cohorts: ['first'] } })
      expect(atLeast).toBeLessThanOrEqual(atMost)
      for (const pair of ways) {
        const here = pair.filter((each) => changeOf(each)?.kind === kind && (area === 'root' || districtOf(to.register, each.code) === area))
        expect(atLeast, `${area} ${kind}`).toBeLessThanOrEqual(here.filter(({ memberships }) => memberships.every(isFirst)).length)
        expect(atMost, `${area} ${kind}`).toBeGreaterThanOrEqual(here.filter(({ memberships }) => memberships.some(isFirst)).length)
      }
    }
  })

  test('changes of a cohort are ranges where it is not stated who is in it, one number where it is, and none where it is ruled out', () => {
    const unstated = { kind: 'unstated' } as const
    const changed = (own: Membership, idle: number) => {
      const at = (step: number) => snapshot(register(4), [fact('a1', step, first), fact('a2', step, own)], [gap('rest', 2, 'a', idle, unstated)])
      return answerChange(reportOf({ editions: [] } as unknown as Catalogue, at(1), at(3)), { what: ['progress'], scope: { cohorts: ['first'] } })
    }

    expect(changed(first, 0)).toEqual({ atLeast: 2, atMost: 2 })
    expect(changed(unstated, 0)).toEqual({ atLeast: 1, atMost: 2 })
    expect(changed({ kind: 'outside' }, 2)).toEqual({ atLeast: 1, atMost: 1 })
  })

  test('most of the small worlds have ways that the report allows', () => {
    expect(pairsOfWays).toBeGreaterThan(80)
  })

  test('no more arrive than are there now beside those who were before, and whoever may have left leaves room for another', () => {
    const arrived = (from: Snapshot, to: Snapshot) => movement(sideOf(from, {}, 'first'), sideOf(to, {}, 'first')).arrived
    const split = snapshot(register(2), [], [gap('there', 1, 'a', 3, first), gap('short', 1, 'a', 1, first)])
    const open = snapshot(register(4), [fact('a1', 3, first)], [gap('short', 3, 'a', [1, 3], first)])

    expect(arrived(split, snapshot(register(2), [fact('a1', 1, first), fact('a2', 3, first)], []))).toEqual({ atLeast: 0, atMost: 1 })
    expect(arrived(open, snapshot(register(4), [fact('a1', 3, first), fact('a2', 3, first)], [gap('short', 2, 'a', [1, 2], first)]))).toEqual({ atLeast: 0, atMost: 1 })
    expect(arrived(open, snapshot(register(4), [fact('a1', 3, first), fact('a2', 2, first)], [gap('short', 2, 'a', 2, first)]))).toEqual({ atLeast: 0, atMost: 0 })
  })

  test('most of the small worlds have pairs of assignments, some with progress and some with open membership', () => {
    const worlds = pairs.map((seed) => smallPair(seed))

    expect(worlds.filter(([from, to]) => pairings(from, to).length > 0).length).toBeGreaterThan(100)
    expect(worlds.filter(([from, to]) => sumOf(changes(from, to)).progress > 0).length).toBeGreaterThan(30)
    expect(worlds.filter(([, to]) => [...to.facts, ...to.gaps].some(({ membership }) => membership.kind === 'unstated')).length).toBeGreaterThan(50)
  })

  test.each(pairs)('another unit that is named out of its gap takes no progress from the others, in small world %i', (seed) => {
    const [from, to] = smallPair(seed)
    const random = randomOf(seed + 1000)
    const all = pairings(from, to)
    const chosen = all[Math.floor(random() * all.length)] ?? []
    const silent = chosen.flatMap(({ code, to: entry }) => (entry.kind === 'gap' ? [{ code, own: entry }] : []))
    const more = silent[Math.floor(random() * silent.length)]
    if (!more) return
    const { code, own } = more
    const less = { ...own, size: own.size - 1, places: own.places.map((place) => ({ ...place, atLeast: Math.max(0, place.atLeast - (place.district === districtOf(to.register, code) ? 1 : 0)) })) }
    const further: Snapshot = {
      ...to,
      facts: [...to.facts, fact(code, [own.reach.atLeast, own.reach.atMost], own.membership)],
      gaps: to.gaps.flatMap((each) => (each !== own ? [each] : less.size > 0 ? [less] : [])),
    }
    const progressed = (list: ReturnType<typeof changes>): string[] => list.flatMap(({ kind, unit }) => (kind === 'progress' && unit !== undefined && unit !== code ? [unit] : []))

    const [before, after] = [progressed(changes(from, to)), progressed(changes(from, further))]

    expect(after).toEqual(expect.arrayContaining(before))
  })
})
