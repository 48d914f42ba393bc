import { useMemo, type ReactElement } from 'react'
import { rowOf, type FlowMark, type Grid } from '#figures/figure.ts'
import { Asked, type OnTrail } from '#charts/Asked.tsx'
import { Emblem } from '#charts/Emblem.tsx'
import { Filled } from '#charts/Filled.tsx'
import { edgeOf, Hatch, useInk } from '#charts/Hatch.tsx'
import type { Extent } from '#charts/hatching.ts'
import { Lines, type Drawn } from '#charts/Lines.tsx'
import type { Palette } from '#theme/tokens.ts'
import { numberSign, numberSignRoom, numberSize, type BandNumber } from './flowNumbers.ts'
import { flowLeading, flowSize, flowTitleLeading, flowTitleSize, planFlow, type PlannedBand, type PlannedBox, type Ribbon } from './flowPlan.ts'

interface Props extends Drawn {
  readonly mark: FlowMark
  readonly grid: Grid
  readonly title: string
  readonly onTrail?: OnTrail | undefined
}

/** What moved from step to step between two states: bands from the boxes of the earlier to those of the later. */
export function Flow({ mark, grid, width, palette, title, onTrail }: Props): ReactElement {
  const name = useInk()
  const plan = useMemo(() => planFlow(mark, grid, width), [mark, grid, width])
  const { height, boxes, bands, titles, arrow } = plan
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title} style={{ display: 'block' }}>
      <Hatch looks={[...boxes, ...bands].map(({ look }) => look)} name={name} palette={palette} />
      {bands.map((band) => (
        <Asked key={band.row} row={band.row} column={mark.column} cell={rowOf(grid, band.row).cells[mark.column]} onTrail={onTrail}>
          <Band band={band} name={name} palette={palette} />
        </Asked>
      ))}
      {boxes.map((box) => <Step key={`${box.side} ${box.id}`} step={box} name={name} palette={palette} />)}
      <path
        d={`M${round(arrow.from)} ${arrow.y}H${round(arrow.to)}m-5 -4l5 4l-5 4`}
        fill="none" stroke={palette.muted} strokeWidth={1} strokeLinecap="round" strokeLinejoin="round"
      />
      {titles.map(({ lines, x, y, anchor }) => (
        <Lines key={anchor} lines={lines} x={round(x)} y={y} anchor={anchor} size={flowTitleSize} leading={flowTitleLeading} weight={600} fill={palette.ink} />
      ))}
    </svg>
  )
}

function Band({ band: { look, ribbon, number }, name, palette }: { readonly band: PlannedBand; readonly name: string; readonly palette: Palette }): ReactElement {
  const { leaves, arrives, thick } = ribbon
  const [over, under] = [curve(ribbon, leaves, arrives), curve(ribbon, leaves + thick, arrives + thick)]
  const back = curve({ ...ribbon, left: ribbon.right, right: ribbon.left }, arrives + thick, leaves + thick)
  return (
    <g className="band">
      {/* Lighter than the boxes, so that what runs under a band shows through; its edges hold it together. */}
      <Filled look={look} name={name} palette={palette} opacity={look.fill === 'solid' ? 0.5 : 0.8} extent={extentOf(ribbon)}>
        {(paint) => <path d={`${over}${back.replace('M', 'L')}Z`} {...paint} />}
      </Filled>
      <path d={`${over}${under}`} fill="none" stroke={edgeOf(look, palette)} strokeWidth={0.9} />
      {number && <Count number={number} look={look} palette={palette} />}
    </g>
  )
}

function Step({ step: { look, box, label }, name, palette }: { readonly step: PlannedBox; readonly name: string; readonly palette: Palette }): ReactElement {
  const { x, y, width, height } = box
  const [middleX, middleY] = [round(x + width / 2), round(y + height / 2)]
  return (
    <g>
      {height > 0
        ? (
          <Filled look={look} name={name} palette={palette} extent={box}>
            {(paint) => <rect x={round(x)} y={round(y)} width={width} height={round(height)} {...paint} stroke={edgeOf(look, palette)} strokeWidth={1} />}
          </Filled>
        )
        : <line x1={round(x)} x2={round(x + width)} y1={middleY} y2={middleY} stroke={edgeOf(look, palette)} strokeWidth={1} strokeDasharray="3 2" />}
      {height >= 14 && <Emblem look={look} x={middleX} y={middleY} size={9} palette={palette} />}
      <Lines lines={label.lines} x={round(label.x)} y={round(label.y)} anchor={label.anchor} size={flowSize} leading={flowLeading} fill={palette.ink} />
    </g>
  )
}

/** A number with its sign before it; its rim keeps it legible on whatever its band is filled with. */
function Count({ number: { text, x, y, signed, box }, look, palette }: { readonly number: BandNumber; readonly look: PlannedBand['look']; readonly palette: Palette }): ReactElement {
  return (
    <>
      {signed && <Emblem look={{ ...look, fill: 'dots' }} x={round(box.x + 2 + numberSign / 2)} y={round(y)} size={numberSign} palette={palette} />}
      <Lines lines={[text]} x={round(signed ? x + numberSignRoom / 2 : x)} y={round(y + 4.5)} anchor="middle" size={numberSize} weight={600} fill={palette.ink} halo={palette.card} />
    </>
  )
}

function extentOf({ left, right, leaves, arrives, thick }: Ribbon): Extent {
  return { x: left, y: Math.min(leaves, arrives), width: right - left, height: Math.abs(leaves - arrives) + thick }
}

function curve({ left, right }: Ribbon, from: number, to: number): string {
  const middle = round((left + right) / 2)
  return `M${round(left)} ${round(from)}C${middle} ${round(from)} ${middle} ${round(to)} ${round(right)} ${round(to)}`
}

function round(n: number): number {
  return Math.round(n * 100) / 100
}
