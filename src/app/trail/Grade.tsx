import type { ReactNode } from 'react'
import type { Trail } from '#figures/trail.ts'
import { usePage } from '#app/page.ts'

/** How well something is supported: its grade, where it has one, and why. */
export function Grade({ support: { grade, text } }: Pick<Trail, 'support'>): ReactNode {
  const { voice } = usePage()
  return grade === '' ? text : <><strong className="grade">{voice.t('app.proof.grade', { grade })}</strong> {text}</>
}
