import { fold } from '#model/fold.ts'
import type { Moment } from '#model/moment.ts'
import { readDate, readDateText } from './dates.ts'
import { headings, stateHeadings, stateKeys, type StateKey } from './headings.ts'
import { searched } from './header.ts'
import type { Pen } from './pen.ts'
import { shownText } from './shown.ts'
import { vocabulary } from './vocabulary.ts'
import type { Cell, Line, Tab } from './workbook.ts'

/** What a workbook says of the state as a whole: as of when, and from which document. */
export interface StateRead {
  readonly asOf?: Moment
  readonly number?: string
  readonly issuer?: string
  readonly date?: Moment
  readonly title?: string
}

/** What one tab says of the state, and where. */
export interface StateTab {
  readonly state: StateRead
  readonly places: ReadonlyMap<StateKey, { readonly line: Line; readonly column: number; readonly text: string }>
}

/** Lines of a name and a value beside it; undefined where a tab is none of the kind, as one that explains how every column is filled in. */
export function readState(tab: Tab, pen: Pen): StateTab | undefined {
  const above = tab.lines.slice(0, searched)
  const lines = above.flatMap((line) => pairsIn(line).map((pair) => ({ line, ...pair })))
  if (new Set(lines.map(({ key }) => key)).size < 3) return undefined
  if (above.filter(({ cells }) => columnNames.has(fold(cells[0]?.text ?? ''))).length >= 3) return undefined
  const value = (key: StateKey): string | undefined => lines.find((each) => each.key === key)?.value?.text.trim() || undefined
  const moment = (key: 'asOf' | 'date'): Moment | undefined => {
    const found = lines.find((each) => each.key === key)
    if (!found?.value || found.value.text.trim() === '') return undefined
    const read = readDate(found.value)
    if (!read.ok) pen.error(found.line, found.value.column, read.rule, read.params ?? {})
    return read.ok ? read.moment : undefined
  }
  const [asOf, date] = [moment('asOf'), moment('date')]
  const texts = (['number', 'issuer', 'title'] as const).flatMap((key) => {
    const text = value(key)
    return text === undefined ? [] : [[key, text] as const]
  })
  const places = new Map(lines.flatMap(({ line, key, value: cell }) => (cell && cell.text.trim() !== '' ? [[key, { line, column: cell.column, text: shownText(cell) }] as const] : [])).toReversed())
  return { state: { ...(asOf ? { asOf } : {}), ...(date ? { date } : {}), ...Object.fromEntries(texts) }, places }
}

/** Names of columns of units, none of which is a line about the state. */
const columnNames = new Set((['serial', 'code', 'kind', 'name', 'district', 'cohort', 'step', 'note'] as const).flatMap((key) => headings[key]))

const keys = new Map(stateKeys.flatMap((key) => stateHeadings[key].map((form) => [form, key] as const)))
const longest = Math.max(...[...keys.keys()].map(({ length }) => length)) * 2

function pairsIn({ cells }: Line): { readonly key: StateKey; readonly value: Cell | undefined }[] {
  return cells.flatMap((cell, i) => {
    const key = cell.text.length > longest ? undefined : keys.get(fold(cell.text))
    return key === undefined ? [] : [{ key, value: cells[i + 1] }]
  })
}

/** "Tính đến hết ngày 30/11/2018" over a table: the day for which it holds. */
export function asOfIn(lines: readonly Line[]): Moment | undefined {
  for (const { text } of lines.flatMap(({ cells }) => cells)) {
    const plain = text.normalize('NFD').replace(/\p{Mn}/gu, '').replace(/đ/gi, 'd').toLowerCase()
    const at = vocabulary.upTo.map((words) => [plain.lastIndexOf(words), words.length] as const).find(([from]) => from >= 0)
    if (!at) continue
    const behind = plain.slice(at[0] + at[1]).replace(/^[\s:]*(?:het|end of)?\s*/, '').replace(/[\s).;]+$/, '')
    const read = readDateText(behind)
    if (read.ok) return read.moment
  }
  return undefined
}
