import type { ReactElement } from 'react'
import { fonts, type Palette } from '#theme/tokens.ts'
import type { Weight } from '#theme/metrics.ts'

interface Props {
  readonly lines: readonly string[]
  readonly x: number
  /** Baseline of the first line. */
  readonly y: number
  readonly size: number
  readonly fill: string
  readonly weight?: Weight
  readonly leading?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Colour of the rim that keeps text legible over hatching. */
  readonly halo?: string
}

/** Text of a drawing: lines that are already broken, one tspan each. */
export function Lines({ lines, x, y, size, fill, weight = 400, leading = leadingOf(size), anchor = 'start', halo }: Props): ReactElement {
  const rim = halo ? { stroke: halo, strokeWidth: 3.5, strokeLinejoin: 'round' as const, paintOrder: 'stroke' } : {}
  return (
    <text x={x} y={y} fontFamily={fonts.text} fontSize={size} fontWeight={weight} fill={fill} textAnchor={anchor} {...rim}>
      {lines.length === 1 ? lines[0] : lines.map((line, index) => (
        <tspan key={index} x={x} y={y + index * leading}>{line}</tspan>
      ))}
    </text>
  )
}

/** Distance of two baselines; Vietnamese stacks marks over and under its letters. */
export function leadingOf(size: number): number {
  return Math.round(size * 1.4)
}

/** What every drawing takes: how wide it is and what it paints with. */
export interface Drawn {
  readonly width: number
  readonly palette: Palette
}
