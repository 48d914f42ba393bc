import { lazy, memo, Suspense, useCallback, type ReactNode } from 'react'
import { figureIds, ledgerRows, type Figure, type Mark } from '#figures/figure.ts'
import { pagePalette } from '#theme/tokens.ts'
import { Boundary } from '#app/Boundary.tsx'
import { Drawn } from './Drawn.tsx'
import { FigureLegend } from './FigureLegend.tsx'
import { GridTable } from './GridTable.tsx'
import { usePage } from '#app/page.ts'
import { ProofButton } from '#app/trail/ProofButton.tsx'
import { reserve } from './reserve.ts'
import { tablesIn } from '#app/view.ts'
import { FigureTakeMenu } from './TakeMenu.tsx'
import { sheetWidth, useWidth } from './width.ts'

const Plate = lazy(() => import('#charts/Plate.tsx').then((module) => ({ default: module.Plate })))

/** On paper the map has a sheet of its own; bars and tables are drawn wide and scaled, so that names stand beside what is said of them. */
const paperWidths: Partial<Record<Mark['kind'], number>> = { tiles: 600, bars: 920, ledger: 860 }

export interface FigureCardProps {
  readonly figure: Figure
  /** Whether it stands as a table in place of its drawing. */
  readonly asTable: boolean
  /** True once the first paint is done: drawings are fetched then. */
  readonly draw: boolean
  readonly onDrawn: (id: string) => void
  readonly onOpen?: (code: string) => void
  readonly onArea?: (id: string) => void
  /** The unit that the page shows. */
  readonly focus?: string | undefined
  /** Further choices of this figure alone. */
  readonly choices?: ReactNode
}

/** A figure with its title, drawing or table, notes and source. Drawn again only when something of its own changes. */
export const FigureCard = memo(function FigureCard({ figure, asTable, draw, onDrawn, onOpen, onArea, focus, choices }: FigureCardProps): ReactNode {
  const { voice, go } = usePage()
  const [ref, width] = useWidth<HTMLDivElement>(paperWidths[figure.mark.kind] ?? sheetWidth)
  const title = `title-${figure.id}`
  const openTrail = useCallback((row: string, column: string): void => go({ trail: { figure: figure.id, row, column } }), [go, figure.id])
  const swap = (): void =>
    go((view) => {
      const tables = tablesIn(view)
      const next = asTable ? tables.filter((id) => id !== figure.id) : figureIds.filter((id) => id === figure.id || tables.includes(id))
      const flags = view.view.filter((flag) => flag !== 'table')
      return { figure: next, view: next.length > 0 ? ['table', ...flags] : flags }
    })
  return (
    <figure className={`card figure-${figure.id}${isLong(figure) ? ' long' : ''}`} id={`figure-${figure.id}`} aria-labelledby={title}>
      <header className="card-head">
        <div className="card-words">
          <h2 id={title}>{figure.title}</h2>
          <p className="subtitle">{figure.subtitle}</p>
        </div>
        <div className="controls">
          <button type="button" className="control" aria-pressed={asTable} onClick={swap}>
            {asTable ? voice.t('app.figure.chart') : voice.t('app.figure.table')}
            <span className="unseen">{voice.t('app.figure.of', { title: figure.title })}</span>
          </button>
          <ProofButton figure={figure} />
          <FigureTakeMenu figure={figure} />
        </div>
      </header>
      {choices}
      {asTable ? null : <FigureLegend figure={figure} />}
      <div className="plate" ref={ref}>
        {asTable ? (
          <>
            <GridTable grid={figure.grid} caption={figure.title} figure={figure.id} />
            <Drawn id={figure.id} onDrawn={onDrawn} />
          </>
        ) : (
          <Boundary
            retry={`${String(draw)} ${figure.stamp.snapshotId}`}
            fallback={() => (
              <>
                <p className="undrawn" role="alert">{voice.t('app.figure.failed')}</p>
                <GridTable grid={figure.grid} caption={figure.title} figure={figure.id} />
                <Drawn id={figure.id} onDrawn={onDrawn} />
              </>
            )}
          >
            <Suspense fallback={<Waiting figure={figure} width={width} />}>
              {draw && width > 0 ? (
                <>
                  <Plate
                    figure={figure} width={width} palette={pagePalette} onTrail={openTrail}
                    {...(onOpen ? { onOpen } : {})} {...(onArea ? { onArea } : {})} {...(focus === undefined ? {} : { focus })}
                  />
                  <Drawn id={figure.id} onDrawn={onDrawn} />
                </>
              ) : (
                <Waiting figure={figure} width={width} />
              )}
            </Suspense>
          </Boundary>
        )}
      </div>
      <figcaption>
        {figure.notes.length > 0 ? <ul className="notes">{figure.notes.map((note) => <li key={note}>{note}</li>)}</ul> : null}
        <p className="source">
          <span>{figure.source}</span>
          <span className="stamp">{figure.stamp.snapshot}</span>
        </p>
      </figcaption>
    </figure>
  )
})

/** A table of so many rows is as high as two figures beside it. */
function isLong({ mark, grid }: Figure): boolean {
  return mark.kind === 'ledger' && ledgerRows(mark, grid).length > 7
}

/** Holds the drawing's place, so that nothing moves when it comes. */
function Waiting({ figure, width }: { readonly figure: Figure; readonly width: number }): ReactNode {
  return <div className="waiting" style={{ height: reserve(figure, width) }} aria-hidden="true" />
}
