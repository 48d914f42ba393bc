import type { ReactNode } from 'react'
import { rollColumns, type Roll, type RollColumn } from '#figures/roll.ts'
import { usePage } from '#app/page.ts'
import { Popup } from './Popup.tsx'

export interface ColumnsPopupProps {
  readonly roll: Roll
  readonly columns: readonly RollColumn[]
  readonly onColumns: (columns: readonly RollColumn[]) => void
}

/** Which columns stand; the name always does. */
export function ColumnsPopup({ roll, columns, onColumns }: ColumnsPopupProps): ReactNode {
  const { voice } = usePage()
  return (
    <Popup label={voice.t('app.roll.columns')} active={columns.length < rollColumns.length}>
      {rollColumns.map((column) => (
        <label key={column} className="choice">
          <input
            type="checkbox" checked={columns.includes(column)} disabled={column === 'name'}
            onChange={() => onColumns(rollColumns.filter((each) => (each === column ? !columns.includes(each) : columns.includes(each))))}
          />
          <span>{roll.columns[column]}</span>
        </label>
      ))}
    </Popup>
  )
}
