import type { ReactNode } from 'react'
import { usePage } from './page.ts'
import type { PageProps } from './pageProps.ts'

/** Figures one a screen. */
export function PresentPage(_: PageProps): ReactNode {
  const { voice } = usePage()
  return <h1 tabIndex={-1}>{voice.t('app.nav.present')}</h1>
}
