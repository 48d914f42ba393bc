import type { Seeds } from '#compile/table.ts'
import type { Words } from '#model/words.ts'
import type { Outcome } from './publishIssue.ts'
import { cellsOf, oneLine, tableIn, withTable } from './seedTable.ts'

/**
 * The seeds with a state withdrawn: its line says so, and why. Its file stays as it is, byte for byte, at its address;
 * the newest state that still holds becomes the current one again.
 */
export function withWithdrawal(seeds: Seeds, id: string, why: Words): Outcome<Seeds> {
  const table = tableIn(seeds, 'snapshots.csv')
  const row = cellsOf(table, 'id').indexOf(id)
  if (row < 0) return { ok: false, issues: [{ kind: 'draft', rule: 'withdrawUnknown', params: { id } }] }
  if (cellsOf(table, 'reason')[row] === 'withdrawn') return { ok: false, issues: [{ kind: 'draft', rule: 'withdrawnAlready', params: { id } }] }
  const by = cellsOf(table, 'id')[cellsOf(table, 'supersedes').indexOf(id)]
  if (by !== undefined) return { ok: false, issues: [{ kind: 'draft', rule: 'withdrawReplaced', params: { id, by } }] }
  const said = new Map([['reason', 'withdrawn'], ['note_vi', oneLine(why.vi)], ['note_en', oneLine(why.en)]])
  const lines = table.lines.map((line, i) => (i === row ? table.headings.map((heading, j) => said.get(heading) ?? line[j] ?? '') : line))
  return { ok: true, value: withTable(seeds, 'snapshots.csv', { headings: table.headings, lines }) }
}
