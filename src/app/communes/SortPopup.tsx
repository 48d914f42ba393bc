import type { ReactNode } from 'react'
import { rollColumns, type Roll } from '#figures/roll.ts'
import { usePage } from '#app/page.ts'
import { Popup } from './Popup.tsx'
import type { SortKey } from '#app/view.ts'

export interface SortPopupProps {
  readonly roll: Roll
  readonly sort: readonly SortKey[]
  readonly onSort: (sort: readonly SortKey[]) => void
}

/** Several sorting keys without a Shift key: in the order of the list, each either way. */
export function SortPopup({ roll, sort, onSort }: SortPopupProps): ReactNode {
  const { voice } = usePage()
  const free = rollColumns.filter((column) => !sort.some((key) => key.column === column))
  return (
    <Popup label={voice.t('app.roll.sort')} active={sort.length > 0}>
      {sort.length > 0 ? (
        <ol className="sort-keys">
          {sort.map((key) => {
            const name = roll.columns[key.column]
            return (
              <li key={key.column}>
                <span>{name}</span>
                <button
                  type="button" className="control"
                  aria-label={voice.t(key.desc ? 'app.roll.turnUp' : 'app.roll.turnDown', { name })}
                  onClick={() => onSort(sort.map((each) => (each === key ? { ...each, desc: !each.desc } : each)))}
                >
                  {voice.t(key.desc ? 'app.roll.descending' : 'app.roll.ascending')}
                </button>
                <button type="button" className="control" aria-label={voice.t('app.roll.dropKey', { name })} onClick={() => onSort(sort.filter((each) => each !== key))}>
                  <span aria-hidden="true">×</span>
                </button>
              </li>
            )
          })}
        </ol>
      ) : (
        <p className="hint">{voice.t('app.roll.unsorted')}</p>
      )}
      {free.map((column) => (
        <button key={column} type="button" className="plain" onClick={() => onSort([...sort, { column, desc: false }])}>
          {voice.t(sort.length === 0 ? 'app.roll.sortBy' : 'app.roll.thenBy', { name: roll.columns[column] })}
        </button>
      ))}
      <p className="hint">{voice.t('app.roll.sortHint')}</p>
    </Popup>
  )
}
