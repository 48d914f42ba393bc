import { useMemo, type ReactElement } from 'react'
import { ledgerRows, type Grid, type LedgerMark } from '#figures/figure.ts'
import { Asked, type OnTrail } from '#charts/Asked.tsx'
import { Hatch, useInk } from '#charts/Hatch.tsx'
import { Lines, type Drawn } from '#charts/Lines.tsx'
import { Sample, swatchSize } from '#charts/Swatch.tsx'
import { ledgerLeading as leading, planLedger } from './ledgerPlan.ts'

interface Props extends Drawn {
  readonly mark: LedgerMark
  readonly grid: Grid
  readonly title: string
  readonly onTrail?: OnTrail | undefined
}

/** A table drawn as a picture, with what is to be known of a row in small lines under it. */
export function Ledger({ mark, grid, width, palette, title, onTrail }: Props): ReactElement {
  const name = useInk()
  const plan = useMemo(() => planLedger(mark, grid, width), [mark, grid, width])
  const drawn = useMemo(() => new Map(ledgerRows(mark, grid).map((row) => [row.id, row.cells])), [mark, grid])
  const looks = mark.looks ?? {}
  const { sizes } = plan
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={plan.height} viewBox={`0 0 ${width} ${plan.height}`} role="img" aria-label={title}>
      <Hatch looks={Object.values(looks)} name={name} palette={palette} />
      {plan.head.map(({ lines, x, anchor, y }, index) => (
        <Lines key={index} lines={lines} x={x} y={y} anchor={anchor} size={sizes.head} weight={600} leading={leading.head} fill={palette.muted} />
      ))}
      <line x1={0} x2={width} y1={plan.rule} y2={plan.rule} stroke={palette.ink} strokeWidth={1.6} />
      {plan.rows.map(({ id, cells, under, bottom, total }) => (
        <g key={id}>
          {looks[id] && cells[0] && <Sample look={looks[id]} name={name} x={0} y={cells[0].y - swatchSize + 2} palette={palette} />}
          {cells.map(({ lines, x, y, anchor, emphasis }, index) => (
            <Asked key={index} row={id} column={mark.columns[index] ?? ''} cell={drawn.get(id)?.[mark.columns[index] ?? '']} onTrail={onTrail}>
              <Lines lines={lines} x={x} y={y} anchor={anchor} size={emphasis ? sizes.emphasis : sizes.text} weight={emphasis || total ? 600 : 400} leading={leading.text} fill={palette.ink} />
            </Asked>
          ))}
          {under.lines.length > 0 && <Lines lines={under.lines} x={0} y={under.y} size={sizes.under} leading={leading.under} fill={palette.muted} />}
          <line x1={0} x2={width} y1={bottom} y2={bottom} stroke={total || id === plan.beforeTotal ? palette.ink : palette.rule} strokeWidth={1} />
        </g>
      ))}
    </svg>
  )
}
