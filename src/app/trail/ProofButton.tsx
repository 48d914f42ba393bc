import type { ReactNode } from 'react'
import { foremost } from '#figures/asked.ts'
import type { Figure } from '#figures/figure.ts'
import { usePage } from '#app/page.ts'

/** Opens the trail of the number that a figure puts first; the panel leads to its other numbers. */
export function ProofButton({ figure }: { readonly figure: Figure }): ReactNode {
  const { voice, go } = usePage()
  const first = foremost(figure)
  if (!first) return null
  return (
    <button type="button" className="control proof-open" aria-haspopup="dialog" data-proof={figure.id} onClick={() => go({ trail: { figure: figure.id, ...first } })}>
      {voice.t('app.proof.button')}{' '}
      <span className="unseen">{voice.t('app.figure.of', { title: figure.title })}</span>
    </button>
  )
}
