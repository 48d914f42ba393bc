import { voiceOf } from '#i18n/voice.ts'
import type { Entries } from '#intake/entries.ts'
import type { SheetIssue } from '#intake/issue.ts'
import { wordIssue } from '#intake/wordIssue.ts'
import type { Lang } from '#model/words.ts'

/** Entries in one line each, so that an expectation can be read. */
export function told({ units, gaps }: Entries): string[] {
  const cohort = (entry: Entries['units'][number]['cohort']): string => (entry.kind === 'cohort' ? entry.id : entry.kind)
  const reach = ({ atLeast, atMost }: { readonly atLeast: string; readonly atMost: string }): string => (atLeast === atMost ? atLeast : `${atLeast}..${atMost}`)
  return [
    ...units.map((unit) => [unit.code, cohort(unit.cohort), reach(unit), ...Object.entries(unit.reached).map(([step, on]) => `${step}@${on}`), ...(unit.decisionNo === undefined ? [] : [`số ${unit.decisionNo}`]), ...(unit.note === undefined ? [] : [`"${unit.note}"`])].join(' ')),
    ...gaps.map((gap) => ['+', ...(gap.id === undefined ? [] : [gap.id]), gap.size, ...gap.places.map(({ district, atLeast, atMost }) => `${district}:${atLeast}${atMost === undefined ? '' : `-${atMost}`}`), cohort(gap.cohort), reach(gap)].join(' ')),
  ]
}

export function worded(issues: readonly SheetIssue[], lang: Lang = 'vi'): string[] {
  const voice = voiceOf(lang)
  return issues.map((issue) => {
    const { place, text } = wordIssue(issue, voice)
    return `${issue.kind === 'error' ? 'lỗi' : 'lưu ý'} ${place}: ${text}`
  })
}
