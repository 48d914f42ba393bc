import { plateHeight } from '#charts/Plate.tsx'
import type { Figure } from '#figures/figure.ts'

/** A drawing is laid out `width` wide and shown `scale` times as large. */
export interface PresentPlate {
  readonly width: number
  readonly height: number
  readonly scale: number
}

/** A place for a drawing, and between which enlargements it may be shown. */
export interface Hole {
  readonly most: number
  readonly least: number
  readonly wide: number
  readonly tall: number
}

/** The largest type, between two, in which a place holds a drawing: the larger the type, the less is in a line, and the higher it is. */
export function largestIn(figure: Figure, hole: Hole): PresentPlate | undefined {
  const { most, least, wide, tall } = hole
  if (figure.mark.kind === 'tiles') return mapIn(figure, hole)
  let found: PresentPlate | undefined
  let [low, high] = [Math.ceil(Math.max(least, 0.5) * steps), Math.floor(most * steps + 1e-9)]
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const [width, scale] = [Math.floor((wide * steps) / middle), middle / steps]
    const height = plateTall(figure, width)
    if (height * scale <= tall) [found, low] = [{ width, height, scale }, middle + 1]
    else high = middle - 1
  }
  return found
}

/** Of some ways to lay a map out the one that can be shown in the largest type: wider is higher on one map and lower on another. */
function mapIn(figure: Figure, { most, least, wide, tall }: Hole): PresentPlate | undefined {
  let found: PresentPlate | undefined
  for (const width of mapWidths) {
    const height = plateTall(figure, width)
    const scale = Math.floor(Math.min(most, wide / width, tall / height) * steps) / steps
    if (scale >= Math.max(least, 0.5) && scale >= (found?.scale ?? 0)) found = { width, height, scale }
  }
  return found
}

/** Steps of enlargement in one. */
const steps = 20

/** A map that is laid out narrower leaves words out. */
const mapWidths = [540, 590, 650, 720, 800, 900, 1020, 1160]

/** A map is costly to lay out, and is asked for again whenever a screen changes its height. */
const known = new WeakMap<Figure, Map<number, number>>()

/** How high a figure is drawn at a width. */
export function plateTall(figure: Figure, width: number): number {
  const heights = known.get(figure) ?? new Map<number, number>()
  known.set(figure, heights)
  const height = heights.get(width) ?? plateHeight(figure, width)
  heights.set(width, height)
  return height
}
