import type { SheetIssue } from './issue.ts'
import type { Meaning, WordAt } from './meanings.ts'
import type { Params, SheetRule } from './rules.ts'
import { addressOf, type Line, type Tab } from './workbook.ts'

/** Writes down what is to be said of a tab: at a cell, or at the first filled cell of a row. */
export interface Pen {
  readonly tab: string
  readonly issues: readonly SheetIssue[]
  /** Cells whose word was read as somebody answered. */
  readonly words: readonly WordAt[]
  error(line: Line, column: number | undefined, rule: SheetRule, params?: Params): void
  warn(line: Line, column: number | undefined, rule: SheetRule, params?: Params): void
  /** Said once of the tab, at the first cell that has it, with how many have it. */
  once(line: Line, column: number | undefined, rule: SheetRule, params?: Params): void
  /** Said of the tab as a whole. */
  whole(kind: SheetIssue['kind'], rule: SheetRule, params?: Params): void
  /** Written down of a cell whose word was read as somebody answered. */
  meant(line: Line, column: number | undefined, means: Meaning): void
}

export function penOf({ name: tab, lines, merged }: Tab): Pen {
  const issues: SheetIssue[] = []
  const said = new Set<string>()
  const first = new Map<SheetRule, number>()
  const words: WordAt[] = []
  const read = new Set<string>()
  /** A cell as it is seen; one that is merged downwards is its first. */
  const placed = (typed: Line, column: number | undefined): { readonly cell: string; readonly value: string; readonly isOver: boolean } => {
    const place = column ?? typed.cells[0]?.column ?? 0
    const textIn = ({ cells }: Line): string => cells.find((cell) => cell.column === place)?.text.trim() ?? ''
    const over = textIn(typed) === '' ? merged.find(({ top, bottom, left }) => left === place && top < typed.number && typed.number <= bottom) : undefined
    const line = (over && lines.find(({ number }) => number === over.top)) ?? typed
    return { cell: addressOf(place, line.number), value: textIn(line), isOver: line !== typed }
  }
  const at = (kind: SheetIssue['kind'], typed: Line, column: number | undefined, rule: SheetRule, params: Params): void => {
    const { cell, value, isOver } = placed(typed, column)
    // What stands in a merged cell is said once, and not of every row that it covers.
    if (isOver && said.has(`${cell} ${rule}`)) return
    said.add(`${cell} ${rule}`)
    issues.push({ kind, tab, cell, ...(value === '' ? {} : { value }), rule, params })
  }
  return {
    tab,
    issues,
    words,
    error: (line, column, rule, params = {}) => at('error', line, column, rule, params),
    warn: (line, column, rule, params = {}) => at('warning', line, column, rule, params),
    once: (line, column, rule, params = {}) => {
      const known = first.get(rule)
      const before = known === undefined ? undefined : issues[known]
      if (known === undefined || before?.rule !== rule) {
        first.set(rule, issues.length)
        at('warning', line, column, rule, { ...params, count: 1 })
      } else issues[known] = { ...before, params: { ...before.params, count: Number(before.params['count']) + 1 } }
    },
    whole: (kind, rule, params = {}) => {
      issues.push({ kind, tab, rule, params })
    },
    meant: (line, column, means) => {
      const { cell, value: word } = placed(line, column)
      if (!read.has(cell)) words.push({ tab, cell, word, means })
      read.add(cell)
    },
  }
}
