import type { ReactElement } from 'react'
import type { Grid, HeadlineMark } from '#figures/figure.ts'
import { Hatch, useInk } from '#charts/Hatch.tsx'
import { Lines, type Drawn } from '#charts/Lines.tsx'
import { textWidth, wrap } from '#theme/metrics.ts'
import { fonts } from '#theme/tokens.ts'
import { Segment } from './Segment.tsx'
import { StripBody, stripHeight } from './Strip.tsx'

interface Props extends Drawn {
  readonly mark: HeadlineMark
  readonly grid: Grid
  readonly title: string
}

const bigSize = 30
const smallSize = 14
const noteSize = 12.5
const leading = 18
const gutter = 24

/** Large numbers side by side, over a to-scale bar of the whole. */
export function Headline({ mark, grid, width, palette, title }: Props): ReactElement {
  const name = useInk()
  const plan = planHeadline(mark, width)
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={plan.height} viewBox={`0 0 ${width} ${plan.height}`} role="img" aria-label={title}>
      <Hatch looks={mark.numbers.flatMap(({ bar }) => bar.map(({ look }) => look))} name={name} palette={palette} />
      {plan.blocks.map(({ number, x, y, label, size, bigAt, beside, small, barAt, under, underAt }) => {
        const whole = number.bar.reduce((sum, { value }) => sum + value, 0)
        let from = x
        return (
          <g key={number.row}>
            <line x1={x} x2={x + plan.column} y1={y + 0.5} y2={y + 0.5} stroke={palette.ink} strokeWidth={1.4} />
            <Lines lines={label} x={x} y={y + 21} size={noteSize} leading={leading} fill={palette.muted} />
            <text x={x} y={bigAt} fontFamily={fonts.text} fontSize={size} fontWeight={600} fill={palette.ink}>
              {number.big}
              {beside && <tspan dx={8} fontSize={smallSize} fill={palette.muted}>{number.small}</tspan>}
            </text>
            {small.length > 0 && <Lines lines={small} x={x} y={bigAt + 4 + leading} size={smallSize} weight={600} leading={leading} fill={palette.muted} />}
            {number.bar.map(({ look, value }, index) => {
              const long = whole > 0 ? (value / whole) * plan.column : 0
              from += long
              return <Segment key={index} x={from - long} y={barAt} width={long} height={9} look={look} text="" name={name} palette={palette} />
            })}
            {under.length > 0 && <Lines lines={under} x={x} y={underAt} size={noteSize} leading={leading} fill={palette.muted} />}
          </g>
        )
      })}
      <StripBody strip={mark.strip} grid={grid} width={width} palette={palette} y={plan.stripAt} />
    </svg>
  )
}

interface Block {
  readonly number: HeadlineMark['numbers'][number]
  readonly x: number
  readonly y: number
  readonly label: readonly string[]
  /** Of the large number; words in its place are set as large as the column holds them. */
  readonly size: number
  readonly bigAt: number
  /** Whether the small text stands on the big one's line; else in lines under it. */
  readonly beside: boolean
  readonly small: readonly string[]
  readonly barAt: number
  readonly under: readonly string[]
  readonly underAt: number
}

export function planHeadline(mark: HeadlineMark, width: number): {
  readonly height: number; readonly column: number; readonly stripAt: number; readonly blocks: readonly Block[]
} {
  const across = Math.min(mark.numbers.length || 1, width >= 720 ? 4 : width >= 400 ? 2 : 1)
  const column = (width - gutter * (across - 1)) / across
  const blocks: Block[] = []
  let y = 0
  for (let first = 0; first < mark.numbers.length; first += across) {
    const line = mark.numbers.slice(first, first + across)
    const labels = line.map(({ label }) => wrap(label, column, noteSize))
    const bigAt = y + 21 + (Math.max(...labels.map((each) => each.length)) - 1) * leading + 38
    let bottom = bigAt
    line.forEach((number, index) => {
      const x = index * (column + gutter)
      const size = Math.min(bigSize, Math.floor((column * 10) / textWidth(number.big, 1, 600)) / 10)
      const beside = number.small !== '' && textWidth(number.big, size, 600) + 8 + textWidth(number.small, smallSize, 600) <= column
      const small = number.small === '' || beside ? [] : wrap(number.small, column, smallSize, 600)
      const lowest = small.length === 0 ? bigAt : bigAt + 4 + small.length * leading
      const barAt = lowest + 13
      const under = number.under ? wrap(number.under, column, noteSize) : []
      const underAt = (number.bar.length > 0 ? barAt + 9 : lowest) + 20
      blocks.push({
        number, x, y, label: labels[index] ?? [], size, bigAt, beside, small, barAt, under, underAt,
      })
      bottom = Math.max(bottom, under.length > 0 ? underAt + (under.length - 1) * leading : number.bar.length > 0 ? barAt + 9 : lowest)
    })
    y = bottom + 26
  }
  return { column, blocks, stripAt: y, height: Math.ceil(y + stripHeight(mark.strip, width)) }
}
