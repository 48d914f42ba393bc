import { textWidth } from '#theme/metrics.ts'

/** Words set again and again across a sheet, each slanted about its middle. */
export interface Watermark {
  readonly text: string
  readonly size: number
  readonly places: readonly { readonly x: number; readonly y: number }[]
}

/** Degrees: rising to the right. */
export const slant = -24

/** Where the words of a demonstration stand on a sheet: once in the middle, and from there in rows to every edge. */
export function watermarkOf(text: string, { width, height }: { readonly width: number; readonly height: number }): Watermark {
  const size = sizeOf(text, width)
  const [along, down] = [textWidth(text, size, 600) * 1.05, size * 4.4]
  const [columns, rows] = [Math.ceil(width / along), Math.ceil(height / 2 / down)]
  const places = span(rows).flatMap((row) =>
    span(columns).map((column) => ({
      // Every other row is moved by half, so that no gap runs through the sheet.
      x: Math.round(width / 2 + (column + (row % 2 === 0 ? 0 : 0.5)) * along),
      y: Math.round(height / 2 + row * down),
    })),
  )
  return { text, size, places: places.filter(({ x, y }) => x > -along / 2 && x < width + along / 2 && y > -down && y < height + down) }
}

/** As large as half the sheet holds, within what is still pale words and not a picture. */
function sizeOf(text: string, width: number): number {
  return Math.max(18, Math.min(44, Math.floor((width * 0.55 * 10) / textWidth(text, 10, 600))))
}

/** -2, -1, 0, 1, 2 */
function span(reach: number): number[] {
  return Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach)
}
