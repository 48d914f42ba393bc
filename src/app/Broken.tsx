import type { ReactNode } from 'react'
import { usePage } from './page.ts'
import { Reload } from './Reload.tsx'
import { isUnfetched } from './unfetched.ts'

/** Why there is no page: a part of it could not be fetched, or the fault is our own. The header still leads elsewhere, and the address stays. */
export function Broken({ error }: { readonly error: unknown }): ReactNode {
  const { voice } = usePage()
  if (isUnfetched(error)) {
    return (
      <section className="card failed" role="alert" aria-labelledby="failed-title">
        <h1 id="failed-title" tabIndex={-1}>{voice.t('app.unfetched.title')}</h1>
        <p>{voice.t('app.unfetched.text')}</p>
        <p>{voice.t('app.unfetched.kept')}</p>
        <div className="failed-ways"><Reload /></div>
      </section>
    )
  }
  return (
    <section className="card failed" role="alert" aria-labelledby="failed-title">
      <h1 id="failed-title" tabIndex={-1}>{voice.t('app.broken.title')}</h1>
      <p>{voice.t('app.broken.text')}</p>
      <p><code>{error instanceof Error ? error.message : String(error)}</code></p>
      <div className="failed-ways">
        <Reload />
        <a className="control" href={window.location.pathname}>{voice.t('app.broken.start')}</a>
      </div>
    </section>
  )
}
