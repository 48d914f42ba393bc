import type { ReactNode } from 'react'
import { datedEdition } from '#figures/edition.ts'
import { freshnessText } from '#figures/freshness.ts'
import type { Scene } from '#figures/scene.ts'
import { previousOf } from '#stats/neighbours.ts'
import { Link } from './Link.tsx'
import { usePage, useView } from './page.ts'

/** Under the finding: how fresh the newest state is, and the way to what has changed. An older state has its band instead. */
export function Freshness({ scene }: { readonly scene: Scene }): ReactNode {
  const { voice, today } = usePage()
  const { compare } = useView()
  const { snapshot, catalogue } = scene
  const text = snapshot.id === catalogue.current ? freshnessText(scene, snapshot.asOf, today) : ''
  const before = catalogue.editions.find(({ id }) => id === compare && id !== snapshot.id) ?? previousOf(catalogue.editions, snapshot.id)
  if (text === '' && !before) return null
  return (
    <p className="freshness">
      {text === '' ? null : <span>{text}</span>}
      {before ? <Link to={{ page: 'changes', trail: undefined }}>{voice.t('version.compared.since', { date: datedEdition(voice, catalogue, before) })}</Link> : null}
    </p>
  )
}
