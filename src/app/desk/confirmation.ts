import type { SheetIssue } from '#intake/issue.ts'
import type { Suspicion } from '#intake/suspicion.ts'

/** What a person confirms: this suspicion with all that it says, of a state on these published data. Whatever of it changes is asked again. */
export function confirmation(base: string, { id, params }: Suspicion): string {
  return JSON.stringify([base, id, params])
}

/** What a person has read of a sheet: which warnings there were, how many of each, and which files were passed over. */
export function warningsIn(issues: readonly SheetIssue[], passed: readonly string[] = []): string {
  const counts = new Map<string, number>()
  for (const { kind, rule } of issues) if (kind === 'warning') counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...[...counts].map(([rule, count]) => `${rule}:${count}`), ...passed].toSorted().join(' ')
}
