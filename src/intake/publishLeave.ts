import type { Fact, Gap, Snapshot } from '#model/snapshot.ts'
import { chances } from '#stats/candidates.ts'
import { sameMembership } from '#stats/tally.ts'
import { placings, sharedPlacings, type CohortAsk } from './publishCohort.ts'
import type { Obstacle, Parted, Sheet } from './publishSheet.ts'
import { shrunk, takeGroup, takeUnit, type Leaving } from './publishShrink.ts'
import { groupTold, nameOf, rowTold, text, unitsTold } from './publishTold.ts'
import type { Part, Told } from './suspicion.ts'

interface Left {
  readonly issues: readonly Obstacle[]
  /** What remains of the groups of which the sheet does not speak. */
  readonly gaps: readonly Gap[]
  /** The groups of the sheet, those that were left as they were less the units that it names out of them. */
  readonly said: readonly Gap[]
  readonly parted: readonly Parted[]
  /** True where it is not known out of which group a unit came: each is then as small as it may have become. */
  readonly open: boolean
}

/**
 * The groups of the state before, less
 *
 * 1. each unit that is named for the first time, out of the one group that can have held it: a group that the sheet counts
 *    anew is as it says; one whose row stands as it was still counts what is now named
 * 2. each group that is counted for the first time, out of one of its cohort: who is in it is timeless
 */
export function leaving(sheet: Sheet): Left {
  const { facts, gaps, untouched, origins, before, carries, unitRows, groupRows } = sheet
  const replaced = new Map(gaps.map((gap) => [gap.id, gap]))
  const issues: Obstacle[] = []
  const by = new Map<string, Leaving>()
  const of = (id: string): Leaving => {
    const found = by.get(id) ?? { least: 0, most: 0, places: new Map(), units: [], cites: [] }
    by.set(id, found)
    return found
  }

  // 1. Named.
  const named = new Set(before.facts.map(({ unit }) => unit))
  const districts = new Map(before.register.units.map(({ code, district }) => [code, district]))
  const homeless: { readonly unit: string; readonly holders: readonly Gap[]; readonly possible: readonly Gap[] }[] = []
  for (const fact of facts)
    for (const code of origins.get(fact.unit) ?? []) {
      if (named.has(code)) continue
      const { holders, possible } = holdersOf(before, code, fact)
      const told = { unit: unitsTold(sheet, [fact.unit]) }
      const at = unitRows.get(fact.unit)
      const [only] = holders.length === 1 ? holders : []
      const isSaid = (holders.length > 0 ? holders : possible).every(({ id }) => replaced.has(id))
      if (only) takeUnit(of(only.id), true, districts.get(code) ?? '', fact)
      // What the sheet itself counts anew is as the sheet says, whatever it was.
      else if (isSaid && !(holders.length > 0 && holders.every(({ id }) => untouched.has(id)))) continue
      else if (holders.length === 0) issues.push({ rule: 'gapNone', params: { ...told, groups: groupsTold(sheet, possible) }, at })
      else if (fact.membership.kind === 'unstated') homeless.push({ unit: fact.unit, holders, possible })
      else if (isSaid) issues.push({ rule: 'groupStands', params: { ...told, groups: groupsTold(sheet, holders) }, at: groupRows.get(holders[0]?.id ?? '') })
      else if (carries || holders.some(({ id }) => untouched.has(id))) issues.push({ rule: 'gapAmbiguous', params: { ...told, groups: groupsTold(sheet, holders) }, at })
      else for (const { id } of holders) takeUnit(of(id), false, districts.get(code) ?? '', fact)
    }
  if (homeless.length > 0) {
    const holders = before.gaps.filter(({ id }) => homeless.some((each) => each.holders.some((gap) => gap.id === id)))
    issues.push({ rule: 'cohortNeeded', params: { named: homeless.length, units: rowsTold(sheet, homeless.map(({ unit }) => unit)), groups: groupsTold(sheet, holders) }, cohorts: asksOf(sheet, homeless) })
  }

  // 2. Counted.
  const known = new Set(before.gaps.map(({ id }) => id))
  const kept = before.gaps.filter(({ id, rest }) => !rest && !replaced.has(id))
  for (const gap of gaps) {
    if (known.has(gap.id) || gap.membership.kind !== 'cohort') continue
    const areas = new Set(gap.places.map(({ district }) => district))
    const holders = kept.filter((each) => sameMembership(each.membership, gap.membership) && each.places.some(({ district }) => areas.has(district)))
    for (const { id } of holders) takeGroup(of(id), gap, holders.length === 1)
  }

  const less = (gap: Gap): Gap[] => {
    const out = by.get(gap.id)
    return out ? shrunk(gap, out, { sheet, issues }) : [gap]
  }
  const remaining = kept.flatMap(less)
  const said = gaps.flatMap((gap) => (untouched.has(gap.id) ? less(gap) : [gap]))
  const parted = before.gaps.flatMap((gap): Parted[] => {
    const [units, now] = [by.get(gap.id)?.units ?? [], replaced.get(gap.id)]
    const isLess = untouched.has(gap.id)
    if (!now || units.length === 0 || (!isLess && now.size <= gap.size - units.length)) return []
    return [{ gap, size: isLess ? gap.size - units.length : now.size, units, isLess, at: groupRows.get(gap.id) }]
  })
  const open = [...by].some(([id, { least, most }]) => least < most && !replaced.has(id))
  return { issues, gaps: remaining, said, parted, open }
}

