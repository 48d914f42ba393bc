import type { ReactNode } from 'react'
import type { Block, Paragraph } from '#figures/paper.ts'
import type { Lang } from '#model/words.ts'
import { PaperPicture } from './PaperPicture.tsx'
import { PaperTable } from './PaperTable.tsx'
import { roomOf } from './leaves.ts'
import type { Orientation } from '#app/view.ts'

export interface BlockProps {
  readonly block: Block
  /** Unique on the desk. */
  readonly id: string
  readonly lang: Lang
  readonly sheet: Orientation
  /** Set where the sheet has two columns. */
  readonly narrow: boolean
  readonly draw: boolean
  readonly onDrawn: (id: string) => void
}

/** One block of a document, set. */
export function PaperBlock({ block, id, lang, sheet, narrow, draw, onDrawn }: BlockProps): ReactNode {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'paragraph':
      return <Para paragraph={block} />
    case 'table':
      return <PaperTable table={block} lang={lang} />
    case 'picture':
      return <PaperPicture picture={block} id={id} room={roomOf(sheet)} narrow={narrow} draw={draw} onDrawn={onDrawn} />
    case 'sides':
      return (
        <div className="sides" style={{ gridTemplateColumns: `${block.share}fr ${1 - block.share}fr` }}>
          {[block.left, block.right].map((side, at) => <div key={at}>{side.map((each, n) => <Para key={n} paragraph={each} />)}</div>)}
        </div>
      )
    case 'pageBreak':
      return null
  }
}

function Para({ paragraph: { manner, runs, next } }: { readonly paragraph: Paragraph }): ReactNode {
  if (manner === 'rule') return <hr className="in-rule" />
  const text = runs.map((run, at) => {
    const said = run.blank ? <mark key={at}>{run.text}</mark> : run.text
    return run.bold ? <strong key={at}>{said}</strong> : said
  })
  return manner === 'title' ? <h1 tabIndex={-1} className="in-title">{text}</h1> : <p className={`in-${manner}${next ? ' next' : ''}`}>{text}</p>
}
