import { useMemo, type ReactNode } from 'react'
import { briefedIn, spokenIn } from '#app/briefing/briefed.ts'
import { takeDocument } from '#app/documents.ts'
import { Link } from '#app/Link.tsx'
import { Notices } from '#app/Notices.tsx'
import { usePage, useView } from '#app/page.ts'
import type { PageProps } from '#app/pageProps.ts'
import { paperChoices, type PaperChoice } from './choices.ts'
import { PaperDesk } from './PaperDesk.tsx'
import { PaperTools } from './PaperTools.tsx'
import { picturesIn, useDrawn } from './drawn.ts'
import { useFileTitle } from './title.ts'
import { addressed } from '#app/place.ts'
import { Crumbs, Inside } from '#app/Crumbs.tsx'
import './paper.css'
import '#i18n/parts/briefing.ts'
import '#i18n/parts/papers.ts'

/** A document as sheets of paper, from which the browser prints. */
export function PaperPage({ scene, area, notices, comparison, compare, faults }: PageProps): ReactNode {
  const { voice, go, announce } = usePage()
  const view = useView()
  const { paper: asked, sheet = 'portrait', parts, tongues, lang } = view
  const briefed = useMemo(() => briefedIn({ ...(parts === undefined ? {} : { parts }), ...(tongues === undefined ? {} : { tongues }), lang }, comparison ?? scene), [parts, tongues, lang, comparison, scene])
  const compared = view.compare !== undefined && compare !== scene.snapshot.id
  const choices = useMemo(() => paperChoices({ scene, comparison, compared, briefed }), [scene, comparison, compared, briefed])
  const found = choices.find(({ id }) => id === (asked ?? 'summary'))
  const choice = found ?? choices[0]
  // What cannot be had, or be said, until the other state has come.
  const lacking = (choice?.id === 'briefing' && briefed.lost.length > 0) || (choice?.id === 'note' && compared && !comparison)
  const waiting = lacking && compare !== undefined && compare !== scene.snapshot.id && !comparison && !faults
  const papers = useMemo(() => (choice && !waiting ? choice.papers() : []), [choice, waiting])
  const keys = useMemo(() => picturesIn(papers), [papers])
  const { draw, ready, onDrawn } = useDrawn(keys, !waiting)
  useFileTitle(papers)

  if (!choice) return null
  const lost = choice.id === 'briefing' && !waiting ? briefed.lost.map((value) => ({ key: 'parts', value })) : []
  const word = choice.word
  const takeWord = word && ((): void => {
    announce(voice.t('menu.making', { name: choice.name }))
    // One after the other: browsers stop the second of two downloads at once.
    briefed.langs
      .reduce((before, each) => before.then(() => takeDocument({ id: choice.id, label: choice.name, format: word.format }, spokenIn(word.scene, each))), Promise.resolve())
      .then(
        () => announce(voice.t('menu.saved', { name: choice.name })),
        () => announce(voice.t('menu.failed', { name: choice.name }), 'failed'),
      )
  })
  return (
    <div className="paper-page">
      <Notices notices={[...notices, ...lost]} onClose={() => go({ area: addressed(area), ...(lost.length > 0 ? { parts: briefed.parts } : {}) }, 'replace')} />
      <Crumbs snapshot={scene.snapshot} area={area} />
      {found ? null : <Unknown id={asked ?? ''} choices={choices} />}
      <PaperTools choices={choices} choice={choice} spoken={briefed.tongues} ready={ready} onPrint={() => window.print()} onWord={takeWord} />
      <Inside snapshot={scene.snapshot} area={area} />
      {faults && lacking ? <p role="status" className="notices">{voice.t('paper.page.without')}</p> : null}
      {waiting ? <p role="status">{voice.t('paper.page.waiting')}</p> : <PaperDesk papers={papers} sheet={sheet} draw={draw} onDrawn={onDrawn} ready={ready} />}
    </div>
  )
}

/** What was asked for is not there: what is, with the way to it. */
function Unknown({ id, choices }: { readonly id: string; readonly choices: readonly PaperChoice[] }): ReactNode {
  const { voice } = usePage()
  return (
    <div role="status" className="notices paper-unknown">
      <p>{voice.t('paper.page.unknown', { id })}</p>
      <ul>{choices.map((each) => <li key={each.id}><Link to={{ paper: each.id }}>{each.name}</Link></li>)}</ul>
    </div>
  )
}
