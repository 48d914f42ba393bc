import type { SheetIssue } from '#intake/issue.ts'

/** What is said of one cell, or of several in the same words. */
export interface Fault {
  readonly issue: SheetIssue
  /** Cells of its tab; empty where it is of the tab or the file as a whole. */
  readonly cells: readonly string[]
}

/** Faults of one rule in one tab: a sheet may be wrong in the same way in every row. */
export interface FaultKind {
  readonly key: string
  readonly faults: readonly Fault[]
}

/** What must be mended before what must be known, each kind where the sheet first has it. */
export function faultKinds(issues: readonly SheetIssue[]): readonly FaultKind[] {
  const kinds = new Map<string, Map<string, { readonly issue: SheetIssue; readonly cells: string[] }>>()
  for (const kind of ['error', 'warning'] as const) {
    for (const issue of issues) {
      if (issue.kind !== kind) continue
      const own = JSON.stringify([kind, issue.tab, issue.rule])
      const faults = kinds.get(own) ?? new Map()
      kinds.set(own, faults)
      const said = JSON.stringify([issue.value, issue.params])
      const fault = faults.get(said) ?? { issue, cells: [] }
      faults.set(said, fault)
      if (issue.cell !== undefined && !fault.cells.includes(issue.cell)) fault.cells.push(issue.cell)
    }
  }
  return [...kinds].map(([key, faults]) => ({ key, faults: [...faults.values()] }))
}
