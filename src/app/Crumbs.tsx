import type { ReactNode } from 'react'
import { areaName } from '#i18n/naming.ts'
import { childrenOf, pathTo, type Area } from '#model/register.ts'
import type { Snapshot } from '#model/snapshot.ts'
import type { Lang } from '#model/words.ts'
import type { Change } from './address.ts'
import { Link } from './Link.tsx'
import { usePage, useView } from './page.ts'
import { toSearch } from './SearchBox.tsx'

interface TrailProps {
  readonly snapshot: Snapshot
  readonly area: Area
}

/** From the root of the tree of areas to the page's own, each as this page shows it; nothing at the root. */
export function Crumbs({ snapshot: { programme, register }, area }: TrailProps): ReactNode {
  const { voice } = usePage()
  const { page } = useView()
  const path = pathTo(register, area.id)
  if (path.length < 2) return null
  return (
    <nav className="trail" aria-label={voice.t('app.trail.label')}>
      <ol className="crumbs">
        {path.map((each) => (
          <li key={each.id}>
            <Link to={{ ...into(each.parent === undefined ? undefined : each.id), page }} current={each.id === area.id} {...foreign(voice.lang)}>{areaName(programme, each)}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The ways further into the tree, where there are any, and, where the list stands, the way to one unit. */
export function Inside({ snapshot: { programme, register }, area }: TrailProps): ReactNode {
  const { voice } = usePage()
  const { page } = useView()
  const children = childrenOf(register, area.id)
  const level = programme.levels.at(-1)
  return (
    <nav className="trail inside" aria-label={voice.t('app.trail.inside')}>
      {children.length > 0 ? (
        <>
          <span className="inside-title" aria-hidden="true">{voice.t('app.trail.inside')}</span>
          <ul>
            {children.map((each) => (
              <li key={each.id}><Link to={{ ...into(each.id), page }} {...foreign(voice.lang)}>{areaName(programme, each)}</Link></li>
            ))}
          </ul>
        </>
      ) : null}
      {page === 'overview' ? <button type="button" className="control find" onClick={toSearch}>{voice.t('app.trail.find', { unit: level ? voice.say(level) : '' })}</button> : null}
    </nav>
  )
}

function foreign(lang: Lang): { readonly lang?: string } {
  return lang === 'vi' ? {} : { lang: 'vi' }
}

/** Going to another area leaves behind what was sought in this one. */
export function into(area: string | undefined): Change {
  return { page: 'overview', area, unit: undefined, q: '', filter: { status: [], district: [], cohort: [], authority: [], step: [] } }
}
