import type { ReactNode } from 'react'
import { usePage } from './page.ts'

/** Our own fault, said as such; the header still leads elsewhere. */
export function Broken({ error }: { readonly error: unknown }): ReactNode {
  const { voice } = usePage()
  return (
    <section className="card failed" role="alert">
      <h1>{voice.t('app.broken.title')}</h1>
      <p>{voice.t('app.broken.text')}</p>
      <p><code>{error instanceof Error ? error.message : String(error)}</code></p>
      <p><a className="control" href={window.location.pathname}>{voice.t('app.broken.start')}</a></p>
    </section>
  )
}
