import type { Cover } from '#figures/briefingCover.ts'
import type { Stamp } from '#figures/figure.ts'
import { margin, slideSize } from './framePlan.ts'
import { colour } from './text.ts'
import { line } from './paint.ts'
import { spokenOf } from './plainFrame.ts'
import { form, words, type Box, type Shape } from './shape.ts'
import { ruled, watermark, type Slide } from './slide.ts'
import { heightOf, type Line } from './text.ts'

const width = slideSize.width - 2 * margin

/** The first slide of a briefing: what it is of, for when it holds, and its finding. */
export function coverSlide({ bands, kind, title, area, lead, asOf, lines }: Cover, stamp: Stamp): Slide {
  const { lang } = stamp
  const sized = [44, 40, 36, 32].find((size) => heightOf([{ text: title, size, bold: true, lang }], width) <= size * 3.4) ?? 28
  const heading: Line = { text: title, size: sized, bold: true, lang }
  const foot: readonly Line[] = [{ text: asOf, size: 14, bold: true, lang, after: 3 }, ...lines.map((text): Line => ({ text, size: 12, ink: 'muted', lang, after: 2 }))]
  const footTop = slideSize.height - 30 - Math.ceil(heightOf(foot, width))
  let y = 40
  const under = (name: string, text: readonly Line[], after: number, holder?: 'title'): Shape => {
    const box: Box = { x: margin, y, width, height: Math.ceil(heightOf(text, width)) }
    y += box.height + after
    return words(name, box, text, holder ? { holder: { type: holder } } : {})
  }
  // What must be known before a line is read stands over all, and is framed.
  const warned = bands.flatMap((text, at): readonly Shape[] => {
    const own: Line = { text, size: 16, bold: true, ink: 'alarm', lang, align: 'ctr' }
    const box: Box = { x: margin, y, width, height: Math.ceil(heightOf([own], width - 24)) + 16 }
    y += box.height + 10
    return [form(`frame-${at}`, box, `${colour('card')}${line('alarm', 1.6)}`), words(`band-${at}`, box, [own], { anchor: 'ctr' })]
  })
  y = Math.max(y + 20, 150)
  return {
    title, subject: title, source: lines.join(' · '), stamp,
    shapes: [
      ...watermark(stamp), ...warned,
      under('kind', [{ text: kind, size: 18, ink: 'muted', lang }], 10),
      under('title', [heading], 8, 'title'),
      under('area', [{ text: area, size: 26, ink: 'accent', bold: true, lang }], 26),
      under('lead', [{ text: lead, size: 18, lang }], 0),
      ruled(footTop - 14),
      words('source', { x: margin, y: footTop, width: width - 60, height: slideSize.height - 30 - footTop }, foot, { holder: { type: 'ftr', idx: 12 } }),
    ],
    notes: spokenOf(stamp, [title, area, lead, ...bands]),
  }
}
