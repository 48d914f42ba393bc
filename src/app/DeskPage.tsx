import type { ReactNode } from 'react'
import { usePage } from './page.ts'
import type { PageProps } from './pageProps.ts'

/** The officer's desk: from a sheet to a published state. */
export function DeskPage(_: PageProps): ReactNode {
  const { voice } = usePage()
  return <h1 tabIndex={-1}>{voice.t('app.nav.desk')}</h1>
}
