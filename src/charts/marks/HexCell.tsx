import type { ReactElement } from 'react'
import { Emblem } from '#charts/Emblem.tsx'
import { Filled } from '#charts/Filled.tsx'
import { edgeOf, inkOn } from '#charts/Hatch.tsx'
import { Lines } from '#charts/Lines.tsx'
import { textWidth } from '#theme/metrics.ts'
import type { Palette } from '#theme/tokens.ts'
import { cellNameLeading, cellNameSize, nameTop, type Label, type MapPlan, type Type } from './mapPlan.ts'

export type PlannedCell = MapPlan['cells'][number]

/** One unit: its colour or hatching, its check mark or sign, and its name where the cell is large. */
export function HexCell({ cell, side, name, palette }: {
  readonly cell: PlannedCell; readonly side: number; readonly name: string; readonly palette: Palette
}): ReactElement {
  return (
    <>
      <CellShape cell={cell} side={side} name={name} palette={palette} />
      <CellName cell={cell} side={side} palette={palette} />
    </>
  )
}

/** A cell without its words: what is pressed on the page, where the words stand beside it. */
export function CellShape({ cell, side, name, palette }: {
  readonly cell: PlannedCell; readonly side: number; readonly name: string; readonly palette: Palette
}): ReactElement {
  const { tile: { look }, x, y, points, names } = cell
  return (
    <>
      <Filled look={look} name={name} palette={palette} extent={{ x: x - side, y: y - side, width: 2 * side, height: 2 * side }}>
        {(paint) => <polygon points={points} {...paint} stroke={edgeOf(look, palette)} strokeWidth={0.7} strokeLinejoin="round" />}
      </Filled>
      <Emblem look={look} x={x} y={names.length ? y - side * 0.5 : y} size={Math.min(18, side * (look.sign ? 0.8 : 0.62))} palette={palette} />
    </>
  )
}

export function CellName({ cell, side, palette }: { readonly cell: PlannedCell; readonly side: number; readonly palette: Palette }): ReactElement | null {
  const { tile: { look }, x, y, names } = cell
  if (names.length === 0) return null
  return <Lines lines={names} x={x} y={y + nameTop(names.length, side, look)} anchor="middle" size={cellNameSize} weight={600} leading={cellNameLeading} {...inkOn(look, palette)} />
}

/** Name and lines of a patch, with a rim that keeps them legible over hatching. */
export function MapLabel({ label, type, palette, underlined = false }: {
  readonly label: Label; readonly type: Type; readonly palette: Palette; readonly underlined?: boolean
}): ReactElement {
  const { box, x, anchor, name, lines, inside } = label
  const top = box.y + type.name
  return (
    <>
      <Lines lines={name} x={x} y={top} anchor={anchor} size={type.name} weight={600} leading={type.nameLeading} fill={palette.ink} halo={palette.card} />
      {/* A line of its own: the text's would be cut up by the rim. */}
      {underlined && name.map((line, index) => {
        const wide = textWidth(line, type.name, 600)
        const from = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
        const at = top + index * type.nameLeading + 3
        return <line key={index} x1={from} x2={from + wide} y1={at} y2={at} stroke={palette.accent} strokeWidth={1} />
      })}
      {lines.length > 0 && (
        <Lines lines={lines} x={x} y={top + name.length * type.nameLeading - 1} anchor={anchor} size={type.line} leading={type.lineLeading} fill={inside ? palette.ink : palette.muted} halo={palette.card} />
      )}
    </>
  )
}
