import type { vi } from '#i18n/vi.ts'

/** The rule that a seed breaks; each is a key under `issue` of the dictionaries. */
export type Rule = keyof (typeof vi)['issue']['rule']

/** One thing wrong with the seeds, with its place. */
export interface Issue {
  /** Path inside the folder of seeds. */
  readonly file: string
  readonly line?: number
  /** Heading of the column. */
  readonly column?: string
  readonly rule: Rule
  readonly params: Readonly<Record<string, string | number>>
}

/** Takes an issue; compiling goes on, so that all are found in one run. */
export type Report = (issue: Issue) => void

/** By file, then by line, in the order found within a line. */
export function inOrder(issues: readonly Issue[]): Issue[] {
  const rank = (issue: Issue): number => issue.line ?? 0
  return issues.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : rank(a) - rank(b)))
}
