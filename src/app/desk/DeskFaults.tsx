import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { SheetIssue } from '#intake/issue.ts'
import { markedBook } from '#intake/marked.ts'
import { wordIssue } from '#intake/wordIssue.ts'
import type { Programme } from '#model/programme.ts'
import { DeskTable, type Spot } from './DeskTable.tsx'
import type { SheetRead } from './work.ts'
import { usePage } from '#app/page.ts'
import { isUnfetched } from '#app/unfetched.ts'

/** So many stand at first: a sheet may be wrong in every row. */
const portion = 50

/** What must be mended and what must be known, each at its cell; and the sheet as it was read. */
export function DeskFaults({ sheet, programme }: { readonly sheet: SheetRead; readonly programme: Programme }): ReactNode {
  const { voice } = usePage()
  const { workbook, preview, reading } = sheet
  const issues = useMemo(() => inWeight(sheet.issues), [sheet])
  const [shown, setShown] = useState(portion)
  const [spot, setSpot] = useState<Spot>()
  const lead = useRef<HTMLParagraphElement>(null)
  useEffect(() => setShown(portion), [sheet])
  const { errors } = countOf(issues)
  const { unit, units } = programme.glossary
  return (
    <>
      <p ref={lead} tabIndex={-1}>
        {issues.length === 0 ? voice.t('desk.faults.none') : faultsLine(sheet.issues, voice)}{' '}
        {reading ? voice.t('desk.faults.read', { count: reading.entries.units.length, n: voice.count(reading.entries.units.length), unit: voice.say(unit), units: voice.say(units) }) : null}{' '}
        {reading && reading.entries.gaps.length > 0 ? voice.t('desk.faults.groups', { count: reading.entries.gaps.length, n: voice.count(reading.entries.gaps.length) }) : null}
      </p>
      {errors > 0 ? <p className="hint">{voice.t('desk.faults.mend')}</p> : null}
      {issues.length > 0 ? (
        <ul className="desk-faults" aria-label={voice.t('desk.faults.list')}>
          {issues.slice(0, shown).map((issue, at) => (
            // The same may be said of a cell twice; the list is made anew with every reading.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at} className={issue.kind}><Fault issue={issue} onGo={preview.some((tab) => tab.name === issue.tab) ? setSpot : undefined} /></li>
          ))}
        </ul>
      ) : null}
      <div className="controls">
        {issues.length > shown ? <button type="button" className="control" onClick={() => setShown(shown + portion * 4)}>{voice.t('desk.faults.more', { count: issues.length - shown, n: voice.count(issues.length - shown) })}</button> : null}
        {workbook && issues.length > 0 ? <Marked sheet={sheet} /> : null}
      </div>
      {preview.length > 0 ? <DeskTable preview={preview} spot={spot} /> : null}
    </>
  )
}

/** "2 lỗi cần sửa, 3 điều cần lưu ý" */
export function faultsLine(issues: readonly SheetIssue[], voice: ReturnType<typeof usePage>['voice']): string {
  const { errors, warnings } = countOf(issues)
  const told = errors === 0 ? voice.t('desk.faults.errors_zero') : voice.t('desk.faults.errors', { count: errors, n: voice.count(errors) })
  return warnings === 0 ? `${told}.` : `${told}, ${voice.t('desk.faults.warnings', { count: warnings, n: voice.count(warnings) })}.`
}

function Fault({ issue, onGo }: { readonly issue: SheetIssue; readonly onGo: ((spot: Spot) => void) | undefined }): ReactNode {
  const { voice } = usePage()
  const { place, text } = wordIssue(issue, voice)
  const { tab, cell, value } = issue
  return (
    <>
      <span className="desk-kind">{voice.t(`desk.faults.${issue.kind}`)}</span>
      <span>
        {onGo && tab !== undefined ? <button type="button" className="desk-place" onClick={() => onGo({ tab, ...(cell === undefined ? {} : { cell }) })}>{place}</button> : <strong>{place === '' ? voice.t('desk.faults.whole') : place}</strong>}
        {value === undefined || value === '' ? null : <span className="muted"> {voice.t('desk.faults.value', { value: value.length > 80 ? `${value.slice(0, 80)}…` : value })}</span>}
        <span className="desk-fault">{text}</span>
      </span>
    </>
  )
}

/** The same sheet to be sent back, with what is to be mended beside each row. */
function Marked({ sheet: { workbook, issues, preview } }: { readonly sheet: SheetRead }): ReactNode {
  const { voice, announce } = usePage()
  const take = async (): Promise<void> => {
    if (!workbook) return
    try {
      const [{ markedFile }, { save }] = await Promise.all([import('#export/marked.ts'), import('#export/save.ts')])
      const tabs = markedBook(workbook, issues, preview, {
        heading: voice.t('desk.faults.heading'),
        remark: (issue) => (issue.cell === undefined ? wordIssue(issue, voice).text : voice.t('desk.faults.remark', { cell: issue.cell, text: wordIssue(issue, voice).text })),
      })
      const title = voice.t('desk.faults.file', { name: workbook.name.replace(/\.\w+$/, '').slice(0, 80) })
      save(markedFile(tabs, title), title)
    } catch (error) {
      announce(voice.t(isUnfetched(error) ? 'app.unfetched.part' : 'desk.sheet.templateFailed'), 'failed')
    }
  }
  return <button type="button" className="control" onClick={() => void take()}>{voice.t('desk.faults.marked')}</button>
}

function countOf(issues: readonly SheetIssue[]): { readonly errors: number; readonly warnings: number } {
  const errors = issues.filter(({ kind }) => kind === 'error').length
  return { errors, warnings: issues.length - errors }
}

/** What must be mended before what must be known, each as one goes through the sheet. */
function inWeight(issues: readonly SheetIssue[]): readonly SheetIssue[] {
  return [...issues.filter(({ kind }) => kind === 'error'), ...issues.filter(({ kind }) => kind === 'warning')]
}
