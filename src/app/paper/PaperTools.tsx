import { useId, type ReactNode } from 'react'
import type { Tongues } from '#app/view.ts'
import { orientations, tongues } from '#app/view.ts'
import { Link } from '#app/Link.tsx'
import { usePage, useView } from '#app/page.ts'
import type { PaperChoice } from './choices.ts'

export interface ToolsProps {
  readonly choices: readonly PaperChoice[]
  readonly choice: PaperChoice
  readonly spoken: Tongues
  /** All drawings are there. */
  readonly ready: boolean
  readonly onPrint: () => void
  readonly onWord: (() => void) | undefined
}

/** Over the sheets: which document, how, and the printer. Not printed. */
export function PaperTools({ choices, choice, spoken, ready, onPrint, onWord }: ToolsProps): ReactNode {
  const { voice, go } = usePage()
  const { sheet = 'portrait', lang } = useView()
  const [document, hint] = [useId(), useId()]
  return (
    <section className="paper-tools" aria-label={voice.t('paper.page.tools')}>
      <div className="picker">
        <label htmlFor={document}>{voice.t('paper.page.document')}</label>
        <select id={document} value={choice.id} onChange={(event) => go({ paper: event.target.value === choices[0]?.id ? undefined : event.target.value })}>
          {choices.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      </div>
      <div className="pair" role="group" aria-label={voice.t('paper.page.sheet')}>
        {orientations.map((each) => (
          <button key={each} type="button" aria-pressed={sheet === each} onClick={() => go({ sheet: each === 'portrait' ? undefined : each })}>{voice.t(`paper.page.${each}`)}</button>
        ))}
      </div>
      <div className="pair" role="group" aria-label={voice.t('paper.page.tongues')}>
        {tongues.map((each) => (
          <button key={each} type="button" aria-pressed={spoken === each} onClick={() => go({ tongues: each === (lang === 'en' ? 'en' : 'vi') ? undefined : each })}>{voice.t(`paper.page.tongue.${each}`)}</button>
        ))}
      </div>
      <button type="button" className="control paper-print" disabled={!ready} aria-describedby={hint} onClick={onPrint}>{voice.t(ready ? 'paper.page.print' : 'paper.page.drawing')}</button>
      {onWord ? <button type="button" className="control" onClick={onWord}>{voice.t('paper.page.word')}</button> : null}
      {choice.id === 'briefing' ? <Link className="control" to={{ page: 'briefing' }}>{voice.t('paper.page.builder')}</Link> : null}
      <Link className="plain" to={{ page: 'overview', paper: undefined, sheet: undefined, tongues: undefined }}>{voice.t('paper.page.back')}</Link>
      <p role="status" className="unseen">{voice.t(ready ? 'paper.page.ready' : 'paper.page.drawing')}</p>
      <p className="hint" id={hint}>{voice.t('paper.page.hint')}</p>
    </section>
  )
}
