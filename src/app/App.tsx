import { Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Fetch } from '#data/gate.ts'
import type { Comparison, Scene } from '#figures/scene.ts'
import { stampOf } from '#figures/stamp.ts'
import '#i18n/parts/first.ts'
import { voiceOf } from '#i18n/voice.ts'
import { previousOf } from '#stats/neighbours.ts'
import { useAddress } from './address.ts'
import { useArrivalAtTop } from './arrival.ts'
import { Boundary } from './Boundary.tsx'
import { Broken } from './Broken.tsx'
import { fetchIn } from './bytes.ts'
import { today } from './clock.ts'
import { Failed } from './Failed.tsx'
import { useFoot } from './foot.ts'
import { headOf, useHead } from './head.ts'
import { Header } from './Header.tsx'
import { MadeUp } from './MadeUp.tsx'
import { Opening } from './Opening.tsx'
import { PageContext, ViewContext } from './page.ts'
import { addressed, placeOf } from './place.ts'
import { useCatalogue, usePair, useSnapshot } from './rollout.ts'
import type { PageProps } from './pageProps.ts'
import { Previewing, type Preview } from './desk/Previewing.tsx'
import { BriefingPage, ChangesPage, DeskPage, EmbedPage, Overview, PaperPage, prepareRoom, PresentPage, SourcesPage, VersionsPage } from './rooms.ts'
import { Skeleton } from './Skeleton.tsx'
import { prepareWords, useTongue } from './tongue.ts'
import { unpublished } from './desk/unpublished.ts'
import type { PageName, View } from './view.ts'

/** Pages on which figures of two states stand. */
const comparing: readonly PageName[] = ['changes', 'briefing', 'paper', 'present']

export interface AppProps {
  readonly fetch: Fetch
  /** Where the data lie. */
  readonly base: URL
}

/** The whole page on what is published, or on what is about to be: from the one to the other it begins anew at the address. */
export function App({ fetch, base }: AppProps): ReactNode {
  const [preview, setPreview] = useState<Preview>()
  const [turns, setTurns] = useState(0)
  const onPreview = useCallback((next: Preview | undefined) => {
    setPreview(next)
    setTurns((before) => before + 1)
  }, [])
  const shown = useMemo(() => (preview ? fetchIn(preview.files) : fetch), [preview, fetch])
  return <Site key={turns} fetch={shown} base={base} preview={preview} onPreview={onPreview} arriving={turns > 0} />
}

interface SiteProps extends AppProps {
  /** Set where what is shown is not published. */
  readonly preview: Preview | undefined
  readonly onPreview: (preview: Preview | undefined) => void
  /** Whether the reader comes from what was shown before. */
  readonly arriving: boolean
}

