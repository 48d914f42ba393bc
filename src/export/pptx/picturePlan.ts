import { legendHeight } from '#charts/Legend.tsx'
import { plateHeight } from '#charts/Plate.tsx'
import type { Figure, LegendItem } from '#figures/figure.ts'
import { legendItems } from './legend.ts'

/** A drawing without its words: the plate, laid out `width` wide and drawn `scale` times as large, and its legend under it; px of a slide. */
export interface PicturePlan {
  readonly width: number
  readonly height: number
  readonly plate: { readonly x: number; readonly width: number; readonly scale: number }
  readonly legend: { readonly items: readonly LegendItem[]; readonly y: number; readonly width: number; readonly scale: number }
}

// From what is read across a room to what is still read at a table.
const scales = [1.6, 1.45, 1.3, 1.15, 1, 0.88, 0.76, 0.64]

/** A map that is laid out narrower leaves words out. */
const ample = 540

/** The place of a picture, and whether its legend must be in it. */
export interface Room {
  readonly width: number
  readonly height: number
  readonly legend: boolean
}

/** The drawing in the largest type in which the place holds it, and its legend as wide as the place. */
export function planPicture(figure: Figure, room: Room): PicturePlan {
  const { width, height } = room
  for (const scale of scales) {
    // A map grows with its width: it is as wide as its height allows.
    const narrow = figure.mark.kind === 'tiles' && ample * scale < width ? laid(figure, room, ample, scale) : undefined
    if (narrow && narrow.height > height) continue
    const full = laid(figure, room, width / scale, scale)
    if (full.height <= height) return full
    if (narrow) return grown(figure, room, narrow, full)
  }
  const plan = laid(figure, room, width / (scales.at(-1) ?? 1), scales.at(-1) ?? 1)
  // What is still too high is drawn smaller, whole.
  const by = Math.min(1, height / plan.height)
  return {
    width: Math.floor(plan.width * by), height: Math.floor(plan.height * by),
    plate: { ...plan.plate, scale: plan.plate.scale * by },
    legend: { ...plan.legend, y: plan.legend.y * by, scale: plan.legend.scale * by },
  }
}

/** Between a plan that fits and a wider one that does not: halved three times. */
function grown(figure: Figure, room: Room, fits: PicturePlan, high: PicturePlan): PicturePlan {
  let [best, most] = [fits, high.plate.width]
  for (let step = 0; step < 3; step++) {
    const middle = (best.plate.width + most) / 2
    const plan = laid(figure, room, middle, fits.plate.scale)
    if (plan.height <= room.height) best = plan
    else most = middle
  }
  return best
}

function laid(figure: Figure, { width, legend: withLegend }: Room, plateWidth: number, scale: number): PicturePlan {
  const wide = Math.floor(plateWidth)
  const tall = heightOf(figure, wide) * scale
  const items = withLegend ? legendItems(figure) : []
  const size = Math.max(0.9, Math.min(1.2, scale))
  const legend = { items, y: tall + 14, scale: size, width: width / size }
  const legendTall = items.length > 0 ? 14 + legendHeight(items, legend.width) * size : 0
  return { width: Math.floor(width), height: Math.ceil(tall + legendTall), plate: { x: Math.max(0, (width - wide * scale) / 2), width: wide, scale }, legend }
}

/** A map is costly to lay out, and is asked for when its slide is planned and again when it is made. */
const known = new WeakMap<Figure, Map<number, number>>()

function heightOf(figure: Figure, width: number): number {
  const heights = known.get(figure) ?? new Map<number, number>()
  known.set(figure, heights)
  const height = heights.get(width) ?? plateHeight(figure, width)
  heights.set(width, height)
  return height
}
