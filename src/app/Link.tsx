import type { MouseEvent, ReactNode } from 'react'
import type { Change } from './address.ts'
import { usePage, useView } from './page.ts'

export interface LinkProps {
  readonly to: Change
  readonly children: ReactNode
  readonly className?: string
  readonly lang?: string
  readonly hrefLang?: string
  readonly current?: boolean
}

/** A change of the view as a link: a click stays on the page, a new tab opens the same. */
export function Link({ to, children, current, ...rest }: LinkProps): ReactNode {
  const { go, href } = usePage()
  // Where a change leads depends on where the reader stands.
  useView()
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return
    event.preventDefault()
    go(to)
  }
  return (
    <a href={href(to)} onClick={follow} {...(current ? { 'aria-current': 'page' as const } : {})} {...rest}>
      {children}
    </a>
  )
}
