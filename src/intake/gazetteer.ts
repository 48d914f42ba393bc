import { sameName } from '#model/fold.ts'
import type { Programme } from '#model/programme.ts'
import type { Area, Register, Unit } from '#model/register.ts'
import { kindsOf, namesIn, type Kinds, type KindedName } from './kinds.ts'
import { isNear, slips, spelled } from './near.ts'

/** Units and districts of a register by what people call them. */
export interface Gazetteer {
  readonly register: Register
  readonly byCode: ReadonlyMap<string, Unit>
  /** By code without the zeros before it. */
  readonly byDigits: ReadonlyMap<string, readonly Unit[]>
  readonly byName: ReadonlyMap<string, readonly Unit[]>
  /** Areas that hold units. */
  readonly districts: readonly Area[]
  readonly districtByName: ReadonlyMap<string, readonly Area[]>
  readonly unitKinds: Kinds
  readonly areaKinds: Kinds
  /** "phường Mũi Né, TP. Phan Thiết" */
  readonly label: (unit: Unit) => string
  /** "TP. Phan Thiết" */
  readonly districtLabel: (id: string) => string
}

export function gazetteerOf(programme: Programme, register: Register): Gazetteer {
  const leaves = new Set(register.units.map(({ district }) => district))
  const districts = register.areas.filter(({ id }) => leaves.has(id))
  const short = new Map(programme.kinds.map((kind) => [kind.id, kind.short]))
  const areaName = new Map(register.areas.map(({ id, kind, name }) => [id, [short.get(kind) || kind, name].filter((part) => part !== '').join(' ')]))
  const districtLabel = (id: string): string => areaName.get(id) ?? id
  return {
    register,
    byCode: new Map(register.units.map((unit) => [unit.code, unit])),
    byDigits: grouped(register.units, ({ code }) => [digits(code)]),
    byName: grouped(register.units, spellings),
    districts,
    districtByName: grouped(districts, (area) => [...spellings(area), spelled(area.id)]),
    unitKinds: kindsOf(programme, new Set(register.units.map(({ kind }) => kind))),
    areaKinds: kindsOf(programme, new Set(register.areas.map(({ kind }) => kind))),
    label: ({ kind, name, district }) => `${spelled(name).startsWith(`${spelled(kind)} `) ? '' : `${kind} `}${name}, ${districtLabel(district)}`,
    districtLabel,
  }
}

/** A code as a number has it. */
export function digits(code: string): string {
  return code.replace(/^0+(?=.)/, '').toLowerCase()
}

/** Districts that a text names, by name and, where it stands there, kind; or by id. */
export function districtsNamed({ districtByName, areaKinds }: Pick<Gazetteer, 'districtByName' | 'areaKinds'>, text: string): readonly Area[] {
  const found = named(namesIn(text, areaKinds), (name) => districtByName.get(name) ?? [], text)
  // "TP. A (593)": where two are called the same, the id stands behind.
  const [, name, id] = found.length === 0 ? (/^(.+)\(([^()]+)\)$/.exec(text) ?? []) : []
  return name === undefined || id === undefined ? found : districtsNamed({ districtByName, areaKinds }, name).filter((area) => spelled(area.id) === spelled(id))
}

/** Units that a text names, by name and, where it stands there, kind. */
export function unitsNamed({ byName, unitKinds }: Gazetteer, text: string): readonly Unit[] {
  return named(namesIn(text, unitKinds), (name) => byName.get(name) ?? [], text)
}

/** Names of which the text may be a slip. */
export function nearNames(names: Iterable<string>, texts: readonly KindedName[]): string[] {
  return [...names].filter((name) => texts.some((each) => isNear(name, each.name, slips(each.name))))
}

function named<T extends { readonly kind: string; readonly name: string; readonly official?: string }>(parts: readonly KindedName[], find: (name: string) => readonly T[], text: string): readonly T[] {
  const found = new Set(parts.flatMap(({ name, kinds }) => find(name).filter(({ kind }) => kinds?.has(kind) ?? true)))
  if (found.size < 2) return [...found]
  // A text with its marks says more than the same letters without them.
  const marked = [...found].filter((each) => [each.name, each.official].some((name) => name !== undefined && sameName(text.slice(-name.length), name)))
  return marked.length > 0 ? marked : [...found]
}

function spellings({ name, official }: { readonly name: string; readonly official?: string }): string[] {
  return [name, official].flatMap((each) => (each === undefined ? [] : [spelled(each)]))
}

function grouped<T>(things: readonly T[], keys: (thing: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) for (const key of new Set(keys(thing))) {
    const group = groups.get(key)
    if (group) group.push(thing)
    else groups.set(key, [thing])
  }
  return groups
}
