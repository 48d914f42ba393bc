import type { ReactElement } from 'react'
import { rowOf, type Grid, type Strip as StripMark } from '#figures/figure.ts'
import { Asked, type OnTrail } from '#charts/Asked.tsx'
import { Hatch, useInk } from '#charts/Hatch.tsx'
import { Legend, legendHeight } from '#charts/Legend.tsx'
import { Lines, type Drawn } from '#charts/Lines.tsx'
import { wrap } from '#theme/metrics.ts'
import { cellOf, lengthOf } from './barsPlan.ts'
import { Segment } from './Segment.tsx'

const size = 12.5
const leading = 18
const thick = 26

/** A bar to scale of the whole, its number on each part, what the parts are below. Alone, as on a page that sets its title. */
export function Strip({ strip, grid, width, palette, onTrail }: Drawn & { readonly strip: StripMark; readonly grid: Grid; readonly onTrail?: OnTrail | undefined }): ReactElement {
  const height = stripHeight(strip, width, false)
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={strip.title}>
      <StripBody strip={strip} grid={grid} width={width} palette={palette} y={0} titled={false} onTrail={onTrail} />
    </svg>
  )
}

/** The same as a part of another drawing. */
export function StripBody({ strip, grid, width, palette, y, titled = true, onTrail }: Drawn & {
  readonly strip: StripMark; readonly grid: Grid; readonly y: number; readonly titled?: boolean; readonly onTrail?: OnTrail | undefined
}): ReactElement {
  const name = useInk()
  const title = titled ? wrap(strip.title, width, size) : []
  const top = titled ? title.length * leading + 4 : 0
  let x = 0
  return (
    <g transform={`translate(0 ${y})`}>
      <Hatch looks={strip.segments.map(({ look }) => look)} name={name} palette={palette} />
      {titled && <Lines lines={title} x={0} y={12.5} size={size} leading={leading} fill={palette.muted} />}
      {strip.segments.map(({ row, look }) => {
        const cell = cellOf(rowOf(grid, row), strip.column)
        const long = (lengthOf(cell) / strip.total) * width
        x += long
        return (
          <Asked key={row} row={row} column={strip.column} cell={cell} onTrail={onTrail}>
            <Segment x={x - long} y={top} width={long} height={thick} look={look} text={cell.text} name={name} palette={palette} />
          </Asked>
        )
      })}
      <Legend items={legendOf(strip)} width={width} palette={palette} y={top + thick + 12} />
    </g>
  )
}

export function stripHeight(strip: StripMark, width: number, titled = true): number {
  return (titled ? wrap(strip.title, width, size).length * leading + 4 : 0) + thick + 12 + legendHeight(legendOf(strip), width) + 4
}

function legendOf(strip: StripMark): readonly { readonly look: StripMark['segments'][number]['look']; readonly text: string }[] {
  return strip.segments.map(({ look, label }) => ({ look, text: label }))
}
