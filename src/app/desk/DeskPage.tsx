import { useEffect, useRef, useState, type ReactNode } from 'react'
import { stampOf } from '#figures/stamp.ts'
import type { AdoptIssue } from '#intake/adopt.ts'
import { wordAdoptIssue } from '#intake/adoptWords.ts'
import { inBoth } from '#intake/inBoth.ts'
import { DeskChanges } from './DeskChanges.tsx'
import { DeskCohorts } from './DeskCohorts.tsx'
import { DeskFaults, faultsLine } from './DeskFaults.tsx'
import { DeskGuide } from './DeskGuide.tsx'
import { DeskNotice } from './DeskNotice.tsx'
import { DeskPublish } from './DeskPublish.tsx'
import { DeskSheet } from './DeskSheet.tsx'
import { DeskState } from './DeskState.tsx'
import { DeskStep, type Standing } from './DeskStep.tsx'
import type { Spot } from './DeskTable.tsx'
import { DeskWithdraw } from './DeskWithdraw.tsx'
import { useDesk, type Desk } from './desk.ts'
import { momentIn } from './answers.ts'
import { Footer } from '#app/Footer.tsx'
import { Notices } from '#app/Notices.tsx'
import { usePage } from '#app/page.ts'
import type { PageProps } from '#app/pageProps.ts'
import { markReady } from '#app/ready.ts'
import './desk.css'

/** The officer's desk: from a sheet to a published state. */
export function DeskPage({ scene, notices, fetch, onPreview }: PageProps): ReactNode {
  const { voice, go, today, announce } = usePage()
  const { catalogue, snapshot } = scene
  const { programme } = catalogue
  const desk = useDesk({ fetch, catalogue, today })
  useEffect(() => {
    markReady('table')
    markReady('figures')
  }, [])

  const { files, sheet, made, answers, ground, isConfirmed } = desk
  const publication = made?.ok ? made.value : undefined
  const settled = publication?.suspicions.every(isConfirmed) === true
  const reached = files.length === 0 ? 0 : !sheet?.reading || !desk.noted ? 1 : !made && desk.asks.length === 0 ? 2 : !settled ? 3 : 5
  // While something must be mended, the mended sheet is to be dropped; once all is made, what it changes stays in sight beside the ways to see it and to publish it.
  const standing = (at: number): Standing => (at === reached || (reached === 1 && at === 0 && !sheet?.reading) || (reached === 5 && at >= 3) ? 'now' : at < reached ? 'done' : 'later')
  const asOf = momentIn(answers.asOf)
  const [spot, setSpot] = useState<Spot>()
  // Another reading has other rows.
  useEffect(() => setSpot(undefined), [sheet])
  useStepInHand(reached, desk.moves)
  useReturn(publication !== undefined)
  return (
    <>
      <Notices notices={notices} onClose={() => go({ area: undefined, unit: undefined, trail: undefined }, 'replace')} />
      <section className="opening">
        <h1 tabIndex={-1}>{voice.t('app.nav.desk')}</h1>
        <p className="under">{voice.t('desk.lead')}</p>
        <p className="under">{voice.t('desk.private')} {desk.kept === undefined ? null : voice.t(desk.kept ? 'desk.kept' : 'desk.notKept')}</p>
      </section>
      <div
        className="desk"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          // Beside the place for it, the browser would leave the page for the file.
          event.preventDefault()
          void desk.take([...event.dataTransfer.files])
        }}
      >
        <DeskGuide />
        <Work desk={desk} />
        <DeskNotice desk={desk} />
        {desk.lost.length > 0 ? <Lost issues={desk.lost} onAgain={desk.again} /> : null}
        <DeskStep name="sheet" standing={standing(0)} line={voice.t('desk.sheet.line', { count: files.length, names: voice.list(files.map(({ name }) => name)) })}>
          <DeskSheet desk={desk} scene={scene} />
        </DeskStep>
        <DeskStep name="faults" standing={sheet || reached < 1 ? standing(1) : 'later'} line={sheet ? faultsLine(sheet.issues, voice) : ''} call={spot} onToggle={() => setSpot(undefined)}>
          {sheet ? <DeskFaults sheet={sheet} desk={desk} programme={programme} spot={spot} onSpot={setSpot} /> : null}
        </DeskStep>
        <DeskStep name="state" standing={standing(2)} line={voice.t('desk.state.line', { asOf: asOf ? voice.dated(asOf) : '', title: inBoth(answers.title)[voice.lang] })}>
          <DeskState desk={desk} catalogue={catalogue} />
        </DeskStep>
        <DeskStep name="changes" standing={standing(3)}>
          {publication ? <p>{voice.t('desk.changes.line', { id: publication.id })}</p> : null}
          {desk.asks.length > 0 ? <DeskCohorts asks={desk.asks} programme={programme} answered={answers.cohorts ?? {}} onAnswer={desk.place} onGo={setSpot} /> : null}
          {made ? <DeskChanges made={made} desk={desk} /> : null}
        </DeskStep>
        <DeskStep name="preview" standing={standing(4)}>
          <p>{voice.t('desk.preview.says')}</p>
          <div className="controls">
            <button type="button" className="control" onClick={() => {
              if (!publication) return
              markLeft()
              onPreview({ id: publication.id, files: publication.files })
            }}>{voice.t('desk.preview.go')}</button>
          </div>
        </DeskStep>
        <DeskStep name="publish" standing={standing(5)}>
          {publication && ground ? (
            <DeskPublish
              made={publication} look={voice.t('desk.publish.nextLook', { id: publication.id, versions: voice.t('app.nav.versions') })} ground={ground} fetch={fetch} name={voice.t('desk.publish.name', { id: publication.id })}
              readme={voice.t('publish.readme', { id: publication.id, base: publication.base, title: voice.say(programme.title) })}
            />
          ) : null}
        </DeskStep>
        {files.length > 0 || desk.kept ? (
          <div className="controls">
            <button
              type="button" className="control"
              onClick={() => {
                desk.clear()
                announce(voice.t('desk.cleared'))
              }}
            >
              {voice.t('desk.clear')}
            </button>
          </div>
        ) : null}
        {ground ? <DeskWithdraw catalogue={catalogue} ground={ground} fetch={fetch} /> : null}
      </div>
      <Footer snapshot={snapshot} stamp={stampOf(scene)} />
    </>
  )
}

