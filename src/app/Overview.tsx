import { useCallback, useDeferredValue, useEffect, useMemo, useRef, type ReactNode } from 'react'
import { figureOf, idsFor } from '#figures/catalogue.ts'
import type { Figure } from '#figures/figure.ts'
import { quoted } from '#figures/quote.ts'
import { rollOf } from '#figures/roll.ts'
import type { Scene } from '#figures/scene.ts'
import { sentenceOf } from '#figures/sentence.ts'
import type { Area } from '#model/register.ts'
import { Band } from './Band.tsx'
import { CommunesCard } from './communes/CommunesCard.tsx'
import { Choices } from './Choices.tsx'
import { CopySentence } from './figure/CopySentence.tsx'
import { DocumentsMenu } from './DocumentsMenu.tsx'
import { useDrawing } from './figure/drawing.ts'
import { FigureCard } from './figure/FigureCard.tsx'
import { Footer } from './Footer.tsx'
import { Freshness } from './Freshness.tsx'
import { Headline } from './figure/Headline.tsx'
import { useOpened } from './trail/opened.ts'
import { Link } from './Link.tsx'
import { usePage, useView } from './page.ts'
import { addressed, filterIn } from './place.ts'
import { Notices } from './Notices.tsx'
import { Crumbs, Inside, into } from './Crumbs.tsx'
import { TrailPanel } from './trail/TrailPanel.tsx'
import { noFilter, tablesIn, type Notice } from './view.ts'

export interface OverviewProps {
  readonly scene: Scene
  readonly area: Area
  readonly unit: string | undefined
  readonly notices: readonly Notice[]
}

/** The page of one area: the finding, the numbers, the figures, the table. */
export function Overview({ scene, area, unit, notices }: OverviewProps): ReactNode {
  const { voice, go } = usePage()
  const view = useView()
  const { snapshot } = scene
  const finding = useMemo(() => sentenceOf(scene), [scene])
  const figures = useMemo(
    () => ({
      headline: figureOf('headline', scene),
      map: figureOf('map', scene),
      authorities: figureOf('authorities', scene),
      timeline: figureOf('timeline', scene),
      districts: figureOf('districts', scene),
      cohorts: figureOf('cohorts', scene),
    }),
    [scene],
  )
  const roll = useMemo(() => rollOf(scene), [scene])
  const filtered = useMemo(() => filterIn(view.filter, roll), [view.filter, roll])
  const ids = idsFor(snapshot.programme)
  const { draw, onDrawn } = useDrawing(ids.length)

  // The list follows the search when there is time; the figures never do.
  const q = useDeferredValue(view.q)

  const openUnit = useCallback(
    (code: string): void =>
      go((now) => {
        // The row must be in the list that it leads to.
        const hidden = now.q !== '' || Object.values(filterIn(now.filter, roll).filter).some((ids) => ids.length > 0)
        return { unit: code, ...(hidden ? { q: '', filter: noFilter } : {}) }
      }),
    [go, roll],
  )
  const { opened, notices: lost } = useOpened(scene, useMemo(() => Object.values(figures).filter(({ id }) => idsFor(snapshot.programme).some((each) => each === id)), [figures, snapshot]))
  const said = notices.length + filtered.notices.length + lost.length > 0
  useArrivalAtList(!said && unit === undefined && (view.q !== '' || Object.values(view.filter).some((ids) => ids.length > 0)))
  const enter = useCallback((id: string): void => go(into(id)), [go])
  const tables = tablesIn(view)
  const draws = (figure: Figure) => ({ figure, draw, onDrawn, asTable: tables.includes(figure.id) })
  const { mark, source, stamp } = figures.headline
  const quote = useMemo(() => quoted(finding.sentence, source, stamp), [finding, source, stamp])

  return (
    <>
      <Notices notices={[...notices, ...filtered.notices, ...lost]} onClose={() => go({ filter: filtered.filter, area: addressed(area), unit, trail: opened?.key }, 'replace')} />
      <Crumbs snapshot={snapshot} area={area} />
      <section className="opening">
        <Band scene={scene} />
        <p className="basis">{voice.say(snapshot.programme.basis)}</p>
        <h1 tabIndex={-1}>
          {finding.pieces.map(({ text, ink }, index) => (ink ? <span key={index} className={`said-${ink}`}>{text}</span> : text))}
        </h1>
        <p className="under">{finding.under}</p>
        <Freshness scene={scene} />
        <div className="controls documents"><CopySentence quote={quote} /><DocumentsMenu scene={scene} /><Link className="control" to={{ page: 'paper', paper: undefined, unit: undefined, trail: undefined }}>{voice.t('menu.paper')}</Link><Link className="control" to={{ page: 'briefing', unit: undefined, trail: undefined }}>{voice.t('app.nav.briefing')}</Link></div>
      </section>
      {mark.kind === 'headline' ? <Headline figure={figures.headline} mark={mark} draw={draw} onDrawn={onDrawn} /> : null}
      <Inside snapshot={snapshot} area={area} />
      <div className="cards">
        <FigureCard {...draws(figures.map)} focus={unit} onOpen={openUnit} onArea={enter} />
        {ids.includes('authorities') ? <FigureCard {...draws(figures.authorities)} /> : null}
        <FigureCard {...draws(figures.districts)} onArea={enter} choices={choices} />
        {ids.includes('cohorts') ? <FigureCard {...draws(figures.cohorts)} /> : null}
        <FigureCard {...draws(figures.timeline)} />
      </div>
      <CommunesCard scene={scene} roll={roll} q={q} filter={filtered.filter} sort={view.sort} columns={view.columns} unit={unit} />
      <Footer snapshot={snapshot} stamp={figures.headline.stamp} />
      {opened ? <TrailPanel opened={opened} snapshot={snapshot.id} /> : null}
    </>
  )
}

const choices = <Choices />

/** An address that asks for a part of the list begins at the list; what is sought later does not move the page. */
function useArrivalAtList(asked: boolean): void {
  const first = useRef(asked)
  useEffect(() => {
    if (first.current) document.getElementById('figure-communes')?.scrollIntoView?.()
    first.current = false
  }, [])
}
