import type { ReactNode } from 'react'
import type { PaperRow, PaperTable as Described } from '#figures/paper.ts'
import { widthsOf } from '#figures/paperWidths.ts'
import type { Lang } from '#model/words.ts'
import { usePage } from '#app/page.ts'

/** A table of a document: its head stands again on every sheet, and no sheet cuts a row. */
export function PaperTable({ table, lang }: { readonly table: Described; readonly lang: Lang }): ReactNode {
  const { voice } = usePage()
  const { name, columns, rows } = table
  const foreign = (at: number): { readonly lang?: string } => (columns[at]?.lang && lang !== 'vi' ? { lang: 'vi' } : {})
  const aligned = (at: number): string | undefined => (columns[at]?.align === 'centre' ? 'centre' : undefined)
  return (
    // On a small screen a table of many columns is moved sideways by itself.
    <div className={columns.length > 3 ? columns.length > 6 ? 'paper-table wide dense' : 'paper-table wide' : 'paper-table'} {...(columns.length > 3 ? { role: 'region', tabIndex: 0, 'aria-label': voice.t('paper.page.region', { name }) } : {})}>
      <table className={rows.length <= mostWhole ? 'whole' : undefined}>
        <caption className="unseen">{name}</caption>
        <colgroup>{widthsOf(table).shares.map((share, at) => <col key={at} style={{ width: `${share * 100}%` }} />)}</colgroup>
        <thead><tr>{columns.map((column, at) => <th key={at} scope="col">{column.name}</th>)}</tr></thead>
        <tbody>
          {rows.map((row, n) => <tr key={n} className={`row-${row.kind}`}>{cellsOf(row, columns.length, aligned, foreign)}</tr>)}
        </tbody>
      </table>
    </div>
  )
}

/** A table of no more rows than these stands on one sheet; a longer one may run on. */
const mostWhole = 24

function cellsOf({ kind, cells }: PaperRow, columns: number, aligned: (at: number) => string | undefined, foreign: (at: number) => { readonly lang?: string }): ReactNode {
  if (kind === 'group') return <th scope="colgroup" colSpan={columns}>{cells[0]}</th>
  return cells.map((text, at) =>
    // What a row is about stands first; a running number is none.
    at === 0 && aligned(0) === undefined && text !== '' ? <th key={at} scope="row" {...foreign(at)}>{text}</th> : <td key={at} className={aligned(at)} {...foreign(at)}>{text}</td>,
  )
}
