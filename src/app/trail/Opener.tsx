import type { ReactNode } from 'react'
import { usePage } from '#app/page.ts'
import type { TrailKey } from '#app/view.ts'

export interface OpenerProps {
  readonly trail: TrailKey
  readonly className?: string
  readonly children: ReactNode
}

/** A number that opens where it comes from. */
export function Opener({ trail, className, children }: OpenerProps): ReactNode {
  const { voice, go } = usePage()
  return (
    <button type="button" className={className ? `opener ${className}` : 'opener'} aria-haspopup="dialog" data-trail={placeOf(trail)} onClick={() => go({ trail })}>
      {children}{' '}
      <span className="unseen">{voice.t('app.proof.ask')}</span>
    </button>
  )
}

/** How a number's button is found again. */
export function placeOf({ figure, row, column }: TrailKey): string {
  return `${figure}:${row}:${column}`
}