/** The groups that may have held a unit: of its own cohort where there are any, else those of none that is known, else what was left over. */
function holdersOf(before: Snapshot, code: string, { membership, reach }: Fact): { readonly holders: readonly Gap[]; readonly possible: readonly Gap[] } {
  const possible = (chances(before).get(code) ?? []).map(({ gap }) => gap)
  const unsaid = possible.filter(({ membership: own, rest }) => own.kind === 'unstated' && !rest)
  const tiers = membership.kind === 'unstated' ? [possible] : [possible.filter((gap) => sameMembership(gap.membership, membership)), unsaid, possible.filter(({ rest, membership: own }) => rest || own.kind === 'outside')]
  const tier = tiers.find((each) => each.length > 0) ?? []
  // Where several are left, one from which it would have gone back is the least likely.
  const onwards = tier.filter((gap) => gap.reach.atLeast <= reach.atMost)
  return { holders: tier.length > 1 && onwards.length > 0 ? onwards : tier, possible }
}

/** What is to be asked of each unit; of one that two were merged into, only what both can have been. */
function asksOf(sheet: Sheet, homeless: readonly { readonly unit: string; readonly possible: readonly Gap[] }[]): readonly CohortAsk[] {
  return [...new Set(homeless.map(({ unit }) => unit))].map((unit): CohortAsk => {
    const at = sheet.unitRows.get(unit)
    const asks = homeless.filter((each) => each.unit === unit).map(({ possible }): CohortAsk => ({ unit, name: nameOf(sheet, unit), choices: placings(possible, sheet.programme) }))
    return { unit, name: nameOf(sheet, unit), ...(at ? { at } : {}), choices: sharedPlacings(asks) }
  })
}

/** Groups by what they count, with their row where the sheet has one. */
function groupsTold({ before, groupRows }: Sheet, gaps: readonly Gap[]): Told {
  return { kind: 'parts', parts: gaps.flatMap((gap): readonly Part[] => {
    const [told, at] = [groupTold(before, gap), groupRows.get(gap.id)]
    if (at) return [{ key: 'groupAt', params: { group: told, row: rowTold(at) } }]
    return told.kind === 'parts' ? told.parts : []
  }) }
}

/** "Xã Long Hải (Xã dòng 5)". */
function rowsTold(sheet: Sheet, codes: readonly string[]): Told {
  return { kind: 'parts', parts: codes.map((code): Part => {
    const [at, name] = [sheet.unitRows.get(code), text(nameOf(sheet, code))]
    return at ? { key: 'unitAt', params: { name, row: rowTold(at) } } : { key: 'unit', params: { name, code: text(code) } }
  }) }
}
