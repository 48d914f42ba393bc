import type { ReactNode } from 'react'
import type { Fault } from '#data/gate.ts'
import { datedEdition } from '#figures/edition.ts'
import type { Catalogue } from '#model/edition.ts'
import { usePage } from './page.ts'

export interface FailedProps {
  readonly faults: readonly Fault[]
  readonly catalogue?: Catalogue
  /** Id of the edition that failed. */
  readonly edition?: string
  /** What it was wanted for: to be the page, or to be compared with another edition that stands. */
  readonly role?: { readonly kind: 'compared'; readonly with: string }
  readonly onRetry: () => void
}

/** A file that cannot be used: which, what is wrong with it, and what still works. */
export function Failed({ faults, catalogue, edition, role, onRetry }: FailedProps): ReactNode {
  const { voice, go } = usePage()
  const failed = catalogue?.editions.find((each) => each.id === edition)
  // Editions that rest on the same unusable list of units would fail as well.
  const lost = failed && faults.some(({ params }) => params['file'] === failed.register.path) ? failed.register.path : undefined
  const others = catalogue?.editions.filter((each) => each !== failed && each.register.path !== lost && each.id !== role?.with).toReversed() ?? []
  const Title = role ? 'h2' : 'h1'
  const title = role ? 'version.compared.failed' : catalogue ? 'app.failed.edition' : 'app.failed.catalogue'
  const ways = role ? 'version.compared.others' : 'app.failed.others'
  const open = (id: string): void => go(role ? { compare: id } : { snapshot: id === catalogue?.current ? undefined : id })
  return (
    <section className="card failed" role="alert" aria-labelledby="failed-title">
      <Title id="failed-title">{voice.t(title, { id: edition ?? '' })}</Title>
      <ul className="faults">
        {faults.slice(0, most).map((fault) => {
          const text = voice.t(`fault.${fault.code}`, fault.params)
          return <li key={text}>{text}</li>
        })}
        {faults.length > most ? <li>{voice.t('app.failed.more', { count: faults.length - most })}</li> : null}
      </ul>
      <p>{voice.t(others.length > 0 ? ways : lost === undefined ? 'app.failed.nothing' : 'app.failed.alone')}</p>
      <div className="failed-ways">
        {others.map((each) => (
          <button key={each.id} type="button" className="control" onClick={() => open(each.id)}>
            {voice.t('app.failed.open', { date: catalogue ? datedEdition(voice, catalogue, each) : voice.dated(each.asOf) })}
          </button>
        ))}
        <button type="button" className="control" onClick={onRetry}>{voice.t('app.failed.retry')}</button>
      </div>
    </section>
  )
}

const most = 5
