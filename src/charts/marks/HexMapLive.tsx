import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement, type ReactNode } from 'react'
import type { TilesMark } from '#figures/figure.ts'
import type { Palette } from '#theme/tokens.ts'
import { CellName, CellShape, MapLabel, type PlannedCell } from './HexCell.tsx'
import type { MapPlan } from './mapPlan.ts'
import { nearest } from './roving.ts'
import { Tip } from './Tip.tsx'

interface Props {
  readonly mark: TilesMark
  readonly plan: MapPlan
  readonly palette: Palette
  readonly name: string
  readonly ground: ReactNode
  readonly over: ReactNode
  readonly onOpen: (row: string) => void
  readonly onArea?: (area: string) => void
  readonly focus?: string
}

/** The map on the page: one tab stop, arrow keys to the nearest cell, a tip that waits to be read. */
export function HexMapLive({ mark, plan, palette, name, ground, over, onOpen, onArea, focus }: Props): ReactElement {
  const [stop, setStop] = useState(focus ?? plan.cells[0]?.tile.row)
  const [shown, setShown] = useState<string>()
  const [ring, setRing] = useState<string>()
  const cells = useRef(new Map<string, SVGGElement>())
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const touched = useRef(false)

  // Escape puts the tip away wherever the keyboard is: a tip may be up by hovering alone.
  useEffect(() => {
    if (shown === undefined) return undefined
    const dismiss = (event: globalThis.KeyboardEvent): void => {
      if (event.key === 'Escape') setShown(undefined)
    }
    document.addEventListener('keydown', dismiss)
    return () => document.removeEventListener('keydown', dismiss)
  }, [shown])
  useEffect(() => () => clearTimeout(leaving.current), [])

  const find = (row: string | undefined): PlannedCell | undefined => plan.cells.find(({ tile }) => tile.row === row)
  const tabStop = find(stop) ? stop : plan.cells[0]?.tile.row
  const show = (row: string): void => {
    clearTimeout(leaving.current)
    setShown(row)
  }
  // The pointer may travel from the cell onto the tip without losing it.
  const leave = (): void => {
    clearTimeout(leaving.current)
    leaving.current = setTimeout(() => setShown(undefined), 160)
  }
  const go = (cell: PlannedCell | undefined): void => {
    if (!cell) return
    setStop(cell.tile.row)
    cells.current.get(cell.tile.row)?.focus()
  }
  const press = (event: KeyboardEvent, cell: PlannedCell): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') onOpen(cell.tile.row)
    else if (event.key === 'Home') go(plan.cells[0])
    else if (event.key === 'End') go(plan.cells.at(-1))
    else if (event.key.startsWith('Arrow')) go(nearest(cell, event.key, plan.cells))
    else return
    event.preventDefault()
  }
  const click = (row: string): void => {
    // A finger has no hover: its first tap shows, the second opens.
    if (touched.current && shown !== row) show(row)
    else onOpen(row)
    touched.current = false
  }
  const area = (id: string | undefined): (() => void) | undefined => (id && onArea ? () => onArea(id) : undefined)
  const tip = find(shown)

  return (
    <div style={{ position: 'relative', width: plan.width, maxWidth: '100%' }}>
      <svg width={plan.width} height={plan.height} viewBox={`0 0 ${plan.width} ${plan.height}`} role="group" aria-label={`${mark.description} ${mark.hint}`} style={{ display: 'block' }}>
        {ground}
        {/* Words stand beside what they name, not in it: broken into lines they would run together and not be its name. */}
        {plan.cells.map((cell) => {
          const { row } = cell.tile
          return (
            <g
              key={row}
              ref={(element) => {
                if (element) cells.current.set(row, element)
                else cells.current.delete(row)
              }}
              role="button"
              tabIndex={row === tabStop ? 0 : -1}
              aria-label={`${cell.tile.name}. ${cell.tile.text}`}
              data-row={row}
              style={{ outline: 'none', cursor: 'pointer' }}
              onKeyDown={(event) => press(event, cell)}
              onFocus={(event) => {
                setStop(row)
                setRing(event.currentTarget.matches(':focus-visible') ? row : undefined)
                // A tap focuses before it clicks; what it shows is for the click to decide.
                if (!touched.current) show(row)
              }}
              onBlur={() => {
                setRing(undefined)
                leave()
              }}
              onPointerDown={(event: PointerEvent) => { touched.current = event.pointerType === 'touch' }}
              onPointerEnter={(event: PointerEvent) => { if (event.pointerType !== 'touch') show(row) }}
              onPointerLeave={(event: PointerEvent) => { if (event.pointerType !== 'touch') leave() }}
              onClick={() => click(row)}
            >
              <CellShape cell={cell} side={plan.side} name={name} palette={palette} />
            </g>
          )
        })}
        <g pointerEvents="none" aria-hidden="true">
          {plan.cells.map((cell) => <CellName key={cell.tile.row} cell={cell} side={plan.side} palette={palette} />)}
        </g>
        {over}
        {plan.patches.map(({ patch, label }) => {
          if (!label) return null
          const enter = area(patch.area)
          if (!enter) return <g key={patch.id} pointerEvents="none"><MapLabel label={label} type={plan.type} palette={palette} /></g>
          return (
            <g key={patch.id}>
              <g pointerEvents="none" aria-hidden="true"><MapLabel label={label} type={plan.type} palette={palette} underlined /></g>
              <g
                role="link"
                tabIndex={0}
                aria-label={[patch.name, ...patch.lines].join(', ')}
                style={{ cursor: 'pointer' }}
                onClick={enter}
                onKeyDown={(event) => { if (event.key === 'Enter') enter() }}
              >
                <rect x={label.box.x} y={label.box.y} width={label.box.width} height={label.box.height} fill={palette.card} fillOpacity={0} />
              </g>
            </g>
          )
        })}
        <Ring cell={find(focus)} palette={palette} side={plan.side} colour={palette.accent} />
        {shown !== ring && <Ring cell={tip} palette={palette} side={plan.side} colour={palette.ink} thin />}
        <Ring cell={find(ring)} palette={palette} side={plan.side} colour={palette.accent} />
      </svg>
      {tip && (
        <Tip
          at={tip} plan={plan} palette={palette} name={tip.tile.name} text={tip.tile.text}
          onOpen={() => onOpen(tip.tile.row)} onEnter={() => clearTimeout(leaving.current)} onLeave={leave}
        />
      )}
    </div>
  )
}

function Ring({ cell, side, palette, colour, thin = false }: {
  readonly cell: PlannedCell | undefined; readonly side: number; readonly palette: Palette; readonly colour: string; readonly thin?: boolean
}): ReactElement | null {
  if (!cell) return null
  return (
    <g pointerEvents="none" fill="none" strokeLinejoin="round">
      <polygon points={cell.points} stroke={palette.card} strokeWidth={thin ? 4 : Math.max(6, side * 0.3)} />
      <polygon points={cell.points} stroke={colour} strokeWidth={thin ? 2 : 3} />
    </g>
  )
}
