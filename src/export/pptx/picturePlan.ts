import { legendHeight } from '#charts/Legend.tsx'
import { plateHeight } from '#charts/Plate.tsx'
import type { Figure, LegendItem } from '#figures/figure.ts'

/** A drawing without its words: the plate, laid out `width` wide and drawn `scale` times as large, and its legend under it; px of a slide. */
export interface PicturePlan {
  readonly width: number
  readonly height: number
  readonly plate: { readonly width: number; readonly scale: number }
  readonly legend: { readonly items: readonly LegendItem[]; readonly y: number; readonly width: number; readonly scale: number }
}

// From what is read across a room to what is still read at a table.
const scales = [1.6, 1.45, 1.3, 1.15, 1, 0.88, 0.76, 0.64]

/** The drawing in the largest type in which the place holds it: as wide as it, or narrower where it would grow too high. */
export function planPicture(figure: Figure, width: number, height: number): PicturePlan {
  const plans = known.get(figure) ?? new Map<string, PicturePlan>()
  known.set(figure, plans)
  const key = `${width} ${height}`
  const plan = plans.get(key) ?? planned(figure, width, height)
  plans.set(key, plan)
  return plan
}

/** The drawing of a map is costly to lay out, and is asked for when its slide is planned and when it is made. */
const known = new WeakMap<Figure, Map<string, PicturePlan>>()

function planned(figure: Figure, width: number, height: number): PicturePlan {
  for (const scale of scales) {
    const full = laid(figure, width, scale)
    if (full.height <= height) return full
    // A map grows with its width: as much narrower as it was too high, and a little for its words.
    if (figure.mark.kind !== 'tiles') continue
    const narrow = laid(figure, Math.max(width * 0.4, full.width * (height / full.height) * 0.97), scale)
    if (narrow.height <= height) return narrow
  }
  const plan = laid(figure, width, scales.at(-1) ?? 1)
  // What is still too high is drawn smaller, whole.
  const by = Math.min(1, height / plan.height)
  return {
    width: Math.floor(plan.width * by), height: Math.floor(plan.height * by),
    plate: { ...plan.plate, scale: plan.plate.scale * by },
    legend: { ...plan.legend, y: plan.legend.y * by, scale: plan.legend.scale * by },
  }
}

function laid(figure: Figure, width: number, scale: number): PicturePlan {
  const plate = { width: Math.floor(width / scale), scale }
  const tall = plateHeight(figure, plate.width) * scale
  const { mark } = figure
  const items = mark.kind === 'tiles' || mark.kind === 'timeline' || mark.kind === 'flow' ? mark.legend : []
  const size = Math.min(1.2, scale)
  const legend = { items, y: tall + 14, scale: size, width: width / size }
  const legendTall = items.length > 0 ? 14 + legendHeight(items, legend.width) * size : 0
  return { width: Math.floor(width), height: Math.ceil(tall + legendTall), plate, legend }
}
