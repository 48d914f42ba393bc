import { sentences } from '#figures/alt.ts'
import { columnOf, rowOf, type BarsMark, type Cell, type Figure, type Row } from '#figures/figure.ts'
import { aboutSheet } from '#export/xlsx.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Chart, Point } from './chart.ts'
import { chartShape } from './chartShape.ts'
import { planBars, type GroupPlan } from './barsPlan.ts'
import { line } from './paint.ts'
import { form, words, type Box, type Shape } from './shape.ts'

/** The bars of a figure as native charts, one a group, under one another on one scale; over as many slides as they need. */
export function barsBody(figure: Figure, mark: BarsMark, area: Box): readonly (readonly Shape[])[] {
  const plan = planBars(figure, mark, area)
  return plan.slides.map((groups) => groups.flatMap((group, index) => shapes(figure, mark, { area, group, type: plan.type, first: index === 0 })))
}

interface Place {
  readonly area: Box
  readonly group: GroupPlan
  readonly type: number
  /** The first on its slide carries the legend. */
  readonly first: boolean
}

function shapes(figure: Figure, mark: BarsMark, { area, group, type, first }: Place): readonly Shape[] {
  const { stamp } = figure
  const top = area.y + group.top
  const heading = group.title === '' ? [] : [words(
    `heading-${group.id}`, { x: area.x, y: top, width: area.width, height: group.headHeight },
    [{ text: group.title, size: type, bold: true, lang: stamp.lang }],
  )]
  const box: Box = { x: area.x, y: top + group.headHeight, width: area.width, height: group.legendHeight + group.bandHeight * group.rows.length }
  const bracket = group.bracket
    ? [form(`bracket-${group.id}`, { x: area.x - 14, y: top, width: 6, height: group.headHeight + box.height }, `<a:noFill/>${line('muted', 1.4)}`, 'leftBracket')]
    : []
  return [...heading, ...bracket, chartShape(`chart-${group.id}`, box, sentences(figure.title, group.title, figure.subtitle), chartOf(figure, mark, group, { type, box, legend: first }))]
}

function chartOf(figure: Figure, mark: BarsMark, group: GroupPlan, { type, box, legend }: { readonly type: number; readonly box: Box; readonly legend: boolean }): Chart {
  const { grid, slug, stamp } = figure
  const voice = voiceOf(stamp.lang)
  const rows = group.rows.map((id) => rowOf(grid, id))
  return {
    lang: stamp.lang,
    sheet: slug.slice(0, 31),
    categories: { name: columnOf(grid, mark.category).name, texts: rows.map((row) => cellOf(row, mark.category).text) },
    series: mark.series.map(({ column, name, look }) => ({
      name, look,
      points: rows.map((row) => pointOf(cellOf(row, column))),
      wordsName: voice.t('export.inWords', { name }),
    })),
    ends: {
      name: voice.t('export.pptx.end'),
      anchor: voice.t('export.pptx.anchor'),
      texts: rows.map((row) => cellOf(row, mark.end).text || undefined),
    },
    max: mark.max,
    size: box,
    plot: { x: group.left, y: group.legendHeight, width: group.width, height: group.bandHeight * group.rows.length },
    legend, type,
    about: aboutSheet(figure),
  }
}

/** A number, or the lower end of an interval, as long as the drawing's; nothing where it is not stated. */
function pointOf({ value, text }: Cell): Point | undefined {
  if (typeof value === 'number') return { value, text }
  return typeof value === 'object' ? { value: value.atLeast, text } : undefined
}

function cellOf(row: Row, column: string): Cell {
  return row.cells[column] ?? { text: '' }
}
