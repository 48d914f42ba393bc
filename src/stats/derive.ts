import { isExact, type Interval } from '#model/interval.ts'
import type { Claim, Snapshot } from '#model/snapshot.ts'
import { countOf } from './answer.ts'
import type { End, Scope } from './ask.ts'
import { grouped } from './addends.ts'
import { gapLeft, heldBy } from './held.ts'
import { codesOf, partsOf, silentParts, type Part } from './part.ts'
import { statedBy } from './stated.ts'
import { step, type Step } from './step.ts'

/**
 * How a number is reckoned, line by line; every line holds, and the last lines give the number or its two ends.
 *
 * 1. what a source states outright
 * 2. groups that are had by subtraction, and how many of a group a place can hold
 * 3. the sum, for each end where they differ; where the ends are no sums, what binds them
 */
export function derive(state: Snapshot, scope: Scope, only?: End): Step[] {
  const total = countOf(state, scope)
  const stated = statedBy(state, scope)
  const outright = stated.map(({ claim, as }): Step => step(as === 'value' ? 'stated' : 'statedOf', [total.atLeast], { claim }))
  if (plain(scope) && scope.from === undefined && scope.to === undefined) return [...outright, ...register(state, scope)]
  const parts = partsOf(state, scope)
  const claims = stated.map(({ claim }) => claim)
  if (isExact(total)) return [...outright, ...(total.atLeast === 0 ? none(state, scope) : exact(state, { scope, parts, total, claims }))]
  const ends: readonly End[] = only ? [only] : ['atLeast', 'atMost']
  return ends.flatMap((end) => endOf(state, { scope, parts, total, claims }, end))
}

interface Sought {
  readonly scope: Scope
  readonly parts: readonly Part[]
  readonly total: Interval
  readonly claims: readonly Claim[]
}

/** One number: a sum where its parts are known one by one, else whatever binds it from one side or the other. */
function exact(state: Snapshot, sought: Sought): Step[] {
  const { parts, total } = sought
  if (parts.every(({ counts }) => isExact(counts)) && sumOf(parts, 'atLeast') === total.atLeast) return added(state, sought, 'atLeast')
  const ways = (['atLeast', 'atMost'] as const).map((end) => endOf(state, sought, end).map(({ end: _, ...line }): Step => line))
  return ways.find((lines) => lines.every(({ kind }) => kind !== 'flow' && kind !== 'nothing')) ?? ways[0] ?? []
}

function endOf(state: Snapshot, sought: Sought, end: End): Step[] {
  const { parts, total, scope } = sought
  if (end === 'atLeast' && total.atLeast === 0) return [step('nothing', [0], { end })]
  if (sumOf(parts, end) === total[end]) {
    const lines = added(state, sought, end)
    return lines.map((line, i) => (i === lines.length - 1 ? { ...line, end } : line))
  }
  return [bound(state, { scope, parts, total }, end)]
}

function sumOf(parts: readonly Part[], end: End): number {
  return parts.reduce((sum, { counts }) => sum + counts[end], 0)
}

/** A sum over its parts, after the lines that give those of them that are no whole groups, or had by subtraction. */
function added(state: Snapshot, { scope, parts, claims }: Sought, end: End): Step[] {
  const counting = parts.filter(({ counts }) => counts[end] > 0)
  const { kind, groups } = grouped(state, scope, counting)
  const details = groups.flatMap((group): Step[] => {
    const [only] = group.parts
    if (group.parts.length !== 1 || only?.entry.kind !== 'gap') return []
    const gap = only.entry
    const n = only.counts[end]
    if (n < gap.size) return [heldBy(state, { gap, n, end, codes: codesOf(state, scope) })]
    return gapLeft(state, gap, claims)
  })
  const [first] = groups
  if (groups.length > 1) return [...details, step(kind, groups.map((group) => sumOf(group.parts, end)), { addends: groups.map(({ addend }) => addend) })]
  if (details.length > 0 || !first) return details
  const [part] = first.parts
  if (part?.entry.kind === 'gap') return [step('whole', [part.counts[end]], { gap: part.entry })]
  return [step('named', [sumOf(first.parts, end)], { places: first.parts.length })]
}

/** What binds an end that is no sum: how many units there are here, or how many of them certainly do not count. */
function bound(state: Snapshot, { scope, parts, total }: Omit<Sought, 'claims'>, end: End): Step {
  const codes = codesOf(state, scope)
  const named = parts.filter(({ entry }) => entry.kind === 'fact').reduce((sum, { counts }) => sum + counts.atMost, 0)
  const known = new Set(state.facts.map(({ unit }) => unit))
  const open = [...codes].filter((code) => !known.has(code)).length
  if (end === 'atMost' && named + open === total.atMost) return named > 0 ? step('roomNamed', [named, open], { end }) : step('room', [open], { end })
  const { from = 0, to = state.programme.road.length - 1 } = scope
  if (plain(scope) && from > 0 && to === state.programme.road.length - 1) {
    const others = countOf(state, { ...scope, from: 0, to: from - 1 })
    return end === 'atMost' ? step('complementMost', [codes.size, -others.atLeast], { end }) : step('complementLeast', [codes.size, -others.atMost], { end })
  }
  return step('flow', [total[end]], { end })
}

/** Nothing: because all units here stand elsewhere on the road, or because all of the kind lie elsewhere. */
function none(state: Snapshot, scope: Scope): Step[] {
  const here = countOf(state, anyStep(scope))
  if (silentParts(state, scope).length > 0 && isExact(here)) return [step('complementMost', [here.atLeast, -here.atLeast])]
  const { area: _, authorities: __, kind: ___, unit: ____, ...everywhere } = scope
  const all = countOf(state, everywhere)
  return isExact(all) && all.atLeast > 0 ? [step('away', [all.atLeast, -all.atLeast])] : [step('none', [0])]
}

function anyStep({ from: _, to: __, ...scope }: Scope): Scope {
  return scope
}

/** Units as the register lists them, by the areas in which they lie, or by kind. */
function register(state: Snapshot, scope: Scope): Step[] {
  const codes = codesOf(state, scope)
  const units = state.register.units.filter(({ code }) => codes.has(code))
  const root = scope.area ?? state.register.areas[0]?.id
  const children = state.register.areas.filter(({ parent, id }) => parent === root && [...codesOf(state, { area: id })].some((code) => codes.has(code)))
  const kinds = [...new Set(units.map(({ kind }) => kind))]
  if (children.length > 1) {
    return [step('byArea', children.map(({ id }) => [...codesOf(state, { area: id })].filter((code) => codes.has(code)).length), { addends: children.map(({ id }) => ({ kind: 'area', id })) })]
  }
  if (kinds.length > 1) return [step('byKind', kinds.map((kind) => units.filter((unit) => unit.kind === kind).length), { addends: kinds.map((id) => ({ kind: 'unitKind', id })) })]
  return [step('register', [units.length])]
}

/** A scope that takes every entry of its units. */
export function plain({ cohorts, gap, told, begun, reach }: Scope): boolean {
  return cohorts === undefined && gap === undefined && told === undefined && begun === undefined && reach === undefined
}
