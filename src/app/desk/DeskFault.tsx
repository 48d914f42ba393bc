import { useState, type ReactNode } from 'react'
import { wordIssue } from '#intake/wordIssue.ts'
import type { Fault, FaultKind } from './faultKinds.ts'
import type { Spot } from './DeskTable.tsx'
import { usePage } from '#app/page.ts'

/** So many of a kind, and so many cells, stand at first, and so many more each time they are asked for. */
const [few, portion] = [5, 100] as const

export interface DeskFaultProps {
  readonly kind: FaultKind
  /** Left out where its tab is not shown. */
  readonly onGo: ((spot: Spot) => void) | undefined
}

/** Faults of one kind, the first of them at once. */
export function DeskFaultKind({ kind: { faults }, onGo }: DeskFaultProps): ReactNode {
  const { voice } = usePage()
  const [shown, setShown] = useState<number>(few)
  const left = faults.length - shown
  return (
    <>
      {faults.slice(0, shown).map((fault) => <li key={JSON.stringify([fault.issue.value, fault.issue.params])} className={fault.issue.kind}><OneFault fault={fault} onGo={onGo} /></li>)}
      {left > 0 ? (
        <li className={`more ${faults[0]?.issue.kind ?? ''}`}>
          <button type="button" className="control" onClick={() => setShown(shown + portion)}>{voice.t('desk.faults.moreOfKind', { count: left, n: voice.count(Math.min(portion, left)), left: voice.count(left) })}</button>
        </li>
      ) : null}
    </>
  )
}

function OneFault({ fault: { issue, cells }, onGo }: { readonly fault: Fault; readonly onGo: DeskFaultProps['onGo'] }): ReactNode {
  const { voice } = usePage()
  const [shown, setShown] = useState<number>(few)
  const { place, text } = wordIssue(issue, voice)
  const { tab, value, kind } = issue
  const left = cells.length - shown
  return (
    <>
      <span className="desk-kind">{voice.t(`desk.faults.${kind}`)}</span>
      <span>
        {onGo && tab !== undefined ? (
          <span className="desk-places">
            {cells.length === 0 ? <button type="button" className="desk-place" onClick={() => onGo({ tab })}>{place}</button> : null}
            {cells.slice(0, shown).map((cell, at) => (
              <button key={cell} type="button" className="desk-place" aria-label={`${tab}!${cell}`} onClick={() => onGo({ tab, cell })}>{at === 0 ? `${tab}!${cell}` : cell}</button>
            ))}
            {left > 0 ? <button type="button" className="desk-place" onClick={() => setShown(shown + portion)}>{voice.t('desk.faults.moreCells', { count: left, n: voice.count(left) })}</button> : null}
          </span>
        ) : <strong>{place === '' ? voice.t('desk.faults.whole') : place}</strong>}
        {value === undefined || value === '' ? null : <span className="muted"> {voice.t('desk.faults.value', { value: value.length > 80 ? `${value.slice(0, 80)}…` : value })}</span>}
        <span className="desk-fault">{text}</span>
      </span>
    </>
  )
}
