import type { ReactNode } from 'react'
import { speechOf } from '#figures/speech.ts'
import { usePage } from '#app/page.ts'
import type { Slide } from './slides.ts'

/** What the presenter reads beside a slide: the same words as under the slides of a deck. */
export function PresentWords({ slide, of }: { readonly slide: Slide; readonly of: number }): ReactNode {
  const { voice } = usePage()
  const { figure, stamp, parts, bands, lang } = slide
  return (
    <div className="speaker-words" lang={lang} role="group" aria-label={voice.t('present.notes')} tabIndex={0}>
      {bands.map((band) => <p key={band} className="slide-band">{band}</p>)}
      {figure ? (
        <ul className="notes">{speechOf(figure).map((line, at) => <li key={at}>{line}</li>)}</ul>
      ) : (
        <>
          <p>{voice.t('present.speaker.cover', { n: voice.count(of), count: of })}</p>
          <ol className="speaker-parts" aria-label={voice.t('present.parts')}>{parts.map((part, at) => <li key={at}>{part}</li>)}</ol>
          <ul className="notes">{[stamp.asOf, stamp.snapshot, stamp.publisher, stamp.generatedAt].map((line) => <li key={line}>{line}</li>)}</ul>
        </>
      )}
    </div>
  )
}
