import { textWidth } from '#theme/metrics.ts'

/** Words set again and again across a sheet, each turned about its middle. */
export interface Watermark {
  readonly text: string
  readonly size: number
  /** Degrees; rising to the right where less than none. */
  readonly turn: number
  readonly places: readonly { readonly x: number; readonly y: number }[]
}

/** Degrees: rising to the right. */
export const slant = -24

/**
 * Where the words of a demonstration stand on a sheet: once in the middle, and from there along slanted lines
 * to every edge. Every other line is moved by half, so that no gap runs through the sheet. Where it is too low
 * for them to stand slanted and whole, they stand once, level, at the end of its foot.
 */
export function watermarkOf(text: string, { width, height }: { readonly width: number; readonly height: number }): Watermark {
  const size = sizeOf(text, width)
  if (textWidth(text, size, 600) * Math.sin((-slant * Math.PI) / 180) > height) return level(text, { width, height })
  const [along, across] = [textWidth(text, size, 600) + size * 2, size * 5]
  const [cos, sin] = [Math.cos((slant * Math.PI) / 180), Math.sin((slant * Math.PI) / 180)]
  const reach = Math.hypot(width, height) / 2
  const places = span(Math.ceil(reach / across)).flatMap((line) =>
    span(Math.ceil(reach / along)).map((place) => {
      const [u, v] = [(place + (line % 2 === 0 ? 0 : 0.5)) * along, line * across]
      return { x: Math.round(width / 2 + u * cos - v * sin), y: Math.round(height / 2 + u * sin + v * cos) }
    }),
  )
  // What reaches into the sheet, and nothing that is cut off altogether.
  const half = { x: (along / 2) * cos, y: Math.abs((along / 2) * sin) + size }
  return { text, size, turn: slant, places: places.filter(({ x, y }) => x > -half.x && x < width + half.x && y > -half.y && y < height + half.y) }
}

function level(text: string, { width, height }: { readonly width: number; readonly height: number }): Watermark {
  const size = Math.min(16, height / 2, Math.floor((width * 10) / textWidth(text, 10, 600)))
  const half = textWidth(text, size, 600) / 2
  return { text, size, turn: 0, places: [{ x: Math.floor(width - half), y: Math.floor(height - size / 2) }] }
}

/** As large as half the sheet holds, and never so large that it is more than pale words. */
function sizeOf(text: string, width: number): number {
  return Math.max(16, Math.min(36, Math.floor((width * 0.5 * 10) / textWidth(text, 10, 600))))
}

/** -2, -1, 0, 1, 2 */
function span(reach: number): number[] {
  return Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach)
}
