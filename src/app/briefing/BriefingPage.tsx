import { useEffect, useMemo, type ReactNode } from 'react'
import { figureIn } from '#figures/briefing.ts'
import { currencyOf } from '#figures/currency.ts'
import { datedEdition } from '#figures/edition.ts'
import type { Figure, FigureId } from '#figures/figure.ts'
import type { Comparison, Scene } from '#figures/scene.ts'
import { stampOf } from '#figures/stamp.ts'
import type { Lang } from '#model/words.ts'
import type { Change } from '#app/address.ts'
import { briefedIn, briefingsOf, spokenIn } from './briefed.ts'
import { BriefingData } from './BriefingData.tsx'
import { BriefingFigures } from './BriefingFigures.tsx'
import { BriefingLinks, linksTo } from './BriefingLinks.tsx'
import { BriefingSheets } from './BriefingSheets.tsx'
import { BriefingTake } from './BriefingTake.tsx'
import { Failed } from '#app/Failed.tsx'
import { Footer } from '#app/Footer.tsx'
import { Link } from '#app/Link.tsx'
import { Notices } from '#app/Notices.tsx'
import { usePage, useView } from '#app/page.ts'
import type { PageProps } from '#app/pageProps.ts'
import { addressed } from '#app/place.ts'
import { readyOnceShown } from '#app/figure/pictures.ts'
import './briefing.css'
import '#i18n/parts/briefing.ts'

/** A briefing put together from figures: what it holds on one side, its pages and its files on the other. */
export function BriefingPage({ scene, area, notices, compare, comparison, faults, onRetry }: PageProps): ReactNode {
  const { voice, go, href } = usePage()
  const { snapshot, catalogue } = scene
  const { parts, tongues, lang, snapshot: asked } = useView()
  const paired = compare !== undefined && compare !== snapshot.id
  // Both states as they stood before are shown until both of the next have come; a file waits for them.
  const waiting = (paired && !faults && (comparison?.from.id !== compare || comparison.snapshot !== snapshot)) || snapshot.id !== (asked ?? catalogue.current)
  const briefed = useMemo(
    () => briefedIn({ lang, ...(parts ? { parts } : {}), ...(tongues ? { tongues } : {}) }, comparison ?? scene),
    [lang, parts, tongues, scene, comparison],
  )
  const told = useMemo(() => teller(scene, comparison), [scene, comparison])
  const choice: Change = { parts: briefed.parts, tongues: briefed.tongues, trail: undefined }
  const change = (next: Change): void => go({ ...choice, ...next }, 'replace')
  const lost = waiting ? [] : briefed.lost.map((id) => ({ key: 'parts', value: id }))
  const states = { snapshot: snapshot.id, compare: briefed.compares ? comparison?.from.id : undefined }
  const count = briefed.parts.length
  const why = count + briefed.lost.length === 0 ? 'empty' : waiting ? 'waiting' : count > 0 ? undefined : faults ? 'lost' : 'empty'
  useEffect(() => {
    if (!waiting) readyOnceShown()
  }, [waiting])

  return (
    <>
      <Notices notices={[...notices, ...lost]} onClose={() => go({ parts: parts === undefined ? undefined : briefed.parts, area: addressed(area) }, 'replace')} />
      <section className="opening">
        <Renewal scene={scene} />
        <h1 tabIndex={-1}>{voice.t('briefing.title')}</h1>
        <p className="under">{voice.t('briefing.lead')}</p>
      </section>
      {faults && paired ? <Failed faults={faults} catalogue={catalogue} edition={compare} role={{ kind: 'compared', with: snapshot.id }} onRetry={onRetry} /> : null}
      <div className="briefing">
        <section className="briefing-choices" aria-label={voice.t('briefing.choices')}>
          <BriefingData scene={scene} area={area} compare={compare} waiting={waiting && paired} tongues={briefed.tongues} onChange={change} />
          <BriefingFigures briefed={briefed} alone={!comparison && !waiting} told={(id) => told(voice.lang, id)} onChange={(ids) => change({ parts: ids })} />
        </section>
        <div className="briefing-made">
          <BriefingTake choice={choice} why={why} briefings={() => briefingsOf(briefed, scene, comparison)} addresses={() => linksTo(href, choice, states)} />
          <BriefingSheets briefed={briefed} scene={scene} comparison={briefed.compares ? comparison : undefined} choice={choice} told={told} />
          <BriefingLinks choice={choice} {...states} />
        </div>
      </div>
      <Footer snapshot={snapshot} stamp={stampOf(scene)} />
    </>
  )
}

/** A state that is not the newest says so, and the very same briefing is to be had with the newest. */
function Renewal({ scene }: { readonly scene: Scene }): ReactNode {
  const { voice } = usePage()
  const { catalogue, snapshot } = scene
  const newest = catalogue.editions.find(({ id }) => id === catalogue.current)
  if (!newest || newest.id === snapshot.id) return null
  const { text, note } = currencyOf(scene)
  return (
    <p className={note === undefined ? 'band' : 'band withdrawn'}>
      {text === '' ? null : <span>{note ? voice.t('version.band.noted', { text, note }) : text}</span>}
      <Link to={{ snapshot: undefined, compare: undefined }}>{voice.t('briefing.renew', { date: datedEdition(voice, catalogue, newest) })}</Link>
    </p>
  )
}

/** Describes each figure once in each language; how the reader has set other pages has no part in it. */
function teller(scene: Scene, comparison: Comparison | undefined): (lang: Lang, id: FigureId) => Figure {
  const of = { ...(comparison ?? scene), measure: 'count', order: 'official' } as const
  const spoken = { vi: spokenIn(of, 'vi'), en: spokenIn(of, 'en') }
  const known = new Map<string, Figure>()
  return (lang, id) => {
    const key = `${lang} ${id}`
    const figure = known.get(key) ?? figureIn(spoken[lang], id)
    known.set(key, figure)
    return figure
  }
}
