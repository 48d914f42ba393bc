import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { isCompared } from '#figures/catalogue.ts'
import type { FigureId } from '#figures/figure.ts'
import { briefedIn } from '#app/briefing/briefed.ts'
import { instant } from '#app/clock.ts'
import { useFullScreen } from './fullScreen.ts'
import { Link } from '#app/Link.tsx'
import { usePage, useView } from '#app/page.ts'
import type { PageProps } from '#app/pageProps.ts'
import { PresentBar } from './PresentBar.tsx'
import { usePresenter, type Showing } from './presenter.ts'
import { PresentFlow } from './PresentFlow.tsx'
import { PresentHelp } from './PresentHelp.tsx'
import { usePresentKeys, type Commands } from './keys.ts'
import { leaving } from './leave.ts'
import { usePresentReady } from './ready.ts'
import { useAwake, useRoomy } from './room.ts'
import { usePresentScheme } from './scheme.ts'
import { presentedOf, type Slide } from './slides.ts'
import { PresentSpeaker } from './PresentSpeaker.tsx'
import { PresentStage } from './PresentStage.tsx'
import { PresentWords } from './PresentWords.tsx'
import { useSpeakerWindow } from './speakerWindow.ts'
import { defaultView, writeView } from '#app/view.ts'
import './present.css'
import '#i18n/parts/present.ts'
import '#i18n/parts/briefing.ts'

/** Figures one a screen, for a room; and what the one who speaks has before them. */
export function PresentPage({ scene, compare, comparison, faults }: PageProps): ReactNode {
  const { voice } = usePage()
  const view = useView()
  usePresentScheme(view.view.includes('dark') ? 'dark' : 'light')
  const { parts, tongues, lang } = view
  const briefed = useMemo(() => briefedIn({ ...(parts === undefined ? {} : { parts }), ...(tongues === undefined ? {} : { tongues }), lang }, comparison ?? scene), [parts, tongues, lang, comparison, scene])
  // Figures of two states wait for the other one, or the numbers of the slides would change under the speaker.
  const waiting = (parts ?? []).some(isCompared) && compare !== undefined && compare !== scene.snapshot.id && !comparison && !faults
  const slides = useMemo(() => (waiting ? [] : presentedOf(briefed, scene, comparison)), [waiting, briefed, scene, comparison])
  if (waiting) return <p className="present-wait" role="status">{voice.t('present.loading')}</p>
  if (briefed.parts.length === 0) {
    return (
      <div className="present-wait">
        <h1 tabIndex={-1}>{voice.t('present.empty')}</h1>
        <Lost ids={briefed.lost} failed={faults !== undefined} />
        <p><Link to={leaving(view)} className="control">{voice.t('present.leave')}</Link></p>
      </div>
    )
  }
  return <Shown slides={slides} lost={briefed.lost} failed={faults !== undefined} />
}

interface ShownProps {
  readonly slides: readonly Slide[]
  readonly lost: readonly FigureId[]
  readonly failed: boolean
}

