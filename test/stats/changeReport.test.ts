import { describe, expect, test } from 'vitest'
import type { Catalogue } from '#model/edition.ts'
import type { Register, Succession } from '#model/register.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { changeKinds, sumOf, type Change, type ChangeKind } from '#stats/change.ts'
import { howOf, reportOf, type ChangeReport } from '#stats/changeReport.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { fact, gap, register, state } from '#test/model/world.ts'
import { randomOf } from '#scripts/demo/random.ts'

const demo = demoCatalogue()
const all = demo.editions.map(({ id }) => demoSnapshot(id))
const report = (from: string, to: string): ChangeReport => reportOf(demo, demoSnapshot(from), demoSnapshot(to))
const kindsOf = ({ changes }: ChangeReport): ReadonlyMap<string, ChangeKind> => new Map(changes.map(({ id, kind }) => [id, kind]))

describe('corrections', () => {
  test('where one state replaces the other every difference is one', () => {
    const { correction, unchanged } = sumOf(report('2030-05.1', '2030-05.2').changes)

    expect(correction).toBe(3)
    expect(correction + unchanged).toBe(127)
  })

  test('a unit that an edition puts right which replaces the earlier state neither progresses nor goes back since', () => {
    const mended = demo.editions.find(({ id }) => id === '2030-05.2')?.corrected ?? []
    const kinds = kindsOf(report('2030-05.1', '2030-07.1'))

    expect(mended.length).toBeGreaterThan(0)
    for (const code of mended) expect(['correction', 'unchanged']).toContain(kinds.get(code))
    expect(mended.map((code) => kinds.get(code))).toContain('correction')
  })

  test('what is put right of an edition between two states takes no progress from them', () => {
    const { correction, progress } = sumOf(report('2030-03-31.1', '2030-06-30.1').changes)
    const goal = demo.programme.goal
    const arrived = report('2030-03-31.1', '2030-06-30.1').changes.filter(({ kind, from, to }) => kind === 'progress' && from.atMost < goal && to.atLeast === goal)

    expect(correction).toBe(0)
    expect(progress).toBeGreaterThan(0)
    expect(arrived.length).toBe(demoSnapshot('2030-06-30.1').facts.filter(({ reach }) => reach.atLeast === goal).length)
  })

  test('stages add up to the whole way where nothing corrects the states at their ends', () => {
    const net = (from: string, to: string): number => report(from, to).changes
      .filter(({ kind }) => kind === 'progress' || kind === 'regress')
      .reduce((sum, each) => sum + each.to.atLeast - each.from.atLeast, 0)

    expect(net('2030-04.1', '2030-05.2') + net('2030-05.2', '2030-06-30.1')).toBe(net('2030-04.1', '2030-06-30.1'))
  })

  test('what was put right already is no correction any more', () => {
    expect(sumOf(report('2030-05.2', '2030-06-30.1').changes).correction).toBe(0)
  })

  test('asked backwards the same units are corrected', () => {
    const corrected = (from: string, to: string): string[] => report(from, to).changes.filter(({ kind }) => kind === 'correction').map(({ id }) => id)

    for (const [a, b] of [['2030-05.1', '2030-05.2'], ['2030-04.1', '2030-06-30.1'], ['2030-05.1', '2030-08.1']] as const) {
      expect(corrected(b, a)).toEqual(corrected(a, b))
    }
  })

  test('whose corrections count hangs on what they put right', () => {
    const editions = [
      { id: 'a', reason: 'scheduled' },
      { id: 'b', reason: 'correction', supersedes: 'a', corrected: ['of-a'] },
      { id: 'c', reason: 'correction', supersedes: 'b', corrected: ['of-b'] },
      { id: 'd', reason: 'scheduled', corrected: ['of-all'] },
      { id: 'e', reason: 'withdrawn', corrected: ['of-none'] },
      { id: 'f', reason: 'correction', supersedes: 'd', corrected: ['of-d'] },
      { id: 'g', reason: 'scheduled', corrected: ['late'] },
    ]
    const catalogue = { editions } as unknown as Catalogue
    const at = (id: string): Snapshot => ({ id, corrections: (editions.find((each) => each.id === id)?.corrected ?? []).map((unit) => ({ unit })) } as unknown as Snapshot)
    const how = (from: string, to: string): unknown => { const { corrected, ...rest } = howOf(catalogue, at(from), at(to)); return [...corrected ?? [], ...Object.entries(rest).flatMap(([key, value]) => (value === true ? [key] : []))].toSorted() }

    expect(how('a', 'c')).toEqual(['of-a', 'of-b', 'supersedes'])
    expect(how('a', 'g')).toEqual(['late', 'of-a', 'of-all', 'of-b'])
    expect(how('c', 'g')).toEqual(['late', 'of-all'])
    expect(how('c', 'f')).toEqual(['of-all'])
    expect(how('d', 'f')).toEqual(['of-d', 'supersedes'])
    expect(how('d', 'g')).toEqual(['late', 'of-d'])
    expect(how('g', 'd')).toEqual(['late', 'of-d'])
    expect(how('d', 'e')).toEqual(['of-none', 'withdrawn'])
    expect(how('e', 'e')).toEqual([])
  })
})

