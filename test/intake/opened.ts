import { expect } from 'vitest'
import { voiceOf } from '#i18n/voice.ts'
import { openWorkbook } from '#intake/open.ts'
import type { SheetIssue } from '#intake/issue.ts'
import { addressOf, type Workbook } from '#intake/workbook.ts'
import { wordIssue } from '#intake/wordIssue.ts'

/** The workbook in these bytes, which must open without a word against it. */
export async function opened(bytes: Uint8Array, name = 'bang.xlsx'): Promise<Workbook> {
  const { workbook, issues } = await openedWith(bytes, name)
  expect(issues).toEqual([])
  return workbook
}

/** The workbook in these bytes, with what must be known of it. */
export async function openedWith(bytes: Uint8Array, name = 'bang.xlsx'): Promise<{ readonly workbook: Workbook; readonly issues: readonly SheetIssue[] }> {
  const read = await openWorkbook(bytes, name)
  if (!read.ok) throw new Error(read.issues.map(({ rule, cell }) => `${rule} ${cell ?? ''}`).join(', '))
  return { workbook: read.value, issues: read.issues }
}

/** Why these bytes do not open, as an officer reads it. */
export async function refusal(bytes: Uint8Array, name = 'bang.xlsx'): Promise<{ readonly rule: string; readonly place: string; readonly vi: string; readonly en: string }> {
  const read = await openWorkbook(bytes, name)
  if (read.ok) throw new Error('opened')
  expect(read.issues.filter(({ kind }) => kind === 'error')).toHaveLength(1)
  const issue = read.issues.find(({ kind }) => kind === 'error')
  if (!issue) throw new Error('no issue')
  const [vi, en] = (['vi', 'en'] as const).map((lang) => worded(issue, lang))
  return { rule: issue.rule, place: vi?.place ?? '', vi: vi?.text ?? '', en: en?.text ?? '' }
}

export function worded(issue: SheetIssue, lang: 'vi' | 'en'): ReturnType<typeof wordIssue> {
  const voice = voiceOf(lang)
  return wordIssue(issue, { ...voice, t: (key, params) => voice.t(key as never, params) })
}

/** Texts by address, tab after tab. */
export function textsOf(workbook: Workbook): Readonly<Record<string, string>>[] {
  return workbook.tabs.map(({ lines }) => Object.fromEntries(lines.flatMap(({ number, cells }) => cells.map(({ column, text }) => [addressOf(column, number), text]))))
}
