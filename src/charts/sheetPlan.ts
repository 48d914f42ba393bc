import type { Figure, LegendItem } from '#figures/figure.ts'
import { wrap, type Weight } from '#theme/metrics.ts'
import { legendHeight } from './Legend.tsx'
import { leadingOf } from './Lines.tsx'
import { plateHeight } from './Plate.tsx'
import { watermarkOf, type Watermark } from './watermark.ts'

/** Sizes of a sheet, px at 96 dpi; the height grows where the words and the drawing need more. */
export const sheetSizes = {
  /** A 16:9 slide. */
  slide: { width: 1280, height: 720 },
  /** Half a slide. */
  half: { width: 640, height: 560 },
  /** The text width of A4 between its margins: 170 mm. */
  column: { width: 643, height: 0 },
  square: { width: 1080, height: 1080 },
} as const
export type SheetSize = keyof typeof sheetSizes

export const margin = 40

export interface SheetText {
  readonly id: string
  readonly lines: readonly string[]
  readonly x: number
  /** Baseline of the first line. */
  readonly y: number
  readonly size: number
  readonly weight: Weight
  readonly leading: number
  readonly ink: 'ink' | 'muted'
}

export interface SheetPlan {
  readonly width: number
  readonly height: number
  readonly texts: readonly SheetText[]
  /** The drawing is laid out `width` wide and then drawn `scale` times as large. */
  readonly plate: { readonly x: number; readonly y: number; readonly width: number; readonly scale: number }
  readonly legend: { readonly items: readonly LegendItem[]; readonly x: number; readonly y: number; readonly width: number; readonly scale: number }
  /** Where the rule between head or drawing and the small print stands. */
  readonly rule: number
  /** Pale words across the sheet, under everything else. */
  readonly watermark?: Watermark
}

/**
 * Where everything stands on a figure's sheet. Of the ways to lay it out the first that keeps the sheet's
 * height is taken: the drawing enlarged, then beside its legend and notes, then narrowed. Where none fits,
 * the sheet grows, so that nothing is clipped.
 */
export function planSheet(figure: Figure, size: SheetSize): SheetPlan {
  const { width, height } = sheetSizes[size]
  const inner = width - 2 * margin
  const large = width >= 1000
  const ways = [
    ...(large ? [1.6, 1.4, 1.2, 1].map((scale) => () => under(figure, size, inner / scale, scale)) : []),
    ...(width > height && large ? [0.72, 0.66, 0.6].map((share) => () => beside(figure, size, Math.round(inner * share))) : []),
    ...[1, 0.9, 0.8].map((share) => () => under(figure, size, Math.round(inner * share), 1)),
  ]
  let least: SheetPlan | undefined
  for (const way of ways) {
    const plan = way()
    if (plan.height <= height) return marked(plan, figure)
    if (!least || plan.height < least.height) least = plan
  }
  return marked(least ?? under(figure, size, inner, 1), figure)
}

function marked(plan: SheetPlan, { stamp }: Figure): SheetPlan {
  return stamp.watermark ? { ...plan, watermark: watermarkOf(stamp.watermark, plan) } : plan
}

/** Legend and small print under the drawing; what height is left stands between them. */
function under(figure: Figure, size: SheetSize, plateWidth: number, scale: number): SheetPlan {
  const { width, height } = sheetSizes[size]
  const inner = width - 2 * margin
  const type = typeOf(size)
  const head = headOf(figure, size)
  const tall = plateHeight(figure, plateWidth) * scale
  const items = legendOf(figure)
  const legendTall = items.length > 0 ? legendHeight(items, inner / type.legend) * type.legend + 14 : 0
  const foot = footOf(figure, size, margin, inner)
  const needed = head.bottom + tall + 16 + legendTall + 8 + foot.bottom + 26
  const slack = Math.max(0, height - needed)
  const plateAt = head.bottom + Math.min(48, slack / 3)
  const legendAt = plateAt + tall + 16
  const rule = legendAt + legendTall + (plateAt === head.bottom ? slack : slack - (plateAt - head.bottom))
  return {
    width,
    height: Math.ceil(needed + slack),
    texts: [...head.texts, ...lowered(foot.texts, rule + 8)],
    plate: { x: round((width - plateWidth * scale) / 2), y: round(plateAt), width: plateWidth, scale },
    legend: { items, x: margin, y: round(legendAt), width: inner / type.legend, scale: type.legend },
    rule: round(rule),
  }
}

