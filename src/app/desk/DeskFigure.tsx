import { lazy, Suspense, useId, type ReactNode } from 'react'
import type { Figure } from '#figures/figure.ts'
import { pagePalette } from '#theme/tokens.ts'
import { Boundary } from '#app/Boundary.tsx'
import { FigureLegend } from '#app/figure/FigureLegend.tsx'
import { GridTable } from '#app/figure/GridTable.tsx'
import { reserve } from '#app/figure/reserve.ts'
import { useWidth } from '#app/figure/width.ts'
import { usePage } from '#app/page.ts'

// Whoever only mends a sheet waits for no drawing.
const StillPlate = lazy(() => import('#app/figure/StillPlate.tsx').then((module) => ({ default: module.StillPlate })))

/** A figure of data that are not published, with its table: to be looked at, and not to be taken away. */
export function DeskFigure({ figure }: { readonly figure: Figure }): ReactNode {
  const { voice } = usePage()
  const [ref, width] = useWidth<HTMLDivElement>()
  const title = useId()
  return (
    <figure className={`desk-figure figure-${figure.id}`} aria-labelledby={title}>
      <h3 id={title}>{figure.title}</h3>
      <p className="subtitle">{figure.subtitle}</p>
      <FigureLegend figure={figure} />
      <div className="plate" ref={ref}>
        <Boundary fallback={() => <p className="undrawn" role="alert">{voice.t('app.figure.failed')}</p>}>
          <Suspense fallback={<div style={{ height: reserve(figure, width) }} aria-hidden="true" />}>
            {width > 0 ? <StillPlate figure={figure} width={width} palette={pagePalette} /> : null}
          </Suspense>
        </Boundary>
      </div>
      <details>
        <summary>{voice.t('desk.changes.table')}<span className="unseen">{voice.t('app.figure.of', { title: figure.title })}</span></summary>
        <GridTable grid={figure.grid} caption={figure.title} />
      </details>
      {figure.notes.length > 0 ? <figcaption><ul className="notes">{figure.notes.map((note) => <li key={note}>{note}</li>)}</ul></figcaption> : null}
    </figure>
  )
}
