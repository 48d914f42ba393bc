import { useLayoutEffect, type ReactNode } from 'react'
import { usePage } from './page.ts'
import { unmarkReady } from './ready.ts'

/** The page's places before its data have come, each as large as what will stand there. */
export function Skeleton(): ReactNode {
  const { voice } = usePage()
  useLayoutEffect(unmarkReady, [])
  return (
    <div className="skeleton" role="status">
      <p className="unseen">{voice.t('app.loading')}</p>
      <div className="bone line short" />
      <div className="bone sentence" />
      <div className="bone line" />
      <div className="numbers">{[0, 1, 2, 3].map((at) => <div key={at} className="bone number" />)}</div>
      <div className="bone strip" />
      <div className="cards">
        <div className="bone broad tall" />
        <div className="bone narrow tall" />
      </div>
    </div>
  )
}
