import type { ReactNode } from 'react'
import type { Trail } from '#figures/trail.ts'
import { usePage } from '#app/page.ts'

/** Where sources disagree: what each says, which was taken, and why. */
export function Conflicts({ conflicts }: Pick<Trail, 'conflicts'>): ReactNode {
  const { voice } = usePage()
  return (
    <ul>
      {conflicts.map(({ what, values, why }) => (
        <li key={what} className="conflict">
          <p>{what}</p>
          <ul>
            {values.map(({ text, chosen }) => (
              <li key={text} className={chosen ? 'chosen' : undefined}>
                {text}{chosen ? <> <strong>{voice.t('app.proof.chosen')}</strong></> : null}
              </li>
            ))}
          </ul>
          <p className="subtitle">{why}</p>
        </li>
      ))}
    </ul>
  )
}
