import type { ReactNode } from 'react'
import type { Trail } from '#figures/trail.ts'

/** How well something is supported: its grade, where it has one, and why. */
export function Grade({ support: { grade, text } }: Pick<Trail, 'support'>): ReactNode {
  return grade === '' ? text : <><strong className="grade">{grade}</strong> {text}</>
}
