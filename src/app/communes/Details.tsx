import { useMemo, type ReactNode } from 'react'
import { dossierOf } from '#figures/dossier.ts'
import type { Scene } from '#figures/scene.ts'
import { citations } from '#app/trail/citations.ts'
import { Conflicts } from '#app/trail/Conflicts.tsx'
import { Copies } from '#app/figure/Copies.tsx'
import { Grade } from '#app/trail/Grade.tsx'
import { usePage } from '#app/page.ts'
import { Statements } from '#app/trail/Statements.tsx'
import { noFilter } from '#app/view.ts'

/** What is stated of one unit, what follows from that, what is not known, and how well all that stands. */
export function Details({ scene, code, onClose }: { readonly scene: Scene; readonly code: string; readonly onClose: () => void }): ReactNode {
  const { voice, href } = usePage()
  const dossier = useMemo(() => dossierOf(scene, code), [scene, code])
  if (!dossier) return null
  const link = (more: { readonly snapshot?: string; readonly lang?: 'vi' | 'en' } = {}): string =>
    new URL(href({ unit: code, page: 'overview', trail: undefined, q: '', filter: noFilter, sort: [], ...more }), window.location.href).href
  // A citation must say the same for ever, so its address names the snapshot; a plain link leads to the newest.
  const { id: snapshot } = scene.snapshot
  return (
    <section className="details" aria-label={voice.t('app.details.label', { name: dossier.name })}>
      <header>
        <p className="details-name" {...(voice.lang === 'vi' ? {} : { lang: 'vi' })}>{dossier.name}</p>
        <p className="subtitle">{dossier.subtitle}</p>
        <p className="details-lead">{dossier.lead}</p>
      </header>
      <div className="details-parts">
        <Part title={voice.t('app.details.stated')} shown={dossier.stated.length > 0}><Statements statements={dossier.stated} /></Part>
        <Part title={voice.t('app.details.follows')} shown={dossier.follows.length > 0}><Lines lines={dossier.follows} /></Part>
        <Part title={voice.t('app.details.unknown')} shown={dossier.unknown.length > 0}><Lines lines={dossier.unknown} /></Part>
        <Part title={voice.t('app.details.note')} shown={dossier.note !== undefined}>
          <p {...(voice.lang === 'vi' ? {} : { lang: 'vi' })}>{dossier.note}</p>
        </Part>
        <Part title={voice.t('app.proof.conflicts')} shown={dossier.conflicts.length > 0}><Conflicts conflicts={dossier.conflicts} /></Part>
        <Part title={voice.t('app.proof.support')} shown>
          <ul>
            <li>{dossier.method}</li>
            <li><Grade support={dossier.support} /></li>
          </ul>
        </Part>
        <Part title={voice.t('app.proof.snapshot')} shown={dossier.snapshot.length > 0}><Lines lines={dossier.snapshot} /></Part>
      </div>
      <div className="details-controls">
        <Copies
          copies={[
            ...citations(voice, dossier.citation, (lang) => link({ snapshot, lang })),
            { id: 'link', label: voice.t('app.proof.copyLink'), text: () => link() },
          ]}
        />
        <button type="button" className="control" onClick={onClose}>{voice.t('app.details.close')}</button>
      </div>
    </section>
  )
}

function Part({ title, shown, children }: { readonly title: string; readonly shown: boolean; readonly children: ReactNode }): ReactNode {
  return shown ? <div><h3>{title}</h3>{children}</div> : null
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
}
