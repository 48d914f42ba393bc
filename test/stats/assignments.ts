import { isIn, mayShare } from '#model/membership.ts'
import type { Entry, Gap, Membership, Snapshot } from '#model/snapshot.ts'
import { randomOf } from '#scripts/demo/random.ts'
import { fact, gap, programme as bare, register, state } from '#test/model/world.ts'

export const first: Membership = { kind: 'cohort', id: 'first' }
const second: Membership = { kind: 'cohort', id: 'second' }
const outside: Membership = { kind: 'outside' }
const unstated: Membership = { kind: 'unstated' }
const words = (text: string) => ({ vi: text, en: text })

export const programme = {
  ...bare,
  cohorts: ['first', 'second'].map((id) => ({ id, name: words(id), dueCites: [] })),
}

/** Who each unit is counted under: its own entry, by code. */
export type Assignment = ReadonlyMap<string, Entry>

/** Every way in which the units of a small state can be spread over its entries. */
export function assignments({ register: { units }, facts, gaps }: Snapshot): Assignment[] {
  const named = new Map(facts.map((each) => [each.unit, each]))
  const found: Assignment[] = []
  const held = new Map<string, number>()
  const at = (id: string): number => held.get(id) ?? 0
  const add = (id: string, n: number): void => void held.set(id, at(id) + n)
  const place = (i: number, chosen: readonly (readonly [string, Entry])[]): void => {
    const unit = units[i]
    if (!unit) {
      const full = gaps.every((each) => at(each.id) === each.size && each.places.every(({ district, atLeast }) => at(`${each.id} ${district}`) >= atLeast))
      if (full) found.push(new Map(chosen))
      return
    }
    const own = named.get(unit.code)
    if (own) return place(i + 1, [...chosen, [unit.code, own]])
    for (const each of gaps) {
      const here = each.places.find(({ district }) => district === unit.district)
      if (!here || at(each.id) >= each.size || at(`${each.id} ${unit.district}`) >= (here.atMost ?? each.size)) continue
      add(each.id, 1)
      add(`${each.id} ${unit.district}`, 1)
      place(i + 1, [...chosen, [unit.code, each]])
      add(each.id, -1)
      add(`${each.id} ${unit.district}`, -1)
    }
  }
  place(0, [])
  return found
}

/** Memberships that a unit of an entry may have; who certainly stands before the rollout is in no cohort whose members all stand further. */
export function mayBe({ facts, gaps }: Snapshot, { membership, reach }: Entry): readonly Membership[] {
  if (membership.kind !== 'unstated') return [membership]
  const begun = (id: string): boolean => {
    const members = [...facts, ...gaps].filter(isIn(new Set([id])))
    return members.length > 0 && members.every((each) => each.reach.atLeast >= programme.rolledOut)
  }
  return [first, second, outside].filter((each) => each.kind !== 'cohort' || reach.atMost >= programme.rolledOut || !begun(each.id))
}

/** How it truly is: every unit with its cohort and its steps at two moments. */
interface Truth {
  readonly units: readonly { readonly code: string; readonly membership: Membership; readonly steps: readonly [number, number] }[]
  readonly reg: ReturnType<typeof register>
}

function truthOf(random: () => number, most: number): Truth {
  const pick = (n: number): number => Math.floor(random() * n)
  const reg = register(1 + pick(most - 1), 1 + pick(2))
  return {
    reg,
    units: reg.units.map(({ code }) => {
      const membership = [first, first, second, outside][pick(4)] ?? outside
      const step = (): number => (membership.kind === 'cohort' ? 1 + pick(3) : 0)
      return { code, membership, steps: [step(), step()] }
    }),
  }
}

