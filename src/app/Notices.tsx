import type { ReactNode } from 'react'
import { usePage } from './page.ts'
import type { Notice } from './view.ts'

/** What of the address could not be used, and that the default stands in its place. */
export function Notices({ notices, onClose }: { readonly notices: readonly Notice[]; readonly onClose: () => void }): ReactNode {
  const { voice } = usePage()
  return (
    <div role="status" className={notices.length > 0 ? 'notices' : 'notices empty'}>
      {notices.length > 0 ? (
        <>
          <p>{voice.t('app.notice.title')}</p>
          <ul>
            {notices.map(({ key, value }) => <li key={`${key}=${value}`}>{voice.t('app.notice.line', { key, value })}</li>)}
          </ul>
          <button type="button" className="control" onClick={onClose}>{voice.t('app.notice.close')}</button>
        </>
      ) : null}
    </div>
  )
}
