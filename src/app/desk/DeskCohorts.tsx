import { useId, type ReactNode } from 'react'
import { answeredPlacing, sharedPlacings, type CohortAsk, type Placing } from '#intake/publishCohort.ts'
import { cohortTold } from '#intake/publishTold.ts'
import { worded } from '#intake/suspicionWords.ts'
import { membershipId } from '#model/snapshot.ts'
import type { Programme } from '#model/programme.ts'
import type { Spot } from './DeskTable.tsx'
import { usePage } from '#app/page.ts'

/** So many units stand open: each can be answered by itself. */
const few = 6

export interface DeskCohortsProps {
  readonly asks: readonly CohortAsk[]
  readonly programme: Programme
  /** Ids of cohorts by code of the unit, or `outside`. */
  readonly answered: Readonly<Record<string, string>>
  readonly onAnswer: (by: Readonly<Record<string, string>>) => void
  readonly onGo: (spot: Spot) => void
}

/** Units whose cohort the sheet does not say: one answer for all of them, or one for each. */
export function DeskCohorts({ asks, programme, answered, onAnswer, onGo }: DeskCohortsProps): ReactNode {
  const { voice } = usePage()
  const id = useId()
  const given = (unit: string): string => (Object.hasOwn(answered, unit) ? (answered[unit] ?? '') : '')
  const open = asks.filter((ask) => !answeredPlacing(ask, answered)).length
  const shared = sharedPlacings(asks)
  const [first, ...others] = asks.map(({ unit }) => given(unit))
  const pick = (label: ReactNode, value: string, choices: readonly Placing[], units: readonly string[]): ReactNode => (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => onAnswer(Object.fromEntries(units.map((unit) => [unit, currentTarget.value])))}>
        <option value="">{voice.t('desk.cohorts.choose')}</option>
        {choices.map((each) => <option key={membershipId(each)} value={membershipId(each)}>{worded(cohortTold({ programme }, each), voice)}</option>)}
      </select>
    </label>
  )
  return (
    <fieldset className="desk-cohorts" aria-describedby={id}>
      <legend>{voice.t('desk.cohorts.legend', { count: asks.length, n: voice.count(asks.length) })}</legend>
      <p className="hint" id={id}>{voice.t('desk.cohorts.hint')}</p>
      {asks.length > 1 && shared.length > 0 ? pick(<span>{voice.t('desk.cohorts.all', { count: asks.length, n: voice.count(asks.length) })}</span>, others.every((each) => each === first) ? (first ?? '') : '', shared, asks.map(({ unit }) => unit)) : null}
      <details open={asks.length <= few || shared.length === 0}>
        <summary>{voice.t('desk.cohorts.each')}</summary>
        <ul>
          {asks.map(({ unit, name, at, choices }) => (
            <li key={unit}>
              {pick(<span lang="vi">{name}</span>, given(unit), choices, [unit])}
              {at ? <button type="button" className="desk-place" onClick={() => onGo(at)}>{voice.t('publish.told.row', { tab: at.tab, rows: at.row })}</button> : null}
            </li>
          ))}
        </ul>
      </details>
      <p role="status" className="hint">{open > 0 ? voice.t('desk.cohorts.open', { count: open, n: voice.count(open) }) : voice.t('desk.cohorts.done')}</p>
    </fieldset>
  )
}
