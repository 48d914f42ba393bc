import type { Look } from '#figures/figure.ts'
import type { Pattern } from '#model/programme.ts'
import { filePalette, type Role } from '#theme/tokens.ts'
import { colour, hex } from './text.ts'

/** Office's own patterns, told apart by their kind as in the drawings. */
const presets: Readonly<Record<Pattern, string>> = {
  diagonal: 'wdUpDiag', cross: 'diagCross', dots: 'pct20', vertical: 'narVert', horizontal: 'narHorz',
}

/** Fill and outline of a look, in this order as Office wants them. */
export function paintOf(look: Look): string {
  return `${fillOf(look)}${line(`edge-${look.ink}`)}`
}

export function fillOf({ ink, fill }: Look): string {
  return fill === 'solid' ? colour(ink) : hatch(ink, fill)
}

/** A line, px; `none` for the absence of one. */
export function line(role: Role | 'none', width = 1): string {
  return role === 'none' ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="${Math.round(width * 9525)}">${colour(role)}</a:ln>`
}

function hatch(ink: Look['ink'], pattern: Pattern): string {
  // Strong inks hatch in their own colour; pale ones, which would vanish on paper, in that of their edge.
  const front = hex(ink === 'unstated' || ink === 'outside' ? 'edge-unstated' : ink)
  return `<a:pattFill prst="${presets[pattern]}"><a:fgClr><a:srgbClr val="${front}"/></a:fgClr><a:bgClr><a:srgbClr val="${tint(ink)}"/></a:bgClr></a:pattFill>`
}

/** The ground of a hatch: a fifth of its ink on the card. */
function tint(ink: Role): string {
  const parts = (role: Role): number[] => [1, 3, 5].map((at) => Number.parseInt(filePalette[role].slice(at, at + 2), 16))
  const card = parts('card')
  return parts(ink).map((part, at) => Math.round(part * 0.22 + (card[at] ?? 255) * 0.78).toString(16).padStart(2, '0')).join('').toUpperCase()
}

/** Colour of a text on a look, and whether it needs a ground of its own there. */
export function inkOn({ ink, fill }: Look): { readonly ink: Role; readonly ground: boolean } {
  if (fill !== 'solid') return { ink: 'ink', ground: true }
  return { ink: ink === 'unstated' ? 'ink' : `on-${ink}`, ground: false }
}
