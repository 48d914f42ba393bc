import { fold } from '#model/fold.ts'
import { districtsNamed, type Gazetteer } from './gazetteer.ts'
import type { GapEntry } from './entries.ts'
import type { Params, SheetRule } from './rules.ts'
import { isWord, vocabulary } from './vocabulary.ts'

type Places = GapEntry['places']

export type PlacesRead = { readonly ok: true; readonly places: Places } | { readonly ok: false; readonly rule: SheetRule; readonly params: Params }

/** "TP. A: 5; TX. B: từ 1 đến 3; C: ít nhất 1; D": where units lie that are only counted, in both languages. */
export function readPlaces(gazetteer: Gazetteer, text: string, size: number): PlacesRead {
  const items = text.split(/[;\n]/).map((item) => item.trim()).filter((item) => item !== '')
  if (items.length === 0) return { ok: false, rule: 'placesMissing', params: {} }
  const one = items.flatMap((item) => (readPlace(gazetteer, item).ok ? [item] : item.split(/,(?!\d)/).map((part) => part.trim())))
  const places: Places[number][] = []
  for (const item of one) {
    const read = readPlace(gazetteer, item)
    if (!read.ok) return read
    if (places.some(({ district }) => district === read.place.district)) return { ok: false, rule: 'placeTwice', params: { place: item } }
    places.push(read.place)
  }
  const least = places.reduce((sum, { atLeast }) => sum + atLeast, 0)
  const most = places.reduce((sum, { atMost = size }) => sum + atMost, 0)
  if (least > size || most < size) return { ok: false, rule: 'placesSum', params: { size, least, most } }
  // An upper end that cannot be passed anyway is none.
  return { ok: true, places: places.map(({ district, atLeast, atMost }) => (atMost === undefined || atMost >= size - least + atLeast ? { district, atLeast } : { district, atLeast, atMost })) }
}

type PlaceRead = { readonly ok: true; readonly place: Places[number] } | { readonly ok: false; readonly rule: SheetRule; readonly params: Params }

function readPlace(gazetteer: Gazetteer, item: string): PlaceRead {
  const split = /^([^:]+)(?::(.*))?$/.exec(item)
  const name = split?.[1]?.trim() ?? item
  const [area, other] = districtsNamed(gazetteer, name)
  if (!area) return { ok: false, rule: 'unknownDistrict', params: { value: name } }
  if (other) return { ok: false, rule: 'districtAmbiguous', params: { value: name } }
  const bounds = readBounds(split?.[2] ?? '')
  if (!bounds || (bounds.atMost !== undefined && bounds.atMost < bounds.atLeast)) return { ok: false, rule: 'badPlace', params: { place: item } }
  return { ok: true, place: { district: area.id, ...bounds } }
}

function readBounds(text: string): { readonly atLeast: number; readonly atMost?: number } | undefined {
  const folded = fold(text)
  if (text.trim() === '') return { atLeast: 0 }
  const one = /^(\d{1,6})$/.exec(folded)
  if (one) return { atLeast: Number(one[1]), atMost: Number(one[1]) }
  const two = /^(?:tu |from )?(\d{1,6}) (?:den |to )?(\d{1,6})$/.exec(folded)
  if (two) return { atLeast: Number(two[1]), atMost: Number(two[2]) }
  const low = /^(?:it nhat|toi thieu|at least) (\d{1,6})$/.exec(folded)
  if (low) return { atLeast: Number(low[1]) }
  const high = /^(?:nhieu nhat|toi da|at most) (\d{1,6})$/.exec(folded)
  return high ? { atLeast: 0, atMost: Number(high[1]) } : undefined
}

/** "05 đơn vị khác", "5 communes not named", "Các xã còn lại: 3": how many are counted and not named. */
export function readCount({ unitKinds }: Gazetteer, text: string): number | undefined {
  const folded = fold(text)
  const [number, other] = folded.match(/\b\d+\b/g) ?? []
  if (number === undefined || other !== undefined || number.length > 5 || Number(number) === 0) return undefined
  const units = new RegExp(`\\b(?:${[...vocabulary.units, ...unitKinds.nouns].toSorted((a, b) => b.length - a.length).join('|')})s?\\b`, 'g')
  const left = folded.replace(number, ' ').replace(units, ' ').replace(/\b(?:cac|so|va|the|of|and)\b/g, ' ').replace(/\s+/g, ' ').trim()
  const isFirst = folded.startsWith(number) && folded.search(units) > 0
  // "Phường 5" is a name; "5 phường" is not.
  return isWord('unnamed', left) || (left === '' && isFirst) ? Number(number) : undefined
}
