import type { ReactNode } from 'react'
import { editionName, notedChoice } from '#figures/edition.ts'
import type { Catalogue } from '#model/edition.ts'
import { Steps } from '#app/Editions.tsx'
import { usePage } from '#app/page.ts'

export interface SpanProps {
  readonly catalogue: Catalogue
  readonly from: string | undefined
  readonly to: string
}

/** From which state to which: both to choose, and to be swapped. */
export function Span({ catalogue, from, to }: SpanProps): ReactNode {
  const { voice, go } = usePage()
  const named = (id: string): string | undefined => (id === catalogue.current ? undefined : id)
  return (
    <div className="span" role="group" aria-label={voice.t('version.compared.pick')}>
      <Pick label={voice.t('version.compared.from')} catalogue={catalogue} chosen={from} onChoose={(id) => go({ compare: id })} />
      <Pick label={voice.t('version.compared.to')} catalogue={catalogue} chosen={to} onChoose={(id) => go({ snapshot: named(id), ...(from === undefined ? {} : { compare: from }) })} />
      <Steps catalogue={catalogue} chosen={to} onChoose={(id) => go({ snapshot: named(id) })} />
      <button type="button" className="control" aria-disabled={from === undefined || from === to} onClick={() => from === undefined || from === to || go({ snapshot: named(from), compare: to })}>
        {voice.t('version.compared.swap')}
      </button>
    </div>
  )
}

interface PickProps {
  readonly label: string
  readonly catalogue: Catalogue
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

function Pick({ label, catalogue, chosen, onChoose }: PickProps): ReactNode {
  const { voice } = usePage()
  const own = catalogue.editions.find(({ id }) => id === chosen)
  return (
    <label>
      <span>{label}</span>
      <select value={chosen ?? ''} {...(own ? { title: editionName(voice, catalogue, own) } : {})} onChange={(event) => onChoose(event.target.value)}>
        {chosen === undefined ? <option value="" disabled>{voice.t('version.compared.choose')}</option> : null}
        {catalogue.editions.toReversed().map((edition) => <option key={edition.id} value={edition.id}>{notedChoice(voice, catalogue, edition)}</option>)}
      </select>
    </label>
  )
}
