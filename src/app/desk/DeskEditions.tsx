import { useId, type ReactNode } from 'react'
import { notedChoice } from '#figures/edition.ts'
import type { Catalogue } from '#model/edition.ts'
import { stands } from '#stats/neighbours.ts'
import { usePage } from '#app/page.ts'

/** One of the published states that still hold, the newest first. */
export function DeskEditions({ label, catalogue, chosen, onChoose }: { readonly label: string; readonly catalogue: Catalogue; readonly chosen: string; readonly onChoose: (id: string) => void }): ReactNode {
  const { voice } = usePage()
  const id = useId()
  const { editions } = catalogue
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{voice.t('desk.state.choose')}</option>
        {editions.filter((each) => stands(editions, each)).toReversed().map((each) => <option key={each.id} value={each.id}>{`${each.id} · ${notedChoice(voice, catalogue, each)}`}</option>)}
      </select>
    </div>
  )
}
