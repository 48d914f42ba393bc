import type { ReactNode } from 'react'
import type { Stamp } from '#figures/figure.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { Link } from './Link.tsx'
import { usePage } from './page.ts'

/** Whose page this is, on what it rests, and which state of it this is. */
export function Footer({ snapshot, stamp }: { readonly snapshot: Snapshot; readonly stamp: Stamp }): ReactNode {
  const { voice } = usePage()
  const { programme, sources } = snapshot
  return (
    <footer className="bottom">
      <p className="publisher">{stamp.publisher}</p>
      <ul className="bottom-sources" aria-label={voice.t('app.footer.sources')}>
        {sources.map((source) => (
          <li key={source.id}>
            {source.url === undefined ? voice.say(source.title) : <a href={source.url} rel="noreferrer">{voice.say(source.title)}</a>}
          </li>
        ))}
      </ul>
      <p>
        {programme.contact === undefined ? null : <span>{voice.t('app.footer.contact', { contact: programme.contact })} </span>}
        {programme.reportErrorsTo === undefined ? null : <span>{voice.t('app.footer.errors', { address: programme.reportErrorsTo })} </span>}
        <Link to={{ page: 'sources' }}>{voice.t('app.footer.method')}</Link>{' '}
        <Link to={{ page: 'desk', snapshot: undefined, compare: undefined, unit: undefined, trail: undefined }}>{voice.t('app.nav.desk')}</Link>
      </p>
      <p>{voice.t('app.footer.licence', { licence: voice.say(programme.dataLicence) })}</p>
      <p className="stamp">{stamp.asOf} · {stamp.snapshot}</p>
    </footer>
  )
}
