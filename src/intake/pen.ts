import type { SheetIssue } from './issue.ts'
import type { Params, SheetRule } from './rules.ts'
import { addressOf, type Line, type Tab } from './workbook.ts'

/** Writes down what is to be said of a tab: at a cell, or at the first filled cell of a row. */
export interface Pen {
  readonly tab: string
  readonly issues: readonly SheetIssue[]
  error(line: Line, column: number | undefined, rule: SheetRule, params?: Params): void
  warn(line: Line, column: number | undefined, rule: SheetRule, params?: Params): void
  /** Said once of the tab, at the first cell that has it, with how many have it. */
  once(line: Line, column: number | undefined, rule: SheetRule, params?: Params): void
  /** Said of the tab as a whole. */
  whole(kind: SheetIssue['kind'], rule: SheetRule, params?: Params): void
}

export function penOf({ name: tab }: Tab): Pen {
  const issues: SheetIssue[] = []
  const first = new Map<SheetRule, number>()
  const at = (kind: SheetIssue['kind'], line: Line, column: number | undefined, rule: SheetRule, params: Params): void => {
    const place = column ?? line.cells[0]?.column ?? 0
    const value = line.cells.find((cell) => cell.column === place)?.text.trim() ?? ''
    issues.push({ kind, tab, cell: addressOf(place, line.number), ...(value === '' ? {} : { value }), rule, params })
  }
  return {
    tab,
    issues,
    error: (line, column, rule, params = {}) => at('error', line, column, rule, params),
    warn: (line, column, rule, params = {}) => at('warning', line, column, rule, params),
    once: (line, column, rule, params = {}) => {
      const known = first.get(rule)
      const before = known === undefined ? undefined : issues[known]
      if (known === undefined || before === undefined) {
        first.set(rule, issues.length)
        at('warning', line, column, rule, { ...params, count: 1 })
      } else issues[known] = { ...before, params: { ...before.params, count: Number(before.params['count']) + 1 } }
    },
    whole: (kind, rule, params = {}) => {
      issues.push({ kind, tab, rule, params })
    },
  }
}
