import type { ReactNode } from 'react'
import type { Fault } from '#data/gate.ts'
import type { Catalogue } from '#model/edition.ts'
import { usePage } from './page.ts'

export interface FailedProps {
  readonly faults: readonly Fault[]
  readonly catalogue?: Catalogue
  /** Id of the edition that failed. */
  readonly edition?: string
  readonly onRetry: () => void
}

/** A file that cannot be used: which, what is wrong with it, and what still works. */
export function Failed({ faults, catalogue, edition, onRetry }: FailedProps): ReactNode {
  const { voice, go } = usePage()
  const failed = catalogue?.editions.find((each) => each.id === edition)
  // Editions that rest on the same unusable list of units would fail as well.
  const lost = failed && faults.some(({ params }) => params['file'] === failed.register.path) ? failed.register.path : undefined
  const others = catalogue?.editions.filter((each) => each !== failed && each.register.path !== lost).toReversed() ?? []
  return (
    <section className="card failed" role="alert" aria-labelledby="failed-title">
      <h1 id="failed-title">{voice.t(catalogue ? 'app.failed.edition' : 'app.failed.catalogue', { id: edition ?? '' })}</h1>
      <ul className="faults">
        {faults.slice(0, most).map((fault) => {
          const text = voice.t(`fault.${fault.code}`, fault.params)
          return <li key={text}>{text}</li>
        })}
        {faults.length > most ? <li>{voice.t('app.failed.more', { count: faults.length - most })}</li> : null}
      </ul>
      <p>{voice.t(others.length > 0 ? 'app.failed.others' : lost === undefined ? 'app.failed.nothing' : 'app.failed.alone')}</p>
      <div className="failed-ways">
        {others.map((each) => (
          <button key={each.id} type="button" className="control" onClick={() => go({ snapshot: each.id === catalogue?.current ? undefined : each.id })}>
            {voice.t('app.failed.open', { date: voice.date(each.asOf) })}
          </button>
        ))}
        <button type="button" className="control" onClick={onRetry}>{voice.t('app.failed.retry')}</button>
      </div>
    </section>
  )
}

const most = 5
