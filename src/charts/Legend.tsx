import type { ReactElement } from 'react'
import type { LegendItem } from '#figures/figure.ts'
import { textWidth, wrap } from '#theme/metrics.ts'
import { Hatch, useInk } from './Hatch.tsx'
import { leadingOf, Lines, type Drawn } from './Lines.tsx'
import { Sample, swatchSize } from './Swatch.tsx'

const size = 12.5
const leading = leadingOf(size)
const indent = swatchSize + 8
const between = 20

interface Entry {
  readonly item: LegendItem
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
}

/** A legend in a drawing, in the order given: a group at `x`, `y`, broken into lines that fit the width. */
export function Legend({ items, width, palette, x = 0, y = 0 }: Drawn & {
  readonly items: readonly LegendItem[]; readonly x?: number; readonly y?: number
}): ReactElement {
  const name = useInk()
  return (
    <g transform={`translate(${x} ${y})`}>
      <Hatch looks={items.map(({ look }) => look)} name={name} palette={palette} />
      {entriesOf(items, width).entries.map((entry, index) => (
        <g key={index}>
          <Sample look={entry.item.look} name={name} x={entry.x} y={entry.y + 1} palette={palette} />
          <Lines lines={entry.lines} x={entry.x + indent} y={entry.y + 12.5} size={size} leading={leading} fill={palette.ink} />
        </g>
      ))}
    </g>
  )
}

/** Height of that legend, px; 0 where there is nothing in it. */
export function legendHeight(items: readonly LegendItem[], width: number): number {
  return items.length === 0 ? 0 : entriesOf(items, width).height
}

function entriesOf(items: readonly LegendItem[], width: number): { readonly entries: readonly Entry[]; readonly height: number } {
  const entries: Entry[] = []
  let [x, y, lineHeight] = [0, 0, leading]
  for (const item of items) {
    const lines = wrap(item.text, width - indent, size)
    const wide = indent + Math.max(...lines.map((line) => textWidth(line, size)))
    if (x > 0 && x + wide > width) {
      y += lineHeight + 4
      x = 0
      lineHeight = leading
    }
    entries.push({ item, lines, x, y })
    lineHeight = Math.max(lineHeight, lines.length * leading)
    x += wide + between
  }
  return { entries, height: y + lineHeight }
}