/** Legend and small print in a column beside the drawing. */
function beside(figure: Figure, size: SheetSize, plateWidth: number): SheetPlan {
  const { width, height } = sheetSizes[size]
  const gutter = 36
  const x = margin + plateWidth + gutter
  const column = width - margin - x
  const type = typeOf(size)
  const head = headOf(figure, size)
  const items = legendOf(figure)
  const rule = head.bottom
  const top = rule + 16
  const legendTall = items.length > 0 ? legendHeight(items, column / type.legend) * type.legend + 18 : 0
  const foot = footOf(figure, size, x, column)
  const needed = top + Math.max(plateHeight(figure, plateWidth), legendTall + foot.bottom) + 26
  return {
    width,
    height: Math.ceil(Math.max(height, needed)),
    texts: [...head.texts, ...lowered(foot.texts, top + legendTall)],
    plate: { x: margin, y: top, width: plateWidth, scale: 1 },
    legend: { items, x, y: top, width: column / type.legend, scale: type.legend },
    rule,
  }
}

/** Sizes of type: a slide is read from further away than a page. */
function typeOf(size: SheetSize): { readonly title: number; readonly subtitle: number; readonly small: number; readonly legend: number } {
  return sheetSizes[size].width >= 1000
    ? { title: 28, subtitle: 16, small: 13.5, legend: 1.12 }
    : { title: 21, subtitle: 14, small: 12.5, legend: 1 }
}

interface Block {
  readonly texts: readonly SheetText[]
  readonly bottom: number
}

function headOf({ title, subtitle, part, stamp }: Figure, size: SheetSize): Block {
  const width = sheetSizes[size].width - 2 * margin
  const type = typeOf(size)
  return blockOf(margin, width, 34, [
    { id: 'watermark', text: stamp.watermark ?? '', size: 14, weight: 600, ink: 'ink', gap: 4 },
    { id: 'product', text: stamp.product, size: 13, weight: 400, ink: 'muted', gap: 4 },
    { id: 'title', text: title, size: type.title, weight: 600, ink: 'ink', gap: 4 },
    { id: 'subtitle', text: subtitle, size: type.subtitle, weight: 400, ink: 'muted', gap: 2 },
    { id: 'part', text: part?.text ?? '', size: type.subtitle, weight: 400, ink: 'muted', gap: 2 },
    { id: 'asOf', text: stamp.asOf, size: 14, weight: 600, ink: 'ink', gap: 14 },
  ])
}

function footOf({ notes, source, stamp }: Figure, size: SheetSize, x: number, width: number): Block {
  const { small } = typeOf(size)
  return blockOf(x, width, 0, [
    ...notes.map((text, at) => ({ id: `note${at}`, text, size: small, weight: 400 as const, ink: 'muted' as const, gap: 3 })),
    { id: 'source', text: source, size: small, weight: 400, ink: 'ink', gap: 3 },
    { id: 'footer', text: [stamp.snapshot, stamp.publisher, stamp.generatedAt].join(' · '), size: small, weight: 400, ink: 'muted', gap: 0 },
  ])
}

interface Paragraph {
  readonly id: string
  readonly text: string
  readonly size: number
  readonly weight: Weight
  readonly ink: SheetText['ink']
  readonly gap: number
}

function blockOf(x: number, width: number, top: number, paragraphs: readonly Paragraph[]): Block {
  const texts: SheetText[] = []
  let bottom = top
  for (const { gap, text, ...rest } of paragraphs) {
    if (text === '') continue
    const leading = leadingOf(rest.size)
    const lines = rest.id === 'title' ? balanced(text, width, rest.size) : wrap(text, width, rest.size, rest.weight)
    texts.push({ ...rest, lines, x, y: bottom + rest.size, leading })
    bottom += lines.length * leading + gap
  }
  return { texts, bottom }
}

/** A title in as few lines as it needs, of like length, so that no word stands alone in the last. */
function balanced(text: string, width: number, size: number): readonly string[] {
  const { length } = wrap(text, width, size, 600)
  let [tooNarrow, enough] = [width / 3, width]
  for (let step = 0; length > 1 && step < 10; step++) {
    const middle = (tooNarrow + enough) / 2
    if (wrap(text, middle, size, 600).length > length) tooNarrow = middle
    else enough = middle
  }
  return wrap(text, enough, size, 600)
}

function lowered(texts: readonly SheetText[], by: number): readonly SheetText[] {
  return texts.map((text) => ({ ...text, y: round(text.y + by) }))
}

function legendOf({ mark }: Figure): readonly LegendItem[] {
  return mark.kind === 'tiles' || mark.kind === 'bars' || mark.kind === 'timeline' || mark.kind === 'flow' ? mark.legend : []
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}
