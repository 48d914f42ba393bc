import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { areaName } from '#i18n/naming.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Area } from '#model/register.ts'
import { Editions } from './Editions.tsx'
import { Link } from './Link.tsx'
import { usePage, useView } from './page.ts'
import { menu } from './view.ts'

export interface HeaderProps {
  readonly catalogue: Catalogue | undefined
  readonly area: Area | undefined
}

/** Which programme, which area, which state of it, in which language. */
export function Header({ catalogue, area }: HeaderProps): ReactNode {
  const { voice, go } = usePage()
  const view = useView()
  const programme = catalogue?.programme
  const top = useRef<HTMLElement>(null)
  useHeight(top)
  return (
    <header className="top" ref={top}>
      <div className="top-line">
        <p className="brand">
          <Link to={{ page: 'overview', area: undefined, unit: undefined, trail: undefined }}>{programme ? voice.say(programme.title) : voice.t('app.header.untitled')}</Link>
          {programme && area ? <span className="brand-area" {...(voice.lang === 'vi' ? {} : { lang: 'vi' })}>{areaName(programme, area)}</span> : null}
        </p>
        <nav aria-label={voice.t('app.nav.label')}>
          <ul>
            {menu.map((page) => (
              <li key={page}>
                <Link to={{ page, trail: undefined }} current={view.page === page}>
                  <span aria-hidden="true">{voice.t(`app.nav.short.${page}`)}</span>
                  <span className="unseen">{voice.t(`app.nav.${page}`)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="top-controls">
          {/* The pages of changes and of a briefing have both states to choose among their own fields. */}
          {view.page === 'changes' || view.page === 'briefing' ? null : <Editions catalogue={catalogue} chosen={view.snapshot ?? catalogue?.current} onChoose={(id) => go({ snapshot: id === catalogue?.current ? undefined : id })} />}
          <Languages />
        </div>
      </div>
    </header>
  )
}

/** What stands under the head, or is scrolled to, must know how high it is: its parts wrap where there is little room. */
function useHeight(top: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const head = top.current
    if (!head || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => document.documentElement.style.setProperty('--head', `${head.offsetHeight}px`))
    observer.observe(head)
    return () => observer.disconnect()
  }, [top])
}

function Languages(): ReactNode {
  const { voice } = usePage()
  return (
    <div className="languages" role="group" aria-label={voice.t('app.language.label')}>
      {(['vi', 'en'] as const).map((lang) => (
        <Link key={lang} to={{ lang }} lang={lang} hrefLang={lang} current={voice.lang === lang}>
          <abbr title={voice.t(`app.language.${lang}`)}>{voice.t(`app.language.${lang}Short`)}</abbr>
        </Link>
      ))}
    </div>
  )
}
