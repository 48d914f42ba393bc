import { useId, type ReactElement } from 'react'
import type { Look } from '#figures/figure.ts'
import type { Palette } from '#theme/tokens.ts'
import { hatchings, type Hatching } from './hatching.ts'

/** A name for the defs of one drawing, which no other drawing of the document has. */
export function useInk(): string {
  return `ink${useId().replace(/[^A-Za-z0-9]/g, '')}`
}

/** The `fill` of a look; hatching refers to the pattern that `Hatch` defines under the same name. */
export function fillOf(look: Look, name: string, palette: Palette): string {
  return look.fill === 'solid' ? palette[look.ink] : `url(#${patternId(look, name)})`
}

/** The line round a look, at 3:1 or more against the card. */
export function edgeOf(look: Look, palette: Palette): string {
  return palette[`edge-${look.ink}`]
}

/** Colour of text on a look, and the rim it needs on hatching. */
export function inkOn(look: Look, palette: Palette): { readonly fill: string; readonly halo?: string } {
  if (look.fill !== 'solid') return { fill: palette.ink, halo: palette.card }
  return { fill: look.ink === 'unstated' ? palette.ink : palette[`on-${look.ink}`] }
}

/** The patterns of some looks, told apart by their kind and not by hue alone. */
export function Hatch({ looks, name, palette }: { readonly looks: readonly Look[]; readonly name: string; readonly palette: Palette }): ReactElement | null {
  const hatched = new Map(looks.filter(({ fill }) => fill !== 'solid').map((look) => [patternId(look, name), look]))
  if (hatched.size === 0) return null
  return <defs>{[...hatched].map(([id, look]) => <Tile key={id} id={id} look={look} palette={palette} />)}</defs>
}

function Tile({ id, look, palette }: { readonly id: string; readonly look: Look; readonly palette: Palette }): ReactElement | null {
  if (look.fill === 'solid') return null
  const hatching = hatchings[look.fill]
  const { size, turn } = hatching
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" {...(turn ? { patternTransform: `rotate(${turn})` } : {})}>
      <rect width={size} height={size} fill={palette.card} />
      <rect width={size} height={size} fill={palette[look.ink]} fillOpacity={0.22} />
      <Repeated hatching={hatching} colour={lineOf(look, palette)} />
    </pattern>
  )
}

function Repeated({ hatching: { size, thick, runs }, colour }: { readonly hatching: Hatching; readonly colour: string }): ReactElement {
  switch (runs) {
    case 'down': return <rect width={thick} height={size} fill={colour} />
    case 'across': return <rect width={size} height={thick} fill={colour} />
    case 'both': return <path d={`M0 ${thick / 2}H${size}M${thick / 2} 0V${size}`} stroke={colour} strokeWidth={thick} fill="none" />
    case 'dots': return <circle cx={size / 2} cy={size / 2} r={thick / 2} fill={colour} />
  }
}

/** Strong inks hatch in their own colour; pale ones, which would vanish on paper, in that of their edge. */
export function lineOf(look: Look, palette: Palette): string {
  return look.ink === 'unstated' || look.ink === 'outside' ? palette['edge-unstated'] : palette[look.ink]
}

function patternId({ ink, fill }: Look, name: string): string {
  return `${name}-${ink}-${fill}`
}
