import { useState, type ReactNode } from 'react'
import { Swatch } from '#charts/Swatch.tsx'
import type { TrailEntry } from '#figures/trail.ts'
import { pagePalette } from '#theme/tokens.ts'
import { Link } from '#app/Link.tsx'
import { usePage } from '#app/page.ts'
import { usePaper } from '#app/printing.ts'
import { noFilter } from '#app/view.ts'

const most = 12

/** The entries behind a number, a row each; a long list is folded, save on paper. */
export function TrailEntries({ entries }: { readonly entries: readonly TrailEntry[] }): ReactNode {
  const { voice } = usePage()
  const paper = usePaper()
  const [all, setAll] = useState(false)
  const folds = entries.length > most
  const shown = folds && !all && !paper ? entries.slice(0, most) : entries
  return (
    <>
      <table className="proof-entries">
        <thead className="unseen">
          <tr>
            <th scope="col">{voice.t('app.proof.entry')}</th>
            <th scope="col">{voice.t('app.proof.counts')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">
                <span className="proof-entry">
                  <Swatch look={entry.look} palette={pagePalette} />
                  <span>
                    <Name entry={entry} />
                    <span className="proof-entry-text">{entry.text}</span>
                    <span className="proof-entry-cite">{entry.method === '' ? entry.cite : voice.t('app.proof.place', { method: entry.method, cite: entry.cite })}</span>
                  </span>
                </span>
              </th>
              <td className="number">{entry.counts}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {folds ? (
        <button type="button" className="plain proof-fold" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? voice.t('app.proof.fewer') : voice.t('app.proof.all', { n: voice.count(entries.length) })}
        </button>
      ) : null}
    </>
  )
}

/** A unit's name leads to its row, which must then be in the list. */
function Name({ entry: { unit, name } }: { readonly entry: TrailEntry }): ReactNode {
  const { voice } = usePage()
  if (unit === undefined) return <span className="proof-entry-name">{name}</span>
  return (
    <span className="proof-entry-name">
      <Link to={{ page: 'overview', unit, trail: undefined, q: '', filter: noFilter }} {...(voice.lang === 'vi' ? {} : { lang: 'vi' })}>{name}</Link>
    </span>
  )
}
