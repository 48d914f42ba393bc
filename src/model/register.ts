import type { Moment } from './moment.ts'
import type { Cite } from './programme.ts'

/** A node of the tree of areas above the units: a province, a district. */
export interface Area {
  readonly id: string
  /** The area that it belongs to; undefined for the root. */
  readonly parent?: string
  /** Id of an AreaKind of the programme. */
  readonly kind: string
  /** As displayed. */
  readonly name: string
  /** As the official list spells it, where that differs. */
  readonly official?: string
}

/** A leaf of the tree: one commune-level unit. */
export interface Unit {
  readonly code: string
  /** Id of the area that it belongs to. */
  readonly district: string
  readonly kind: string
  readonly name: string
  readonly official?: string
  /** Position on a grid of pointy-top hexagons; odd rows are shifted right by half a cell. */
  readonly cell?: { readonly column: number; readonly row: number }
}

/**
 * Units of an earlier register that became units of this one: one to one renamed or recoded, several to one merged,
 * one to several divided. None on one side: units that are new, or that ended.
 */
export interface Succession {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly cites: readonly Cite[]
}

/** What a register says of its units against those of an earlier one. A code that is not listed is the same unit in both. */
export interface Origins {
  /** Id of the earlier register. */
  readonly register: string
  readonly units: readonly Succession[]
}

/** The units and areas of a programme in official order, and the dates for which the list holds. */
export interface Register {
  readonly id: string
  readonly validFrom: Moment
  /** Last moment for which it holds; undefined while it still does. */
  readonly validTo?: Moment
  /** Where the list is published. */
  readonly cites?: readonly Cite[]
  /** One for each earlier register that it can be compared with. */
  readonly origins?: readonly Origins[]
  /** Root first; parents before children; siblings in official order. */
  readonly areas: readonly Area[]
  /** In official order. */
  readonly units: readonly Unit[]
}

/** Every place in a source that a register rests on. */
export function registerCites({ cites, origins }: Pick<Register, 'cites' | 'origins'>): readonly Cite[] {
  return [...(cites ?? []), ...(origins ?? []).flatMap(({ units }) => units.flatMap((line) => line.cites))]
}

/** Whether a code bears the same name and kind in the same area in both registers. */
export function isSameUnit(a: Register, b: Register, code: string): boolean {
  const [one, other] = [a, b].map(({ units }) => units.find((unit) => unit.code === code))
  return one !== undefined && one.name === other?.name && one.kind === other.kind && one.district === other.district
}

/** The root of the tree. */
export function rootOf(register: Register): Area {
  const root = register.areas.find((area) => area.parent === undefined)
  if (!root) throw new Error('a register without a root area')
  return root
}

export function childrenOf(register: Register, area: string): Area[] {
  return register.areas.filter((child) => child.parent === area)
}

/** What of an area does not depend on the question: a register never changes, and every count asks. */
interface Inside {
  readonly areas: ReadonlySet<string>
  readonly units: readonly Unit[]
  readonly codes: ReadonlySet<string>
}

const known = new WeakMap<Register, Map<string | undefined, Inside>>()

/** The area and all areas under it, as a set of ids. */
export function within(register: Register, area: string): ReadonlySet<string> {
  return insideOf(register, area).areas
}

/** The units of an area at any depth, in official order. */
export function unitsIn(register: Register, area: string): readonly Unit[] {
  return insideOf(register, area).units
}

/** Codes of the units of an area at any depth; of all units where no area is named. */
export function codesIn(register: Register, area: string | undefined): ReadonlySet<string> {
  return insideOf(register, area).codes
}

function insideOf(register: Register, area: string | undefined): Inside {
  const answers = known.get(register) ?? new Map<string | undefined, Inside>()
  known.set(register, answers)
  const answer = answers.get(area) ?? reckon(register, area)
  answers.set(area, answer)
  return answer
}

function reckon(register: Register, area: string | undefined): Inside {
  const areas = new Set(area === undefined ? register.areas.map(({ id }) => id) : [area])
  // Parents stand before children, so one pass finds every descendant.
  for (const each of register.areas) if (each.parent !== undefined && areas.has(each.parent)) areas.add(each.id)
  const units = area === undefined ? register.units : register.units.filter((unit) => areas.has(unit.district))
  return { areas, units, codes: new Set(units.map(({ code }) => code)) }
}

const homes = new WeakMap<Register, ReadonlyMap<string, string>>()

/** The district (id) of a unit. */
export function districtOf(register: Register, code: string): string | undefined {
  const answer = homes.get(register) ?? new Map(register.units.map((unit) => [unit.code, unit.district]))
  homes.set(register, answer)
  return answer.get(code)
}

/** From the root down to the area itself. */
export function pathTo(register: Register, area: string): Area[] {
  const found = register.areas.find((each) => each.id === area)
  if (!found) return []
  return found.parent === undefined ? [found] : [...pathTo(register, found.parent), found]
}
