import type { ReactNode } from 'react'
import { usePage } from './page.ts'
import type { PageProps } from './pageProps.ts'

/** A document as sheets of paper. */
export function PaperPage(_: PageProps): ReactNode {
  const { voice } = usePage()
  return <h1 tabIndex={-1}>{voice.t('app.nav.paper')}</h1>
}
