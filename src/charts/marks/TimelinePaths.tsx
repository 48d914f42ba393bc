import type { ReactElement } from 'react'
import type { TimelineMark } from '#figures/figure.ts'
import type { Point } from '#theme/hexagon.ts'
import { edgeOf } from '#charts/Hatch.tsx'
import { Lines, type Drawn } from '#charts/Lines.tsx'
import type { AskedPart } from './Timeline.tsx'
import { sampleWidth } from './timelinePaths.ts'
import type { TimelinePlan } from './timelinePlan.ts'
import { noteLeading, noteSize } from './timelineText.ts'

// Told apart without colour: long dashes, dots, dashes and dots.
const dashes = ['9 5', '2 4', '9 4 2 4'] as const

/** What would be, if: dashed edges with a pale fan between them, and their words. */
export function Paths({ plan, mark, palette, asked }: {
  readonly plan: TimelinePlan; readonly mark: TimelineMark; readonly palette: Drawn['palette']; readonly asked: AskedPart
}): ReactElement {
  return (
    <>
      {plan.paths.map(({ id, upper, lower, label, apart }, index) => {
        const path = mark.paths?.[index]
        if (!path) return null
        const ink = edgeOf(path.look, palette)
        const stroke = { fill: 'none', stroke: ink, strokeWidth: 2, strokeDasharray: dashes[index % dashes.length] } as const
        const words = <Lines lines={label.lines} x={label.x} y={label.y} anchor={label.anchor} size={noteSize} leading={noteLeading} weight={600} fill={ink} halo={palette.card} />
        return (
          <g key={id}>
            <path d={`${lineOf(upper)}${lineOf(lower.toReversed()).replace('M', 'L')}Z`} fill={palette[path.look.ink]} fillOpacity={0.14} stroke="none" />
            <path d={lineOf(upper)} {...stroke} />
            {apartFrom(upper, lower) && <path d={lineOf(lower)} {...stroke} />}
            {apart && <path d={`M${label.x - sampleWidth - 6} ${label.y - 4}H${label.x - 6}`} {...stroke} />}
            {asked(path.cell?.row, path.cell?.column ?? '', words)}
          </g>
        )
      })}
    </>
  )
}

function lineOf(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
}

function apartFrom(upper: readonly Point[], lower: readonly Point[]): boolean {
  return upper.some(({ y }, index) => Math.abs(y - (lower[index]?.y ?? y)) > 1)
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}
