import type { ReactNode } from 'react'
import type { Addresses } from '#figures/briefingReadme.ts'
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
  const links = (): Addresses => linksTo(href, choice, { snapshot, compare })
  return (
    <section className="card briefing-links">
      <h2>{voice.t('briefing.links.title')}</h2>
      <p className="briefing-hint">{voice.t('briefing.links.permanentHint')} {voice.t('briefing.links.livingHint')}</p>
      <Copies
        copies={[
          { id: 'permanent', label: voice.t('briefing.links.permanent'), text: () => links().pinned },
          { id: 'living', label: voice.t('briefing.links.living'), text: () => links().living },
        ]}
      />
    </section>
  )
}

/** The whole addresses of a choice, for whoever is to open it elsewhere: of these states, and of whatever is newest then. */
export function linksTo(href: Page['href'], choice: Change, states: Pick<BriefingLinksProps, 'snapshot' | 'compare'>): Addresses {
  const link = (of: Change): string => new URL(href({ ...choice, ...of, ...nothingElse }), window.location.href).href
  return { pinned: link(states), living: link({ snapshot: undefined, compare: undefined }) }
}

/** What the reader set on other pages has no part in a briefing. */
const nothingElse: Change = { unit: undefined, figure: [], view: [], q: '', filter: noFilter, sort: [], paper: undefined, sheet: undefined, slide: undefined }
