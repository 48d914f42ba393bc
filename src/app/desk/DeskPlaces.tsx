import { useState, type ReactNode } from 'react'
import type { Spot } from './DeskTable.tsx'
import { usePage } from '#app/page.ts'

/** So many cells stand at first, and so many more each time they are asked for. */
const [few, portion] = [5, 100] as const

/** Ways to cells of the sheet as it was read; a tab is named where it changes. */
export function DeskPlaces({ places, onGo }: { readonly places: readonly { readonly tab: string; readonly cell: string }[]; readonly onGo: (spot: Spot) => void }): ReactNode {
  const { voice } = usePage()
  const [shown, setShown] = useState<number>(few)
  const left = places.length - shown
  return (
    <>
      {places.slice(0, shown).map(({ tab, cell }, at) => (
        <button key={`${tab}!${cell}`} type="button" className="desk-place" aria-label={`${tab}!${cell}`} onClick={() => onGo({ tab, cell })}>{places[at - 1]?.tab === tab ? cell : `${tab}!${cell}`}</button>
      ))}
      {left > 0 ? <button type="button" className="desk-place" onClick={() => setShown(shown + portion)}>{voice.t('desk.faults.moreCells', { count: left, n: voice.count(left) })}</button> : null}
    </>
  )
}
