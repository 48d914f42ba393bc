import type { Figure, Stamp } from '#figures/figure.ts'
import { speechOf } from '#figures/speech.ts'
import { voiceOf } from '#i18n/voice.ts'
import { slant } from '#charts/watermark.ts'
import { textWidth } from '#theme/metrics.ts'
import { bodyOf, wayOf } from './body.ts'
import { margin, planFrame, slideSize } from './framePlan.ts'
import { legendShapes } from './legend.ts'
import { line } from './paint.ts'
import type { Pictures } from './pictureBody.ts'
import { form, words, type Shape } from './shape.ts'
import { pixels, type Line } from './text.ts'

/** A slide before it is put into a package: what it shows, and what the speaker reads. */
export interface Slide {
  readonly title: string
  readonly shapes: readonly Shape[]
  readonly notes: readonly Line[]
  /** What it is about, without a count of slides. */
  readonly subject: string
  readonly source: string
  readonly stamp: Stamp
}

/** The slides of a figure: one, or as many as its rows need, each titled, dated and traceable alone. */
export async function slidesOf(figure: Figure, pictures: Pictures): Promise<readonly Slide[]> {
  const voice = voiceOf(figure.stamp.lang)
  const titled = (n: number, of: number): string => (of === 1 ? figure.title : voice.t('export.pptx.continued', { title: figure.title, n: voice.count(n), of: voice.count(of) }))
  const frames = { under: planFrame(figure, figure.title, 'under'), beside: planFrame(figure, figure.title, 'beside') }
  const way = wayOf(figure, frames)
  let bodies = await bodyOf(figure, frames[way], pictures)
  // A title that counts its slides may be a line longer, and leave less to each.
  if (bodies.length > 1) bodies = await bodyOf(figure, planFrame(figure, titled(99, 99), way), pictures)
  return bodies.map((body, at) => {
    const title = titled(at + 1, bodies.length)
    const { head, title: heading, under, notes, legend, foot, rule } = planFrame(figure, bodies.length > 1 ? titled(99, 99) : title, way)
    const [heads] = heading.lines
    return {
      title, subject: figure.title, source: figure.source, stamp: figure.stamp,
      shapes: [
        ...watermark(figure.stamp),
        words('title', heading.box, heads ? [{ ...heads, text: title }] : [], { holder: { type: 'title' } }),
        words('product', head.box, head.lines),
        words('subtitle', under.box, under.lines, { holder: { type: 'body', idx: 10 } }),
        ...body,
        ...(legend ? legendShapes(legend, figure.stamp.lang) : []),
        ...(notes.lines.length > 0 ? [words('notes', notes.box, notes.lines, { holder: { type: 'body', idx: 11 } })] : []),
        ruled(rule),
        words('source', foot.box, foot.lines, { holder: { type: 'ftr', idx: 12 } }),
      ],
      notes: spoken(figure, title),
    }
  })
}

/** The line over the foot. */
export function ruled(y: number): Shape {
  return form('rule', { x: margin, y, width: slideSize.width - 2 * margin, height: 0 }, `<a:noFill/>${line('rule')}`, 'line')
}

/** Pale words across the slide, under everything else. */
export function watermark(stamp: Stamp): readonly Shape[] {
  if (!stamp.watermark) return []
  const { width, height } = slideSize
  const size = Math.min(54, Math.floor((width * 7.5) / textWidth(stamp.watermark, 10 * pixels, 600)))
  return [words('watermark', { x: 0, y: height / 2 - 60, width, height: 120 }, [{ text: stamp.watermark, size, bold: true, ink: 'outside', lang: stamp.lang, align: 'ctr' }], { anchor: 'ctr', turn: slant })]
}

/** All that is said of the figure, for the one who speaks. */
function spoken(figure: Figure, title: string): readonly Line[] {
  const { lang, watermark } = figure.stamp
  const said = (text: string, bold = false): Line => ({ text, size: 12, bold, lang, after: 4 })
  return [...(watermark ? [said(watermark, true)] : []), said(title, true), ...speechOf(figure).map((text) => said(text))]
}
