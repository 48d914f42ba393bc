import { useState, type ReactNode } from 'react'
import { pictures } from 'virtual:guide-pictures'
import { usePage } from '#app/page.ts'

const steps = ['get', 'drop', 'answer', 'look', 'publish'] as const

/** How it is done, from the sheet to the server, with a picture of each step. */
export function DeskGuide(): ReactNode {
  const { voice } = usePage()
  // Nobody waits for pictures of a guide that is not read.
  const [opened, setOpened] = useState(false)
  return (
    <details className="desk-guide" onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{voice.t('desk.guide.title')}</summary>
      <p className="hint">{voice.t('desk.guide.pictures')}</p>
      <ol>
        {steps.map((step, at) => (
          <li key={step}>
            <p>{voice.t(`desk.guide.steps.${step}`)}</p>
            {opened ? <Picture at={at} alt={voice.t(`desk.guide.shows.${step}`)} /> : null}
          </li>
        ))}
      </ol>
    </details>
  )
}

/** A picture as wide as is read, in its frame; pressed, it opens as large as it is. */
function Picture({ at, alt }: { readonly at: number; readonly alt: string }): ReactNode {
  const picture = pictures[at]
  return picture ? (
    <a className="desk-picture" href={picture.src} target="_blank" rel="noreferrer">
      <img src={picture.src} width={picture.width} height={picture.height} alt={alt} loading="lazy" />
    </a>
  ) : null
}
