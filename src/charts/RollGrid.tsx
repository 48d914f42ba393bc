import { Fragment, type MouseEvent, type ReactNode } from 'react'
import { rollColumns, type RollColumn } from '#figures/roll.ts'
import type { Voice } from '#i18n/voice.ts'
import { pagePalette } from '#theme/tokens.ts'
import { Swatch } from './Swatch.tsx'
import type { RollLine, RollTable } from './rollTable.ts'

export interface RollGridProps {
  readonly table: RollTable
  readonly voice: Voice
  readonly caption: string
  /** Code of the unit whose details are open, and the details themselves. */
  readonly unit: string | undefined
  readonly detail: ReactNode
  readonly onUnit: (code: string | undefined) => void
}

/**
 * The communes as a table. On a narrow screen its rows are laid out as cards; the roles are written out
 * because a browser forgets them when a table's display is changed.
 */
export function RollGrid({ table, voice, caption, unit, detail, onUnit }: RollGridProps): ReactNode {
  const lines = table.getRowModel().rows
  const opened = lines.find((line) => unit !== undefined && line.original.row.unit === unit)
  const span = table.getVisibleLeafColumns().length
  return (
    <table className="roll" role="table">
      <caption className="unseen">{caption}</caption>
      <thead role="rowgroup">
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} role="row">
            {group.headers.map((header) => {
              const sorted = header.column.getIsSorted()
              const toggle = header.column.getToggleSortingHandler()
              return (
                <th
                  key={header.id}
                  role="columnheader"
                  scope="col"
                  className={`roll-${header.column.id}`}
                  aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
                >
                  <button type="button" className="sort" onClick={(event: MouseEvent) => toggle?.(event)} title={voice.t('app.roll.sortHint')}>
                    {String(header.column.columnDef.header)}
                    <span className="arrow" aria-hidden="true">
                      {sorted === 'asc' ? '↑' : sorted === 'desc' ? '↓' : '↕'}
                      {sorted && table.state.sorting.length > 1 ? <sub>{voice.count(header.column.getSortIndex() + 1)}</sub> : null}
                    </span>
                  </button>
                </th>
              )
            })}
          </tr>
        ))}
      </thead>
      <tbody role="rowgroup">
        {lines.map((line) => (
          <Fragment key={line.id}>
            <Line line={line} voice={voice} open={line === opened} onUnit={onUnit} />
            {line === opened ? (
              <tr role="row" className="roll-detail">
                <td role="cell" colSpan={span} id={`detail-${unit ?? ''}`}>{detail}</td>
              </tr>
            ) : null}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

interface LineProps {
  readonly line: RollLine
  readonly voice: Voice
  readonly open: boolean
  readonly onUnit: (code: string | undefined) => void
}

function Line({ line, voice, open, onUnit }: LineProps): ReactNode {
  const { row, weight } = line.original
  // A filter or a search may leave only some of a gap's units in the list.
  const narrowed = weight.atLeast !== row.weight.atLeast || weight.atMost !== row.weight.atMost
  const kind = row.kind === 'gap' ? 'roll-gap' : line.depth > 0 ? 'roll-candidate' : 'roll-unit'
  return (
    <tr role="row" className={`${kind}${open ? ' roll-open' : ''}`} data-unit={row.unit}>
      {line.getVisibleCells().map((cell) => {
        const column = rollColumns.find((each) => each === cell.column.id) ?? 'name'
        const text = row.texts[column]
        const foreign = voice.lang !== 'vi' && row.kind === 'unit' && isName[column] ? { lang: 'vi' } : {}
        if (column === 'name') {
          return (
            <th key={cell.id} role="rowheader" scope="row" className="roll-name">
              {row.kind === 'gap' ? (
                <button type="button" className="fold" aria-expanded={line.getIsExpanded()} onClick={line.getToggleExpandedHandler()}>
                  <span className="turn" aria-hidden="true">{line.getIsExpanded() ? '▾' : '▸'}</span>
                  <span>{text}{narrowed ? <span className="narrowed"> {voice.t('app.roll.narrowed', { n: voice.interval(weight) })}</span> : null}</span>
                </button>
              ) : (
                <button
                  type="button"
                  className="open"
                  aria-expanded={open}
                  {...(open && row.unit !== undefined ? { 'aria-controls': `detail-${row.unit}` } : {})}
                  onClick={() => onUnit(open ? undefined : row.unit)}
                >
                  <span {...foreign}>{text}</span>
                </button>
              )}
            </th>
          )
        }
        return (
          <td key={cell.id} role="cell" className={`roll-${column}`} data-name={String(cell.column.columnDef.header)}>
            {column === 'step' ? (
              <span className="step">
                <Swatch look={row.look} palette={pagePalette} />
                <span>{text}</span>
              </span>
            ) : (
              <span {...foreign}>{text}</span>
            )}
          </td>
        )
      })}
    </tr>
  )
}

const isName: Readonly<Record<RollColumn, boolean>> = {
  name: true, district: true, authority: false, cohort: false, step: false, source: false,
}
