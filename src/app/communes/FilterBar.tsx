import type { ReactNode } from 'react'
import type { FilterChoice, Roll } from '#figures/roll.ts'
import { statuses } from '#figures/status.ts'
import { capital } from '#i18n/naming.ts'
import { usePage } from '#app/page.ts'
import { Popup } from './Popup.tsx'
import { noFilter, type Filter } from '#app/view.ts'

export interface FilterBarProps {
  readonly roll: Roll
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

const popups = ['district', 'cohort', 'authority', 'step'] as const
type PopupFacet = (typeof popups)[number]

/** Chips by status, and a panel of choices for each other facet; the counts are units, never rows. */
export function FilterBar({ roll, filter, onFilter }: FilterBarProps): ReactNode {
  const { voice } = usePage()
  const all = filter.status.length === 0
  const active = all && popups.every((facet) => filter[facet].length === 0)
  const nameOf = (choice: FilterChoice): string => voice.t('app.roll.choice', { name: capital(choice.name), count: choice.count })
  const toggle = (facet: PopupFacet, id: string): void => {
    const chosen = filter[facet].includes(id) ? filter[facet].filter((each) => each !== id) : [...filter[facet], id]
    onFilter({ ...filter, [facet]: chosen })
  }
  const label = (facet: PopupFacet): string => {
    const [first, ...rest] = roll.filters[facet].filter((choice) => filter[facet].includes(choice.id))
    const name = voice.t(`app.roll.facet.${facet}`)
    if (!first) return name
    return rest.length === 0
      ? voice.t('app.roll.chosen', { name, choice: first.name })
      : voice.t('app.roll.chosenMore', { name, choice: first.name, more: voice.count(rest.length) })
  }
  return (
    <div className="filters" role="group" aria-label={voice.t('app.roll.filters')}>
      <button type="button" className="chip" aria-pressed={all} onClick={() => onFilter({ ...filter, status: [] })}>
        {voice.t('app.roll.choice', { name: voice.t('app.roll.all'), count: voice.count(roll.units.length) })}
      </button>
      {roll.filters.status.map((choice) => (
        <button
          key={choice.id} type="button" className="chip" aria-pressed={filter.status.some((each) => each === choice.id)}
          onClick={() => {
            const chosen = filter.status.some((each) => each === choice.id)
            onFilter({ ...filter, status: chosen ? [] : statuses.filter((each) => each === choice.id) })
          }}
        >
          {nameOf(choice)}
        </button>
      ))}
      {popups.filter((facet) => roll.filters[facet].length > 1).map((facet) => (
        <Popup key={facet} label={label(facet)} active={filter[facet].length > 0}>
          {roll.filters[facet].map((choice) => (
            <label key={choice.id} className="choice">
              <input type="checkbox" checked={filter[facet].includes(choice.id)} onChange={() => toggle(facet, choice.id)} />
              <span>{nameOf(choice)}</span>
            </label>
          ))}
        </Popup>
      ))}
      {active ? null : <button type="button" className="plain" onClick={() => onFilter(noFilter)}>{voice.t('app.roll.clear')}</button>}
    </div>
  )
}
