import type { SheetIssue } from '#intake/issue.ts'
import { tellsAnswer } from '#intake/meantAs.ts'
import type { Suspicion } from '#intake/suspicion.ts'

/** What a person confirms: this suspicion with all that it says, of a state on these published data. Whatever of it changes is asked again. */
export function confirmation(base: string, { id, params }: Suspicion): string {
  return JSON.stringify([base, id, params])
}

/** What a person has read of a sheet: which warnings there were, how many of each, and which files were passed over. */
export function warningsIn(issues: readonly SheetIssue[], passed: readonly string[] = []): string {
  const counts = new Map<string, number>()
  for (const issue of issues) {
    // Another answer to a word is another thing to know.
    const what = tellsAnswer(issue) ? JSON.stringify([issue.rule, issue.params]) : issue.rule
    if (issue.kind === 'warning') counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  return [...[...counts].map(([rule, count]) => `${rule}:${count}`), ...passed].toSorted().join(' ')
}
