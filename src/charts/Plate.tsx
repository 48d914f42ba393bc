import type { ReactElement } from 'react'
import type { Figure, Mark } from '#figures/figure.ts'
import type { Palette } from '#theme/tokens.ts'
import type { OnTrail } from './Asked.tsx'
import { Bars } from './marks/Bars.tsx'
import { planBars } from './marks/barsPlan.ts'
import { Flow } from './marks/Flow.tsx'
import { planFlow } from './marks/flowPlan.ts'
import { Headline, planHeadline } from './marks/Headline.tsx'
import { HexMap } from './marks/HexMap.tsx'
import { Ledger } from './marks/Ledger.tsx'
import { planLedger } from './marks/ledgerPlan.ts'
import { planMap } from './marks/mapPlan.ts'
import { Timeline } from './marks/Timeline.tsx'
import { Strip as StripDrawing, stripHeight } from './marks/Strip.tsx'
import { planTimeline } from './marks/timelinePlan.ts'
import { Underlaid } from './Underlaid.tsx'

export interface PlateProps {
  readonly figure: Figure
  readonly width: number
  readonly palette: Palette
  /** Opens a unit's row; with it the drawing answers to the reader, without it it is for a file. */
  readonly onOpen?: (row: string) => void
  /** Enters an area that a patch stands for. */
  readonly onArea?: (area: string) => void
  /** The unit that the page shows. */
  readonly focus?: string
  /** Opens where a number comes from; a drawing for a file has none. */
  readonly onTrail?: OnTrail
}

/**
 * The drawing of a figure's mark, as wide as told; words, legend, notes and source are set around it.
 * On a page it lies over the words of a demonstration; in a file these stand across the whole sheet.
 */
export function Plate(props: PlateProps): ReactElement | null {
  const { figure, width, palette, onOpen, onArea, onTrail } = props
  const drawing = handlerOf(figure.mark).draw(props, figure.mark)
  const words = onOpen || onArea || onTrail ? figure.stamp.watermark : undefined
  return words === undefined ? drawing : <Underlaid {...{ words, width, palette }} height={plateHeight(figure, width)}>{drawing}</Underlaid>
}

/** Exact height of that drawing, px; 0 where the mark draws nothing. */
export function plateHeight(figure: Figure, width: number): number {
  return handlerOf(figure.mark).height(figure, figure.mark, width)
}

/** The to-scale bar of a headline alone, for a page that sets the numbers and the bar's title as text. */
export function Strip({ figure, width, palette, onTrail }: Pick<PlateProps, 'figure' | 'width' | 'palette' | 'onTrail'>): ReactElement | null {
  const { mark, grid, stamp } = figure
  if (mark.kind !== 'headline') return null
  return (
    <Underlaid words={stamp.watermark} {...{ width, palette }} height={stripHeight(mark.strip, width, false)}>
      <StripDrawing strip={mark.strip} {...{ grid, width, palette, onTrail }} />
    </Underlaid>
  )
}

interface Handler<M extends Mark> {
  readonly draw: (props: PlateProps, mark: M) => ReactElement | null
  readonly height: (figure: Figure, mark: M, width: number) => number
}

const handlers: { readonly [K in Mark['kind']]: Handler<Extract<Mark, { kind: K }>> } = {
  headline: {
    draw: ({ figure: { grid, title }, width, palette }, mark) => <Headline {...{ mark, grid, title, width, palette }} />,
    height: (_, mark, width) => planHeadline(mark, width).height,
  },
  tiles: {
    draw: ({ figure: _, onTrail: __, ...rest }, mark) => <HexMap mark={mark} {...rest} />,
    height: (_, mark, width) => planMap(mark, width).height,
  },
  ledger: {
    draw: ({ figure: { grid, title }, width, palette, onTrail }, mark) => <Ledger {...{ mark, grid, title, width, palette, onTrail }} />,
    height: ({ grid }, mark, width) => planLedger(mark, grid, width).height,
  },
  bars: {
    draw: ({ figure: { grid, title }, width, palette, onTrail }, mark) => <Bars {...{ mark, grid, title, width, palette, onTrail }} />,
    height: ({ grid }, mark, width) => planBars(mark, grid, width).height,
  },
  timeline: {
    draw: ({ figure: { grid, title }, width, palette, onTrail }, mark) => <Timeline {...{ mark, grid, title, width, palette, onTrail }} />,
    height: ({ grid }, mark, width) => planTimeline(mark, grid, width).height,
  },
  flow: {
    draw: ({ figure: { grid, title }, width, palette, onTrail }, mark) => <Flow {...{ mark, grid, title, width, palette, onTrail }} />,
    height: ({ grid }, mark, width) => planFlow(mark, grid, width).height,
  },
  roll: { draw: () => null, height: () => 0 },
}

// The one place where a mark is paired with its handler: the table above is complete by its type.
function handlerOf(mark: Mark): Handler<Mark> {
  return handlers[mark.kind] as Handler<Mark>
}
