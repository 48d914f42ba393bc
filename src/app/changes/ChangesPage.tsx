import { useCallback, useMemo, type ReactNode } from 'react'
import { comparedFigureOf, comparedIdsFor } from '#figures/catalogue.ts'
import { changeSentence } from '#figures/changeSentence.ts'
import { bothSourced } from '#figures/changeWords.ts'
import { datedEdition } from '#figures/edition.ts'
import type { Figure, FigureId } from '#figures/figure.ts'
import { quoted } from '#figures/quote.ts'
import { stampOf } from '#figures/stamp.ts'
import type { Edition } from '#model/edition.ts'
import { replacementOf } from '#stats/neighbours.ts'
import { Band } from '#app/Band.tsx'
import { CopySentence } from '#app/figure/CopySentence.tsx'
import { DocumentsMenu } from '#app/DocumentsMenu.tsx'
import { useDrawing } from '#app/figure/drawing.ts'
import { Failed } from '#app/Failed.tsx'
import { FigureCard } from '#app/figure/FigureCard.tsx'
import { Footer } from '#app/Footer.tsx'
import { Link } from '#app/Link.tsx'
import { Notices } from '#app/Notices.tsx'
import { useOpened } from '#app/trail/opened.ts'
import { usePage, useView } from '#app/page.ts'
import type { PageProps } from '#app/pageProps.ts'
import { usePaper } from '#app/printing.ts'
import { addressed } from '#app/place.ts'
import { Span } from './Span.tsx'
import { Totals } from './Totals.tsx'
import { Crumbs, Inside, into } from '#app/Crumbs.tsx'
import { TrailPanel } from '#app/trail/TrailPanel.tsx'
import { tablesIn } from '#app/view.ts'

/** What has changed between two states, and whether it is fast enough. */
export function ChangesPage({ scene, area, notices, compare, comparison, faults, onRetry }: PageProps): ReactNode {
  const { voice, go } = usePage()
  const asked = useView()
  const { snapshot, catalogue } = scene
  const own = catalogue.editions.find(({ id }) => id === snapshot.id)
  const from = catalogue.editions.find(({ id }) => id === compare)
  const failed = from && from !== own ? faults : undefined
  const waiting = from !== undefined && from !== own && !comparison && !failed
  const figures = useMemo<readonly Figure[]>(
    () => (comparison ? comparedIdsFor(comparison).map((id) => comparedFigureOf(id, comparison)) : []),
    [comparison],
  )
  const { opened, notices: lost } = useOpened(comparison ?? scene, figures)
  const all = waiting ? notices : [...notices, ...lost]
  const totals = figures.find(({ id }) => id === 'changeTotals')
  const cards = useMemo(() => figures.filter(({ id }) => id !== 'changeTotals'), [figures])
  const drawing = useDrawing(waiting ? Infinity : cards.length)
  const date = own ? datedEdition(voice, catalogue, own) : voice.dated(snapshot.asOf)
  const words = from === undefined || !own ? absent(catalogue.editions)
    : from === own ? (['version.compared.sameTitle', 'version.compared.same'] as const)
    : undefined
  return (
    <>
      <Notices notices={all} onClose={() => go({ area: addressed(area), unit: undefined, trail: opened?.key }, 'replace')} />
      <Crumbs snapshot={snapshot} area={area} />
      <section className="opening">
        <Band scene={scene} />
        {from && from !== own ? <Stood edition={from} editions={catalogue.editions} /> : null}
        <Span catalogue={catalogue} from={from?.id} to={asked.snapshot ?? catalogue.current} />
        {words ? (
          <>
            <h1 tabIndex={-1}>{voice.t(words[0], { date })}</h1>
            <p className="under">{voice.t(words[1], { date })}</p>
          </>
        ) : (
          <h1 tabIndex={-1}>{comparison ? changeSentence(comparison) : voice.t('version.compared.title', { from: from ? datedEdition(voice, catalogue, from) : '', to: date })}</h1>
        )}
        {comparison && from && !words ? (
          <div className="controls documents">
            <DocumentsMenu scene={comparison} />
            <CopySentence quote={quoted(changeSentence(comparison), bothSourced(comparison).source, stampOf(comparison))} />
            <Link className="control" to={{ page: 'briefing', parts: comparedIdsFor(comparison), compare: from.id, trail: undefined }}>{voice.t('app.nav.briefing')}</Link>
          </div>
        ) : null}
      </section>
      {failed ? <Failed faults={failed} catalogue={catalogue} edition={compare ?? ''} role={{ kind: 'compared', with: snapshot.id }} onRetry={onRetry} /> : null}
      {waiting ? <p role="status" className="under">{voice.t('version.compared.waiting')}</p> : null}
      <Inside snapshot={snapshot} area={area} />
      {comparison && totals ? <Totals comparison={comparison} figure={totals} figures={figures} /> : null}
      <Cards figures={cards} {...drawing} />
      <Footer snapshot={snapshot} stamp={stampOf(comparison ?? scene)} />
      {opened && comparison ? <TrailPanel opened={opened} snapshot={snapshot.id} compare={comparison.from.id} /> : null}
    </>
  )
}

interface CardsProps {
  readonly figures: readonly Figure[]
  readonly draw: boolean
  readonly onDrawn: (id: string) => void
}

/** Two columns, each as long as its own: how far and how fast it went beside who is late and where; then what has the whole width. */
const sides: readonly (readonly FigureId[])[] = [['pace', 'moves'], ['stoplight', 'changes']]

/** Whether it is fast enough first, then what happened, and the long list last: the order is the same at every width. */
function Cards({ figures, draw, onDrawn }: CardsProps): ReactNode {
  const { go } = usePage()
  const tables = tablesIn(useView())
  const paper = usePaper()
  const openUnit = useCallback((code: string): void => go({ page: 'overview', unit: code }), [go])
  const enter = useCallback((id: string): void => go({ ...into(id), page: 'changes' }), [go])
  if (figures.length === 0) return null
  const card = (figure: Figure): ReactNode => (
    <FigureCard
      key={figure.id} figure={figure} draw={draw} onDrawn={onDrawn} onOpen={openUnit} onArea={enter}
      // A drawing cannot be cut between two of its rows, and a table can: on paper the long list is one.
      asTable={tables.includes(figure.id) || (paper && figure.id === 'changeList')}
    />
  )
  return (
    <div className="compared">
      <div className="compared-sides">
        {sides.map((ids) => {
          const among = figures.filter(({ id }) => ids.includes(id)).toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
          return among.length === 0 ? null : <div key={ids.join()} className="compared-side">{among.map(card)}</div>
        })}
        {figures.filter(({ id }) => id === 'changeMap').map(card)}
      </div>
      {figures.filter(({ id }) => id === 'changeList').map(card)}
    </div>
  )
}

function absent(editions: readonly Edition[]): readonly ['version.compared.aloneTitle' | 'version.compared.firstTitle', 'version.compared.alone' | 'version.compared.first'] {
  return editions.length < 2 ? ['version.compared.aloneTitle', 'version.compared.alone'] : ['version.compared.firstTitle', 'version.compared.first']
}

/** The state compared with may itself no longer hold. */
function Stood({ edition, editions }: { readonly edition: Edition; readonly editions: readonly Edition[] }): ReactNode {
  const { voice } = usePage()
  const by = replacementOf(editions, edition.id)
  if (!by && edition.reason !== 'withdrawn') return null
  return <p className="band">{by ? voice.t('version.compared.superseded', { id: edition.id, by: by.id }) : voice.t('version.compared.withdrawn', { id: edition.id })}</p>
}
