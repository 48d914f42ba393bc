import { useEffect, useState, type ReactNode } from 'react'
import { instant } from '#app/clock.ts'
import { usePage, useView } from '#app/page.ts'
import type { Commands } from './keys.ts'
import type { Showing } from './presenter.ts'
import type { Slide } from './slides.ts'
import { PresentThumb } from './PresentStage.tsx'
import { PresentWords } from './PresentWords.tsx'

export interface PresentSpeakerProps {
  readonly slides: readonly Slide[]
  readonly showing: Showing
  readonly commands: Commands
  /** Whether a screen shows this presentation. */
  readonly heard: boolean
  readonly onRestart: () => void
}

/** The presenter's own window: what is shown, what comes next, what there is to say, how long it has been. */
export function PresentSpeaker({ slides, showing, commands, heard, onRestart }: PresentSpeakerProps): ReactNode {
  const { voice, href } = usePage()
  const { view } = useView()
  const { slide: n, since, black } = showing
  const of = slides.length
  const [slide, next] = [slides[n - 1], slides[n]]
  if (!slide) return null
  return (
    <div className="speaker">
      <header className="speaker-head">
        <p className="speaker-at">{voice.t('present.at', { n: voice.count(n), of: voice.count(of) })}</p>
        <p className="speaker-clock"><span className="unseen">{voice.t('present.speaker.elapsed')} </span><Elapsed since={since} /></p>
        <button type="button" className="control" onClick={onRestart}>{voice.t('present.speaker.restart')}</button>
        <span className="present-moves">
          <button type="button" className="control" aria-disabled={n <= 1} onClick={commands.previous}>{voice.t('present.previous')}</button>
          <button type="button" className="control" aria-disabled={n >= of} onClick={commands.next}>{voice.t('present.next')}</button>
        </span>
        <button type="button" className="control" aria-pressed={black} onClick={commands.black}>{voice.t('present.black')}</button>
        <button type="button" className="control" onClick={commands.help}>{voice.t('present.help')}</button>
      </header>
      {heard ? null : (
        <p className="speaker-alone" role="status">
          {voice.t('present.speaker.alone')}{' '}
          <a href={href({ view: view.filter((flag) => flag !== 'notes') })} target="_blank" rel="noopener">{voice.t('present.speaker.open')}</a>
        </p>
      )}
      <div className="speaker-panes">
        <section aria-labelledby="speaker-now">
          <h2 id="speaker-now">{voice.t('present.speaker.now')}</h2>
          <PresentThumb slide={slide} {...{ n, of }} />
        </section>
        <section aria-labelledby="speaker-next">
          <h2 id="speaker-next">{voice.t('present.speaker.next')}</h2>
          {next ? <><PresentThumb slide={next} n={n + 1} of={of} /><p className="speaker-title" lang={next.lang}>{next.title}</p></> : <p>{voice.t('present.speaker.last')}</p>}
        </section>
        <section className="speaker-say">
          <h1 className="speaker-title" tabIndex={-1} lang={slide.lang}>{slide.title}</h1>
          <PresentWords slide={slide} of={of} />
        </section>
      </div>
    </div>
  )
}

/** A stopwatch: minutes and seconds, hours once there are any. */
function Elapsed({ since }: { readonly since: number }): ReactNode {
  const [now, setNow] = useState(instant)
  useEffect(() => {
    setNow(instant())
    const timer = window.setInterval(() => setNow(instant()), 1_000)
    return () => window.clearInterval(timer)
  }, [since])
  const seconds = Math.max(0, Math.floor((now - since) / 1_000))
  const two = (n: number): string => String(n % 60).padStart(2, '0')
  const hours = Math.floor(seconds / 3_600)
  return <span role="timer">{[...(hours > 0 ? [String(hours)] : []), two(Math.floor(seconds / 60)), two(seconds)].join(':')}</span>
}
