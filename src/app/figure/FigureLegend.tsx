import type { ReactNode } from 'react'
import { Swatch } from '#charts/Swatch.tsx'
import type { Figure } from '#figures/figure.ts'
import { pagePalette } from '#theme/tokens.ts'

/** What the colours and hatches of a figure's drawing mean; nothing where the drawing says it itself. */
export function FigureLegend({ figure: { mark } }: { readonly figure: Figure }): ReactNode {
  if (mark.kind !== 'tiles' && mark.kind !== 'bars' && mark.kind !== 'flow') return null
  return (
    <ul className="legend">
      {mark.legend.map(({ look, text }) => (
        <li key={text}>
          <Swatch look={look} palette={pagePalette} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}
