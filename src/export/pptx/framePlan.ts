import type { Figure } from '#figures/figure.ts'
import { legendItems, planLegend, type Legend } from './legend.ts'
import type { Box } from './shape.ts'
import { heightOf, linesIn, type Line } from './text.ts'

export const slideSize = { width: 1280, height: 720 } as const
export const margin = 48
/** Px between two things that stand one under another. */
const gap = 12

/** Where the words of a slide stand, and what place they leave for the drawing, px. */
export interface Frame {
  readonly head: Block
  readonly title: Block
  readonly under: Block
  readonly notes: Block
  /** Set where it stands beside the drawing, over the notes. */
  readonly legend?: Legend
  readonly foot: Block
  readonly body: Box
  /** Where the line over the foot stands. */
  readonly rule: number
}

export interface Block {
  readonly box: Box
  readonly lines: readonly Line[]
}

/** Notes under the drawing, or with its legend in a column beside it. */
export type Way = 'under' | 'beside'

/** Share of the slide's width and size of type of a column of notes, as it is tried. */
const columnsBeside = [[0.29, 12], [0.36, 12], [0.42, 12], [0.42, 11], [0.42, 10], [0.5, 10], [0.5, 9]] as const

/** The same for every slide of a figure, but for its title. */
export function planFrame(figure: Figure, title: string, way: Way = 'under'): Frame {
  const { subtitle, part, notes, source, stamp } = figure
  const { lang } = stamp
  const inner = slideSize.width - 2 * margin
  const at = (y: number, lines: readonly Line[], width = inner, x = margin): Block => ({ lines, box: { x, y, width, height: Math.ceil(heightOf(lines, width)) } })
  const line = (text: string, size: number, more: Partial<Line> = {}): Line => ({ text, size, lang, ...more })

  const head = at(22, [
    ...(stamp.watermark ? [line(stamp.watermark, 12, { bold: true, ink: 'alarm' })] : []),
    line(stamp.product, 11, { ink: 'muted' }),
  ])
  const heading = at(bottom(head) + 4, [line(title, titleSize(title, inner), { bold: true })])
  const under = at(bottom(heading) + 5, [
    line(subtitle, 14, { ink: 'muted' }),
    ...(part ? [line(part.text, 12, { ink: 'muted' })] : []),
  ])

  const foot = at(0, [
    line(source, 10),
    line(stamp.asOf, 10, { bold: true }),
    line([stamp.snapshot, stamp.publisher, stamp.generatedAt].join(' · '), 10, { ink: 'muted' }),
  ], inner - 60)
  const footAt = slideSize.height - 20 - foot.box.height
  const rule = footAt - 7
  const top = bottom(under) + gap

  const textsOf = (size: number): readonly Line[] => notes.map((text) => line(text, size, { ink: 'muted', after: 3 }))
  const columnOf = (share: number, size: number): { readonly column: number; readonly legend: Legend; readonly beside: Block } => {
    const column = Math.round(inner * share)
    const legend = planLegend(legendItems(figure), lang, { x: margin + inner - column, y: top, width: column })
    return { column, legend, beside: at(top + legend.box.height + gap, textsOf(size), column, margin + inner - column) }
  }
  // The first column that ends over the foot; the drawing gives way before a word is lost.
  const columns = columnsBeside.map(([share, size]) => columnOf(share, size))
  const { column, legend, beside } = columns.find((each) => bottom(each.beside) <= rule - gap) ?? columns.at(-1) ?? columnOf(0.5, 9)
  const texts = textsOf(noteSize(notes, inner))
  const below = at(rule - gap - heightOf(texts, inner), texts)
  const end = way === 'beside' || notes.length === 0 ? rule - gap : below.box.y - gap
  return {
    head, title: heading, under,
    notes: way === 'beside' ? beside : below,
    ...(way === 'beside' ? { legend } : {}),
    foot: { ...foot, box: { ...foot.box, y: footAt } },
    body: { x: margin, y: top, width: way === 'beside' ? inner - column - 36 : inner, height: end - top },
    rule,
  }
}

/** In one line where that is still large, else in two. */
function titleSize(title: string, width: number): number {
  const within = (most: number, sizes: readonly number[]): number | undefined => sizes.find((size) => linesIn(title, width, size, true) <= most)
  return within(1, [28, 26, 24]) ?? within(2, [26, 24, 22]) ?? 20
}

/** Read without leaning over; smaller only where the words would leave the drawing less than half of a slide. */
function noteSize(notes: readonly string[], width: number): number {
  const lines = (size: number): number => notes.reduce((sum, text) => sum + linesIn(text, width, size), 0)
  return lines(12) <= 10 ? 12 : 11
}

function bottom({ box }: Block): number {
  return box.y + box.height
}
