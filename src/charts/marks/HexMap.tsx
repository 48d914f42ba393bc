import { useMemo, type ReactElement } from 'react'
import type { TilesMark } from '#figures/figure.ts'
import { Hatch, useInk } from '#charts/Hatch.tsx'
import { Lines, type Drawn } from '#charts/Lines.tsx'
import { HexCell, MapLabel } from './HexCell.tsx'
import { HexMapLive } from './HexMapLive.tsx'
import { planMap } from './mapPlan.ts'

interface Props extends Drawn {
  readonly mark: TilesMark
  /** Opens a unit; only where this is given does the map answer to mouse, touch and keys. */
  readonly onOpen?: (row: string) => void
  readonly onArea?: (area: string) => void
  /** The unit that the page shows: ringed. */
  readonly focus?: string
}

/** One hexagon a unit, one outlined patch an area, labels clear of check marks. */
export function HexMap({ mark, width, palette, onOpen, onArea, focus }: Props): ReactElement {
  const name = useInk()
  const plan = useMemo(() => planMap(mark, width), [mark, width])
  const looks = mark.tiles.map(({ look }) => look)
  const ground = <Hatch looks={looks} name={name} palette={palette} />
  const over = (
    <>
      {plan.patches.map(({ patch, outline }) => (
        <path key={patch.id} d={outline} fill="none" stroke={palette.ink} strokeWidth={plan.side < 14 ? 1.2 : 1.6} strokeLinejoin="round" pointerEvents="none" />
      ))}
      {plan.brackets.map(({ id, outline, label }) => (
        <g key={id} pointerEvents="none">
          {outline && <path d={outline} fill="none" stroke={palette.card} strokeWidth={plan.side < 14 ? 2.4 : 3.4} strokeLinejoin="round" />}
          {outline && <path d={outline} fill="none" stroke={palette.accent} strokeWidth={plan.side < 14 ? 1.3 : 1.8} strokeDasharray={plan.side < 14 ? '3.5 2.5' : '5 3.5'} strokeLinejoin="round" />}
          {label?.leader && <Leader from={label.leader[0]} to={label.leader[1]} colour={palette.accent} dashed />}
          {label && <Lines lines={label.lines} x={label.x} y={label.box.y + plan.type.line} anchor={label.anchor} size={plan.type.line} weight={600} leading={plan.type.lineLeading} fill={palette.accent} halo={palette.card} />}
        </g>
      ))}
      {plan.patches.map(({ patch, label }) => label?.leader && <Leader key={patch.id} from={label.leader[0]} to={label.leader[1]} colour={palette.muted} />)}
    </>
  )
  if (onOpen) {
    return <HexMapLive {...{ mark, plan, palette, name, ground, over, onOpen }} {...(onArea ? { onArea } : {})} {...(focus ? { focus } : {})} />
  }
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={plan.height} viewBox={`0 0 ${width} ${plan.height}`} role="img" aria-label={mark.description}>
      {ground}
      {plan.cells.map((cell) => <HexCell key={cell.tile.row} cell={cell} side={plan.side} name={name} palette={palette} />)}
      {over}
      {plan.patches.map(({ patch, label }) => label && <MapLabel key={patch.id} label={label} type={plan.type} palette={palette} />)}
    </svg>
  )
}

function Leader({ from, to, colour, dashed }: {
  readonly from: { readonly x: number; readonly y: number }; readonly to: { readonly x: number; readonly y: number }
  readonly colour: string; readonly dashed?: boolean
}): ReactElement {
  return <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke={colour} strokeWidth={1} {...(dashed ? { strokeDasharray: '3 3' } : {})} />
}