test('what replaces another state is the later one, on whatever day either was published', () => {
  const editions = [{ id: 'new', reason: 'correction', supersedes: 'old', corrected: ['mended'] }, { id: 'old', reason: 'scheduled' }]
  const at = (id: string): Snapshot => ({ id, corrections: id === 'new' ? [{ unit: 'mended' }] : [] } as unknown as Snapshot)

  for (const [from, to] of [['old', 'new'], ['new', 'old']] as const) {
    const { supersedes, corrected } = howOf({ editions } as unknown as Catalogue, at(from), at(to))
    expect([supersedes, [...(corrected ?? [])]]).toEqual([true, ['mended']])
  }
})

describe('a withdrawn state', () => {
  test.each([['2030-10.1', '2030-11.1'], ['2030-09-30.1', '2030-10.1'], ['2030-10.1', '2030-12-31.1']])('on either side is compared without progress or regress: %s and %s', (a, b) => {
    for (const { changes } of [report(a, b), report(b, a)]) {
      expect([...new Set(changes.map(({ kind }) => kind))].toSorted()).toEqual(['correction', 'unchanged'])
    }
  })

  test('between two others changes nothing of them', () => {
    expect(sumOf(report('2030-09-30.1', '2030-11.1').changes)).toMatchObject({ correction: 0 })
  })
})

describe('the whole difference between complete states is explained', () => {
  const pairs = all.flatMap((from) => all.map((to) => [`${from.id} to ${to.id}`, from, to] as const))

  test.each(pairs)('%s', (_, from, to) => {
    const { changes, gone, come } = reportOf(demo, from, to)
    const goal = to.programme.goal
    const arrived = (side: Snapshot, codes: readonly string[]): number => side.facts.filter(({ unit, reach }) => codes.includes(unit) && reach.atLeast >= goal).length
    const net = ({ unit = '', of = [unit] }: Change): number => arrived(to, [unit]) - arrived(from, of)
    const sum = (kind: ChangeKind): number => changes.filter((each) => each.kind === kind).reduce((total, each) => total + net(each), 0)

    expect(changes.flatMap(({ unit }) => unit ?? []).toSorted()).toEqual(to.register.units.map(({ code }) => code).filter((code) => !come.includes(code)).toSorted())
    expect(sum('progress')).toBeGreaterThanOrEqual(0)
    expect(sum('regress')).toBeLessThanOrEqual(0)
    // A unit that came of several, or became several, may take an announcement with it without moving itself.
    expect(changes.filter(({ of, kind }) => !of && !['progress', 'regress', 'correction', 'unchanged'].includes(kind))).toEqual([])
    const split = new Map<string, number>()
    for (const { of = [], unit = '' } of changes) for (const code of of.length > 0 ? of : [unit]) split.set(code, (split.get(code) ?? 0) + 1)
    const twice = [...split].filter(([, n]) => n > 1).map(([code]) => arrived(from, [code])).reduce((a, b) => a + b, 0)
    expect(arrived(to, to.register.units.map(({ code }) => code)) - arrived(from, from.register.units.map(({ code }) => code)))
      .toBe(changeKinds.reduce((total, kind) => total + sum(kind), 0) + arrived(to, come) - arrived(from, gone) + twice)
  })

  test.each(pairs.filter(([, from, to]) => from.register.id === to.register.id))('and asked backwards the kinds change places: %s', (_, from, to) => {
    const [s, t] = [sumOf(reportOf(demo, from, to).changes), sumOf(reportOf(demo, to, from).changes)]

    expect(t).toEqual({ ...s, progress: s.regress, regress: s.progress, newlyKnown: s.newlyUnknown, newlyUnknown: s.newlyKnown })
  })
})

