import { count, type Query, type State } from '#model/count.ts'
import type { Catalogue } from '#model/edition.ts'
import { sameInterval, exactly, isExact, type Interval } from '#model/interval.ts'
import type { Moment } from '#model/moment.ts'
import { percentOf } from '#model/share.ts'
import { reached, type Entry } from '#model/snapshot.ts'
import type { Ask, AskOf, Scope } from './ask.ts'
import { domain } from './authority.ts'
import { timeLeft } from './deadline.ts'

/** What a question is answered from: a state, its id and the day for which it holds, and the index that lists it. */
export interface Asked extends State {
  readonly id: string
  readonly asOf: Moment
}

/**
 * The interval that a question asks for: units, percent, or the months or days that are left. Undefined where there is no answer: a share of
 * nothing, an edition that is not listed, a count of another state, and the questions of two states, which have answers of their own.
 */
export function answer(state: Asked, catalogue: Catalogue, ask: Ask): Interval | undefined {
  if (ask.kind === 'count' && ask.edition !== undefined && ask.edition !== state.id) return undefined
  if (ask.kind === 'count') return ask.end ? exactly(countOf(state, ask.scope)[ask.end]) : countOf(state, ask.scope)
  if (ask.kind === 'share') return shareOf(state, ask)
  if (ask.kind === 'sum') return exactly(sumOfTerms(state, ask))
  if (ask.kind === 'total') return totalIn(catalogue, ask)
  if (ask.kind === 'left') return spanLeft(state, ask.cohort)
  return undefined
}

/** How many units a scope counts. */
export function countOf(state: State, scope: Scope): Interval {
  return count(state, queryOf(state, scope))
}

/** A scope as the query that counts it: area ∩ the authorities' units ∩ kind, entries by cohort, gap and what is known of them. */
export function queryOf(state: State, scope: Scope): Query {
  const units = unitsOf(state, scope)
  return {
    ...(scope.area === undefined ? {} : { area: scope.area }),
    ...(units === undefined ? {} : { units }),
    entry: entryTest(state, scope),
    ...(scope.cohorts === undefined ? {} : { cohorts: scope.cohorts }),
    ...(scope.from === undefined ? {} : { from: scope.from }),
    ...(scope.to === undefined ? {} : { to: scope.to }),
  }
}

function unitsOf({ register, programme }: State, { authorities, kind, unit }: Scope): ReadonlySet<string> | undefined {
  if (authorities === undefined && kind === undefined && unit === undefined) return undefined
  const districts = authorities && new Set(programme.authorities.filter(({ id }) => authorities.includes(id)).flatMap((each) => [...domain(register, each)]))
  return new Set(
    register.units
      .filter((each) => (districts?.has(each.district) ?? true) && (kind ?? each.kind) === each.kind && (unit ?? each.code) === each.code)
      .map(({ code }) => code),
  )
}

function entryTest({ programme }: State, { gap, told, begun, reach }: Scope): (entry: Entry) => boolean {
  const { rolledOut, goal } = programme
  return (entry) => {
    if (gap !== undefined && (entry.kind !== 'gap' || entry.id !== gap)) return false
    if (reach && !sameInterval(entry.reach, reach)) return false
    if (begun !== undefined && (entry.reach.atMost >= rolledOut) !== begun) return false
    const known = reached(entry.reach, goal) !== 'unstated'
    return told === undefined || (told ? known && reached(entry.reach, rolledOut) === 'yes' : !known)
  }
}

/** Percent of a known whole, one decimal, both ends. */
function shareOf(state: State, { part, whole }: AskOf<'share'>): Interval | undefined {
  const of = countOf(state, whole)
  if (!isExact(of) || of.atLeast === 0) return undefined
  const { atLeast, atMost } = countOf(state, part)
  return { atLeast: percentOf(atLeast, of.atLeast), atMost: percentOf(atMost, of.atLeast) }
}

function sumOfTerms(state: State, { terms, group, of }: AskOf<'sum'>): number {
  const sum = Math.max(0, terms.reduce((total, { sign, end, scope }) => total + sign * countOf(state, scope)[end], 0))
  return of ? percentOf(sum, Math.max(1, countOf(state, group).atMost)) : sum
}

function totalIn({ editions }: Catalogue, { edition, area, what }: AskOf<'total'>): Interval | undefined {
  const total = editions.find(({ id }) => id === edition)?.totals[area]?.[what]
  return typeof total === 'number' ? exactly(total) : total
}

function spanLeft({ programme, asOf }: Asked, id: string): Interval | undefined {
  const due = programme.cohorts.find((cohort) => cohort.id === id)?.dueBefore
  return due === undefined ? undefined : timeLeft(asOf, due).span
}
