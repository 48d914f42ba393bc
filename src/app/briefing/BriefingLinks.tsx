import type { ReactNode } from 'react'
import type { Change } from '#app/address.ts'
import { Copies } from '#app/figure/Copies.tsx'
import { usePage, type Page } from '#app/page.ts'
import { noFilter } from '#app/view.ts'

export interface BriefingLinksProps {
  readonly choice: Change
  /** Id of the state that is shown. */
  readonly snapshot: string
  /** Id of the state that it is compared with, where a figure compares. */
  readonly compare: string | undefined
}

/** Two addresses of this very choice: one that says the same for ever, one that follows the data. */
export function BriefingLinks({ choice, snapshot, compare }: BriefingLinksProps): ReactNode {
  const { voice, href } = usePage()
  const link = (states: Change): string => linkTo(href, { ...choice, ...states })
  return (
    <section className="card briefing-links">
      <h2>{voice.t('briefing.links.title')}</h2>
      <p className="briefing-hint">{voice.t('briefing.links.permanentHint')} {voice.t('briefing.links.livingHint')}</p>
      <Copies
        copies={[
          { id: 'permanent', label: voice.t('briefing.links.permanent'), text: () => link({ snapshot, compare }) },
          { id: 'living', label: voice.t('briefing.links.living'), text: () => link({ snapshot: undefined, compare: undefined }) },
        ]}
      />
    </section>
  )
}

/** The whole address of a choice, for whoever is to open it elsewhere. */
export function linkTo(href: Page['href'], choice: Change): string {
  return new URL(href({ ...choice, ...nothingElse }), window.location.href).href
}

/** What the reader set on other pages has no part in a briefing. */
const nothingElse: Change = { unit: undefined, figure: [], view: [], q: '', filter: noFilter, sort: [], paper: undefined, sheet: undefined, slide: undefined }
