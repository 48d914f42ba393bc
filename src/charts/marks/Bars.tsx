import { useMemo, type ReactElement } from 'react'
import { Bar, BarChart, XAxis, YAxis } from 'recharts'
import type { BarsMark, Grid } from '#figures/figure.ts'
import { Asked, type OnTrail } from '#charts/Asked.tsx'
import { Hatch, useInk } from '#charts/Hatch.tsx'
import { Lines, type Drawn } from '#charts/Lines.tsx'
import { cellOf, headLeading, headSize, labelLeading, labelSize, lengthOf, planBars, type BarsPlan } from './barsPlan.ts'
import { Segment } from './Segment.tsx'

interface Props extends Drawn {
  readonly mark: BarsMark
  readonly grid: Grid
  readonly title: string
  readonly onTrail?: OnTrail | undefined
}

// Past some sixty categories Recharts takes seconds; the same bars are then drawn without it.
const most = 60

/** Stacked bars with their numbers on them; what spans several rows stands below, bracketed and undivided. */
export function Bars({ mark, grid, width, palette, title, onTrail }: Props): ReactElement {
  const name = useInk()
  const plan = useMemo(() => planBars(mark, grid, width), [mark, grid, width])
  const looks = mark.series.map(({ look }) => look)
  const words = <Words key="words" plan={plan} end={mark.endOf ?? mark.end} palette={palette} onTrail={onTrail} />
  if (plan.bars.length > most) {
    return (
      <svg xmlns="http://www.w3.org/2000/svg" width={width} height={plan.height} viewBox={`0 0 ${width} ${plan.height}`} role="img" aria-label={title}>
        <Hatch looks={looks} name={name} palette={palette} />
        {plan.bars.map(({ row, y }) => {
          let x = plan.left
          return mark.series.map(({ column, look }) => {
            const long = (lengthOf(cellOf(row, column)) / mark.max) * (plan.right - plan.left)
            x += long
            return (
              <Asked key={`${row.id} ${column}`} row={row.id} column={column} cell={row.cells[column]} onTrail={onTrail}>
                <Segment x={x - long} y={y} width={long} height={plan.thick} look={look} text={cellOf(row, column).text} name={name} palette={palette} />
              </Asked>
            )
          })
        })}
        {words}
      </svg>
    )
  }
  const data = plan.bars.map(({ row }) => ({
    row: row.id,
    ...Object.fromEntries(mark.series.map(({ column }, at) => [`s${at}`, lengthOf(cellOf(row, column))])),
  }))
  return (
    <BarChart
      width={width} height={plan.height} data={data} layout="vertical" accessibilityLayer={false} barCategoryGap={0}
      margin={{ top: 0, bottom: 0, left: plan.left, right: width - plan.right }}
      role="img" aria-label={title}
    >
      <Hatch looks={looks} name={name} palette={palette} />
      <XAxis type="number" domain={[0, mark.max]} hide />
      <YAxis type="category" dataKey="row" hide />
      {mark.series.map(({ column, look }, at) => (
        <Bar
          key={column} dataKey={`s${at}`} stackId="one" isAnimationActive={false}
          shape={(bar: { x?: number; width?: number; index?: number }) => {
            const at = plan.bars[bar.index ?? -1]
            if (!at) return <></>
            return (
              <Asked row={at.row.id} column={column} cell={at.row.cells[column]} onTrail={onTrail}>
                <Segment x={bar.x ?? 0} y={at.y} width={bar.width ?? 0} height={plan.thick} look={look} text={cellOf(at.row, column).text} name={name} palette={palette} />
              </Asked>
            )
          }}
        />
      ))}
      {words}
    </BarChart>
  )
}

function Words({ plan, end: column, palette, onTrail }: {
  readonly plan: BarsPlan; readonly end: string; readonly palette: Drawn['palette']; readonly onTrail: OnTrail | undefined
}): ReactElement {
  const { left, thick, stacked } = plan
  return (
    <g>
      {plan.headings.map(({ lines, x, y, bracket }) => (
        <Lines key={y} lines={lines} x={x} y={y} size={headSize} weight={600} leading={headLeading} fill={bracket ? palette.accent : palette.ink} />
      ))}
      {plan.brackets.map(({ id, top, bottom }) => (
        <path key={id} d={`M7 ${top}H1V${bottom}H7`} fill="none" stroke={palette.accent} strokeWidth={1.8} strokeDasharray="5 3.5" />
      ))}
      {plan.bars.map(({ row, y, label, labelAt, end, endAt }) => (
        <g key={row.id}>
          <line x1={left} x2={left} y1={y - 3} y2={y + thick + 3} stroke={palette.ink} strokeWidth={1} />
          <Lines lines={label} x={stacked ? left : left - 10} y={labelAt} anchor={stacked ? 'start' : 'end'} size={labelSize} leading={labelLeading} fill={palette.ink} />
          <Asked row={row.id} column={column} cell={row.cells[column]} onTrail={onTrail}>
            <Lines lines={[end]} {...endAt} anchor={stacked ? 'end' : 'start'} size={labelSize} weight={600} fill={palette.ink} />
          </Asked>
        </g>
      ))}
    </g>
  )
}
