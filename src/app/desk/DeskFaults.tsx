import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { askedOf } from '#intake/choices.ts'
import type { SheetIssue } from '#intake/issue.ts'
import { tellsAnswer } from '#intake/meantAs.ts'
import { wordKey, type WordMeant } from '#intake/meanings.ts'
import type { Programme } from '#model/programme.ts'
import type { Desk } from './desk.ts'
import { DeskFaultKind } from './DeskFault.tsx'
import { DeskMarked } from './DeskMarked.tsx'
import { DeskTable, type Spot } from './DeskTable.tsx'
import { meaningTold, shortened } from './DeskWord.tsx'
import { DeskWords } from './DeskWords.tsx'
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
  const { voice, announce } = usePage()
  const { workbook, preview, reading, issues, words } = sheet
  const kinds = useMemo(() => faultKinds(issues.filter((issue) => !tellsAnswer(issue))), [issues])
  const [list, answered] = [useRef<HTMLUListElement>(null), useRef<HTMLHeadingElement>(null)]
  const awaited = useRef<{ readonly how: 'answered' | 'back'; readonly meant: WordMeant } | undefined>(undefined)
  // What had the focus is gone with the fault, or with the answer: it goes to the next question, or to the answers.
  useEffect(() => {
    const asked = awaited.current
    if (!asked) return
    awaited.current = undefined
    const { how, meant: { word, means } } = asked
    const now = words.find((each) => wordKey(each.means.kind, each.word) === wordKey(means.kind, word))
    const count = now?.places.length ?? 0
    announce(how === 'back' ? voice.t('desk.words.taken', { word: shortened(word) }) : voice.t('desk.words.read', { word: shortened(word), as: meaningTold(means, programme, voice), count, n: voice.count(count) }))
    const next = list.current?.querySelector<HTMLElement>('.desk-word select')
    ;(how === 'back' ? (answered.current ?? next) : (next ?? answered.current))?.focus()
  // oxlint-disable-next-line react/exhaustive-deps
  }, [sheet])
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
      {errors > 0 ? <p className="hint">{voice.t('desk.faults.mend')}{issues.some(askedOf) ? ` ${voice.t('desk.words.hint')}` : ''}</p> : null}
      <DeskWords
        words={words} programme={programme} heading={answered} onGo={onSpot}
        onTakeBack={(meant) => {
          awaited.current = { how: 'back', meant }
          desk.takeBack(meant)
        }}
      />
      {kinds.length > 0 ? (
        <ul ref={list} className="desk-faults" tabIndex={0} aria-label={voice.t('desk.faults.list')}>
          {kinds.map((kind) => (
            <DeskFaultKind
              key={kind.key} kind={kind} programme={programme} onGo={preview.some(({ name }) => name === kind.faults[0]?.issue.tab) ? onSpot : undefined}
              onMean={(meant) => {
                awaited.current = { how: 'answered', meant }
                desk.mean(meant)
              }}
            />
          ))}
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