const headings = ['sheet', 'faults', 'state', 'changes', 'changes', 'changes'] as const

/** When the work moves on, what had the focus folds away: it goes to the heading of the step in hand. */
function useStepInHand(reached: number, moves: number): void {
  const before = useRef(reached)
  useEffect(() => {
    const on = before.current !== reached
    before.current = reached
    if (!on || moves === 0 || document.activeElement !== document.body) return
    const heading = document.getElementById(`desk-${headings[reached] ?? 'sheet'}`)
    heading?.focus({ preventScroll: true })
    heading?.closest('section')?.scrollIntoView({ block: 'start' })
  }, [reached, moves])
}

/** Whether the desk was left for the site with the new data. */
let left = false

function markLeft(): void {
  left = true
}

/** Whoever comes back from the preview finds the step that it was begun from. */
function useReturn(made: boolean): void {
  useEffect(() => {
    if (!left || !made) return
    left = false
    const heading = document.getElementById('desk-preview')
    heading?.focus({ preventScroll: true })
    heading?.closest('section')?.scrollIntoView?.({ block: 'start' })
  }, [made])
}

/** What is being worked at, and a way to stop it; or what became of it. */
function Work({ desk: { busy, halted, cancel, again } }: { readonly desk: Desk }): ReactNode {
  const { voice } = usePage()
  return (
    <div role="status" className={busy || halted ? 'desk-work' : 'desk-work empty'}>
      {busy ? (
        <>
          <progress aria-label={voice.t(`desk.busy.${busy}`)} />
          <span>{voice.t(`desk.busy.${busy}`)}</span>
          <button type="button" className="control" onClick={cancel}>{voice.t('desk.busy.cancel')}</button>
        </>
      ) : halted ? (
        <>
          <span>{voice.t(`desk.busy.${halted.how}`)}</span>
          <button type="button" className="control" onClick={again}>{voice.t('desk.busy.again')}</button>
        </>
      ) : null}
    </div>
  )
}

function Lost({ issues, onAgain }: { readonly issues: readonly AdoptIssue[]; readonly onAgain: () => void }): ReactNode {
  const { voice } = usePage()
  const texts = [...new Set(issues.map((issue) => wordAdoptIssue(issue, voice)))]
  return (
    <section className="card desk-step" role="alert">
      <p>{voice.t('desk.lost')}</p>
      <ul className="desk-faults">{texts.map((each) => <li key={each} className="error"><span>{each}</span></li>)}</ul>
      <div className="controls"><button type="button" className="control" onClick={onAgain}>{voice.t('desk.busy.again')}</button></div>
    </section>
  )
}
