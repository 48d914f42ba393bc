import type { ReactNode } from 'react'
import type { Statement } from '#figures/dossier.ts'

/** What places in the sources state, in our own words, each with its place. */
export function Statements({ statements }: { readonly statements: readonly Statement[] }): ReactNode {
  return (
    <ul>
      {statements.map(({ text, cite, url }) => (
        <li key={`${cite} ${text}`}>
          {text} <cite>{url === undefined ? cite : <a href={url} rel="noreferrer">{cite}</a>}</cite>
        </li>
      ))}
    </ul>
  )
}
