import type { ReactNode } from 'react'
import { usePage } from './page.ts'
import type { PageProps } from './pageProps.ts'

/** A briefing put together from figures. */
export function BriefingPage(_: PageProps): ReactNode {
  const { voice } = usePage()
  return <h1 tabIndex={-1}>{voice.t('app.nav.briefing')}</h1>
}
