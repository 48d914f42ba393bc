import { planHeadline } from '#charts/marks/Headline.tsx'
import type { Figure } from '#figures/figure.ts'
import { textWidth, wrap, type Weight } from '#theme/metrics.ts'
import { reserve } from '#app/figure/reserve.ts'

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
  const foot = 20 * flowed([figure.source, figure.stamp.asOf, figure.stamp.snapshot, figure.stamp.publisher, full], inner, { size: 12.5, indent: 0, gap: 16 }).lines + 4
  const notes = figure.notes.length > 0 ? 28 : 0
  // A browser that breaks one line more than was reckoned still shows all of it.
  const slack = 22
  return Math.ceil(16 + made + head + legendHeight(figure, inner) + 12 + drawnHeight(figure, inner) + 21 + notes + foot + 12 + slack)
}

function drawnHeight(figure: Figure, inner: number): number {
  const { mark } = figure
  if (mark.kind === 'headline') return planHeadline(mark, inner).height
  // A long list has a place of its own in which it is moved.
  return mark.kind === 'roll' ? 480 : reserve(figure, inner)
}

function legendHeight({ mark }: Figure, inner: number): number {
  if (mark.kind !== 'tiles' && mark.kind !== 'bars' && mark.kind !== 'flow') return 0
  const { lines, rows } = flowed(mark.legend.map(({ text }) => text), inner, { size: 13, indent: swatch, gap: 18 })
  return lines * 20 + (rows - 1) * 4 + 8
}

interface Flow {
  readonly size: number
  /** Before each text. */
  readonly indent: number
  readonly gap: number
}

/** Texts one after another, each whole on a row or a row of its own: how many rows they take, and of how many lines. */
function flowed(texts: readonly string[], inner: number, { size, indent, gap }: Flow): { readonly lines: number; readonly rows: number } {
  let [rows, lines, x, tallest] = [0, 0, Infinity, 0]
  for (const text of texts) {
    const own = wrap(text, inner - indent, size).length
    const wide = own > 1 ? inner : indent + textWidth(text, size) + 1
    if (x + wide > inner) {
      rows += 1
      lines += tallest
      x = 0
      tallest = 0
    }
    tallest = Math.max(tallest, own)
    x += wide + gap
  }
  return { lines: lines + tallest, rows }
}
