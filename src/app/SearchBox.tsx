import { useEffect, useState, type ReactNode } from 'react'
import { usePage, useView } from './page.ts'

/** Looks in names, with or without marks. */
export function SearchBox(): ReactNode {
  const { voice, go } = usePage()
  const { q } = useView()
  // The field keeps its own text, so that an input method is never interrupted while it composes a letter.
  const [text, setText] = useState(q)
  useEffect(() => setText(q), [q])
  return (
    <div className="search" role="search">
      <label htmlFor={id} className="unseen">{voice.t('app.roll.search')}</label>
      <input
        id={id} type="search" value={text} placeholder={voice.t('app.roll.searchHint')} autoComplete="off" spellCheck={false} maxLength={200}
        onChange={(event) => {
          setText(event.target.value)
          go({ q: event.target.value }, 'type')
        }}
      />
    </div>
  )
}

const id = 'find-unit'

/** Brings the list into view with the search ready to be typed in. */
export function toSearch(): void {
  document.getElementById('figure-communes')?.scrollIntoView?.()
  document.getElementById(id)?.focus({ preventScroll: true })
}
