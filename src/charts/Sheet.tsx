import type { ReactElement } from 'react'
import type { Figure, LegendItem } from '#figures/figure.ts'
import { wrap, type Weight } from '#theme/metrics.ts'
import { filePalette } from '#theme/tokens.ts'
import { Legend, legendHeight } from './Legend.tsx'
import { leadingOf, Lines } from './Lines.tsx'
import { plateHeight } from './Plate.tsx'

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

/**
 * A figure on a sheet of its own: product, finding, what is drawn, as-of, the drawing, legend, notes,
 * source and snapshot. All words are drawn inside, in the light palette, whatever the page looks like.
 * The drawing itself is set into the group with `id="plate"`.
 */
export function Sheet({ figure, size }: { readonly figure: Figure; readonly size: SheetSize }): ReactElement {
  const plan = planSheet(figure, size)
  const { width, height, plate, legend } = plan
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <rect width={width} height={height} fill={filePalette.card} />
      {plan.texts.map((text) => (
        <Lines key={text.id} lines={text.lines} x={margin} y={text.y} size={text.size} weight={text.weight} leading={text.leading} fill={filePalette[text.ink]} />
      ))}
      <rect x={margin} y={plan.rule} width={width - 2 * margin} height={1} fill={filePalette.rule} />
      <g id="plate" transform={`translate(${plate.x} ${plate.y})`} />
      {legend.items.length > 0 && <Legend items={legend.items} width={width - 2 * margin} x={margin} y={legend.y} palette={filePalette} />}
    </svg>
  )
}

const margin = 40

interface Text {
  readonly id: string
  readonly lines: readonly string[]
  /** Baseline of the first line. */
  readonly y: number
  readonly size: number
  readonly weight: Weight
  readonly leading: number
  readonly ink: 'ink' | 'muted'
}

interface Plan {
  readonly width: number
  readonly height: number
  readonly texts: readonly Text[]
  readonly plate: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly legend: { readonly items: readonly LegendItem[]; readonly y: number }
  /** Where the rule over the notes stands. */
  readonly rule: number
}

/** Where everything stands on a figure's sheet. The drawing takes the widest width at which the sheet keeps its height. */
export function planSheet(figure: Figure, size: SheetSize): Plan {
  const { width, height } = sheetSizes[size]
  const inner = width - 2 * margin
  for (let share = 1; share >= 0.55; share -= 0.05) {
    const plan = planAt(figure, size, Math.round(inner * share))
    if (plan.height <= Math.max(height, 1)) return { ...plan, height }
  }
  return planAt(figure, size, size === 'column' || size === 'half' ? inner : Math.round(inner * 0.8))
}

function planAt(figure: Figure, size: SheetSize, plateWidth: number): Plan {
  const { width } = sheetSizes[size]
  const inner = width - 2 * margin
  const large = width >= 1000
  const texts: Text[] = []
  let y = 34
  const set = (id: string, text: string, px: number, weight: Weight, ink: Text['ink'], gap: number): void => {
    if (text === '') return
    const leading = leadingOf(px)
    const lines = wrap(text, inner, px, weight)
    texts.push({ id, lines, y: y + px, size: px, weight, leading, ink })
    y += lines.length * leading + gap
  }
  const { stamp } = figure
  set('product', stamp.product, 13, 400, 'muted', 4)
  set('title', figure.title, large ? 28 : 21, 600, 'ink', 4)
  set('subtitle', figure.subtitle, large ? 16 : 14, 400, 'muted', 2)
  set('asOf', stamp.asOf, 14, 600, 'ink', 14)
  const plate = { x: Math.round((width - plateWidth) / 2), y, width: plateWidth, height: plateHeight(figure, plateWidth) }
  y += plate.height + 14
  const items = legendOf(figure)
  const legend = { items, y }
  if (items.length > 0) y += legendHeight(items, inner) + 14
  const rule = y
  y += 8
  figure.notes.forEach((note, index) => set(`note${index}`, note, 12.5, 400, 'muted', 2))
  set('source', figure.source, 12.5, 400, 'ink', 2)
  set('footer', [stamp.snapshot, stamp.publisher, stamp.generatedAt].join(' · '), 12.5, 400, 'muted', 0)
  return { width, height: Math.ceil(y + 24), texts, plate, legend, rule }
}

function legendOf({ mark }: Figure): readonly LegendItem[] {
  return mark.kind === 'tiles' || mark.kind === 'bars' || mark.kind === 'timeline' ? mark.legend : []
}
