import type { ReactNode } from 'react'
import { usePage } from '#app/page.ts'

/** Data that are shown before they are published, by path, and the state that they add. */
export interface Preview {
  readonly id: string
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Says over every page that what it shows is not published. */
export function Previewing({ id, onLeave }: { readonly id: string; readonly onLeave: () => void }): ReactNode {
  const { voice } = usePage()
  return (
    <div className="previewing" role="region" aria-label={voice.t('app.unpublished.label')}>
      <p>{voice.t('app.unpublished.band', { id })}</p>
      <button type="button" className="control" onClick={onLeave}>{voice.t('app.unpublished.back')}</button>
    </div>
  )
}
