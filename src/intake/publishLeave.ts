import type { Programme } from '#model/programme.ts'
import type { Register } from '#model/register.ts'
import type { Cite } from '#model/programme.ts'
import type { Fact, Gap, Place, Snapshot } from '#model/snapshot.ts'
import { chances } from '#stats/candidates.ts'
import { sameMembership } from '#stats/tally.ts'
import { withCites } from './publishKeep.ts'
import type { DraftRule, PublishParams } from './publishIssue.ts'
import { areaName, groupTold, text, unitsTold } from './publishTold.ts'
import type { Told } from './suspicion.ts'

/** What stands in the way, with the code of the unit that it is about. */
export interface Obstacle {
  readonly rule: DraftRule
  readonly params: PublishParams
  readonly code?: string
}

/** What a sheet says, on the state before. */
export interface Sheet {
  readonly facts: readonly Fact[]
  /** Groups that the sheet itself counts. */
  readonly gaps: readonly Gap[]
  /** By code, the codes that the unit had before. */
  readonly origins: ReadonlyMap<string, readonly string[]>
  readonly before: Snapshot
  readonly register: Register
  readonly programme: Programme
  readonly cite: Cite
  /** Whether all of which the sheet does not speak stands as before, so that it must be known which group shrinks. */
  readonly carries: boolean
}

interface Left {
  readonly issues: readonly Obstacle[]
  /** What remains of the groups of which the sheet does not speak. */
  readonly gaps: readonly Gap[]
  /** True where it is not known out of which group a unit came: each is then as small as it may have become. */
  readonly open: boolean
}

/** How many units leave a group, in all and by district: at least, at most. */
interface Leaving {
  least: number
  most: number
  readonly places: Map<string, { least: number; most: number }>
  readonly units: string[]
}

/**
 * The groups of the state before of which the sheet does not speak, less
 *
 * 1. each unit that is named for the first time, out of the one group that can have held it
 * 2. each group that is counted for the first time, out of one of its cohort: who is in it is timeless
 */
export function leaving(sheet: Sheet): Left {
  const { facts, gaps, origins, before, carries, cite } = sheet
  const replaced = new Set(gaps.map(({ id }) => id))
  const issues: Obstacle[] = []
  const by = new Map<string, Leaving>()
  const of = (id: string): Leaving => {
    const found = by.get(id) ?? { least: 0, most: 0, places: new Map(), units: [] }
    by.set(id, found)
    return found
  }

  // 1. Named.
  const named = new Set(before.facts.map(({ unit }) => unit))
  const districts = new Map(before.register.units.map(({ code, district }) => [code, district]))
  for (const fact of facts)
    for (const code of origins.get(fact.unit) ?? []) {
      if (named.has(code)) continue
      const { holders, possible } = holdersOf(before, code, fact)
      const told = { unit: unitsTold(sheet, [fact.unit]) }
      // What the sheet itself counts is as the sheet says, whatever it was.
      if ((holders.length > 0 ? holders : possible).every(({ id }) => replaced.has(id))) continue
      if (holders.length === 0) issues.push({ rule: 'gapNone', params: { ...told, groups: groupsTold(before, possible) }, code: fact.unit })
      else if (carries && holders.length > 1) {
        const rule = fact.membership.kind === 'unstated' ? 'cohortNeeded' : 'gapAmbiguous'
        issues.push({ rule, params: { ...told, groups: groupsTold(before, holders) }, code: fact.unit })
      } else for (const { id } of holders) take(of(id), holders.length === 1, districts.get(code) ?? '', fact.unit)
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

  const remaining = kept.flatMap((gap): Gap[] => {
    const out = by.get(gap.id)
    return out ? shrunk(gap, out, { sheet, cite, issues }) : [gap]
  })
  const open = [...by].some(([id, { least, most }]) => least < most && !replaced.has(id))
  return { issues, gaps: remaining, open }
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

function take(out: Leaving, isSure: boolean, district: string, unit: string): void {
  const place = out.places.get(district) ?? { least: 0, most: 0 }
  out.places.set(district, { least: place.least + (isSure ? 1 : 0), most: place.most + 1 })
  out.most += 1
  if (!isSure) return
  out.least += 1
  out.units.push(unit)
}

function takeGroup(out: Leaving, { size, places }: Gap, isSure: boolean): void {
  for (const { district, atLeast, atMost = size } of places) {
    const place = out.places.get(district) ?? { least: 0, most: 0 }
    const least = places.length === 1 ? size : atLeast
    out.places.set(district, { least: place.least + (isSure ? least : 0), most: place.most + Math.min(size, atMost) })
  }
  out.most += size
  if (isSure) out.least += size
}

function shrunk(gap: Gap, out: Leaving, { sheet, cite, issues }: { readonly sheet: Sheet; readonly cite: Cite; readonly issues: Obstacle[] }): Gap[] {
  const { before } = sheet
  const group = groupTold(before, gap)
  const units = (codes: readonly string[]): Told => unitsTold(sheet, codes)
  const here = new Map(sheet.register.units.map(({ code, district }) => [code, district]))
  if (out.units.length > gap.size) issues.push({ rule: 'gapFull', params: { group, size: gap.size, named: out.units.length, units: units(out.units) } })
  const places = gap.places.flatMap((place): Place[] => {
    const { least, most } = out.places.get(place.district) ?? { least: 0, most: 0 }
    const { district, atMost } = place
    const named = out.units.filter((unit) => here.get(unit) === district)
    if (atMost !== undefined && named.length > atMost) issues.push({ rule: 'gapPlace', params: { group, district: text(areaName(before, district)), most: atMost, named: named.length, units: units(named) } })
    if (atMost !== undefined && least >= atMost) return []
    return [{ district, atLeast: Math.max(0, place.atLeast - most), ...(atMost === undefined ? {} : { atMost: atMost - least }) }]
  })
  // Where it is not known how many left, it is as small as it may have become, and not smaller than its places say.
  const held = out.least === out.most ? 0 : places.reduce((sum, { atLeast }) => sum + atLeast, 0)
  const size = Math.max(gap.size - out.most, held)
  if (size <= 0) return []
  // What was read or assumed is no better for being subtracted from.
  const method = gap.method === 'read' || gap.method === 'assumed' ? gap.method : 'subtracted'
  return [{ ...gap, size, places, method, cites: withCites(gap.cites, [cite]) }]
}

function groupsTold(before: Snapshot, gaps: readonly Gap[]): Told {
  return { kind: 'parts', parts: gaps.flatMap((gap) => {
    const told = groupTold(before, gap)
    return told.kind === 'parts' ? told.parts : []
  }) }
}
