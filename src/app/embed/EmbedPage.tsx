import { useEffect, type ReactNode } from 'react'
import { pagePalette } from '#theme/tokens.ts'
import { offeredIn, figureIn } from '#figures/briefing.ts'
import { isCompared } from '#figures/catalogue.ts'
import type { Figure } from '#figures/figure.ts'
import { Band } from '#app/Band.tsx'
import { pageAddress } from './address.ts'
import { Failed } from '#app/Failed.tsx'
import { FigureLegend } from '#app/figure/FigureLegend.tsx'
import { GridTable } from '#app/figure/GridTable.tsx'
import { usePage, useView } from '#app/page.ts'
import type { PageProps } from '#app/pageProps.ts'
import { markReady } from '#app/ready.ts'
import { StillPlate } from '#app/figure/StillPlate.tsx'
import { tablesIn } from '#app/view.ts'
import { useWidth } from '#app/figure/width.ts'
import './embed.css'
import '#i18n/parts/briefing.ts'
import '#i18n/parts/embed.ts'

/** One figure, bare, for the frame of another site. */
export function EmbedPage({ scene, notices, compare, comparison, faults, onRetry }: PageProps): ReactNode {
  const { voice } = usePage()
  const view = useView()
  const { embed: id } = view
  const compared = id !== undefined && isCompared(id)
  if (id === undefined) return <Words text={voice.t('embed.unknown', { id: notices.find(({ key }) => key === 'embed')?.value ?? '' })} />
  if (compared && compare === undefined) return <Words text={voice.t('embed.alone')} />
  if (compared && compare === scene.snapshot.id) return <Words text={voice.t('embed.same')} />
  if (compared && faults) return <Failed faults={faults} catalogue={scene.catalogue} edition={compare ?? ''} role={{ kind: 'compared', with: scene.snapshot.id }} onRetry={onRetry} />
  if (compared && !comparison) return <p className="embed" role="status">{voice.t('embed.loading')}</p>
  const of = compared && comparison ? comparison : scene
  if (!offeredIn(of).includes(id)) return <Words text={voice.t('embed.absent', { id: voice.t(`briefing.figure.${id}`) })} />
  return (
    <Framed figure={figureIn(of, id)} asTable={tablesIn(view).includes(id)} full={pageAddress(view, compared)}>
      <Band scene={scene} />
    </Framed>
  )
}

/** Why there is no figure. */
function Words({ text }: { readonly text: string }): ReactNode {
  const { voice } = usePage()
  const view = useView()
  useEffect(() => markReady('figures'), [])
  return (
    <section className="embed">
      <h1 tabIndex={-1}>{text}</h1>
      <p className="embed-foot"><a href={pageAddress(view, false)} target="_blank" rel="noopener">{voice.t('embed.full')}</a></p>
    </section>
  )
}

interface FramedProps {
  readonly figure: Figure
  readonly asTable: boolean
  /** The page on which it stands among the others. */
  readonly full: string
  /** What is said before anything else: that it is old. */
  readonly children: ReactNode
}

function Framed({ figure, asTable, full, children }: FramedProps): ReactNode {
  const { voice } = usePage()
  const [ref, width] = useWidth<HTMLDivElement>()
  const table = asTable || figure.mark.kind === 'roll'
  useEffect(() => {
    if (table || width > 0) markReady('figures')
  }, [table, width])
  return (
    <figure className="embed" aria-labelledby="embed-title">
      {figure.stamp.watermark === undefined ? null : <p className="embed-made" role="note">{figure.stamp.watermark}</p>}
      {children}
      <h1 id="embed-title" tabIndex={-1}>{figure.title}</h1>
      <p className="subtitle">{figure.subtitle}</p>
      {table ? null : <FigureLegend figure={figure} />}
      <div className={table ? 'plate embed-table' : 'plate'} ref={ref}>
        {table ? <GridTable grid={figure.grid} caption={figure.title} /> : width > 0 ? <StillPlate figure={figure} width={width} palette={pagePalette} /> : null}
      </div>
      <figcaption>
        {figure.notes.length > 0 ? (
          <details>
            <summary>{voice.t('embed.notes')}</summary>
            <ul className="notes">{figure.notes.map((note) => <li key={note}>{note}</li>)}</ul>
          </details>
        ) : null}
        <p className="source">
          <span>{figure.source}</span>
          <span>{figure.stamp.asOf}</span>
          <span>{figure.stamp.snapshot}</span>
          <span>{figure.stamp.publisher}</span>
          <a href={full} target="_blank" rel="noopener">{voice.t('embed.full')}</a>
        </p>
      </figcaption>
    </figure>
  )
}
