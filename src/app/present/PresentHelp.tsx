import { useEffect, useRef, type ReactNode } from 'react'
import { usePage } from '#app/page.ts'
import '#app/dialog.css'

const lines = ['next', 'previous', 'ends', 'jump', 'full', 'black', 'dark', 'notes', 'help', 'leave'] as const

/** The keys of a presentation. */
export function PresentHelp({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { voice } = usePage()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
  }, [])
  return (
    <dialog ref={dialog} className="sheet-dialog" aria-labelledby="present-keys" onClose={onClose}>
      <h2 id="present-keys">{voice.t('present.keys.title')}</h2>
      <dl className="present-keys">
        {lines.map((line) => (
          <div key={line}>
            <dt>{voice.t(`present.keys.${line}`)}</dt>
            <dd>{voice.t(`present.keys.${line}Keys`)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="control" onClick={() => dialog.current?.close()}>{voice.t('present.close')}</button>
    </dialog>
  )
}
