import type { ReactNode } from 'react'
import { usePage } from './page.ts'
import type { Notice } from './view.ts'

/** What of the address could not be used, and that something else stands in its place. */
export function Notices({ notices, onClose }: { readonly notices: readonly Notice[]; readonly onClose: () => void }): ReactNode {
  const { voice } = usePage()
  const lines = [...new Set(notices.map(({ key, value }) => voice.t('app.notice.line', { key, value: short(value) })))]
  return (
    <div role="status" className={notices.length > 0 ? 'notices' : 'notices empty'}>
      {notices.length > 0 ? (
        <>
          <p>{voice.t('app.notice.title')}</p>
          <ul>
            {lines.slice(0, most).map((line) => <li key={line}>{line}</li>)}
            {lines.length > most ? <li>{voice.t('app.notice.more', { count: lines.length - most })}</li> : null}
          </ul>
          <button type="button" className="control" onClick={onClose}>{voice.t('app.notice.close')}</button>
        </>
      ) : null}
    </div>
  )
}

const most = 5
const longest = 60

function short(value: string): string {
  const letters = [...value]
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : value
}
