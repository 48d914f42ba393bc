import { planHeadline } from '#charts/marks/Headline.tsx'
import type { Figure } from '#figures/figure.ts'
import { textWidth, wrap, type Weight } from '#theme/metrics.ts'
import { reserve } from './reserve.ts'

/** The least width of a frame in which a figure is read. */
export const narrowest = 280
export const widest = 1600
/** The width that is proposed: the text column of most sites. */
export const usual = 720

const sides = 2 * 16
const swatch = 22

/** How high a frame must be, px, for a figure to stand in it whole, its notes folded; embed.css sets the same sizes. */
export function frameHeight(figure: Figure, width: number, full: string): number {
  const inner = Math.max(narrowest, width) - sides
  const lines = (text: string, size: number, leading: number, weight: Weight = 400): number => (text === '' ? 0 : wrap(text, inner, size, weight).length * leading)
  const head = lines(figure.title, 18, 25, 600) + lines(figure.subtitle, 14, 22)
  const made = figure.stamp.watermark === undefined ? 0 : lines(figure.stamp.watermark, 14, 22, 600) + 12
  // The stamp and the link stand beside the source where there is room, and under it where there is none.
  const foot = lines(figure.source, 12.5, 20) + lines(figure.stamp.asOf, 12.5, 20) + lines(figure.stamp.snapshot, 12.5, 20) + lines(full, 12.5, 24)
  const notes = figure.notes.length > 0 ? 30 : 0
  return Math.ceil(16 + made + head + legendHeight(figure, inner) + 12 + drawnHeight(figure, inner) + 16 + notes + foot + 24)
}

function drawnHeight(figure: Figure, inner: number): number {
  const { mark } = figure
  if (mark.kind === 'headline') return planHeadline(mark, inner).height
  // A long list has a place of its own in which it is moved.
  return mark.kind === 'roll' ? 480 : reserve(figure, inner)
}

function legendHeight({ mark }: Figure, inner: number): number {
  if (mark.kind !== 'tiles' && mark.kind !== 'bars' && mark.kind !== 'flow') return 0
  let [rows, x] = [0, inner + 1]
  for (const { text } of mark.legend) {
    const own = wrap(text, inner - swatch, 13).length
    const wide = Math.min(inner, swatch + textWidth(text, 13))
    if (x + wide > inner) {
      rows += own
      x = 0
    }
    x += wide + 18
  }
  return rows * 20 + mark.legend.length * 4 + 16
}