describe('registers that differ', () => {
  test('a merged unit is compared with all that it came from', () => {
    const reg = { ...register(3), id: 'old' }
    const next = following(reg, { from: ['a1', 'a2'], to: ['a1'] })
    const before = snapshot(reg, [fact('a1', 1), fact('a2', 3), fact('a3', 1)], [])

    expect(reportOf(none, before, snapshot(next, [fact('a1', 3), fact('a3', 2)], [])).changes).toEqual([
      { id: 'a1', unit: 'a1', of: ['a1', 'a2'], kind: 'undetermined', mixed: true, gaps: [], weight: 1, from: { atLeast: 1, atMost: 3 }, to: { atLeast: 3, atMost: 3 } },
      { id: 'a3', unit: 'a3', kind: 'progress', gaps: [], weight: 1, from: { atLeast: 1, atMost: 1 }, to: { atLeast: 2, atMost: 2 } },
    ])
  })

  test.each([
    ['where it stands further than each it progressed', [1, 2], 3, 'progress', undefined],
    ['where it stands short of each it went back', [3, 2], 1, 'regress', undefined],
    ['where each stood there it is unchanged', [2, 2], 2, 'unchanged', undefined],
    ['where one stood there and others short of it nothing is its own', [1, 3], 3, 'undetermined', true],
    ['where one stood there and others beyond it nothing is its own', [2, 3], 2, 'undetermined', true],
    ['where one stood there and of another it is not known it may have stood there', [3, [1, 3]], 3, 'newlyKnown', undefined],
    ['where one stood beyond, what was not known of another makes it no newly known', [3, [1, 3]], 2, 'undetermined', undefined],
  ] as const)('a merged unit: %s', (_, [one, two], now, kind, mixed) => {
    const reg = { ...register(2), id: 'old' }
    const next = following(reg, { from: ['a1', 'a2'], to: ['a1'] })
    const [change] = reportOf(none, snapshot(reg, [fact('a1', one), fact('a2', two)], []), snapshot(next, [fact('a1', now)], [])).changes

    expect(change).toMatchObject({ kind, of: ['a1', 'a2'] })
    expect(change?.mixed).toBe(mixed)
  })

  test('the merger of the demonstration, which took an announcement with it, is not compared', () => {
    expect(report('2030-11.1', '2030-12-31.1').changes.filter(({ of = [] }) => of.length > 1)).toMatchObject([{ kind: 'undetermined', mixed: true }])
    expect(sumOf(report('2030-11.1', '2030-12-31.1').changes).newlyKnown).toBe(0)
  })

  test('a unit under another code is the same unit', () => {
    const reg = { ...register(2), id: 'old' }
    const next = following(reg, { from: ['a2'], to: ['a9'] })
    const [change] = reportOf(none, snapshot(reg, [fact('a1', 1), fact('a2', 1)], []), snapshot(next, [fact('a1', 1), fact('a9', 3)], [])).changes.filter(({ unit }) => unit === 'a9')

    expect(change).toMatchObject({ unit: 'a9', of: ['a2'], kind: 'progress' })
  })

  test('what cannot be matched is listed apart and is no change', () => {
    const [one, two] = [{ ...register(2), id: 'one' }, { ...register(0, 2), id: 'two' }]
    const both = reportOf(none, snapshot(one, [fact('a1', 1), fact('a2', 1)], []), snapshot(two, [fact('b1', 3), fact('b2', 3)], []))

    expect(both).toMatchObject({ changes: [], gone: ['a1', 'a2'], come: ['b1', 'b2'] })
  })

  test('across the merger of the demonstration units that stayed the same change places asked backwards', () => {
    const [there, back] = [report('2030-11.1', '2030-12-31.1'), report('2030-12-31.1', '2030-11.1')]
    const turned: Readonly<Record<ChangeKind, ChangeKind>> = {
      progress: 'regress', regress: 'progress', newlyKnown: 'newlyUnknown', newlyUnknown: 'newlyKnown', correction: 'correction', undetermined: 'undetermined', unchanged: 'unchanged',
    }
    const same = there.changes.filter(({ of }) => !of)

    expect(there.changes.filter(({ of }) => of && of.length > 1)).toHaveLength(1)
    expect(there.changes).toHaveLength(126)
    expect(back.changes).toHaveLength(127)
    for (const { id, kind } of same) if (back.changes.some((each) => each.id === id && !each.of)) expect(kindsOf(back).get(id)).toBe(turned[kind])
  })

  test.each(Array.from({ length: 60 }, (_, i) => i + 1))('every unit of the second state that comes from the first is in one change, in small world %i', (seed) => {
    const random = randomOf(seed)
    const reg = { ...register(2 + Math.floor(random() * 3), 1 + Math.floor(random() * 3)), id: 'old' }
    const next = following(reg, { from: ['a1', 'a2'], to: [random() < 0.5 ? 'a1' : 'a8'] })
    const [a, b] = [world(reg, random), world(next, random)]

    for (const [from, to] of [[a, b], [b, a]] as const) {
      const { changes, come } = reportOf(none, from, to)
      expect(changes.reduce((sum, { weight }) => sum + weight, 0)).toBe(to.register.units.length - come.length)
      expect(changes.every(({ weight }) => weight > 0)).toBe(true)
    }
  })
})

const none = { editions: [] } as unknown as Catalogue

function snapshot(...args: Parameters<typeof state>): Snapshot {
  return { ...state(...args), id: 's', corrections: [] } as unknown as Snapshot
}

/** The register that follows: some units became others, and all others stayed. */
function following(reg: Register, line: Omit<Succession, 'cites'>): Register {
  const stayed = reg.units.filter(({ code }) => !line.from.includes(code))
  const made = line.to.map((code) => ({ code, district: 'a', kind: 'xã', name: code }))
  return { ...reg, id: 'new', units: [...made, ...stayed], origins: [{ register: reg.id, units: [{ ...line, cites: [] }] }] }
}

function world(reg: Register, random: () => number): Snapshot {
  const reach = (): readonly [number, number] => { const low = Math.floor(random() * 4); return [low, Math.min(3, low + Math.floor(random() * 3))] }
  const named = reg.units.filter(() => random() < 0.4)
  const gaps = ['a', 'b'].map((district) => gap(`g${district}`, reg.units.filter((unit) => unit.district === district && !named.includes(unit)).length, district, reach()))
  return snapshot(reg, named.map(({ code }) => fact(code, reach())), gaps.filter(({ size }) => size > 0))
}
