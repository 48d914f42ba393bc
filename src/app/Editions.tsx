import type { ReactNode } from 'react'
import { editionChoice, editionName } from '#figures/edition.ts'
import type { Catalogue, Edition } from '#model/edition.ts'
import { nextOf, previousOf } from '#stats/neighbours.ts'
import { usePage } from './page.ts'

export interface EditionsProps {
  readonly catalogue: Catalogue | undefined
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

/** The editions by their moment, and the ways to the one before and the one after. Stands, empty, before the list has come: nothing may move when it does. */
export function Editions({ catalogue, chosen, onChoose }: EditionsProps): ReactNode {
  const { voice } = usePage()
  const editions = catalogue?.editions ?? []
  const own = editions.find(({ id }) => id === chosen)
  return (
    <div className="picker">
      <label>
        <span className="picker-label">{voice.t('app.edition.label')}</span>
        <select value={chosen ?? ''} disabled={!catalogue} {...(catalogue && own ? { title: editionName(voice, catalogue, own) } : {})} onChange={(event) => onChoose(event.target.value)}>
          {catalogue?.editions.toReversed().map((edition) => <option key={edition.id} value={edition.id}>{editionChoice(voice, catalogue, edition)}</option>)}
        </select>
      </label>
      <Steps catalogue={catalogue} chosen={chosen} onChoose={onChoose} />
    </div>
  )
}

/** The ways to the edition before and to the one after. */
export function Steps({ catalogue, chosen, onChoose }: EditionsProps): ReactNode {
  const { voice } = usePage()
  const editions = catalogue?.editions ?? []
  const [before, after] = chosen === undefined ? [] : [previousOf(editions, chosen), nextOf(editions, chosen)]
  return (
    <span className="steps">
      <Step to={before} way="previous" name={before && catalogue ? voice.t('app.edition.previous', { name: editionName(voice, catalogue, before) }) : voice.t('app.edition.noPrevious')} onChoose={onChoose} />
      <Step to={after} way="next" name={after && catalogue ? voice.t('app.edition.next', { name: editionName(voice, catalogue, after) }) : voice.t('app.edition.noNext')} onChoose={onChoose} />
    </span>
  )
}

interface StepProps {
  readonly to: Edition | undefined
  readonly way: 'previous' | 'next'
  readonly name: string
  readonly onChoose: (id: string) => void
}

/** Stays where the focus is at the ends of time, and says that there is no more. */
function Step({ to, way, name, onChoose }: StepProps): ReactNode {
  return (
    <button type="button" className={`step-${way}`} aria-disabled={to === undefined} title={name} onClick={() => to && onChoose(to.id)}>
      <span className="unseen">{name}</span>
    </button>
  )
}
