import { columnOf, rowOf, type Figure, type HeadlineMark } from '#figures/figure.ts'
import { lengthOf } from '#charts/marks/barsPlan.ts'
import { aboutSheet } from '#export/xlsx.ts'
import { voiceOf } from '#i18n/voice.ts'
import { textWidth } from '#theme/metrics.ts'
import type { Chart } from './chart.ts'
import { chartShape } from './chartShape.ts'
import { line, paintOf } from './paint.ts'
import { form, words, type Box, type Shape } from './shape.ts'
import { heightOf, pixels, type Line } from './text.ts'

const gutter = 30
const small = 16

/** Large numbers as text, each over its small bar, and the bar of the whole as a native chart. */
export function headlineBody(figure: Figure, mark: HeadlineMark, area: Box): readonly (readonly Shape[])[] {
  const column = (area.width - gutter * (mark.numbers.length - 1)) / Math.max(1, mark.numbers.length)
  const { lang } = figure.stamp
  const wideOf = (text: string, size: number): number => textWidth(text, size * pixels, 600) * 0.97 + 6
  // Every number with what it is of beside it; where that is too much, under it.
  const fitting = [40, 36, 32, 28].find((size) => mark.numbers.every((each) => wideOf(each.big, size) + 6 + wideOf(each.small, small) <= column))
  const big = fitting ?? 32
  const tall = big * 1.6 + (fitting === undefined ? small * 1.8 : 0)
  const labels = mark.numbers.map(({ label }): Line => ({ text: label, size: 13, ink: 'muted', lang }))
  const labelHeight = Math.max(0, ...labels.map((label) => heightOf([label], column)))
  let lowest = area.y
  const numbers = mark.numbers.flatMap((number, index): Shape[] => {
    const x = area.x + index * (column + gutter)
    const at = (y: number, height: number, wide = column): Box => ({ x, y, width: wide, height })
    let y = area.y
    const name = (part: string): string => `${number.row}-${part}`
    const shapes: Shape[] = [form(name('rule'), at(y, 0), `<a:noFill/>${line('ink', 1.4)}`, 'line')]
    y += 10
    shapes.push(words(name('label'), at(y, labelHeight), [labels[index] ?? { text: '', size: 13, lang }]))
    y += labelHeight + 6
    const wide = Math.min(column, wideOf(number.big, big))
    shapes.push(words(name('number'), at(y, big * 1.6, wide), [{ text: number.big, size: big, bold: true, lang }]))
    const beside: Box = fitting === undefined ? at(y + big * 1.6, small * 1.8) : { x: x + wide + 4, y, width: column - wide - 4, height: big * 1.42 }
    if (number.small) shapes.push(words(name('of'), beside, [{ text: number.small, size: small, bold: true, ink: 'muted', lang }], { anchor: 'b' }))
    y += tall + 8
    const whole = number.bar.reduce((sum, { value }) => sum + value, 0)
    let from = x
    for (const [part, { look, value }] of number.bar.entries()) {
      const long = (value / Math.max(1, whole)) * column
      shapes.push(form(name(`bar${part}`), { x: from, y, width: long, height: 12 }, paintOf(look)))
      from += long
    }
    if (number.bar.length > 0) y += 20
    if (number.under) {
      const under: Line = { text: number.under, size: 13, ink: 'muted', lang }
      const height = heightOf([under], column)
      shapes.push(words(name('under'), at(y, height), [under]))
      y += height
    }
    lowest = Math.max(lowest, y)
    return shapes
  })
  const top = lowest + Math.min(40, Math.max(12, (area.y + area.height - lowest - 180) / 2))
  const title: Line = { text: mark.strip.title, size: 13, ink: 'muted', lang }
  const box: Box = { x: area.x, y: top + 26, width: area.width, height: Math.min(150, area.y + area.height - top - 26) }
  return [[
    ...numbers,
    words('whole', { x: area.x, y: top, width: area.width, height: 22 }, [title]),
    chartShape('chart', box, [mark.strip.title, ...mark.strip.segments.map(({ label }) => label)].join('. '), stripOf(figure, mark, box)),
  ]]
}

/** One bar; each part is a series, so that the legend says what it is. */
function stripOf(figure: Figure, { strip }: HeadlineMark, box: Box): Chart {
  const { grid, slug, stamp } = figure
  const voice = voiceOf(stamp.lang)
  const legend = Math.ceil(strip.segments.reduce((sum, { label }) => sum + textWidth(label, 13 * pixels) + 40, 0) / (box.width * 0.92)) * 25 + 10
  return {
    lang: stamp.lang,
    sheet: slug.slice(0, 31),
    categories: { name: columnOf(grid, strip.column).name, texts: [strip.title] },
    series: strip.segments.map(({ row, look, label }) => {
      const cell = rowOf(grid, row).cells[strip.column] ?? { text: '' }
      return { name: label, look, wordsName: voice.t('export.inWords', { name: label }), points: [cell.value === undefined ? undefined : { value: lengthOf(cell), text: cell.text }] }
    }),
    max: strip.total,
    size: box,
    plot: { x: 1, y: legend, width: box.width - 2, height: Math.min(80, box.height - legend) },
    legend: true,
    bare: true,
    type: 13,
    about: aboutSheet(figure),
  }
}
