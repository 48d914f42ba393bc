import type { ReactNode } from 'react'
import { usePage } from './page.ts'
import type { PageProps } from './pageProps.ts'

/** One figure, bare, for the frame of another site. */
export function EmbedPage(_: PageProps): ReactNode {
  const { voice } = usePage()
  return <h1 tabIndex={-1}>{voice.t('app.nav.overview')}</h1>
}
