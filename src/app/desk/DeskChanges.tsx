import { useMemo, type ReactNode } from 'react'
import { changeAreas } from '#figures/changeAreas.ts'
import { changesByArea } from '#figures/changes.ts'
import { changeList } from '#figures/changeList.ts'
import { changeSentence } from '#figures/changeSentence.ts'
import { totalLines } from '#figures/changeTotals.ts'
import { moves } from '#figures/moves.ts'
import type { Comparison } from '#figures/scene.ts'
import type { Publication } from '#intake/publish.ts'
import { wordPublishIssue, type Outcome } from '#intake/publishIssue.ts'
import { wordSuspicion } from '#intake/suspicionWords.ts'
import { rootOf } from '#model/register.ts'
import type { Desk } from './desk.ts'
import { DeskFigure } from './DeskFigure.tsx'
import { unpublished } from './unpublished.ts'
import { GridTable } from '#app/figure/GridTable.tsx'
import { usePage } from '#app/page.ts'

/** So many changed units stand open: each can be looked at. */
const few = 20

/** What the new state changes against the one before, and what must be looked at once more. */
export function DeskChanges({ made, desk }: { readonly made: Outcome<Publication>; readonly desk: Desk }): ReactNode {
  const { voice } = usePage()
  if (!made.ok) {
    // Which cohorts are lacking is asked beside it.
    const texts = [...new Set(made.issues.filter((issue) => issue.kind === 'seeds' || !issue.cohorts).map((issue) => wordPublishIssue(issue, voice)))]
    return texts.length === 0 ? null : (
      <>
        <p role="alert">{voice.t('desk.changes.issues')}</p>
        <ul className="desk-faults">{texts.map((text) => <li key={text} className="error"><span className="desk-kind">{voice.t('desk.faults.error')}</span><span>{text}</span></li>)}</ul>
      </>
    )
  }
  return (
    <>
      <Against publication={made.value} />
      <Suspects publication={made.value} desk={desk} />
    </>
  )
}

function Against({ publication: { before, after, catalogue } }: { readonly publication: Publication }): ReactNode {
  const { voice } = usePage()
  const scene = useMemo<Comparison | undefined>(
    () => (before ? { ...marked({ snapshot: after, from: before, catalogue }), voice, area: rootOf(after.register).id, measure: 'count', order: 'official' } : undefined),
    [before, after, catalogue, voice],
  )
  // By area alone: cohorts and authorities are on the page of changes, which the preview opens.
  const told = useMemo(() => scene && { areas: changeAreas(scene), list: changeList(scene), figures: [moves(scene), changesByArea(scene)] }, [scene])
  if (!scene || !told) return <p>{voice.t('desk.changes.first')}</p>
  const { areas, list, figures } = told
  return (
    <>
      <p className="desk-finding">{changeSentence(scene)}</p>
      <ul className="desk-totals" aria-label={voice.t('desk.changes.totals')}>
        {totalLines(scene).map(({ row, what, from, to, why }) => <li key={row}>{voice.t('desk.changes.was', { what, from: from.text, to: to.text, why })}</li>)}
      </ul>
      <div className="desk-figures">{figures.map((figure) => <DeskFigure key={figure.id} figure={figure} />)}</div>
      <h3>{voice.t('desk.changes.areas')}</h3>
      <GridTable grid={areas.grid} caption={voice.t('desk.changes.areas')} />
      <details open={list.grid.rows.length <= few}>
        <summary>{voice.t('desk.changes.fold')}</summary>
        <GridTable grid={list.grid} caption={list.title} />
      </details>
    </>
  )
}

/** Both states as ones of data that are not published: every drawing of them says so. */
function marked({ snapshot, from, catalogue }: Pick<Comparison, 'snapshot' | 'from' | 'catalogue'>): Pick<Comparison, 'snapshot' | 'from' | 'catalogue'> {
  const own = unpublished(catalogue)
  const { programme } = own
  return { snapshot: { ...snapshot, programme }, from: { ...from, programme }, catalogue: own }
}

function Suspects({ publication: { suspicions }, desk: { isConfirmed, confirm } }: { readonly publication: Publication; readonly desk: Desk }): ReactNode {
  const { voice } = usePage()
  if (suspicions.length === 0) return <p>{voice.t('desk.changes.noSuspects')}</p>
  const open = suspicions.filter((each) => !isConfirmed(each)).length
  return (
    <fieldset className="desk-suspects">
      <legend>{voice.t('desk.changes.suspects', { count: suspicions.length, n: voice.count(suspicions.length) })}</legend>
      {suspicions.map((suspicion) => (
        <label key={suspicion.id} className="choice">
          <input type="checkbox" checked={isConfirmed(suspicion)} onChange={({ currentTarget }) => confirm(suspicion, currentTarget.checked)} />
          <span>{wordSuspicion(suspicion, voice)}</span>
        </label>
      ))}
      <p role="status" className="hint">{open > 0 ? voice.t('desk.changes.open', { count: open, n: voice.count(open) }) : ''}</p>
    </fieldset>
  )
}
