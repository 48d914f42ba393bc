import type { ReactElement } from 'react'
import type { Look } from '#figures/figure.ts'
import { Emblem } from '#charts/Emblem.tsx'
import { Filled } from '#charts/Filled.tsx'
import { edgeOf, inkOn } from '#charts/Hatch.tsx'
import { Lines } from '#charts/Lines.tsx'
import { textWidth } from '#theme/metrics.ts'
import type { Palette } from '#theme/tokens.ts'

const size = 12.5
const signSize = 9
const signRoom = signSize + 4

/** One part of a bar with its number on it, if the number fits, and the sign of its look before it, if that fits too. */
export function Segment({ x, y, width, height, look, text, name, palette }: {
  readonly x: number; readonly y: number; readonly width: number; readonly height: number
  readonly look: Look; readonly text: string; readonly name: string; readonly palette: Palette
}): ReactElement | null {
  if (width <= 0) return null
  // A hair of paper between parts, so that two that touch are two in black and white.
  const inner = Math.max(1, width - 1.6)
  const wide = textWidth(text, size, 600)
  const said = text !== '' && wide + 1.5 <= inner
  const signed = look.sign !== undefined && (said ? wide + signRoom + 4 : signSize + 3) <= inner
  const middle = x + width / 2
  const box = { x: x + 0.8, y: y + 0.5, width: inner, height: height - 1 }
  return (
    <g>
      <Filled look={look} name={name} palette={palette} extent={box}>
        {(paint) => <rect {...box} {...paint} stroke={edgeOf(look, palette)} strokeWidth={1} rx={1} />}
      </Filled>
      {signed && <Emblem look={look} x={said ? middle - wide / 2 - 2 : middle} y={y + height / 2} size={signSize} palette={palette} />}
      {said && (
        <Lines lines={[text]} x={signed ? middle + signRoom / 2 : middle} y={y + height / 2 + 4.5} anchor="middle" size={size} weight={600} {...inkOn(look, palette)} />
      )}
    </g>
  )
}
