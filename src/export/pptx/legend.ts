import type { Figure, LegendItem } from '#figures/figure.ts'
import type { Lang } from '#model/words.ts'
import { signs } from './labels.ts'
import { inkOn, paintOf } from './paint.ts'
import { form, words, type Box, type Shape } from './shape.ts'
import { heightOf, leadingOf, type Line } from './text.ts'

/** Samples and what they mean, one under another; for a picture whose legend stands beside it. */
export interface Legend {
  readonly items: readonly LegendItem[]
  readonly box: Box
}

const size = 11
const [swatch, indent, between] = [16, 26, 6]

export function legendItems({ mark }: Figure): readonly LegendItem[] {
  return mark.kind === 'tiles' || mark.kind === 'timeline' || mark.kind === 'flow' ? mark.legend : []
}

export function planLegend(items: readonly LegendItem[], lang: Lang, place: Omit<Box, 'height'>): Legend {
  const height = items.reduce((sum, item) => sum + tall(item, lang, place.width), 0)
  return { items, box: { ...place, height } }
}

export function legendShapes({ items, box }: Legend, lang: Lang): readonly Shape[] {
  let y = box.y
  return items.flatMap((item, at) => {
    const { look, text } = item
    const top = y
    y += tall(item, lang, box.width)
    const square: Box = { x: box.x, y: top + (leadingOf(size) - swatch) / 2, width: swatch, height: swatch }
    const sign = look.check ? '✓' : look.sign ? signs[look.sign] : ''
    return [
      form(`sample-${at}`, square, paintOf(look)),
      ...(sign ? [words(`sign-${at}`, square, [{ text: sign, size: 9, bold: true, ink: inkOn(look).ink, lang, align: 'ctr' }], { anchor: 'ctr' })] : []),
      words(`legend-${at}`, { x: box.x + indent, y: top, width: box.width - indent, height: y - top - between }, [lineOf(text, lang)]),
    ]
  })
}

function tall({ text }: LegendItem, lang: Lang, width: number): number {
  return heightOf([lineOf(text, lang)], width - indent) + between
}

function lineOf(text: string, lang: Lang): Line {
  return { text, size, lang }
}
