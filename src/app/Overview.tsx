import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { drawnIds, figureOf } from '#figures/catalogue.ts'
import { rollOf } from '#figures/roll.ts'
import type { Scene } from '#figures/scene.ts'
import { sentenceOf } from '#figures/sentence.ts'
import type { Area } from '#model/register.ts'
import { CommunesCard } from './CommunesCard.tsx'
import { Choices } from './Choices.tsx'
import { FigureCard } from './FigureCard.tsx'
import { Footer } from './Footer.tsx'
import { Headline } from './Headline.tsx'
import { usePage } from './page.ts'
import { filterIn } from './place.ts'
import { Notices } from './Notices.tsx'
import { markReady } from './ready.ts'
import { Crumbs, Inside, into } from './Trail.tsx'
import { noFilter, type Notice } from './view.ts'

export interface OverviewProps {
  readonly scene: Scene
  readonly area: Area
  readonly unit: string | undefined
  readonly notices: readonly Notice[]
}

/** The page of one area: the finding, the numbers, the figures, the table. */
export function Overview({ scene, area, unit, notices }: OverviewProps): ReactNode {
  const { voice, view, go } = usePage()
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
  const { draw, onDrawn } = useDrawing()

  const openUnit = (code: string): void => {
    // The row must be in the list that it leads to.
    const hidden = view.q !== '' || Object.values(filtered.filter).some((ids) => ids.length > 0)
    go({ unit: code, ...(hidden ? { q: '', filter: noFilter } : {}) })
  }
  const enter = (id: string): void => go(into(id))
  const draws = { draw, onDrawn }
  const { mark } = figures.headline

  return (
    <>
      <Notices notices={[...notices, ...filtered.notices]} onClose={() => go({ filter: filtered.filter, ...standing(area, unit) }, 'replace')} />
      <Crumbs snapshot={snapshot} area={area} />
      <section className="opening">
        <p className="basis">{voice.say(snapshot.programme.basis)}</p>
        <h1 tabIndex={-1}>
          {finding.pieces.map(({ text, ink }, index) => (ink ? <span key={index} className={`said-${ink}`}>{text}</span> : text))}
        </h1>
        <p className="under">{finding.under}</p>
      </section>
      {mark.kind === 'headline' ? <Headline figure={figures.headline} mark={mark} {...draws} /> : null}
      <Inside snapshot={snapshot} area={area} />
      <div className="cards">
        <div className="broad">
          <FigureCard figure={figures.map} {...draws} focus={unit} onOpen={openUnit} onArea={enter} />
          <FigureCard figure={figures.districts} {...draws} onArea={enter} choices={<Choices />} />
          <FigureCard figure={figures.cohorts} {...draws} />
        </div>
        <div className="narrow">
          <FigureCard figure={figures.authorities} {...draws} />
          <FigureCard figure={figures.timeline} {...draws} />
        </div>
      </div>
      <CommunesCard scene={scene} roll={roll} filter={filtered.filter} unit={unit} />
      <Footer snapshot={snapshot} stamp={figures.headline.stamp} />
    </>
  )
}

/** What the address really stands at, in place of what it could not be taken at. */
function standing(area: Area, unit: string | undefined): { readonly area: string | undefined; readonly unit: string | undefined } {
  return { area: area.parent === undefined ? undefined : area.id, unit }
}

/** Drawings are fetched after the words, the numbers and the table have been painted. */
function useDrawing(): { readonly draw: boolean; readonly onDrawn: (id: string) => void } {
  const [draw, setDraw] = useState(false)
  const come = useRef(new Set<string>())
  useEffect(() => {
    markReady('table')
    const frame = requestAnimationFrame(() => setDraw(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  const onDrawn = useCallback((id: string) => {
    come.current.add(id)
    if (drawnIds.every((each) => come.current.has(each))) markReady('figures')
  }, [])
  return { draw, onDrawn }
}
