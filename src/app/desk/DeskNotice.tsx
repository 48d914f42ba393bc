import type { ReactNode } from 'react'
import { fileBytes } from '#intake/limits.ts'
import type { Desk } from './desk.ts'
import { usePage } from '#app/page.ts'

/** What became of files that were dropped, where it is not what one would think. */
export function DeskNotice({ desk: { replaced, refused, keepBoth, heard } }: { readonly desk: Desk }): ReactNode {
  const { voice } = usePage()
  if (replaced.length + refused.length === 0) return null
  return (
    <div role="alert" className="card desk-notice">
      {refused.map(({ name, why }) => <p key={name} className="desk-refused">{voice.t(`desk.sheet.refused.${why}`, { name, mb: voice.count(fileBytes / 1024 / 1024) })}</p>)}
      {replaced.length > 0 ? <p>{voice.t('desk.sheet.replaced', { count: replaced.length, names: voice.list(replaced.map(({ name }) => name)) })}</p> : null}
      <div className="controls">
        {replaced.length > 0 ? <button type="button" className="control" onClick={keepBoth}>{voice.t('desk.sheet.both')}</button> : null}
        <button type="button" className="control" onClick={heard}>{voice.t('desk.sheet.heard')}</button>
      </div>
    </div>
  )
}
