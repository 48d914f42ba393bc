import type { ReactNode } from 'react'
import { Plate, plateHeight } from '#charts/Plate.tsx'
import { Underlaid } from '#charts/Underlaid.tsx'
import type { Figure } from '#figures/figure.ts'
import type { Palette } from '#theme/tokens.ts'

/** A drawing that answers to nobody, over the words of a demonstration where it is one. */
export function StillPlate({ figure, width, palette }: { readonly figure: Figure; readonly width: number; readonly palette: Palette }): ReactNode {
  const { watermark } = figure.stamp
  return (
    <Underlaid words={watermark} height={watermark === undefined ? 0 : plateHeight(figure, width)} {...{ width, palette }}>
      <Plate {...{ figure, width, palette }} />
    </Underlaid>
  )
}
