import type { ReactNode } from 'react'
import type { Moment } from '#model/moment.ts'
import { usePage } from './page.ts'

/** While another edition is on its way: which one is asked for, and of when the numbers are that still stand. */
export function Opening({ asked, shown }: { readonly asked: Moment | undefined; readonly shown: Moment | undefined }): ReactNode {
  const { voice } = usePage()
  const waiting = asked !== undefined && shown !== undefined
  return (
    <div role="status" className={waiting ? 'awaited' : 'awaited empty'}>
      {waiting ? (
        <>
          <strong>{voice.t('app.opening.asked', { date: voice.dated(asked) })}</strong> {voice.t('app.opening.shown', { date: voice.dated(shown) })}
        </>
      ) : null}
    </div>
  )
}
