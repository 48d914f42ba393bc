import type { Area, Unit } from '#model/register.ts'
import { digits, districtsNamed, nearNames, unitsNamed, type Gazetteer } from './gazetteer.ts'
import { kindsNamed, namesIn } from './kinds.ts'
import type { Params, SheetRule } from './rules.ts'

/** What a row says of who it is about. */
export interface Identity {
  readonly code: string
  readonly kind: string
  readonly name: string
  /** Id of the district that its own cell, its group or its merged cell names. */
  readonly district?: string
}

export type IdentityPart = 'code' | 'name' | 'district'

/** A fault or a remark, and which part of the identity it is about. */
export interface Doubt {
  readonly part: IdentityPart
  readonly rule: SheetRule
  readonly params: Params
}

export type Match = { readonly unit: Unit; readonly doubt?: Doubt } | { readonly unit?: undefined; readonly doubt: Doubt }

/** The unit that a row means: by its code with a name that agrees, else by kind, name and district; never by guessing. */
export function matchUnit(gazetteer: Gazetteer, identity: Identity): Match {
  return identity.code === '' ? byName(gazetteer, identity) : byCode(gazetteer, identity)
}

function byCode(gazetteer: Gazetteer, identity: Identity): Match {
  const { label } = gazetteer
  const typed = identity.code.replace(/^['’]|\s+/g, '')
  const exact = gazetteer.byCode.get(typed)
  const padded = exact ? [exact] : (gazetteer.byDigits.get(digits(typed)) ?? [])
  const [unit] = padded
  if (padded.length > 1) return { doubt: { part: 'code', rule: 'codeSeveral', params: { units: listed(gazetteer, padded) } } }
  if (!unit) {
    const named = identity.name === '' ? [] : candidates(gazetteer, identity)
    return named.length > 0
      ? { doubt: { part: 'code', rule: 'unknownCodeNamed', params: { units: listed(gazetteer, named) } } }
      : { doubt: { part: 'code', rule: 'unknownCode', params: {} } }
  }
  if (!agrees(gazetteer, unit, identity)) {
    const names = identity.name === '' ? [] : candidates(gazetteer, identity).filter(({ code }) => code !== unit.code)
    const where = identity.district === undefined ? '' : `, ${gazetteer.districtLabel(identity.district)}`
    const name = [hasOwnKind(gazetteer, identity.name) ? '' : identity.kind, identity.name].filter((part) => part !== '').join(' ')
    return { doubt: { part: identity.name === '' ? 'district' : 'name', rule: 'nameMismatch', params: { code: unit.code, official: label(unit), typed: `${name}${where}`.replace(/^, /, ''), count: names.length, units: listed(gazetteer, names) } } }
  }
  return exact ? { unit } : { unit, doubt: { part: 'code', rule: 'codePadded', params: { code: unit.code, unit: label(unit) } } }
}

function byName(gazetteer: Gazetteer, identity: Identity): Match {
  const { label } = gazetteer
  const found = candidates(gazetteer, identity)
  const [unit, ...others] = found
  if (unit && others.length > 0) return { doubt: { part: 'name', rule: 'unitAmbiguous', params: { units: listed(gazetteer, found) } } }
  if (unit) {
    const alone = districtOf(gazetteer, identity) === undefined
    return alone ? { unit, doubt: { part: 'name', rule: 'nameAlone', params: { code: unit.code, unit: label(unit) } } } : { unit }
  }
  const elsewhere = [...new Set(namesIn(nameOf(identity.name), gazetteer.unitKinds).flatMap(({ name }) => gazetteer.byName.get(name) ?? []))]
  if (elsewhere.length > 0) return { doubt: { part: 'name', rule: 'unitElsewhere', params: { units: listed(gazetteer, elsewhere) } } }
  const district = districtOf(gazetteer, identity)
  const near = nearNames(gazetteer.byName.keys(), namesIn(nameOf(identity.name), gazetteer.unitKinds)).flatMap((name) => gazetteer.byName.get(name) ?? [])
  const here = near.filter((each) => each.district === district)
  const units = here.length > 0 ? here : near
  return units.length > 0
    ? { doubt: { part: 'name', rule: 'unknownUnitNear', params: { units: listed(gazetteer, units) } } }
    : { doubt: { part: 'name', rule: 'unknownUnit', params: {} } }
}

/** Units whose name, kind and district are those of the row, as far as it says. */
function candidates(gazetteer: Gazetteer, identity: Identity): readonly Unit[] {
  const whole = unitsNamed(gazetteer, identity.name)
  const found = whole.length > 0 ? whole : unitsNamed(gazetteer, nameOf(identity.name))
  const kinds = kindsNamed(identity.kind, gazetteer.unitKinds)
  const district = districtOf(gazetteer, identity)
  return found.filter((unit) => (kinds?.has(unit.kind) ?? true) && (district === undefined || unit.district === district))
}

/** A code is only as good as what stands beside it. */
function agrees(gazetteer: Gazetteer, unit: Unit, identity: Identity): boolean {
  const kinds = kindsNamed(identity.kind, gazetteer.unitKinds)
  const district = districtOf(gazetteer, identity)
  if (kinds && !kinds.has(unit.kind)) return false
  if (district !== undefined && district !== unit.district) return false
  if (identity.name === '') return true
  return [identity.name, nameOf(identity.name)].some((name) => unitsNamed(gazetteer, name).length > 0 && namesIn(name, gazetteer.unitKinds).some(
    (part) => (part.kinds?.has(unit.kind) ?? true) && (gazetteer.byName.get(part.name)?.includes(unit) ?? false),
  ))
}

/** "Bình Tân (La Gi)", "xã Tân Hà, huyện Đức Linh": a district may stand behind the name. */
function districtOf(gazetteer: Gazetteer, { name, district }: Identity): string | undefined {
  const behind = name.slice(nameOf(name).length).replace(/^[\s,(–-]+|[\s)]+$/g, '')
  const [named]: readonly Area[] = behind === '' ? [] : districtsNamed(gazetteer, behind)
  return named?.id ?? district
}

function nameOf(text: string): string {
  return text.split(/[,(]|\s[–-]\s/)[0]?.trim() ?? text
}

function hasOwnKind(gazetteer: Gazetteer, name: string): boolean {
  return namesIn(name, gazetteer.unitKinds).some((part) => part.kinds !== undefined && gazetteer.byName.has(part.name))
}

/** "22915 phường Mũi Né, TP. Phan Thiết; …" */
function listed({ label }: Gazetteer, units: readonly Unit[]): string {
  const most = 5
  return units.slice(0, most).map((unit) => `${unit.code} ${label(unit)}`).join('; ') + (units.length > most ? '; …' : '')
}