function Shown({ slides, lost, failed }: ShownProps): ReactNode {
  const { voice, go, announce } = usePage()
  const view = useView()
  const speaking = view.view.includes('notes')
  const dark = view.view.includes('dark')
  const of = slides.length
  const n = Math.min(view.slide ?? 1, of)
  const [black, setBlack] = useState(false)
  const [since, setSince] = useState(instant)
  const [help, setHelp] = useState(false)
  const showing: Showing = { slide: n, black, since }

  // Keys come faster than browsers let an address change, so it is written when they rest.
  const show = useCallback((next: Showing): void => {
    setBlack(next.black)
    setSince(next.since)
    go({ slide: next.slide === 1 ? undefined : next.slide }, 'type')
  }, [go])
  const name = writeView({ ...defaultView, page: 'present', ...choiceOf(view) })
  const { heard, tell } = usePresenter(`${window.location.pathname}${name}`, speaking ? 'speaker' : 'screen', showing, show)
  const drive = (change: Partial<Showing>): void => {
    const next = { ...showing, ...change }
    show(next)
    tell(next)
  }
  const full = useFullScreen()
  const speaker = useSpeakerWindow(heard)
  const to = (slide: number): void => {
    if (slide < 1 || slide > of) announce(voice.t('present.noSuch', { n: voice.count(slide), of: voice.count(of) }), 'failed')
    else drive({ slide, black: false })
  }
  const commands: Commands = {
    next: () => drive({ slide: Math.min(n + 1, of), black: false }),
    previous: () => drive({ slide: Math.max(n - 1, 1), black: false }),
    first: () => to(1),
    last: () => to(of),
    to,
    full: full.swap,
    black: () => drive({ black: !black }),
    dark: () => go({ view: dark ? view.view.filter((flag) => flag !== 'dark') : [...view.view, 'dark'] }, 'replace'),
    notes: () => (speaking ? window.close() : speaker.swap()),
    help: () => setHelp(!help),
    escape: () => {
      if (black) return drive({ black: false })
      if (speaker.beside) return speaker.swap()
      if (full.leave()) return
      if (speaking) window.close()
      go(leaving(view))
    },
  }
  const digits = usePresentKeys(commands)
  const ready = usePresentReady(true)
  const awake = useAwake()
  const roomy = useRoomy()
  const slide = slides[n - 1]
  if (!slide) return null

  const bar = <PresentBar {...{ n, of, commands, full, dark, black, ready, awake }} />
  const Place = roomy ? PresentStage : PresentFlow
  return (
    <div className={['present', ...(roomy ? ['roomy'] : []), ...(awake ? ['awake'] : [])].join(' ')}>
      {speaking ? (
        <PresentSpeaker {...{ slides, showing, commands, heard }} onRestart={() => drive({ since: instant() })} />
      ) : (
        <>
          {roomy ? bar : null}
          <Place key={roomy ? '' : slide.id} slide={slide} {...{ n, of }} onNext={commands.next} onPrevious={commands.previous} />
          {roomy ? null : bar}
          {speaker.beside ? (
            <aside className="present-beside" aria-label={voice.t('present.notes')}>
              <p className="hint">{voice.t(`present.speaker.${speaker.why}`)}</p>
              <PresentWords slide={slide} of={of} />
            </aside>
          ) : null}
          {black ? <div className="present-black"><p className="unseen">{voice.t('present.isBlack')}</p></div> : null}
        </>
      )}
      {n === 1 ? <Lost ids={lost} failed={failed} /> : null}
      {help ? <PresentHelp onClose={() => setHelp(false)} /> : null}
      {digits === '' ? null : <p className="present-digits">{voice.t('present.jump', { n: digits })}</p>}
      <p className="present-on-paper">{voice.t('present.print', { leave: voice.t('app.nav.briefing'), paper: voice.t('briefing.take.paper') })}</p>
      <p className="unseen" role="status">{black ? voice.t('present.isBlack') : voice.t('present.said', { n: voice.count(n), of: voice.count(of), title: slide.title })}</p>
    </div>
  )
}

/** What the address asks for and these figures do not hold. */
function Lost({ ids, failed }: { readonly ids: readonly FigureId[]; readonly failed: boolean }): ReactNode {
  const { voice } = usePage()
  if (ids.length === 0) return null
  return (
    <p className="present-lost" role="note">
      {voice.t('present.absent', { names: voice.list(ids.map((id) => voice.t(`briefing.figure.${id}`))) })}
      {failed ? ` ${voice.t('present.failed')}` : ''}
    </p>
  )
}

function choiceOf({ snapshot, compare, area, parts, tongues, lang }: ReturnType<typeof useView>): Partial<ReturnType<typeof useView>> {
  return {
    lang, ...(snapshot === undefined ? {} : { snapshot }), ...(compare === undefined ? {} : { compare }), ...(area === undefined ? {} : { area }),
    ...(parts === undefined ? {} : { parts }), ...(tongues === undefined ? {} : { tongues }),
  }
}
