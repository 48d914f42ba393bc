import { count, type State } from '#model/count.ts'
import { fold } from '#model/fold.ts'
import { exactly, type Interval } from '#model/interval.ts'
import { within } from '#model/register.ts'
import type { Roll, RollRow } from './roll.ts'

/** Which rows a reader asks for; an empty part does not restrict. */
export interface Wish {
  readonly status: readonly string[]
  readonly district: readonly string[]
  readonly cohort: readonly string[]
  readonly authority: readonly string[]
  readonly step: readonly string[]
  /** As typed; with or without marks. */
  readonly q: string
}

/** A row as it is listed: a unit, or a gap with the units that may belong to it. */
export interface Entry {
  /** Unique in the listing: a unit may stand under several gaps. */
  readonly id: string
  readonly row: RollRow
  readonly under: readonly Entry[]
  /** How many units it counts for here. */
  readonly weight: Interval
}

export interface Listing {
  readonly entries: readonly Entry[]
  /** Units listed, by weight and never by rows. */
  readonly shown: Interval
  readonly total: number
}

/**
 * The rows that answer a wish. Where a unit lies is known of every unit, so a district, an authority
 * or a name lists each unit once. What a unit has reached is known of an entry only: such a wish lists
 * named units and gaps, with the units that may belong to a gap folded under it. What is sought by
 * name stands by how well the name fits, and in official order where it fits alike.
 */
export function listingOf(state: State, roll: Roll, area: string, wish: Wish): Listing {
  const words = fold(wish.q).split(' ').filter((word) => word !== '')
  const sought = (row: RollRow): boolean => words.every((word) => row.search.includes(word))
  // An area holds all areas under it, however deep the tree is.
  const inside = wish.district.flatMap((id) => [...within(state.register, id)])
  const here = (row: RollRow): boolean => overlaps(inside, row.district) && overlaps(wish.authority, row.authority)
  const asked = (row: RollRow): boolean =>
    holds(wish.status, row.status) && holds(wish.cohort, row.cohort) && holds(wish.step, row.step)

  const total = roll.units.length
  const found = byFit(roll.units.filter((row) => here(row) && sought(row)), words.join(' '))
  if (wish.status.length + wish.cohort.length + wish.step.length === 0) {
    return { entries: found.map((row) => entryOf(row, row.id)), shown: exactly(found.length), total }
  }

  const named = found.filter((row) => row.named && asked(row))
  const byId = new Map(roll.units.map((row) => [row.id, row]))
  const narrowed = found.length < total
  const gaps = roll.gaps.filter((row) => asked(row)).flatMap((gap) => {
    // A gap that is itself sought keeps all its units; otherwise only the sought ones.
    const whole = sought(gap)
    const under = byFit(gap.candidates.flatMap((id) => byId.get(id) ?? []).filter((row) => here(row) && (whole || sought(row))), words.join(' '))
    if (under.length === 0) return []
    const units = codes(under)
    const weight = narrowed ? count(state, { area, units, entry: (entry) => entry.kind === 'gap' && entry.id === gap.id }) : gap.weight
    if (weight.atMost === 0) return []
    return [{ id: gap.id, row: gap, under: under.map((row) => entryOf(row, `${gap.id}/${row.id}`)), weight }]
  })

  const ids = new Set(gaps.map((gap) => gap.id))
  const facts = codes(named)
  const behind = new Set([...facts, ...gaps.flatMap((gap) => [...codes(gap.under.map((each) => each.row))])])
  const shown = count(state, {
    area,
    units: behind,
    entry: (entry) => (entry.kind === 'fact' ? facts.has(entry.unit) : ids.has(entry.id)),
  })
  return { entries: [...named.map((row) => entryOf(row, row.id)), ...gaps], shown, total }
}

/** The name that is sought, names that begin with it, names that hold it as whole words, then whatever else was found. */
function byFit(rows: readonly RollRow[], words: string): readonly RollRow[] {
  if (words === '') return rows
  const fit = ({ names }: RollRow): number =>
    names.includes(words) ? 0
      : names.some((name) => name.startsWith(words)) ? 1
        : names.some((name) => ` ${name} `.includes(` ${words} `)) ? 2 : 3
  return rows.map((row) => ({ row, fit: fit(row) })).toSorted((a, b) => a.fit - b.fit).map(({ row }) => row)
}

function entryOf(row: RollRow, id: string): Entry {
  return { id, row, under: [], weight: exactly(1) }
}

function codes(rows: readonly RollRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => row.unit ?? []))
}

function holds(choices: readonly string[], id: string): boolean {
  return choices.length === 0 || choices.includes(id)
}

function overlaps(choices: readonly string[], ids: readonly string[]): boolean {
  return choices.length === 0 || ids.some((id) => choices.includes(id))
}
