import type { ReactElement } from 'react'
import type { Look } from '#figures/figure.ts'
import type { Palette } from '#theme/tokens.ts'
import { edgeOf, fillOf, Hatch, inkOn, useInk } from './Hatch.tsx'

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
  return (
    <>
      <rect x={x + 0.5} y={y + 0.5} width={swatchSize - 1} height={swatchSize - 1} rx={2.5} fill={fillOf(look, name, palette)} stroke={edgeOf(look, palette)} strokeWidth={1} />
      {look.check && <Check x={x + swatchSize / 2} y={y + swatchSize / 2} size={9} colour={inkOn(look, palette).fill} />}
    </>
  )
}

/** A check mark round a middle point. */
export function Check({ x, y, size, colour }: { readonly x: number; readonly y: number; readonly size: number; readonly colour: string }): ReactElement {
  const at = (dx: number, dy: number): string => `${round(x + dx * size)} ${round(y + dy * size)}`
  return <path d={`M${at(-0.46, 0.04)}L${at(-0.13, 0.36)}L${at(0.48, -0.34)}`} fill="none" stroke={colour} strokeWidth={round(Math.max(1.4, size * 0.16))} strokeLinecap="round" strokeLinejoin="round" />
}

function round(n: number): number {
  return Math.round(n * 100) / 100
}
