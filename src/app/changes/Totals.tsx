import { useMemo, type ReactNode } from 'react'
import { changeSummary } from '#figures/changeSummary.ts'
import { totalLines } from '#figures/changeTotals.ts'
import type { Cell, Figure } from '#figures/figure.ts'
import type { Comparison } from '#figures/scene.ts'
import { Copies } from '#app/figure/Copies.tsx'
import { Opener } from '#app/trail/Opener.tsx'
import { usePage } from '#app/page.ts'
import { ProofButton } from '#app/trail/ProofButton.tsx'
import { FigureTakeMenu } from '#app/figure/TakeMenu.tsx'

export interface TotalsProps {
  readonly comparison: Comparison
  /** The totals as a figure, and the other figures of the page: what is copied repeats their findings. */
  readonly figure: Figure
  readonly figures: readonly Figure[]
}

/** The totals before and after in a strip, each number with where it comes from; and all that was found, to be copied. */
export function Totals({ comparison, figure, figures }: TotalsProps): ReactNode {
  const { voice } = usePage()
  const lines = useMemo(() => totalLines(comparison), [comparison])
  return (
    <section className="totals" id={`figure-${figure.id}`} aria-label={voice.t('version.totals.label')}>
      <dl className="totals-lines">
        {lines.map(({ row, what, from, to, why }) => (
          <div key={row}>
            <dt>{what}</dt>
            <dd>
              <span className="totals-pair">
                <Number figure={figure} row={row} column="from" cell={from} />
                <span className="totals-arrow" aria-hidden="true">→</span>
                <Number figure={figure} row={row} column="to" cell={to} />
              </span>
              <span className="totals-why">{why}</span>
            </dd>
          </div>
        ))}
      </dl>
      <div className="controls totals-controls">
        <ProofButton figure={figure} />
        <FigureTakeMenu figure={figure} />
        <Copies whole={voice.t('version.summary.text')} copies={[{ id: 'summary', label: voice.t('version.summary.copy'), text: () => changeSummary(comparison, figures) }]} />
      </div>
    </section>
  )
}

function Number({ figure, row, column, cell }: { readonly figure: Figure; readonly row: string; readonly column: 'from' | 'to'; readonly cell: Cell }): ReactNode {
  const { voice } = usePage()
  const name = figure.grid.columns.find(({ key }) => key === column)?.name ?? ''
  return (
    <span className={/\d/.test(cell.text) ? `totals-${column}` : `totals-${column} worded`}>
      <span className="unseen">{voice.t('version.totals.at', { date: name })}</span>
      {cell.ask ? <Opener trail={{ figure: figure.id, row, column }}>{cell.text}</Opener> : cell.text}
    </span>
  )
}
