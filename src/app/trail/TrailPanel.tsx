import { useId, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { askedRows } from '#figures/asked.ts'
import type { Figure } from '#figures/figure.ts'
import type { Trail } from '#figures/trail.ts'
import { citations } from './citations.ts'
import { Conflicts } from './Conflicts.tsx'
import { Copies } from '#app/figure/Copies.tsx'
import { useDialog } from './dialog.ts'
import { Grade } from './Grade.tsx'
import { Link } from '#app/Link.tsx'
import { useNarrow } from './narrow.ts'
import type { Opened } from './opened.ts'
import { placeOf } from './Opener.tsx'
import { usePage } from '#app/page.ts'
import { Statements } from './Statements.tsx'
import { TrailEntries } from './TrailEntries.tsx'
import { noFilter, type TrailKey } from '#app/view.ts'

export interface TrailPanelProps {
  readonly opened: Opened
  /** Id of the snapshot from which it is told: what is copied names it, so that it says the same for ever. */
  readonly snapshot: string
  /** Id of the state that it is compared with, where the number is of two. */
  readonly compare?: string
}

/**
 * Where one number comes from. Beside the page on a wide screen, which stays in reach, so that one number
 * after another can be asked; over it from below on a narrow one. On paper it stands alone: whoever prints it
 * wants the proof of one number, and not the sheets of the page behind it.
 */
export function TrailPanel({ opened: { key, figure, trail }, snapshot, compare }: TrailPanelProps): ReactNode {
  const { voice, go, href } = usePage()
  const panel = useRef<HTMLElement>(null)
  const modal = useNarrow()
  const title = useId()
  const subject = placeOf(key)
  const close = (): void => go({ trail: undefined })
  useDialog(panel, { subject, modal, onClose: close, home: () => homeOf(subject, key) })

  const link = (lang: 'vi' | 'en' | undefined): string =>
    new URL(href({ snapshot, ...(compare === undefined ? {} : { compare }), trail: key, q: '', filter: noFilter, sort: [], unit: undefined, ...(lang ? { lang } : {}) }), window.location.href).href
  const copies = [
    ...citations(voice, trail.citation, link),
    { id: 'link', label: voice.t('app.proof.copyLink'), text: () => link(undefined) },
  ]
  return createPortal(
    <section className="proof" ref={panel} role="dialog" aria-modal={modal} aria-labelledby={title} tabIndex={-1}>
      <div className="proof-head">
        <p className="proof-what">{voice.t('app.proof.label')}</p>
        <button type="button" className="control proof-close" onClick={close} aria-label={voice.t('app.proof.close')}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div className="proof-body">
        <h2 id={title}>
          <span className="proof-title">{trail.title}</span> <span className={/\p{L}/u.test(trail.number) ? 'proof-number worded' : 'proof-number'}>{trail.number}</span>
        </h2>
        <p className="proof-lead">{trail.lead}</p>
        {trail.elsewhere ? <p><Link to={{ snapshot: trail.elsewhere.edition, trail: key }}>{trail.elsewhere.text}</Link></p> : null}
        <Others figure={figure} chosen={key} number={trail.number} />
        <Account key={`account ${subject}`} trail={trail} />
        <Copies key={`copies ${subject}`} copies={copies} />
      </div>
    </section>,
    document.body,
  )
}

/** Everything that is told of a number, in the order in which one would ask. */
function Account({ trail }: { readonly trail: Trail }): ReactNode {
  const { voice } = usePage()
  return (
    <>
      <Part title={voice.t('app.proof.arithmetic')} shown={trail.arithmetic.length > 0}>
        <dl className="proof-sums">
          {trail.arithmetic.map(({ label, text }, index) => (
            <div key={index}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <dl className="proof-grounds">
        <div>
          <dt>{voice.t('app.proof.method')}</dt>
          <dd>{trail.method}</dd>
        </div>
        <div>
          <dt>{voice.t('app.proof.support')}</dt>
          <dd><Grade support={trail.support} /></dd>
        </div>
      </dl>
      <Part title={voice.t('app.proof.entries')} shown={trail.entries.length > 0}><TrailEntries entries={trail.entries} /></Part>
      <Part title={voice.t('app.proof.stated')} shown={trail.statements.length > 0}><Statements statements={trail.statements} /></Part>
      <Part title={voice.t('app.proof.conflicts')} shown={trail.conflicts.length > 0}><Conflicts conflicts={trail.conflicts} /></Part>
      <Part title={voice.t('app.proof.snapshot')} shown={trail.snapshot.length > 0}>
        <ul className="proof-snapshot">{trail.snapshot.map((line) => <li key={line}>{line}</li>)}</ul>
      </Part>
    </>
  )
}

function Part({ title, shown, children }: { readonly title: string; readonly shown: boolean; readonly children: ReactNode }): ReactNode {
  return shown ? <section className="proof-part"><h3>{title}</h3>{children}</section> : null
}

/** The other numbers of the figure, row by row: whoever goes by keys alone needs no drawing to ask them. */
function Others({ figure, chosen, number }: { readonly figure: Figure; readonly chosen: TrailKey; readonly number: string }): ReactNode {
  const { voice, go } = usePage()
  const rows = askedRows(figure)
  const cells = rows.flatMap((row) => row.cells)
  const at = cells.findIndex(({ row, column }) => row === chosen.row && column === chosen.column)
  const pick = (index: number): void => {
    const cell = cells[index]
    if (cell) go({ trail: { figure: figure.id, row: cell.row, column: cell.column } }, 'replace')
  }
  if (cells.length < 2) return null
  return (
    <label className="proof-others">
      <span>{voice.t('app.proof.others')}</span>
      <select value={at} onChange={(event) => pick(Number(event.target.value))}>
        {/* What a drawing asks need not stand in the table: the end of a bar. */}
        {at < 0 ? <option value={-1} disabled>{number}</option> : null}
        {/* Closed, the list shows one line alone, which must say all of it. */}
        {rows.flatMap((row) => row.cells.map((cell) => (
          <option key={`${cell.row} ${cell.column}`} value={cells.indexOf(cell)}>{voice.t('app.proof.cell', { row: row.name, name: cell.name, text: cell.text })}</option>
        )))}
      </select>
    </label>
  )
}

/** The number itself, or the button of its figure. */
function homeOf(subject: string, { figure }: TrailKey): HTMLElement | null | undefined {
  const numbers = [...document.querySelectorAll<HTMLElement>('[data-trail]')]
  return numbers.find(({ dataset }) => dataset['trail'] === subject) ?? document.querySelector<HTMLElement>(`[data-proof="${figure}"]`) ?? document.getElementById('main')
}
