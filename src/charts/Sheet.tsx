import type { ReactElement } from 'react'
import { filePalette } from '#theme/tokens.ts'
import { Legend } from './Legend.tsx'
import { Lines } from './Lines.tsx'
import { margin, type SheetPlan } from './sheetPlan.ts'
import { Slanted } from './Slanted.tsx'

/**
 * A figure on a sheet of its own: product, finding, what is drawn, as-of, the drawing, legend, notes,
 * source and snapshot. All words are drawn inside, in the light palette, whatever the page looks like.
 * The drawing itself is set into the group with `id="plate"`.
 */
export function Sheet({ plan }: { readonly plan: SheetPlan }): ReactElement {
  const { width, height, plate, legend, texts, rule, watermark } = plan
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <rect width={width} height={height} fill={filePalette.card} />
      {/* Under all that is written and drawn, so that nothing reads worse for it. */}
      {watermark && <Slanted watermark={watermark} palette={filePalette} />}
      {texts.map(({ id, ink, ...text }) => <Lines key={id} {...text} fill={filePalette[ink]} />)}
      <rect x={margin} y={rule} width={width - 2 * margin} height={1} fill={filePalette.rule} />
      <g id="plate" transform={`translate(${plate.x} ${plate.y}) scale(${plate.scale})`} />
      {legend.items.length > 0 && (
        <g transform={`translate(${legend.x} ${legend.y}) scale(${legend.scale})`}>
          <Legend items={legend.items} width={legend.width} palette={filePalette} />
        </g>
      )}
    </svg>
  )
}
