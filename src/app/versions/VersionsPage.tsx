import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Fetch } from '#data/gate.ts'
import { verify, type Proof } from '#data/verify.ts'
import { freshnessText } from '#figures/freshness.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Scene } from '#figures/scene.ts'
import { stampOf } from '#figures/stamp.ts'
import { versionColumns, versionsPage, type Version, type VersionsPage as Described } from '#figures/versions.ts'
import { Band } from '#app/Band.tsx'
import { Footer } from '#app/Footer.tsx'
import { Link } from '#app/Link.tsx'
import { Notices } from '#app/Notices.tsx'
import { usePage } from '#app/page.ts'
import { markReady } from '#app/ready.ts'
import { VersionRow } from './VersionRow.tsx'
import type { Notice } from '#app/view.ts'

export interface VersionsPageProps {
  readonly catalogue: Catalogue
  /** Left out where the state that was asked for cannot be used: the list of all is there all the same. */
  readonly scene: Scene | undefined
  /** What is wrong with it. */
  readonly failure: ReactNode
  readonly notices: readonly Notice[]
  /** Where the data lie, for the downloads. */
  readonly base: URL
  readonly fetch: Fetch
  /** Set where the data are not published yet: what the list names lies on no server. */
  readonly previewed: boolean
}

export type Proving = Proof | { readonly kind: 'running' }

/** Every edition: of when, reported and published when, why, in place of which, and its files with their sums. */
export function VersionsPage({ catalogue, scene, failure, notices, base, fetch, previewed }: VersionsPageProps): ReactNode {
  const { voice, go, today } = usePage()
  const page = useMemo(() => versionsPage({ voice, catalogue }), [voice, catalogue])
  const current = catalogue.editions.find(({ id }) => id === catalogue.current)
  const fresh = current && scene ? freshnessText(scene, current.asOf, today) : ''
  const { proofs, seeds, prove, proveAll, busy } = useProofs(fetch)
  useEffect(() => {
    markReady('table')
    markReady('figures')
  }, [])
  const Title = failure ? 'h2' : 'h1'
  const done = page.versions.filter(({ id }) => proofs[id] && proofs[id].kind !== 'running')
  const agree = done.filter(({ id }) => proofs[id]?.kind === 'agrees').length
  return (
    <>
      <Notices notices={notices} onClose={() => go({ area: undefined, unit: undefined }, 'replace')} />
      {failure}
      <section className="opening">
        {scene ? <Band scene={scene} /> : null}
        <Title tabIndex={-1}>{page.title}</Title>
        <p className="under">{page.lead}</p>
        {fresh === '' ? null : <p className="freshness"><span>{fresh}</span></p>}
      </section>
      <div className="proving">
        <button type="button" className="control" aria-disabled={busy} onClick={() => busy || void proveAll(page)}>{voice.t('version.verify.all')}</button>
        <Link className="control" to={{ page: 'desk', snapshot: undefined, compare: undefined, unit: undefined, trail: undefined }}>{voice.t('app.nav.desk')}</Link>
        <span role="status">{busy ? voice.t('version.verify.running') : done.length === page.versions.length ? `${voice.t('version.verify.summary', { agree, total: done.length })}${seeds ? ` ${voice.t(`version.verify.seeds.${seeds.kind}`, seeds.kind === 'agrees' ? {} : seeds)}` : ''}` : ''}</span>
      </div>
      <table className="versions" role="table">
        <caption className="unseen">{page.list}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {page.grid.columns.filter(({ key }) => versionColumns.some((each) => each === key)).map(({ key, name }) => <th key={key} role="columnheader" scope="col" className={`of-${key}`}>{name}</th>)}
            <th role="columnheader" scope="col" className="of-files"><span className="unseen">{voice.t('version.files')}</span></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {page.versions.map((version, at) => {
            const row = page.grid.rows[at]
            return row ? <VersionRow key={version.id} version={version} row={row} columns={page.grid.columns} base={base} previewed={previewed} shown={version.id === scene?.snapshot.id} proof={proofs[version.id]} onProve={() => void prove(version)} /> : null
          })}
        </tbody>
      </table>
      <div className="method version-notes">
        {page.notes.map(({ title, text, path }) => (
          <section key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
            {path === undefined || previewed ? null : <p><a className="sum" href={new URL(path, base).href}>{new URL(path, base).href}</a></p>}
          </section>
        ))}
      </div>
      {scene ? <Footer snapshot={scene.snapshot} stamp={stampOf(scene)} /> : null}
    </>
  )
}

interface Proofs {
  readonly proofs: Readonly<Record<string, Proving>>
  readonly busy: boolean
  /** What came of the text that all were compiled from. */
  readonly seeds: Proof | undefined
  readonly prove: (version: Version) => Promise<void>
  readonly proveAll: (page: Described) => Promise<void>
}

/** What has been proved so far on this page, by edition. */
function useProofs(fetch: Fetch): Proofs {
  const [proofs, setProofs] = useState<Readonly<Record<string, Proving>>>({})
  const [seeds, setSeeds] = useState<Proof | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const prove = async ({ id, proofs: files }: Version): Promise<void> => {
    setProofs((before) => ({ ...before, [id]: { kind: 'running' } }))
    const proof = await verify(fetch, files)
    setProofs((before) => ({ ...before, [id]: proof }))
  }
  const proveAll = async ({ versions, seeds: whole }: Described): Promise<void> => {
    setBusy(true)
    // One after the other: a slow line is not asked for everything at once.
    for (const version of versions) await prove(version)
    setSeeds(whole ? await verify(fetch, [whole]) : undefined)
    setBusy(false)
  }
  return { proofs, seeds, busy, prove, proveAll }
}
