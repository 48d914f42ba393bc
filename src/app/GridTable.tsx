import type { ReactNode } from 'react'
import type { Grid } from '#figures/figure.ts'
import { usePage } from './page.ts'

/** A grid as a table: every cell as people read it. */
export function GridTable({ grid, caption }: { readonly grid: Grid; readonly caption: string }): ReactNode {
  const { voice } = usePage()
  const foreign = (column: { readonly lang?: 'vi' }): { lang?: string } => (column.lang && voice.lang !== 'vi' ? { lang: column.lang } : {})
  return (
    <div className="twin" role="group" aria-label={caption} tabIndex={0}>
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
                const text = row.cells[column.key]?.text ?? ''
                const className = column.kind === 'text' ? 'words' : 'number'
                return at === 0 ? (
                  <th key={column.key} scope="row" className={className} {...foreign(column)}>{text}</th>
                ) : (
                  <td key={column.key} className={className} {...foreign(column)}>{text}</td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
