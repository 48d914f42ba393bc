import type { ReactNode } from 'react'
import { Plate, plateHeight, Strip } from '#charts/Plate.tsx'
import { Underlaid } from '#charts/Underlaid.tsx'
import type { Figure } from '#figures/figure.ts'
import { filePalette } from '#theme/tokens.ts'
import { useWidth } from '#app/figure/width.ts'

export interface DrawingProps {
  readonly figure: Figure
  /** Its bar to scale alone. */
  readonly strip: boolean
  /** Of the sheet, px. */
  readonly width: number
  /** What it may be at the most, px. */
  readonly tallest: number
}

/** From the type of the text beside it down to what is still read on paper. */
const scales = [1, 0.9, 0.8, 0.7, 0.6] as const

/** A figure as wide as the sheet, in light colours; smaller where it would be higher than the sheet. */
export function PaperDrawing({ figure, strip, width, tallest }: DrawingProps): ReactNode {
  if (strip) return <WholeStrip figure={figure} width={width} />
  const { wide, shown } = planned(figure, width, tallest)
  return (
    <div className="paper-drawing" style={{ width: shown }}>
      <Underlaid words={figure.stamp.watermark} width={wide} height={plateHeight(figure, wide)} palette={filePalette}>
        <Plate figure={figure} width={wide} palette={filePalette} />
      </Underlaid>
    </div>
  )
}

/** The bar to scale, whole on every screen: cut off, it would look like less than there is. */
function WholeStrip({ figure, width }: Pick<DrawingProps, 'figure' | 'width'>): ReactNode {
  const [ref, room] = useWidth<HTMLDivElement>(width)
  const scarce = room > 0 && room < width - 1
  return (
    <div className="paper-drawing strip-whole" style={{ width }} ref={ref}>
      <Strip figure={figure} width={scarce ? room : Math.round(width / 0.85)} palette={filePalette} />
    </div>
  )
}

/** How wide it is laid out, and how wide that is shown. A map grows with its width; the rest keeps it and grows by its rows. */
function planned(figure: Figure, width: number, tallest: number): { readonly wide: number; readonly shown: number } {
  const map = figure.mark.kind === 'tiles'
  const laid = scales.map((scale) => {
    const wide = Math.round(map ? width : width / scale)
    return { wide, shown: map ? Math.round(width * scale) : width, tall: plateHeight(figure, wide) * scale }
  })
  // Bars with their names beside them need half the room of those with their names above.
  const most = figure.mark.kind === 'bars' ? Math.min(tallest, 1.2 * Math.min(...laid.slice(0, 4).map(({ tall }) => tall))) : tallest
  return laid.find(({ tall }) => tall <= most) ?? laid[laid.length - 1] ?? { wide: width, shown: width }
}
