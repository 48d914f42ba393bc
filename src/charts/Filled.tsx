import { createContext, use, type ReactElement } from 'react'
import type { Look } from '#figures/figure.ts'
import type { Palette } from '#theme/tokens.ts'
import { fillOf, lineOf, useInk } from './Hatch.tsx'
import { hatchings, strokesOver, type Extent } from './hatching.ts'

/** True where drawings are set on paper: printing makes a picture, coarse and large, of each thing that a pattern fills. */
export const OnPaper = createContext(false)

/** How a shape is filled. */
export interface Paint {
  readonly fill: string
  readonly fillOpacity?: number
}

interface Props {
  readonly look: Look
  /** As `Hatch` has it. */
  readonly name: string
  readonly palette: Palette
  readonly opacity?: number
  /** All that the shape covers, or more. */
  readonly extent: Extent
  /** The shape in a paint. */
  readonly children: (paint: Paint) => ReactElement
}

/** A shape in its look. On paper its hatching is drawn, stroke by stroke, and cut to the shape. */
export function Filled({ look, name, palette, opacity, extent, children }: Props): ReactElement {
  const paper = use(OnPaper)
  if (!paper || look.fill === 'solid') return children({ fill: fillOf(look, name, palette), ...(opacity === undefined ? {} : { fillOpacity: opacity }) })
  return (
    <>
      <Cut look={look} palette={palette} opacity={opacity} extent={extent} shape={children({ fill: palette.card })} />
      {children({ fill: 'none' })}
    </>
  )
}

function Cut({ look, palette, opacity, extent, shape }: Pick<Props, 'look' | 'palette' | 'extent'> & { readonly opacity: number | undefined; readonly shape: ReactElement }): ReactElement | null {
  const id = useInk()
  if (look.fill === 'solid') return null
  const hatching = hatchings[look.fill]
  return (
    <>
      <clipPath id={id}>{shape}</clipPath>
      <g clipPath={`url(#${id})`} {...(opacity === undefined ? {} : { opacity })}>
        <rect {...extent} fill={palette.card} />
        <rect {...extent} fill={palette[look.ink]} fillOpacity={0.22} />
        <path
          d={strokesOver(extent, hatching)} fill="none" stroke={lineOf(look, palette)} strokeWidth={hatching.thick}
          {...(hatching.runs === 'dots' ? { strokeLinecap: 'round' as const } : {})} {...(hatching.turn ? { transform: `rotate(${hatching.turn})` } : {})}
        />
      </g>
    </>
  )
}
