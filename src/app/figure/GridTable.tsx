import type { ReactNode } from 'react'
import type { Cell, Column, FigureId, Grid } from '#figures/figure.ts'
import { Opener } from '#app/trail/Opener.tsx'
import { usePage } from '#app/page.ts'

export interface GridTableProps {
  readonly grid: Grid
  readonly caption: string
  /** The figure whose grid it is; with it, each number that can be asked opens its trail. */
  readonly figure?: FigureId
  /** Set where it is only read out: it is no stop on the way through the page then. */
  readonly unseen?: boolean
}

/** A grid as a table: every cell as people read it. */
export function GridTable({ grid, caption, figure, unseen = false }: GridTableProps): ReactNode {
  const { voice } = usePage()
  const foreign = (column: Column): { lang?: string } => (column.lang && voice.lang !== 'vi' ? { lang: column.lang } : {})
  // What names a row must stand in every row: an entry without a code has none to be named by.
  const naming = grid.columns.findIndex(({ key }) => grid.rows.every(({ cells }) => (cells[key]?.text ?? '') !== ''))
  const shown = (row: string, column: string, { text, ask }: Cell): ReactNode =>
    figure && ask && text !== '' ? <Opener trail={{ figure, row, column }}>{text}</Opener> : text
  return (
    <div className={unseen ? 'unseen' : 'twin'} role="group" aria-label={caption} {...(unseen ? {} : { tabIndex: 0 })}>
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {grid.columns.map((column) => (
              <th key={column.key} scope="col" className={column.kind === 'text' ? 'words' : 'number'}>{column.name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <tr key={row.id} className={`row-${row.kind}`}>
              {grid.columns.map((column, at) => {
                const cell = row.cells[column.key] ?? { text: '' }
                const className = column.kind === 'text' ? 'words' : 'number'
                return at === Math.max(0, naming) ? (
                  <th key={column.key} scope="row" className={className} {...foreign(column)}>{cell.text}</th>
                ) : (
                  <td key={column.key} className={className} {...foreign(column)}>{shown(row.id, column.key, cell)}</td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
