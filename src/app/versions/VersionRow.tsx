import type { ReactNode } from 'react'
import type { Column, Row } from '#figures/figure.ts'
import { fileColumns, type Version, type VersionColumn } from '#figures/versions.ts'
import { Link } from '#app/Link.tsx'
import { usePage } from '#app/page.ts'
import type { Proving } from './VersionsPage.tsx'

export interface VersionRowProps {
  readonly version: Version
  readonly row: Row<VersionColumn>
  readonly columns: readonly Column<VersionColumn>[]
  readonly base: URL
  /** Set where nothing of it lies on a server yet. */
  readonly previewed: boolean
  /** Whether the other pages show this edition. */
  readonly shown: boolean
  readonly proof: Proving | undefined
  readonly onProve: () => void
}

/** One edition: a row of the table, a card where there is little room. Roles are written, since a card is no longer laid out as a row. */
export function VersionRow({ version, row, columns, base, previewed, shown, proof, onProve }: VersionRowProps): ReactNode {
  return (
    <tr role="row" className={`version-${version.standing}`} id={`version-${version.id}`}>
      {columns.filter(({ key }) => !isOfFile(key)).map(({ key, name }) =>
        key === 'asOf' ? (
          <th key={key} role="rowheader" scope="row" className="of-asOf"><Named version={version} date={row.cells.asOf.text} shown={shown} /></th>
        ) : (
          <td key={key} role="cell" className={key === 'replaces' && version.supersedes === undefined ? 'of-replaces none' : `of-${key}`}>
            <span className="cell-name" aria-hidden="true">{name}</span>
            <span>{row.cells[key].text}</span>
          </td>
        ),
      )}
      <td role="cell" className="of-files"><Files version={version} row={row} columns={columns} base={base} previewed={previewed} proof={proof} onProve={onProve} /></td>
    </tr>
  )
}

function isOfFile(key: VersionColumn): boolean {
  return fileColumns.some((each) => each === key)
}

function Named({ version, date, shown }: { readonly version: Version; readonly date: string; readonly shown: boolean }): ReactNode {
  const { voice } = usePage()
  const whole = <span className="unseen">{voice.t('version.named', { name: version.name })}</span>
  return (
    <div className="named">
      <span className="named-line">
        <strong>{date}</strong>
        <code>{version.id}</code>
        {version.status === '' ? null : <span className={version.standing === 'gone' ? 'badge gone' : 'badge'}>{version.status}</span>}
        {shown ? <span className="badge shown">{voice.t('version.shown')}</span> : null}
      </span>
      {version.note === '' ? null : <span className="subtitle">{version.note}</span>}
      {version.missing === '' ? null : <span className="subtitle">{version.missing}</span>}
      <span className="ways">
        <Link to={{ page: 'overview', snapshot: version.id, trail: undefined }}>{voice.t('version.see')}{whole}</Link>
        {version.previous === undefined ? null : <Link to={{ page: 'changes', snapshot: version.id, compare: version.previous, trail: undefined }}>{voice.t('version.before')}{whole}</Link>}
        {version.against === undefined ? null : <Link to={{ page: 'changes', snapshot: undefined, compare: version.id, trail: undefined }}>{voice.t('version.against')}{whole}</Link>}
      </span>
    </div>
  )
}

/** The files, their sums and the proof of one edition, folded; what has been proved stands outside. */
function Files({ version, row, columns, base, previewed, proof, onProve }: Omit<VersionRowProps, 'shown'>): ReactNode {
  const { voice } = usePage()
  const whole = <span className="unseen">{voice.t('version.named', { name: version.name })}</span>
  return (
    <>
      <details className="version-files">
        <summary>{voice.t('version.files')}{whole}</summary>
        <dl>
          {columns.filter(({ key }) => isOfFile(key)).map(({ key, name }) => (
            <div key={key}>
              <dt>{name}</dt>
              <dd>{key === 'sha256' ? <code className="sum">{row.cells.sha256.text}</code> : row.cells[key].text}</dd>
            </div>
          ))}
        </dl>
        {previewed ? <p>{voice.t('version.previewed')}</p> : <ul className="files">
          {version.files.map(({ path, title, detail }) => (
            <li key={path}><a href={new URL(path, base).href} download title={detail}>{title}</a></li>
          ))}
        </ul>}
        <button type="button" className="control" aria-disabled={proof?.kind === 'running'} onClick={() => proof?.kind === 'running' || onProve()}>
          {voice.t('version.verify.one')}{whole}
        </button>
      </details>
      <Verdict proof={proof} />
    </>
  )
}

function Verdict({ proof }: { readonly proof: Proving | undefined }): ReactNode {
  const { voice } = usePage()
  const text = !proof ? ''
    : proof.kind === 'differs' ? voice.t('version.verify.differs', { file: proof.file, found: proof.found })
    : proof.kind === 'unreachable' ? voice.t('version.verify.unreachable', { file: proof.file })
    : voice.t(`version.verify.${proof.kind}`)
  return <span role="status" className={proof ? `verdict ${proof.kind}` : 'verdict'}>{text}</span>
}
