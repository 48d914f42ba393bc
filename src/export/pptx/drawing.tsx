import type { ReactElement } from 'react'
import { Legend } from '#charts/Legend.tsx'
import { Lines } from '#charts/Lines.tsx'
import { slant, watermarkOf } from '#charts/watermark.ts'
import { faces } from '#export/faces.ts'
import { drawInto } from '#export/mount.tsx'
import { pngOf } from '#export/png.ts'
import { standalone } from '#export/svg.ts'
import type { Figure } from '#figures/figure.ts'
import { filePalette } from '#theme/tokens.ts'
import type { PicturePlan } from './picturePlan.ts'

/** A figure's drawing and legend as a PNG without title, notes and source: the slide sets those as text. */
export async function writeDrawing(figure: Figure, plan: PicturePlan): Promise<Uint8Array> {
  const [drawing, fonts] = await Promise.all([drawInto(<Around figure={figure} plan={plan} />, figure, plan.plate.width), faces()])
  const png = await pngOf(standalone(drawing, figure, fonts), figure)
  return new Uint8Array(await png.arrayBuffer())
}

function Around({ figure, plan }: { readonly figure: Figure; readonly plan: PicturePlan }): ReactElement {
  const { width, height, plate, legend } = plan
  const { stamp } = figure
  const words = stamp.watermark ? watermarkOf(stamp.watermark, plan) : undefined
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <rect width={width} height={height} fill={filePalette.card} />
      {/* A picture that is copied on takes them along. */}
      {words?.places.map(({ x, y }) => (
        <g key={`${x} ${y}`} transform={`translate(${x} ${y}) rotate(${slant})`}>
          <Lines lines={[words.text]} x={0} y={0} size={words.size} weight={600} anchor="middle" fill={filePalette.outside} />
        </g>
      ))}
      <g id="plate" transform={`translate(${plate.x} 0) scale(${plate.scale})`} />
      {legend.items.length > 0 && (
        <g transform={`translate(0 ${legend.y}) scale(${legend.scale})`}>
          <Legend items={legend.items} width={legend.width} palette={filePalette} />
        </g>
      )}
    </svg>
  )
}
