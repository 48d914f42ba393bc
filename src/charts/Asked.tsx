import type { ReactElement, ReactNode } from 'react'
import type { Cell } from '#figures/figure.ts'

/** Opens the trail of the number in a cell of the drawn grid. */
export type OnTrail = (row: string, column: string) => void

/**
 * A part of a drawing that opens where its number comes from. Mouse and touch alone: by keys the same
 * numbers are buttons of the table beside it. In a file, where nothing answers, it leaves no trace.
 */
export function Asked({ row, column, cell, onTrail, children }: {
  readonly row: string; readonly column: string; readonly cell: Cell | undefined
  readonly onTrail: OnTrail | undefined; readonly children: ReactNode
}): ReactElement {
  if (!onTrail || !cell?.ask) return <>{children}</>
  return <g className="asked" data-asked={`${row}:${column}`} style={{ cursor: 'pointer' }} onClick={() => onTrail(row, column)}>{children}</g>
}
