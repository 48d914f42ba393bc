import { useMemo, type ReactNode } from 'react'
import { dossierOf } from '#figures/dossier.ts'
import type { Scene } from '#figures/scene.ts'
import { noFilter } from './view.ts'
import { usePage } from './page.ts'
import { Statements } from './Statements.tsx'

/** What is stated of one unit, what follows from that, and what is not known. */
export function Details({ scene, code, onClose }: { readonly scene: Scene; readonly code: string; readonly onClose: () => void }): ReactNode {
  const { voice, href, announce } = usePage()
  const dossier = useMemo(() => dossierOf(scene, code), [scene, code])
  if (!dossier) return null
  const copy = (): void => {
    const link = new URL(href({ unit: code, page: 'overview', q: '', filter: noFilter, sort: [] }), window.location.href)
    const written = navigator.clipboard ? navigator.clipboard.writeText(link.href) : Promise.reject(new Error('no clipboard'))
    written.then(
      () => announce(voice.t('app.details.copied', { name: dossier.name })),
      () => announce(voice.t('app.details.copyFailed', { link: link.href }), 'failed'),
    )
  }
  return (
    <section className="details" aria-label={voice.t('app.details.label', { name: dossier.name })}>
      <header>
        <p className="details-name" {...(voice.lang === 'vi' ? {} : { lang: 'vi' })}>{dossier.name}</p>
        <p className="subtitle">{dossier.subtitle}</p>
        <p className="details-lead">{dossier.lead}</p>
      </header>
      <div className="details-parts">
        {dossier.stated.length > 0 ? (
          <div>
            <h3>{voice.t('app.details.stated')}</h3>
            <Statements statements={dossier.stated} />
          </div>
        ) : null}
        <Part title={voice.t('app.details.follows')} lines={dossier.follows} />
        <Part title={voice.t('app.details.unknown')} lines={dossier.unknown} />
      </div>
      <p className="details-controls">
        <button type="button" className="control" onClick={copy}>{voice.t('app.details.copyLink')}</button>
        <button type="button" className="control" onClick={onClose}>{voice.t('app.details.close')}</button>
      </p>
    </section>
  )
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </div>
  )
}
