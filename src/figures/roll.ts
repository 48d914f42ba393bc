import type { Interval } from '#model/interval.ts'
import { unitsIn } from '#model/register.ts'
import type { Look } from './figure.ts'
import { columnNames, gapRow, sizeIn, unitRow } from './rollRow.ts'
import { filtersOf } from './rollFilters.ts'
import type { Scene } from './scene.ts'
import { standings } from './standing.ts'
import type { Status } from './status.ts'

export const rollColumns = ['name', 'district', 'authority', 'cohort', 'step', 'source'] as const
export type RollColumn = (typeof rollColumns)[number]

/** A line of the table of communes: a unit, or a gap with its candidates. */
export interface RollRow {
  readonly id: string
  readonly kind: 'unit' | 'gap'
  /** Code of the unit; undefined for a gap. */
  readonly unit?: string
  /** How many units the row counts for in its own list; a gap may count as an interval within an area. */
  readonly weight: Interval
  readonly texts: Readonly<Record<RollColumn, string>>
  /** Sorting value of each column: a rank, a folded text, or an interval; undefined is not stated and stands last. */
  readonly keys: Readonly<Record<RollColumn, number | string | Interval | undefined>>
  /** Folded text that the search looks in. */
  readonly search: string
  /** A unit's name, folded, without its kind and with it; none for a gap. */
  readonly names: readonly string[]
  readonly look: Look
  readonly status: Status
  readonly district: readonly string[]
  readonly authority: readonly string[]
  readonly cohort: string
  readonly step: string
  /** A named unit stands for itself in filtered lists; an unnamed one only inside the gaps that may hold it. */
  readonly named: boolean
  /** For a gap: the rows of the units that may belong to it, by id. */
  readonly candidates: readonly string[]
}

/** One choice of a filter with the number of units behind it. */
export interface FilterChoice {
  readonly id: string
  readonly name: string
  /** "14", "11–13". */
  readonly count: string
}

export interface Roll {
  /** All units of the area, each once, in official order. */
  readonly units: readonly RollRow[]
  /** What sources count and do not name, as far as it may lie in the area. */
  readonly gaps: readonly RollRow[]
  readonly columns: Readonly<Record<RollColumn, string>>
  readonly filters: {
    readonly status: readonly FilterChoice[]
    readonly district: readonly FilterChoice[]
    readonly cohort: readonly FilterChoice[]
    readonly authority: readonly FilterChoice[]
    readonly step: readonly FilterChoice[]
  }
}

/** Answers by state, language and area: nothing else of a scene changes the table. */
const known = new WeakMap<Scene['snapshot'], WeakMap<Scene['voice'], Map<string, Roll>>>()

/** The table of communes of the scene's area: every unit once, and every gap that may lie in it. */
export function rollOf(scene: Scene): Roll {
  const { snapshot, voice, area } = scene
  const byVoice = known.get(snapshot) ?? new WeakMap<Scene['voice'], Map<string, Roll>>()
  known.set(snapshot, byVoice)
  const byArea = byVoice.get(voice) ?? new Map<string, Roll>()
  byVoice.set(voice, byArea)
  const answer = byArea.get(area) ?? reckon(scene)
  byArea.set(area, answer)
  return answer
}

function reckon(scene: Scene): Roll {
  const all = standings(scene)
  const units = unitsIn(scene.snapshot.register, scene.area).flatMap((unit) => all.get(unit.code) ?? [])
  const gaps = scene.snapshot.gaps.filter((gap) => sizeIn(scene, gap).atMost > 0)
  return {
    units: units.map((standing) => unitRow(scene, standing)),
    gaps: gaps.map((gap) => gapRow(scene, gap, units)),
    columns: columnNames(scene),
    filters: filtersOf(scene),
  }
}
