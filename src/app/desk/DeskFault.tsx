import { useState, type ReactNode } from 'react'
import type { WordMeant } from '#intake/meanings.ts'
import { wordIssue } from '#intake/wordIssue.ts'
import type { Programme } from '#model/programme.ts'
import { DeskPlaces } from './DeskPlaces.tsx'
import { DeskWord, shortened } from './DeskWord.tsx'
import type { Fault, FaultKind } from './faultKinds.ts'
import type { Spot } from './DeskTable.tsx'
import { usePage } from '#app/page.ts'

/** So many of a kind stand at first, and so many more each time they are asked for. */
const [few, portion] = [5, 100] as const

export interface DeskFaultProps {
  readonly kind: FaultKind
  /** Left out where its tab is not shown. */
  readonly onGo: ((spot: Spot) => void) | undefined
  readonly programme: Programme
  /** Says what the word of a fault means in every cell that has it. */
  readonly onMean: (meant: WordMeant) => void
}

/** Faults of one kind, the first of them at once. */
export function DeskFaultKind({ kind: { faults }, ...rest }: DeskFaultProps): ReactNode {
  const { voice } = usePage()
  const [shown, setShown] = useState<number>(few)
  const left = faults.length - shown
  return (
    <>
      {faults.slice(0, shown).map((fault) => <li key={JSON.stringify([fault.issue.value, fault.issue.params])} className={fault.issue.kind}><OneFault fault={fault} {...rest} /></li>)}
      {left > 0 ? (
        <li className={`more ${faults[0]?.issue.kind ?? ''}`}>
          <button type="button" className="control" onClick={() => setShown(shown + portion)}>{voice.t('desk.faults.moreOfKind', { count: left, n: voice.count(Math.min(portion, left)), left: voice.count(left) })}</button>
        </li>
      ) : null}
    </>
  )
}

function OneFault({ fault: { issue, cells }, onGo, programme, onMean }: Omit<DeskFaultProps, 'kind'> & { readonly fault: Fault }): ReactNode {
  const { voice } = usePage()
  const { place, text } = wordIssue(issue, voice)
  const { tab, value, kind } = issue
  return (
    <>
      <span className="desk-kind">{voice.t(`desk.faults.${kind}`)}</span>
      <span>
        {onGo && tab !== undefined ? (
          <span className="desk-places">
            {cells.length === 0 ? <button type="button" className="desk-place" onClick={() => onGo({ tab })}>{place}</button> : null}
            <DeskPlaces places={cells.map((cell) => ({ tab, cell }))} onGo={onGo} />
          </span>
        ) : <strong>{place === '' ? voice.t('desk.faults.whole') : place}</strong>}
        {value === undefined || value === '' ? null : <span className="muted"> {voice.t('desk.faults.value', { value: shortened(value) })}</span>}
        <span className="desk-fault">{text}</span>
        <DeskWord issue={issue} programme={programme} onMean={onMean} />
      </span>
    </>
  )
}
