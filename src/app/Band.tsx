import type { ReactNode } from 'react'
import { currencyOf } from '#figures/currency.ts'
import type { Scene } from '#figures/scene.ts'
import { Link } from './Link.tsx'
import { usePage } from './page.ts'

/** A state that is not the newest says so before anything else, and leads to the one to read in its place. */
export function Band({ scene }: { readonly scene: Scene }): ReactNode {
  const { voice } = usePage()
  const { text, note, instead } = currencyOf(scene)
  if (text === '') return null
  return (
    <p className={note === undefined ? 'band' : 'band withdrawn'}>
      <span>{note === undefined || note === '' ? text : voice.t('version.band.noted', { text, note })}</span>
      {instead === undefined ? null : <Link to={{ snapshot: instead === scene.catalogue.current ? undefined : instead }}>{voice.t('version.band.open', { id: instead })}</Link>}
    </p>
  )
}
