import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import type { Figure } from '#figures/figure.ts'
import { Copies } from '#app/figure/Copies.tsx'
import { embedAddress, frameCode, type Held } from './address.ts'
import { frameHeight, narrowest, usual, widest } from './plan.ts'
import { usePage, useView } from '#app/page.ts'
import '#app/dialog.css'
import './embed.css'
import '#i18n/parts/briefing.ts'
import '#i18n/parts/embed.ts'

export interface EmbedDialogProps {
  readonly figure: Figure
  /** As the address names it; left out: the root. */
  readonly area: string | undefined
  readonly onClose: () => void
}

/** The code that puts a figure into another site, with what there is to choose about it. */
export function EmbedDialog({ figure, area, onClose }: EmbedDialogProps): ReactNode {
  const { voice } = usePage()
  const view = useView()
  const [held, setHeld] = useState<Held>('live')
  const [typed, setTyped] = useState(String(usual))
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
  }, [])

  const width = Math.min(widest, Math.max(narrowest, Math.round(Number(typed)) || usual))
  const height = frameHeight(figure, width, voice.t('embed.full'))
  const address = embedAddress(figure, view, area, held)
  // What a figure finds changes with the state, so a frame that follows is named after what it shows.
  const title = held === 'frozen' ? figure.title : voice.t('embed.dialog.name', { figure: voice.t(`briefing.figure.${figure.id}`), product: figure.stamp.product })
  const code = frameCode(address, title, width, height)
  return (
    <dialog ref={dialog} className="sheet-dialog embed-dialog" aria-labelledby={`${id}title`} onClose={onClose}>
      <h2 id={`${id}title`}>{voice.t('embed.dialog.title')}</h2>
      <p className="subtitle">{voice.t('embed.dialog.figure', { title: figure.title })}</p>
      <fieldset>
        <legend>{voice.t('embed.dialog.kind')}</legend>
        {(['live', 'frozen'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name={id} checked={held === each} onChange={() => setHeld(each)} />
            <span>
              {voice.t(`embed.dialog.${each}`, { id: [...(figure.stamp.compared ? [figure.stamp.compared.snapshotId] : []), figure.stamp.snapshotId].join(' → ') })}
              <span className="hint">{voice.t(`embed.dialog.${each}Hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label className="embed-width">
        {voice.t('embed.dialog.width')}{' '}
        <input type="number" min={narrowest} max={widest} value={typed} onChange={({ target }) => setTyped(target.value)} onBlur={() => setTyped(String(width))} />
      </label>
      <p role="status">{voice.t('embed.dialog.size', { height: voice.count(height) })}</p>
      <label className="embed-code">
        {voice.t('embed.dialog.code')}
        <textarea readOnly rows={5} value={code} onFocus={({ target }) => target.select()} spellCheck={false} />
      </label>
      <Copies copies={[{ id: 'code', label: voice.t('embed.dialog.copy'), text: () => code }]} />
      <p className="embed-foot">
        <a href={address} target="_blank" rel="noopener">{voice.t('embed.dialog.address')}</a>
        <button type="button" className="control" onClick={() => dialog.current?.close()}>{voice.t('embed.dialog.close')}</button>
      </p>
    </dialog>
  )
}