/** What is told of it at one moment: some units by name, the others in groups, more or less of each; `silence` is how much is left unsaid. */
function told({ reg, units }: Truth, moment: 0 | 1, random: () => number, silence: number): Snapshot {
  const widened = (steps: readonly number[]): readonly [number, number] => {
    const wide = random() < silence
    return [wide ? Math.min(1, ...steps) : Math.min(...steps), wide && Math.max(...steps) > 0 ? 3 : Math.max(...steps)]
  }
  const said = (membership: Membership): Membership => (random() < silence ? unstated : membership)
  const shown = units.map((unit) => ({ ...unit, step: unit.steps[moment], named: random() < 0.45, group: random() < silence ? 'rest' : unit.membership.kind === 'cohort' ? unit.membership.id : 'outside' }))
  const facts = shown.filter(({ named }) => named).map(({ code, membership, step }) => fact(code, widened([step]), said(membership)))
  const groups = [...new Set(shown.flatMap(({ named, group }) => (named ? [] : [group])))]
  const gaps = groups.map((id): Gap => {
    const inside = shown.filter(({ named, group }) => !named && group === id)
    const district = (code: string): string => reg.units.find((unit) => unit.code === code)?.district ?? ''
    const districts = [...new Set(inside.map(({ code }) => district(code)))]
    const open = random() < 0.5 ? districts : reg.areas.slice(1).map((area) => area.id)
    const [{ membership } = { membership: outside }] = inside
    const places = open.map((each) => ({ district: each, atLeast: random() < 0.3 ? inside.filter(({ code }) => district(code) === each).length : 0 }))
    return { ...gap(id, inside.length, places, widened(inside.map(({ step }) => step)), id === 'rest' ? unstated : said(membership)), rest: id === 'rest' }
  })
  return snapshotOf(reg, facts, gaps, moment)
}

function snapshotOf(reg: ReturnType<typeof register>, facts: Snapshot['facts'], gaps: readonly Gap[], moment: number): Snapshot {
  const asOf = moment === 0 ? '2018-01-01' : '2018-03-01'
  return {
    ...state(reg, facts, gaps), programme, id: `s.${String(moment)}`, asOf, reportedAt: asOf, publishedAt: asOf, sha256: '', sources: [], claims: [], corrections: [],
  } as unknown as Snapshot
}

/** A small state of which much or little is left unsaid. */
export function smallState(seed: number, most = 4): Snapshot {
  const random = randomOf(seed)
  return told(truthOf(random, most), 0, random, seed % 3 === 0 ? 0 : 0.4)
}

/** Two small states of the same units. */
export function smallPair(seed: number): readonly [Snapshot, Snapshot] {
  const random = randomOf(seed)
  const truth = truthOf(random, 4)
  const silence = seed % 3 === 0 ? 0 : 0.3
  return [told(truth, 0, random, silence), told(truth, 1, random, silence)]
}

/** One unit in both of two states: the entries under which it is counted, and the memberships that both allow. */
export interface Pairing {
  readonly code: string
  readonly from: Entry
  readonly to: Entry
  readonly memberships: readonly Membership[]
}

/**
 * Every two ways that go together: a cohort has no date, and a gap keeps its units (the smaller is part of the larger),
 * unless more of its cohort went from gap to gap than was named or is no longer named.
 */
export function pairings(from: Snapshot, to: Snapshot): Pairing[][] {
  const [before, after] = [assignments(from), assignments(to)]
  const binding = from.gaps.flatMap((old) => {
    const gapNow = to.gaps.find(({ id }) => id === old.id)
    return gapNow && ![old.membership, gapNow.membership].some((own) => mixes(from, to, own)) ? [{ old, now: gapNow }] : []
  })
  return before.flatMap((a) => after.flatMap((b) => {
    const all = from.register.units.flatMap(({ code }): Pairing[] => {
      const [was, is] = [a.get(code), b.get(code)]
      if (!was || !is) return []
      const there = mayBe(to, is)
      return [{ code, from: was, to: is, memberships: mayBe(from, was).filter((each) => there.some((other) => mayShare(each, other))) }]
    })
    if (all.some(({ memberships }) => memberships.length === 0)) return []
    const keeps = binding.every(({ old, now }) => all.every((each) => (old.size <= now.size ? each.from !== old || each.to === now : true) && (old.size >= now.size ? each.to !== now || each.from === old : true)))
    return keeps ? [all] : []
  }))
}

function mixes(from: Snapshot, to: Snapshot, own: Membership): boolean {
  const lost = (a: Snapshot, b: Snapshot): number =>
    a.gaps.filter((each) => mayShare(each.membership, own)).reduce((sum, { id, size }) => sum + Math.max(0, size - (b.gaps.find((other) => other.id === id)?.size ?? 0)), 0)
  const named = (a: Snapshot, b: Snapshot): number => b.facts.filter((each) => mayShare(each.membership, own) && !a.facts.some(({ unit }) => unit === each.unit)).length
  return lost(from, to) > named(from, to) || lost(to, from) > named(to, from)
}
