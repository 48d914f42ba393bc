import { useRef, type ReactNode } from 'react'
import { pagePalette } from '#theme/tokens.ts'
import { FigureLegend } from '#app/figure/FigureLegend.tsx'
import { usePage } from '#app/page.ts'
import { usePointing } from './room.ts'
import type { PresentStageProps } from './PresentStage.tsx'
import { StillPlate } from '#app/figure/StillPlate.tsx'
import { useWidth } from '#app/figure/width.ts'

/** A slide on a phone, or enlarged by its reader: set like a page, as wide as the window. */
export function PresentFlow({ slide, n, of, onNext, onPrevious }: PresentStageProps): ReactNode {
  const { voice } = usePage()
  const place = useRef<HTMLElement>(null)
  const [plate, width] = useWidth<HTMLDivElement>()
  usePointing(place, onNext, onPrevious)
  const { figure, title, stamp, bands, lang, area, parts } = slide
  return (
    <article className="flow" lang={lang} ref={place}>
      {bands.map((band) => <p key={band} className="slide-band">{band}</p>)}
      <h1 tabIndex={-1}>{title}</h1>
      {figure ? (
        <>
          <p className="subtitle">{figure.subtitle}</p>
          <FigureLegend figure={figure} />
          <div className="plate" ref={plate}>{width > 0 ? <StillPlate figure={figure} width={width} palette={pagePalette} /> : null}</div>
          {figure.notes.length > 0 ? <ul className="notes">{figure.notes.map((note) => <li key={note}>{note}</li>)}</ul> : null}
        </>
      ) : (
        <>
          <p lang="vi">{area}</p>
          <ol className="speaker-parts" aria-label={voice.t('present.parts')}>{parts.map((part, at) => <li key={at}>{part}</li>)}</ol>
        </>
      )}
      <footer className="source">
        {figure ? <span>{figure.source}</span> : null}
        <span>{stamp.asOf} · {stamp.snapshot}</span>
        <span className="slide-number">{voice.t('present.at', { n: voice.count(n), of: voice.count(of) })}</span>
      </footer>
    </article>
  )
}
