import { useEffect, useMemo, type ReactNode } from 'react'
import type { Paper } from '#figures/paper.ts'
import { usePage } from '#app/page.ts'
import { PaperBlock } from './PaperBlock.tsx'
import { leavesOf, pageRules, roomOf } from './leaves.ts'
import { useFit } from './fit.ts'
import type { Orientation } from '#app/view.ts'

export interface DeskProps {
  readonly papers: readonly Paper[]
  readonly sheet: Orientation
  /** True once the first paint is done: drawings are fetched then. */
  readonly draw: boolean
  readonly onDrawn: (id: string) => void
  /** True once all drawings stand: what they take of a sheet is known then. */
  readonly ready: boolean
}

/** Documents as sheets of paper: on the screen they lie on a desk, and what is printed is they alone. */
export function PaperDesk({ papers, sheet, ...drawing }: DeskProps): ReactNode {
  const marked = usePageRules(papers, sheet)
  return (
    <div className={`paper-desk on-paper ${sheet}${marked ? ' marked' : ''}`}>
      {papers.map((paper, at) => <Document key={`${paper.stamp.lang} ${paper.title}`} paper={paper} at={at} sheet={sheet} {...drawing} />)}
    </div>
  )
}

function Document({ paper, at, sheet, draw, onDrawn, ready }: Omit<DeskProps, 'papers'> & { readonly paper: Paper; readonly at: number }): ReactNode {
  const { voice } = usePage()
  const { title, bands, footer, stamp, fit, blocks } = paper
  const leaves = useMemo(() => leavesOf(paper), [paper])
  const headed = blocks.some((block) => block.kind === 'paragraph' && block.manner === 'title')
  return (
    <article className={`paper paper-${at}${fit ? ` fit-${fit}` : ''}`} lang={stamp.lang} aria-label={title}>
      {headed ? null : <h1 className="unseen" tabIndex={-1}>{title}</h1>}
      {leaves.map((leaf, n) => (
        <section key={n} className="leaf" aria-label={voice.t('paper.page.sheetOf', { title, n: n + 1 })}>
          {bands.length > 0 ? <p className="leaf-band">{bands.join(' · ')}</p> : null}
          <Body fit={fit} sheet={sheet} of={paper} ready={ready}>
            {leaf.map((block, index) => (
              <PaperBlock key={index} block={block} id={`${at}.${n}.${index}`} lang={stamp.lang} sheet={sheet} narrow={fit === 'one' && sheet === 'landscape'} draw={draw} onDrawn={onDrawn} />
            ))}
          </Body>
          <p className="leaf-foot">{footer}</p>
        </section>
      ))}
    </article>
  )
}

/** What is written on a sheet; what is made for one is set as small as that takes. */
function Body({ fit, sheet, of, ready, children }: { readonly fit: Paper['fit']; readonly sheet: Orientation; readonly of: Paper; readonly ready: boolean; readonly children: ReactNode }): ReactNode {
  const [ref, points] = useFit<HTMLDivElement>(fit, roomOf(sheet), of, ready)
  return <div ref={ref} className="leaf-body" {...(points === undefined ? {} : { style: { fontSize: `${points}pt` } })}>{children}</div>
}

/** Writes the rules of the printed sheets; true where the browser sets what they say over and under each of them. */
function usePageRules(papers: readonly Paper[], sheet: Orientation): boolean {
  const rules = useMemo(() => pageRules(papers, sheet), [papers, sheet])
  useEffect(() => {
    if (!('adoptedStyleSheets' in document)) return
    const written = new CSSStyleSheet()
    written.replaceSync(rules)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, written]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== written)
    }
  }, [rules])
  return 'adoptedStyleSheets' in document && 'CSSMarginRule' in window
}
