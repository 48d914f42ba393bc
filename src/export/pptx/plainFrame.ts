import type { Stamp } from '#figures/figure.ts'
import { margin, slideSize } from './framePlan.ts'
import { words, type Box, type Shape } from './shape.ts'
import { ruled, watermark } from './slide.ts'
import { heightOf, type Line } from './text.ts'

/** A slide of words: what stands on each around them, and the place that is left. */
export interface PlainFrame {
  readonly shapes: readonly Shape[]
  readonly body: Box
}

const inner = slideSize.width - 2 * margin

/** Title and stamp of a slide that shows no figure, where those of a figure stand. */
export function plainFrame(title: string, stamp: Stamp): PlainFrame {
  const { lang } = stamp
  const head: readonly Line[] = [
    ...(stamp.watermark ? [{ text: stamp.watermark, size: 12, bold: true, ink: 'alarm', lang } as const] : []),
    { text: stamp.product, size: 11, ink: 'muted', lang },
  ]
  const foot: readonly Line[] = [
    { text: stamp.asOf, size: 10, bold: true, lang },
    { text: [stamp.snapshot, stamp.publisher, stamp.generatedAt].join(' · '), size: 10, ink: 'muted', lang },
  ]
  const heading: Line = { text: title, size: 28, bold: true, lang }
  const tall = (lines: readonly Line[], width = inner): number => Math.ceil(heightOf(lines, width))
  const titleTop = 22 + tall(head) + 4
  const top = titleTop + tall([heading]) + 14
  const footTop = slideSize.height - 20 - tall(foot, inner - 60)
  return {
    shapes: [
      ...watermark(stamp),
      words('title', { x: margin, y: titleTop, width: inner, height: tall([heading]) }, [heading], { holder: { type: 'title' } }),
      words('product', { x: margin, y: 22, width: inner, height: tall(head) }, head),
      ruled(footTop - 7),
      words('source', { x: margin, y: footTop, width: inner - 60, height: tall(foot, inner - 60) }, foot, { holder: { type: 'ftr', idx: 12 } }),
    ],
    body: { x: margin, y: top, width: inner, height: footTop - 7 - 12 - top },
  }
}

/** What the speaker reads beside a slide of words. */
export function spokenOf(stamp: Stamp, texts: readonly string[]): readonly Line[] {
  const said = (text: string, at: number): Line => ({ text, size: 12, bold: at === 0, lang: stamp.lang, after: 4 })
  return [...texts, ...(stamp.watermark ? [stamp.watermark] : []), stamp.asOf, stamp.snapshot, stamp.product, stamp.publisher, stamp.generatedAt].map(said)
}
