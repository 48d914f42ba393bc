import { useMemo, type ReactNode } from 'react'
import type { SheetIssue } from '#intake/issue.ts'
import type { Programme } from '#model/programme.ts'
import type { Desk } from './desk.ts'
import { DeskFaultKind } from './DeskFault.tsx'
import { DeskMarked } from './DeskMarked.tsx'
import { DeskTable, type Spot } from './DeskTable.tsx'
import { faultKinds } from './faultKinds.ts'
import type { SheetRead } from '#intake/sheets.ts'
import { usePage } from '#app/page.ts'

export interface DeskFaultsProps {
  readonly sheet: SheetRead
  readonly desk: Desk
  readonly programme: Programme
  /** What is looked at in the sheet, also where another step asked for it. */
  readonly spot: Spot | undefined
  readonly onSpot: (spot: Spot) => void
}

/** What must be mended and what must be known, each at its cells; and the sheet as it was read. */
export function DeskFaults({ sheet, desk, programme, spot, onSpot }: DeskFaultsProps): ReactNode {
  const { voice } = usePage()
  const { workbook, preview, reading, issues } = sheet
  const kinds = useMemo(() => faultKinds(issues), [issues])
  const { errors } = countOf(issues)
  const { unit, units } = programme.glossary
  return (
    <>
      <p>
        {issues.length === 0 ? voice.t('desk.faults.none') : faultsLine(issues, voice)}{' '}
        {reading ? voice.t('desk.faults.read', { count: reading.entries.units.length, n: voice.count(reading.entries.units.length), unit: voice.say(unit), units: voice.say(units) }) : null}{' '}
        {reading && reading.entries.gaps.length > 0 ? voice.t('desk.faults.groups', { count: reading.entries.gaps.length, n: voice.count(reading.entries.gaps.length) }) : null}
      </p>
      {sheet.passed.length > 0 ? <p className="desk-refused">{voice.t('desk.faults.passed', { names: voice.list(sheet.passed) })}</p> : null}
      {errors > 0 ? <p className="hint">{voice.t('desk.faults.mend')}</p> : null}
      {issues.length > 0 ? (
        <ul className="desk-faults" tabIndex={0} aria-label={voice.t('desk.faults.list')}>
          {kinds.map((kind) => <DeskFaultKind key={kind.key} kind={kind} onGo={preview.some(({ name }) => name === kind.faults[0]?.issue.tab) ? onSpot : undefined} />)}
        </ul>
      ) : null}
      <div className="controls">
        {reading && !desk.noted ? <button type="button" className="control main" onClick={desk.note}>{voice.t('desk.faults.note')}</button> : null}
        {workbook && issues.length > 0 ? <DeskMarked desk={desk} /> : null}
      </div>
      {reading && !desk.noted ? <p className="hint">{voice.t('desk.faults.noteSays')}</p> : null}
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

function countOf(issues: readonly SheetIssue[]): { readonly errors: number; readonly warnings: number } {
  const errors = issues.filter(({ kind }) => kind === 'error').length
  return { errors, warnings: issues.length - errors }
}
