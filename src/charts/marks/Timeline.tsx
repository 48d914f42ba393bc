import { useMemo, type ReactElement, type ReactNode } from 'react'
import { Area, ComposedChart, DefaultZIndexes, Line, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { rowOf, type Grid, type TimelineMark } from '#figures/figure.ts'
import { Asked, type OnTrail } from '#charts/Asked.tsx'
import { Filled } from '#charts/Filled.tsx'
import { edgeOf, Hatch, useInk } from '#charts/Hatch.tsx'
import { Lines, type Drawn } from '#charts/Lines.tsx'
import { Paths } from './TimelinePaths.tsx'
import { bandBox, planTimeline, type PlannedPoint, type TimelinePlan } from './timelinePlan.ts'
import { noteLeading, noteSize, valueSize } from './timelineText.ts'

interface Props extends Drawn {
  readonly mark: TimelineMark
  readonly grid: Grid
  readonly title: string
  readonly onTrail?: OnTrail | undefined
}

interface Datum {
  readonly x: number
  readonly low: number | null
  readonly line: readonly [number, number] | null
  readonly band: readonly [number, number] | null
}

/** Numbers over time, dates true to scale with their precision; where nothing is stated, words and no band. */
export function Timeline({ mark, grid, width, palette, title, onTrail }: Props): ReactElement {
  const name = useInk()
  const plan = useMemo(() => planTimeline(mark, grid, width), [mark, grid, width])
  const data = plan.points.map(({ x, line, band }): Datum => ({
    x,
    low: line?.atLeast ?? null,
    line: line && line.atLeast !== line.atMost ? [line.atLeast, line.atMost] : null,
    band: band ? [band.atLeast, band.atMost] : null,
  }))
  const asked: AskedPart = (row, column, children) => (
    row === undefined ? children : <Asked row={row} column={column} cell={rowOf(grid, row).cells[column]} onTrail={onTrail}>{children}</Asked>
  )
  const quiet = { isAnimationActive: false, dot: false, activeDot: false, connectNulls: false } as const
  return (
    <ComposedChart
      width={width} height={plan.height} data={data} accessibilityLayer={false} role="img" aria-label={title}
      margin={{ top: plan.top, bottom: plan.height - plan.bottom, left: plan.left, right: width - plan.right }}
    >
      <Hatch looks={[mark.band.look, mark.line.look]} name={name} palette={palette} />
      <XAxis type="number" dataKey="x" domain={[plan.left, plan.right]} hide />
      <YAxis type="number" domain={[0, mark.max]} hide />
      <Area {...quiet} dataKey="line" type="linear" stroke="none" fill={palette[mark.line.look.ink]} fillOpacity={0.35} />
      <Area {...quiet} dataKey="band" type="linear" stroke="none" fill={palette[mark.band.look.ink]} fillOpacity={0.18} />
      <Line {...quiet} dataKey="low" type="linear" stroke={edgeOf(mark.line.look, palette)} strokeWidth={2} />
      {/* Recharts draws in layers; words and dots go into its last, over lines and areas. */}
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <line x1={0} x2={width} y1={plan.bottom} y2={plan.bottom} stroke={palette.ink} strokeWidth={1} />
        <Paths plan={plan} mark={mark} palette={palette} asked={asked} />
        {plan.points.map((point) => <Moment key={point.id} point={point} plan={plan} mark={mark} name={name} palette={palette} asked={asked} />)}
        <Texts plan={plan} mark={mark} palette={palette} asked={asked} />
      </ZIndexLayer>
    </ComposedChart>
  )
}

/** What of the drawing answers for which number. */
export type AskedPart = (row: string | undefined, column: string, children: ReactNode) => ReactNode

function Moment({ point, plan, mark, name, palette, asked }: {
  readonly point: PlannedPoint; readonly plan: TimelinePlan; readonly mark: TimelineMark; readonly name: string; readonly palette: Drawn['palette']
  readonly asked: AskedPart
}): ReactElement {
  const { id, x, from, to, line, band } = point
  const low = line ? plan.y(line.atLeast) : 0
  const high = line ? plan.y(line.atMost) : 0
  const box = bandBox(point, plan.y)
  const lineInk = edgeOf(mark.line.look, palette)
  return (
    <g>
      {/* On the axis, all days that the moment may be. */}
      <line x1={Math.min(from, x - 1.5)} x2={Math.max(to, x + 1.5)} y1={plan.bottom} y2={plan.bottom} stroke={palette.ink} strokeWidth={4} />
      {band && asked(id, mark.band.column, (
        <Filled look={mark.band.look} name={name} palette={palette} extent={box}>
          {(paint) => <rect {...box} {...paint} stroke={edgeOf(mark.band.look, palette)} strokeWidth={1.4} />}
        </Filled>
      ))}
      {line && to - from > 9 && (
        <path d={`M${from} ${low - 4}V${low + 4}M${from} ${low}H${to}M${to} ${low - 4}V${low + 4}`} fill="none" stroke={lineInk} strokeWidth={1.2} />
      )}
      {line && high < low && <path d={`M${x - 4} ${high}H${x + 4}M${x} ${high}V${low}`} fill="none" stroke={lineInk} strokeWidth={1.4} />}
      {/* Filled and rimmed as the legend's sample is. */}
      {line && asked(id, mark.line.column, <circle cx={x} cy={low} r={4.8} fill={palette[mark.line.look.ink]} stroke={lineInk} strokeWidth={1.8} />)}
    </g>
  )
}

function Texts({ plan, mark, palette, asked }: {
  readonly plan: TimelinePlan; readonly mark: TimelineMark; readonly palette: Drawn['palette']; readonly asked: AskedPart
}): ReactElement {
  const note = { size: noteSize, leading: noteLeading } as const
  const bandInk = edgeOf(mark.band.look, palette)
  // Numbers are planned in the order of the moments that have them.
  const banded = plan.points.filter(({ band }) => band)
  return (
    <>
      {plan.deadline && <line x1={plan.deadline.x} x2={plan.deadline.x} y1={plan.deadline.top} y2={plan.bottom} stroke={palette.alarm} strokeDasharray="5 4" strokeWidth={1.4} />}
      {plan.deadline && <Lines {...plan.deadline.text} {...note} weight={600} fill={palette.alarm} />}
      {plan.values.map(({ id, ...text }) => (
        <g key={id}>{asked(id, mark.line.column, <Lines {...text} size={valueSize} weight={600} fill={palette.ink} halo={palette.card} />)}</g>
      ))}
      {plan.bandValues.map(({ lines, x, y, anchor }, index) => (
        <g key={index}>
          {asked(banded[index]?.id, mark.band.column, <Lines lines={lines.slice(0, 1)} x={x} y={y} anchor={anchor} size={valueSize} weight={600} fill={bandInk} halo={palette.card} />)}
          {lines.length > 1 && <Lines lines={lines.slice(1)} x={x} y={y + noteLeading} anchor={anchor} {...note} fill={bandInk} halo={palette.card} />}
        </g>
      ))}
      {plan.lineName && <Lines {...plan.lineName} {...note} weight={600} fill={palette.ink} halo={palette.card} />}
      {plan.unstated.map(({ from, to, ruleAt, ...text }, index) => (
        <g key={index}>
          <path d={`M${from} ${ruleAt - 4}V${ruleAt + 4}M${from} ${ruleAt}H${to}M${to} ${ruleAt - 4}V${ruleAt + 4}`} fill="none" stroke={palette.muted} strokeWidth={1} strokeDasharray="2 2" />
          <Lines {...text} {...note} fill={palette.muted} halo={palette.card} />
        </g>
      ))}
      {plan.ticks.map(({ at, level, ...text }, index) => (
        <g key={index}>
          {(level > 0 || Math.abs(at - text.x) > 4) && <line x1={at} x2={at} y1={plan.bottom + 3} y2={text.y - 12} stroke={palette.muted} strokeWidth={0.8} />}
          <Lines {...text} {...note} fill={palette.muted} halo={palette.card} />
        </g>
      ))}
    </>
  )
}
