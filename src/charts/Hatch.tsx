import { useId, type ReactElement } from 'react'
import type { Look } from '#figures/figure.ts'
import type { Pattern } from '#model/programme.ts'
import type { Palette } from '#theme/tokens.ts'

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
  const { size, turn, draw } = kinds[look.fill]
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" {...(turn ? { patternTransform: `rotate(${turn})` } : {})}>
      <rect width={size} height={size} fill={palette.card} />
      <rect width={size} height={size} fill={palette[look.ink]} fillOpacity={0.22} />
      {draw(lineOf(look, palette))}
    </pattern>
  )
}

// Strong inks hatch in their own colour; pale ones, which would vanish on paper, in that of their edge.
function lineOf(look: Look, palette: Palette): string {
  return look.ink === 'unstated' || look.ink === 'outside' ? palette['edge-unstated'] : palette[look.ink]
}

interface Kind {
  readonly size: number
  readonly turn?: number
  readonly draw: (colour: string) => ReactElement
}

const kinds: Readonly<Record<Pattern, Kind>> = {
  diagonal: { size: 6, turn: 45, draw: (colour) => <rect width={2.4} height={6} fill={colour} /> },
  cross: { size: 7, turn: 45, draw: (colour) => <path d="M0 .6H7M.6 0V7" stroke={colour} strokeWidth={1.2} fill="none" /> },
  dots: { size: 6, turn: 30, draw: (colour) => <circle cx={3} cy={3} r={0.95} fill={colour} /> },
  vertical: { size: 5, draw: (colour) => <rect width={1.8} height={5} fill={colour} /> },
  horizontal: { size: 5, draw: (colour) => <rect width={5} height={1.8} fill={colour} /> },
}

function patternId({ ink, fill }: Look, name: string): string {
  return `${name}-${ink}-${fill}`
}
