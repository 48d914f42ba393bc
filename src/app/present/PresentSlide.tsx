import type { ReactNode } from 'react'
import { Legend } from '#charts/Legend.tsx'
import { pagePalette } from '#theme/tokens.ts'
import { GridTable } from '#app/figure/GridTable.tsx'
import { leading, pad, planSlide, stage, titleLeading, type } from './plan.ts'
import type { Slide } from './slides.ts'
import { StillPlate } from '#app/figure/StillPlate.tsx'
import { usePage } from '#app/page.ts'

export interface PresentSlideProps {
  readonly slide: Slide
  /** Height of the stage. */
  readonly height: number
  readonly n: number
  readonly of: number
  /** Left out of a small picture of it, which is read out elsewhere. */
  readonly silent?: boolean
}

/** A slide in the size in which it is laid out; whoever shows it scales it. */
export function PresentSlide(props: PresentSlideProps): ReactNode {
  const { slide, height, silent = false } = props
  return (
    <article className="slide" lang={slide.lang} style={{ width: stage.width, height, padding: `56px ${pad}px 36px` }} {...(silent ? { 'aria-hidden': true, inert: true } : {})}>
      {slide.bands.map((band) => <p key={band} className="slide-band" style={{ fontSize: type.band, lineHeight: `${leading(type.band)}px` }}>{band}</p>)}
      {slide.figure ? <Shown {...props} figure={slide.figure} /> : <Cover {...props} />}
    </article>
  )
}

function Shown({ slide, height, n, of, silent, figure }: PresentSlideProps & { readonly figure: NonNullable<Slide['figure']> }): ReactNode {
  const { title, body, beside, plate, legend, notes } = planSlide(figure, slide.title, { height, bands: slide.bands, ...(slide.most === undefined ? {} : { most: slide.most }) })
  const Title = silent ? 'p' : 'h1'
  return (
    <>
      <Title className="slide-title" {...(silent ? {} : { tabIndex: -1 })} style={{ fontSize: title.size, lineHeight: `${titleLeading(title.size)}px` }}>
        {title.lines.map((line, at) => <span key={at}>{line} </span>)}
      </Title>
      <p className="slide-subtitle" style={{ fontSize: type.subtitle, lineHeight: `${leading(type.subtitle)}px` }}>{figure.subtitle}</p>
      <div className={beside ? 'slide-body beside' : 'slide-body'} style={{ height: body }}>
        <div className="slide-plate" style={{ width: plate.width * plate.scale, height: plate.height * plate.scale }}>
          <div style={{ width: plate.width, transform: `scale(${plate.scale})`, transformOrigin: '0 0' }}>
            <StillPlate figure={figure} width={plate.width} palette={pagePalette} />
          </div>
        </div>
        {legend.items.length + notes.length > 0 ? (
          <div className="slide-words">
            {legend.items.length > 0 ? (
              <svg width={legend.width * legend.scale} height={legend.height} viewBox={`0 0 ${legend.width} ${legend.height / legend.scale}`} role="img" aria-label={legend.items.map(({ text }) => text).join('; ')}>
                <Legend items={legend.items} width={legend.width} palette={pagePalette} />
              </svg>
            ) : null}
            {notes.length > 0 ? <ul className="slide-notes" style={{ fontSize: type.note, lineHeight: `${leading(type.note)}px` }}>{notes.map((note) => <li key={note}>{note}</li>)}</ul> : null}
          </div>
        ) : null}
      </div>
      {silent ? null : <GridTable grid={figure.grid} caption={figure.title} unseen />}
      <footer className="slide-foot" style={{ fontSize: type.small, lineHeight: `${leading(type.small)}px` }}>
        <div>
          <p>{figure.source}</p>
          <p>{figure.stamp.asOf} · {figure.stamp.snapshot} · {figure.stamp.publisher}</p>
        </div>
        <Number {...{ n, of }} />
      </footer>
    </>
  )
}

function Cover({ slide, n, of, silent }: PresentSlideProps): ReactNode {
  const { stamp, area, parts, title } = slide
  const Title = silent ? 'p' : 'h1'
  return (
    <>
      <div className="slide-cover">
        <Title className="slide-name" {...(silent ? {} : { tabIndex: -1 })}>{title}</Title>
        <p className="slide-area" lang="vi">{area}</p>
        <p className="slide-asof">{stamp.asOf}</p>
        <p className="slide-publisher">{stamp.publisher}</p>
      </div>
      {silent ? null : <ol className="unseen">{parts.map((part, at) => <li key={at}>{part}</li>)}</ol>}
      <footer className="slide-foot" style={{ fontSize: type.small, lineHeight: `${leading(type.small)}px` }}>
        <div>
          <p>{stamp.snapshot}</p>
          <p>{stamp.generatedAt}</p>
        </div>
        <Number {...{ n, of }} />
      </footer>
    </>
  )
}

function Number({ n, of }: { readonly n: number; readonly of: number }): ReactNode {
  const { voice } = usePage()
  return <p className="slide-number">{voice.t('present.at', { n: voice.count(n), of: voice.count(of) })}</p>
}
