import { legendHeight } from '#charts/Legend.tsx'
import { plateHeight } from '#charts/Plate.tsx'
import type { PicturePlan } from '#export/pptx/picturePlan.ts'
import type { Figure, LegendItem } from '#figures/figure.ts'
import { page, textWidth } from './page.ts'

/** Twentieths of a point to px at 96 dpi. */
const px = 1 / 15
const width = Math.floor(textWidth * px)
/** From the type of the tables beside it down to what is still read on paper. */
const scales = [0.9, 0.8, 0.7]
/** Leaves room for a heading and a line over it. */
const tallest = Math.floor((page.height - page.top - page.bottom) * px) - 130

/** A figure's drawing and legend, as wide as a line of an A4 page; smaller where it would be higher than the page. */
export function planColumn(figure: Figure): PicturePlan {
  const { mark } = figure
  const items = 'legend' in mark ? mark.legend : []
  const least = scales.find((scale) => laid(figure, items, scale).height <= tallest) ?? scales.at(-1) ?? 1
  return laid(figure, items, least)
}

function laid(figure: Figure, items: readonly LegendItem[], scale: number): PicturePlan {
  // A map grows with its width; the rest keeps the width and grows by its rows.
  const wide = Math.floor(figure.mark.kind === 'tiles' ? width : width / scale)
  const tall = plateHeight(figure, wide) * scale
  const legend = { items, y: tall + 12, width, scale: 1 }
  return {
    width,
    height: Math.ceil(tall + (items.length > 0 ? 12 + legendHeight(items, width) : 0)),
    plate: { x: Math.max(0, (width - wide * scale) / 2), width: wide, scale },
    legend,
  }
}
