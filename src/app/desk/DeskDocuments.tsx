import { useId, type ReactNode } from 'react'
import { usePage } from '#app/page.ts'
import type { NamedDocument } from '#intake/documents.ts'

/** The documents that files name as their own, to be read only: they are corrected in their files. */
export function DeskDocuments({ documents, office }: { readonly documents: readonly NamedDocument[]; readonly office: string }): ReactNode {
  const { voice } = usePage()
  const id = useId()
  return (
    <div className="desk-documents">
      <h3 id={id}>{voice.t('desk.state.others')}</h3>
      <ul aria-labelledby={id}>
        {documents.map(({ files, title, number, date, issuer }) => (
          <li key={files.join()}>
            <strong>{files.join(', ')}</strong>
            <span lang="vi">{title}</span>
            <span>
              {voice.t(number === undefined ? 'desk.state.otherDated' : 'desk.state.otherNumbered', { number: number ?? '', date: voice.dated(date) })}
              {' · '}
              {issuer === undefined ? voice.t('desk.state.otherUnissued', { issuer: office }) : <span lang="vi">{issuer}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="hint">{voice.t('desk.state.othersHint', { tab: voice.t('book.sheet.state') })}</p>
    </div>
  )
}
