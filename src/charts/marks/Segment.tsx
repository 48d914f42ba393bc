import type { ReactElement } from 'react'
import type { Look } from '#figures/figure.ts'
import { edgeOf, fillOf, inkOn } from '#charts/Hatch.tsx'
import { Lines } from '#charts/Lines.tsx'
import { textWidth } from '#theme/metrics.ts'
import type { Palette } from '#theme/tokens.ts'

/** One part of a bar with its number on it, if the number fits. */
export function Segment({ x, y, width, height, look, text, name, palette }: {
  readonly x: number; readonly y: number; readonly width: number; readonly height: number
  readonly look: Look; readonly text: string; readonly name: string; readonly palette: Palette
}): ReactElement | null {
  if (width <= 0) return null
  const size = 12.5
  // A hair of paper between parts, so that two that touch are two in black and white.
  const inner = Math.max(1, width - 1.6)
  return (
    <g>
      <rect x={x + 0.8} y={y + 0.5} width={inner} height={height - 1} fill={fillOf(look, name, palette)} stroke={edgeOf(look, palette)} strokeWidth={1} rx={1} />
      {text && textWidth(text, size, 600) + 1.5 <= inner && (
        <Lines lines={[text]} x={x + width / 2} y={y + height / 2 + 4.5} anchor="middle" size={size} weight={600} {...inkOn(look, palette)} />
      )}
    </g>
  )
}
