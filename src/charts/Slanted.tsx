import type { ReactElement } from 'react'
import type { Palette } from '#theme/tokens.ts'
import { Lines } from './Lines.tsx'
import type { Watermark } from './watermark.ts'

/** The pale words of a demonstration, each turned in its place. */
export function Slanted({ watermark, palette }: { readonly watermark: Watermark; readonly palette: Palette }): ReactElement {
  return (
    <>
      {watermark.places.map(({ x, y }) => (
        <g key={`${x} ${y}`} transform={`translate(${x} ${y}) rotate(${watermark.turn})`}>
          <Lines lines={[watermark.text]} x={0} y={0} size={watermark.size} weight={600} anchor="middle" fill={palette.outside} />
        </g>
      ))}
    </>
  )
}
