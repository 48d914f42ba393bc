import type { Cite } from '#model/programme.ts'
import type { Fact, Gap, Place } from '#model/snapshot.ts'
import { withCites } from './publishKeep.ts'
import type { Obstacle, Sheet } from './publishSheet.ts'
import { areaName, groupTold, text, unitsTold } from './publishTold.ts'
import type { Told } from './suspicion.ts'

/** How many units leave a group, in all and by district: at least, at most. */
export interface Leaving {
  least: number
  most: number
  readonly places: Map<string, { least: number; most: number }>
  /** Those that certainly do. */
  readonly units: string[]
  /** Where it is said what left. */
  readonly cites: Cite[]
}

/** A unit is out of a group, or may be. */
export function takeUnit(out: Leaving, isSure: boolean, district: string, { unit, cites }: Fact): void {
  const place = out.places.get(district) ?? { least: 0, most: 0 }
  out.places.set(district, { least: place.least + (isSure ? 1 : 0), most: place.most + 1 })
  out.most += 1
  out.cites.push(...cites)
  if (!isSure) return
  out.least += 1
  out.units.push(unit)
}

/** So are as many as another group counts. */
export function takeGroup(out: Leaving, { size, places, cites }: Gap, isSure: boolean): void {
  for (const { district, atLeast, atMost = size } of places) {
    const place = out.places.get(district) ?? { least: 0, most: 0 }
    const least = places.length === 1 ? size : atLeast
    out.places.set(district, { least: place.least + (isSure ? least : 0), most: place.most + Math.min(size, atMost) })
  }
  out.most += size
  out.cites.push(...cites)
  if (isSure) out.least += size
}

/** A group less what left it; none where nothing is left. */
export function shrunk(gap: Gap, out: Leaving, { sheet, issues }: { readonly sheet: Sheet; readonly issues: Obstacle[] }): Gap[] {
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
  return [{ ...gap, size, places, method, cites: withCites(gap.cites, out.cites.toSorted(bySource)) }]
}

/** The rows of files have no order among them. */
function bySource(a: Cite, b: Cite): number {
  return a.source < b.source ? -1 : a.source > b.source ? 1 : a.paragraph - b.paragraph
}
