import type { ReactElement } from 'react'
import type { Look } from '#figures/figure.ts'
import type { Palette } from '#theme/tokens.ts'
import { Emblem } from './Emblem.tsx'
import { Filled } from './Filled.tsx'
import { edgeOf, Hatch, useInk } from './Hatch.tsx'

export const swatchSize = 14

/** A sample of a look for a legend in HTML; says nothing to a screen reader, the text beside it does. */
export function Swatch({ look, palette }: { readonly look: Look; readonly palette: Palette }): ReactElement {
  const name = useInk()
  return (
    <svg width={swatchSize} height={swatchSize} viewBox={`0 0 ${swatchSize} ${swatchSize}`} aria-hidden="true" focusable="false">
      <Hatch looks={[look]} name={name} palette={palette} />
      <Sample look={look} name={name} x={0} y={0} palette={palette} />
    </svg>
  )
}

/** The sample itself, for a drawing that defines its own patterns. */
export function Sample({ look, name, x, y, palette }: {
  readonly look: Look; readonly name: string; readonly x: number; readonly y: number; readonly palette: Palette
}): ReactElement {
  const box = { x: x + 0.5, y: y + 0.5, width: swatchSize - 1, height: swatchSize - 1 }
  return (
    <>
      <Filled look={look} name={name} palette={palette} extent={box}>
        {(paint) => <rect {...box} rx={2.5} {...paint} stroke={edgeOf(look, palette)} strokeWidth={1} />}
      </Filled>
      <Emblem look={look} x={x + swatchSize / 2} y={y + swatchSize / 2} size={9} palette={palette} />
    </>
  )
}
