import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import type { PreviewTab } from '#intake/preview.ts'
import { wordIssue } from '#intake/wordIssue.ts'
import { voiceOf } from '#i18n/voice.ts'
import { readMoment } from '#model/moment.ts'
import { usePage } from '#app/page.ts'

/** A cell or a row of the sheet that was asked for, or a tab as a whole. */
export interface Spot {
  readonly tab: string
  readonly cell?: string
  readonly row?: number
}

/** A date as an officer writes it, in either language of the page: the sheet is in Vietnamese. */
function shown(text: string, date: string | undefined): string {
  const moment = date === undefined ? undefined : readMoment(date)
  return moment ? voiceOf('vi').date(moment) : text
}

/** Rows that stand at a time: a sheet may have twenty thousand. */
const leaf = 60

/** The sheet as it was read, tab by tab, with marks where something is to be said. */
export function DeskTable({ preview, spot }: { readonly preview: readonly PreviewTab[]; readonly spot: Spot | undefined }): ReactNode {
  const { voice } = usePage()
  const [name, setName] = useState<string>()
  const [from, setFrom] = useState(0)
  const frame = useRef<HTMLDivElement>(null)
  const id = useId()
  const tab = preview.find((each) => each.name === name) ?? preview.find(({ role }) => role === 'units') ?? preview[0]

  useEffect(() => {
    if (!spot) return
    setName(spot.tab)
    const asked = preview.find((each) => each.name === spot.tab)
    const row = spot.row ?? Number(/\d+$/.exec(spot.cell ?? '')?.[0] ?? 0)
    const at = asked?.rows.findIndex((each) => each.row >= row) ?? 0
    setFrom(Math.floor(Math.max(0, at) / leaf) * leaf)
  }, [spot, preview])
  useEffect(() => {
    if (!spot) return
    // The row stands by now: both were asked for in the same breath.
    const place = spot.cell !== undefined ? `[data-cell="${spot.cell}"]` : spot.row === undefined ? undefined : `[data-row="${spot.row}"] td`
    const cell = place === undefined ? frame.current : frame.current?.querySelector<HTMLElement>(place)
    cell?.focus({ preventScroll: true })
    // Of a cell with much text the beginning is in sight.
    const tall = cell && frame.current && cell.offsetHeight > frame.current.clientHeight / 2
    cell?.scrollIntoView({ block: tall ? 'start' : 'center', inline: 'nearest' })
  }, [spot, from, name])

  if (!tab) return null
  const rows = tab.rows.slice(from, from + leaf)
  return (
    <div className="desk-sheet">
      <h3 id={id}>{voice.t('desk.faults.shown')}</h3>
      {preview.length > 1 ? (
        <div className="controls" role="group" aria-label={voice.t('desk.faults.tabs')}>
          {preview.map((each) => (
            <button key={each.name} type="button" className="chip" aria-pressed={each === tab} onClick={() => { setName(each.name); setFrom(0) }}>
              {each.name} <span>({voice.t(`desk.role.${each.role}`)})</span>
            </button>
          ))}
        </div>
      ) : null}
      <div className="desk-frame" ref={frame} tabIndex={0} role="group" aria-labelledby={id}>
        <table>
          <thead>
            <tr>
              <th scope="col"><span className="unseen">{voice.t('desk.faults.row')}</span></th>
              {tab.columns.map(({ column, letter, text, read }) => <th key={column} scope="col" className={read ? 'read' : 'unread'} {...(text === '' ? {} : { title: text })}>{letter}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row} data-row={row.row} className={`desk-row-${row.role}`}>
                <th scope="row">{row.row}</th>
                {row.cells.map(({ address, text: typed, date, issues }) => {
                  const text = shown(typed, date)
                  const kind = issues.some((issue) => issue.kind === 'error') ? 'error' : issues.length > 0 ? 'warning' : undefined
                  return kind === undefined ? <td key={address} data-cell={address} tabIndex={-1}><div className="desk-cell">{text}</div></td> : (
                    <td key={address} data-cell={address} className={kind} tabIndex={-1} title={issues.map((issue) => wordIssue(issue, voice).text).join('\n')}>
                      <div className="desk-cell"><span className="desk-flag" role="img" aria-label={voice.t('desk.faults.flagged')}>{kind === 'error' ? '✕' : '!'}</span> {text}</div>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {tab.rows.length > leaf ? (
        <div className="controls">
          <button type="button" className="control" aria-disabled={from === 0} onClick={() => setFrom(Math.max(0, from - leaf))}>{voice.t('desk.faults.back')}</button>
          <span>{voice.t('desk.faults.rows', { from: voice.count(rows[0]?.row ?? 0), to: voice.count(rows.at(-1)?.row ?? 0), total: voice.count(tab.rows.length) })}</span>
          <button type="button" className="control" aria-disabled={from + leaf >= tab.rows.length} onClick={() => from + leaf < tab.rows.length && setFrom(from + leaf)}>{voice.t('desk.faults.on')}</button>
        </div>
      ) : null}
    </div>
  )
}
