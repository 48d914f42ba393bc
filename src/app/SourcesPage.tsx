import { useEffect, useMemo, type ReactNode } from 'react'
import { methodPage } from '#figures/method.ts'
import type { Scene } from '#figures/scene.ts'
import { stampOf } from '#figures/stamp.ts'
import { Footer } from './Footer.tsx'
import { GridTable } from './figure/GridTable.tsx'
import { Notices } from './Notices.tsx'
import { usePage } from './page.ts'
import { markReady } from './ready.ts'
import type { Notice } from './view.ts'

export interface SourcesPageProps {
  readonly scene: Scene
  readonly notices: readonly Notice[]
  /** Where the data lie, for the downloads. */
  readonly base: URL
}

/** Every document, every stated total against the counted one, how each number is made, what is not known. */
export function SourcesPage({ scene, notices, base }: SourcesPageProps): ReactNode {
  const { voice, go } = usePage()
  const page = useMemo(() => methodPage(scene), [scene])
  useEffect(() => {
    markReady('table')
    markReady('figures')
  }, [])
  return (
    <>
      <Notices notices={notices} onClose={() => go({ area: undefined, unit: undefined }, 'replace')} />
      <section className="opening">
        <h1 tabIndex={-1}>{page.title}</h1>
        <p className="under">{page.lead}</p>
      </section>
      <article className="method">
        <section aria-labelledby="method-documents">
          <h2 id="method-documents">{voice.t('app.method.documents')}</h2>
          {page.documents.map((document) => (
            <section key={document.id} className="card document" id={`source-${document.id}`}>
              <h3>{document.url === undefined ? document.title : <a href={document.url} rel="noreferrer">{document.title}</a>}</h3>
              <p className="subtitle">{document.detail}</p>
              {document.paragraphs.length > 0 ? (
                <dl className="paragraphs">
                  {document.paragraphs.map((paragraph) => (
                    <div key={paragraph.label}>
                      <dt>{paragraph.label}</dt>
                      <dd>{paragraph.text}</dd>
                    </div>
                  ))}
                </dl>
              ) : null}
            </section>
          ))}
        </section>
        <section className="card" aria-labelledby="method-claims">
          <h2 id="method-claims">{page.claims.title}</h2>
          <GridTable grid={page.claims.grid} caption={page.claims.title} />
        </section>
        <section aria-labelledby="method-rules">
          <h2 id="method-rules">{voice.t('app.method.rules')}</h2>
          <div className="rules">
            {page.rules.map((rule) => (
              <section key={rule.title}>
                <h3>{rule.title}</h3>
                <p>{rule.text}</p>
              </section>
            ))}
          </div>
        </section>
        {page.conflicts.list.length > 0 ? (
          <section className="card" aria-labelledby="method-conflicts">
            <h2 id="method-conflicts">{page.conflicts.title}</h2>
            {page.conflicts.list.map((conflict) => (
              <section key={conflict.what}>
                <h3>{conflict.what}</h3>
                <ul>
                  {conflict.values.map((value) => (
                    <li key={value.text}>{value.chosen ? <strong>{value.text}</strong> : value.text}</li>
                  ))}
                </ul>
                <p>{conflict.why}</p>
              </section>
            ))}
          </section>
        ) : null}
        <section aria-labelledby="method-unknowns">
          <h2 id="method-unknowns">{voice.t('app.method.unknowns')}</h2>
          <ul className="unknowns">{page.unknowns.map((unknown) => <li key={unknown}>{unknown}</li>)}</ul>
        </section>
        <section className="to-download" aria-labelledby="method-downloads">
          <h2 id="method-downloads">{voice.t('app.method.downloads')}</h2>
          <ul className="downloads">
            {page.downloads.map((download) => (
              <li key={download.path}>
                <a href={new URL(download.path, base).href} download>{download.title}</a>
                <span className="subtitle">{download.detail}</span>
              </li>
            ))}
          </ul>
        </section>
      </article>
      <Footer snapshot={scene.snapshot} stamp={stampOf(scene)} />
    </>
  )
}
