import type { Programme } from '#model/programme.ts'
import type { Area, Unit } from '#model/register.ts'

/** "Phường Bình Hưng": kind and name of a unit, in Vietnamese in every language, capitalised. */
export function unitName(unit: Unit): string {
  return capital(`${unit.kind} ${unit.name}`)
}

/** "TP. Phan Thiết": an area with its kind shortened; plain where the programme shortens it to nothing. */
export function areaName(programme: Programme, area: Area): string {
  const kind = programme.kinds.find((each) => each.id === area.kind)
  return kind?.short ? `${kind.short} ${area.name}` : area.name
}

/** "thành phố Phan Thiết". */
export function fullAreaName(area: Area): string {
  return `${area.kind} ${area.name}`
}

/** First letter upper case; the rest as it is. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