/** What the address asks for, of what could be loaded. */
function Site({ fetch, base, preview, onPreview, arriving }: SiteProps): ReactNode {
  const [attempt, setAttempt] = useState(0)
  const catalogue = useCatalogue(fetch, attempt)
  const ready = catalogue.kind === 'ready' ? catalogue.value : undefined
  const known = useMemo(() => (ready && preview ? unpublished(ready) : ready), [ready, preview])
  const address = useAddress(known)
  const { view, notices, go, href } = address
  const [said, setSaid] = useState<{ readonly text: string; readonly tone: 'done' | 'failed' }>()
  const announce = useCallback((text: string, tone: 'done' | 'failed' = 'done') => setSaid({ text, tone }), [])
  const spoken = useTongue(view.lang === 'keys' ? 'vi' : view.lang, useCallback(() => announce(voiceOf('vi').t('app.unfetched.words'), 'failed'), [announce]))
  const lang = spoken ?? 'vi'
  const voice = useMemo(() => voiceOf(lang, view.lang === 'keys' ? 'keys' : lang), [lang, view.lang])

  const edition = known ? (view.snapshot ?? known.current) : undefined
  const loaded = useSnapshot(fetch, known, edition, attempt)
  const snapshot = loaded.kind === 'ready' ? loaded.value : undefined
  const compare = known && edition !== undefined ? (view.compare ?? previousOf(known.editions, edition)?.id) : undefined
  const wanted = (comparing.includes(view.page) || view.embed !== undefined) && compare !== edition ? compare : undefined
  const other = useSnapshot(fetch, known, wanted, attempt)
  const pair = usePair(loaded, edition, other, wanted)
  const place = useMemo(() => (snapshot ? placeOf(view, snapshot.register) : undefined), [view, snapshot])

  const area = place?.area
  // Another edition has been asked for, and the page still shows the one before.
  const next = snapshot && snapshot.id !== edition ? known?.editions.find(({ id }) => id === edition) : undefined
  const measure = view.view.includes('percent') ? 'percent' : 'count'
  const order = view.view.includes('remaining') ? 'remaining' : 'official'
  const scene = useMemo<Scene | undefined>(
    () => (snapshot && known && area ? { snapshot, catalogue: known, area: area.id, voice, measure, order } : undefined),
    [snapshot, known, area, voice, measure, order],
  )
  const comparison = useMemo<Comparison | undefined>(() => (scene && pair ? { ...scene, ...pair } : undefined), [scene, pair])
  const awaited = next !== undefined || (pair !== undefined && (pair.from.id !== wanted || pair.snapshot.id !== edition))

  useEffect(() => {
    if (!said) return
    const timer = window.setTimeout(() => setSaid(undefined), said.tone === 'failed' ? 12_000 : 5_000)
    return () => window.clearTimeout(timer)
  }, [said])

  const [day] = useState(today)
  const named = area ? addressed(area) : undefined
  const page = useMemo(() => ({ go, href, voice, announce, today: day, area: named }), [go, href, voice, announce, day, named])
  const section = view.page === 'overview' ? undefined : voice.t(`app.nav.${view.page}`)
  useHead(lang, useMemo(() => (scene ? headOf(comparison ?? scene, section, place?.unit) : undefined), [scene, comparison, section, place?.unit]))
  const stamp = useMemo(() => (scene ? stampOf(comparison ?? scene) : undefined), [scene, comparison])
  useFoot(stamp ? [stamp.watermark, stamp.product, stamp.asOf, stamp.snapshot].filter(Boolean).join(' · ') : undefined)
  // The builder chooses its area in a field, which keeps the focus.
  useArrivalAtTop(scene ? (view.page === 'briefing' ? view.page : `${view.page} ${scene.area}`) : undefined, arriving)

  // In the frame of another site, and on a wall, nothing stands around a figure.
  const framed = view.embed !== undefined || notices.some(({ key }) => key === 'embed')
  const bare = framed || view.page === 'present'
  const retry = (): void => setAttempt(attempt + 1)
  const failure = loaded.kind === 'failed' && known
    ? <Failed faults={loaded.faults} catalogue={known} onRetry={retry} {...(edition === undefined ? {} : { edition })} />
    : undefined
  const enter = useCallback((next: Preview) => {
    go({ page: 'overview', snapshot: next.id, compare: undefined, area: undefined, unit: undefined, trail: undefined })
    onPreview(next)
  }, [go, onPreview])
  const leave = (): void => {
    go({ page: 'desk', snapshot: undefined, compare: undefined, area: undefined, unit: undefined, trail: undefined })
    onPreview(undefined)
  }
  // The desk itself always stands on what is published, by whichever way it is reached.
  const strayed = preview !== undefined && view.page === 'desk'
  useEffect(() => {
    if (strayed) onPreview(undefined)
  }, [strayed, onPreview])
  // A page is fetched while its data are. Once it stands, what every page leads to is; a frame leads nowhere.
  const room = framed ? 'embed' : view.page
  useEffect(() => prepareRoom(room), [room])
  const stands = scene !== undefined && !framed
  useEffect(() => {
    if (!stands) return
    prepareWords()
    prepareRoom('overview')
  }, [stands])
  const all = useMemo(() => (place ? [...notices, ...place.notices] : notices), [notices, place])
  if (!spoken) return null
  return (
    <PageContext value={page}>
      <ViewContext value={view}>
        {bare ? null : <a className="skip" href="#main">{voice.t('app.skip')}</a>}
        {preview ? <Previewing id={preview.id} onLeave={leave} /> : null}
        {bare ? null : <MadeUp programme={known?.programme} />}
        {bare ? null : <Header catalogue={known} area={area} />}
        <main id="main" tabIndex={-1} className={awaited ? 'stale' : undefined} aria-busy={catalogue.kind !== 'failed' && loaded.kind !== 'failed' && snapshot?.id !== edition}>
          <Boundary retry={JSON.stringify(view)} fallback={(error) => <Broken error={error} />}><Suspense fallback={<Skeleton />}>
            {catalogue.kind === 'failed' ? (
              <Failed faults={catalogue.faults} onRetry={retry} />
            ) : known && !framed && view.page === 'versions' && (scene || failure) ? (
              <VersionsPage catalogue={known} scene={failure ? undefined : scene} failure={failure} notices={all} base={base} fetch={fetch} previewed={preview !== undefined} />
            ) : failure ? (
              failure
            ) : !scene || !area ? (
              <Skeleton />
            ) : !framed && view.page === 'sources' ? (
              <SourcesPage scene={scene} notices={all} base={base} />
            ) : (
              strayed ? <Skeleton /> : show(view, framed, { scene, area, notices: all, compare, comparison, ...(other.kind === 'failed' ? { faults: other.faults } : {}), fetch, base, onRetry: retry, onPreview: enter }, place?.unit)
            )}
          </Suspense></Boundary>
        </main>
        <Opening asked={next?.asOf} shown={snapshot?.asOf} />
        <div role="status" className={said ? `said ${said.tone}` : 'said empty'}>{said?.text}</div>
      </ViewContext>
    </PageContext>
  )
}

function show({ page }: View, framed: boolean, props: PageProps, unit: string | undefined): ReactNode {
  if (framed) return <EmbedPage {...props} />
  switch (page) {
    case 'changes': return <ChangesPage {...props} />
    case 'briefing': return <BriefingPage {...props} />
    case 'paper': return <PaperPage {...props} />
    case 'present': return <PresentPage {...props} />
    case 'desk': return <DeskPage {...props} />
    default: return <Overview scene={props.scene} area={props.area} unit={unit} notices={props.notices} />
  }
}
