import { fold } from '#model/fold.ts'
import type { Programme } from '#model/programme.ts'
import { spelled } from './near.ts'
import { vocabulary } from './vocabulary.ts'

/** How each kind of unit and area may stand before or after a name: "phường", "P.", "ward". */
export interface Kinds {
  /** From what is typed to ids of kinds. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>
  /** Whole words for them. */
  readonly nouns: readonly string[]
}

export function kindsOf({ kinds }: Programme, used: ReadonlySet<string>): Kinds {
  const ids = new Map<string, Set<string>>()
  const nouns = new Set<string>()
  for (const { id, short, name } of kinds.length > 0 ? kinds : [...used].map((id) => ({ id, short: '', name: { vi: id, en: id } }))) {
    if (!used.has(id)) continue
    for (const noun of [id, name.vi, name.en].map(spelled)) nouns.add(noun)
    // "phường" as "p", "thị trấn" as "tt".
    const initials = spelled(id).split(' ').map((word) => word.slice(0, 1)).join('')
    for (const form of [id, short, name.vi, name.en, initials].map(spelled)) {
      if (form !== '') ids.set(form, (ids.get(form) ?? new Set()).add(id))
    }
  }
  return { ids, nouns: [...nouns].filter((noun) => /^[\p{L} ]+$/u.test(noun)) }
}

/** A name with the kinds that stand beside it; several where what is typed could be more than one. */
export interface KindedName {
  readonly name: string
  readonly kinds?: ReadonlySet<string>
}

/** Every way to take a text apart into kind and name: "xã Phú Quý", but also a name that begins like a kind. */
export function namesIn(text: string, { ids }: Kinds): KindedName[] {
  const whole = withoutOffice(spelled(text))
  const parts = [...ids].flatMap(([form, kinds]): KindedName[] => [
    ...(whole.startsWith(`${form} `) ? [{ name: whole.slice(form.length + 1), kinds }] : []),
    ...(whole.endsWith(` ${form}`) ? [{ name: whole.slice(0, -form.length - 1), kinds }] : []),
    ...(whole.startsWith(`${form} of `) ? [{ name: whole.slice(form.length + 4), kinds }] : []),
  ])
  // "P. 2" is called "Phường 2".
  const numbered = parts.flatMap(({ name, kinds = new Set<string>() }) => (/^\d/.test(name) ? [...kinds].map((kind) => ({ name: `${spelled(kind)} ${name.replace(/^0+(?=\d)/, '')}`, kinds })) : []))
  return [{ name: whole }, ...parts, ...numbered].filter(({ name }) => name !== '')
}

/** Kinds that a cell names and nothing else. */
export function kindsNamed(text: string, { ids }: Kinds): ReadonlySet<string> | undefined {
  return ids.get(withoutOffice(spelled(text)))
}

const offices = vocabulary.office.map(fold)

function withoutOffice(text: string): string {
  const office = offices.find((each) => text.startsWith(`${each} `))
  return office === undefined ? text : text.slice(office.length + 1)
}
