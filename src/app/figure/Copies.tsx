import { useEffect, useRef, useState, type ReactNode } from 'react'
import { canCopy } from '#export/ability.ts'
import { usePage } from '#app/page.ts'

export interface Copy {
  readonly id: string
  readonly label: string
  /** Made when it is asked for: an address is that of the moment. */
  readonly text: () => string
  /** The same for a document that keeps type and paragraphs. */
  readonly html?: () => string
}

export interface CopiesProps {
  readonly copies: readonly Copy[]
  /** What a text is called that is long, and stands folded in place of its button where the browser has no clipboard at all. */
  readonly whole?: string
}

/** Buttons that copy a text; where the browser does not let them, the text stands there, selected, to be copied by hand. */
export function Copies({ copies, whole }: CopiesProps): ReactNode {
  return whole !== undefined && !navigator.clipboard ? copies.map(({ id, text }) => <Folded key={id} name={whole} text={text()} />) : <Buttons copies={copies} />
}

function Folded({ name, text }: { readonly name: string; readonly text: string }): ReactNode {
  return (
    <details className="copies">
      <summary>{name}</summary>
      <textarea readOnly rows={10} value={text} aria-label={name} onFocus={(event) => event.target.select()} />
    </details>
  )
}

function Buttons({ copies }: { readonly copies: readonly Copy[] }): ReactNode {
  const { voice } = usePage()
  const [done, setDone] = useState<string>()
  const [byHand, setByHand] = useState<string>()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [byHand])
  const copy = ({ id, text, html }: Copy): void => {
    const words = text()
    write(words, html?.()).then(
      () => {
        setByHand(undefined)
        setDone(id)
      },
      () => {
        setDone(undefined)
        setByHand(words)
      },
    )
  }
  return (
    <div className="copies">
      <p className="copies-buttons">
        {copies.map((each) => (
          <button key={each.id} type="button" className="control" onClick={() => copy(each)}>{each.label}</button>
        ))}
      </p>
      <p role="status" className="copies-said">{byHand !== undefined ? voice.t('app.proof.byHand') : done !== undefined ? voice.t('app.proof.copied') : ''}</p>
      {byHand === undefined ? null : <textarea ref={field} readOnly rows={4} value={byHand} aria-label={voice.t('app.proof.byHandText')} />}
    </div>
  )
}

function write(text: string, html: string | undefined): Promise<void> {
  if (!navigator.clipboard) return Promise.reject(new Error('no clipboard'))
  if (html === undefined || !canCopy()) return navigator.clipboard.writeText(text)
  return navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) })])
}
