import { useState, type ReactNode } from 'react'
import { usePage } from '#app/page.ts'
import '#i18n/parts/desk.ts'
import '#i18n/parts/english.ts'

export type Standing = 'now' | 'done' | 'later'

export interface DeskStepProps {
  readonly name: 'sheet' | 'faults' | 'state' | 'changes' | 'preview' | 'publish'
  readonly standing: Standing
  /** What came of it, in a line, once it is done. */
  readonly line?: string
  /** What was asked for within it: a step that is folded opens for each. */
  readonly call?: object | undefined
  readonly onToggle?: () => void
  readonly children: ReactNode
}

/** A step under its heading. One that is done folds to a line, and opens again when it is asked for. */
export function DeskStep({ name, standing, line, call, onToggle, children }: DeskStepProps): ReactNode {
  const { voice } = usePage()
  const [asked, setAsked] = useState<{ readonly open: boolean; readonly standing: Standing; readonly call: object | undefined }>()
  // What a person opened or folded stands until the work moves on.
  const open = call && call !== asked?.call ? true : asked?.standing === standing ? asked.open : standing === 'now'
  const title = `desk-${name}`
  return (
    <section className={`card desk-step ${standing}`} aria-labelledby={title}>
      <header>
        <h2 id={title} tabIndex={-1}>{voice.t(`desk.step.${name}`)}</h2>
        {standing === 'done' ? (
          <button type="button" className="desk-line" aria-expanded={open} onClick={() => {
            setAsked({ open: !open, standing, call })
            onToggle?.()
          }}>
            <span className="badge">{voice.t('desk.step.done')}</span>
            <span className="desk-told">{line}</span>
            <span className="caret" aria-hidden="true">{open ? '▴' : '▾'}</span>
          </button>
        ) : null}
      </header>
      {standing === 'later' ? <p className="hint">{voice.t('desk.step.later')}</p> : open ? <div className="desk-body">{children}</div> : null}
    </section>
  )
}
