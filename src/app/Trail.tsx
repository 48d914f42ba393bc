import type { ReactNode } from 'react'
import { areaName } from '#i18n/naming.ts'
import { childrenOf, pathTo, type Area } from '#model/register.ts'
import type { Snapshot } from '#model/snapshot.ts'
import type { Change } from './address.ts'
import { Link } from './Link.tsx'
import { usePage } from './page.ts'

/** From the root of the tree of areas to the page's own, and the ways further in. */
export function Trail({ snapshot, area }: { readonly snapshot: Snapshot; readonly area: Area }): ReactNode {
  const { voice } = usePage()
  const { programme, register } = snapshot
  const path = pathTo(register, area.id)
  const children = childrenOf(register, area.id)
  const foreign = voice.lang === 'vi' ? {} : { lang: 'vi' }
  return (
    <div className="trail">
      {path.length > 1 ? (
        <nav aria-label={voice.t('app.trail.label')}>
          <ol className="crumbs">
            {path.map((each) => (
              <li key={each.id}>
                <Link to={into(each.parent === undefined ? undefined : each.id)} current={each.id === area.id} {...foreign}>{areaName(programme, each)}</Link>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      {children.length > 0 ? (
        <nav aria-label={voice.t('app.trail.inside')} className="inside">
          <span className="inside-title" aria-hidden="true">{voice.t('app.trail.inside')}</span>
          <ul>
            {children.map((each) => (
              <li key={each.id}><Link to={into(each.id)} {...foreign}>{areaName(programme, each)}</Link></li>
            ))}
          </ul>
        </nav>
      ) : null}
    </div>
  )
}

/** Going to another area leaves behind what was sought in this one. */
export function into(area: string | undefined): Change {
  return { page: 'overview', area, unit: undefined, q: '', filter: { status: [], district: [], cohort: [], authority: [], step: [] } }
}
