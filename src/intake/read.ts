import { compareMoments, type Moment } from '#model/moment.ts'
import { clean } from './clean.ts'
import { documentsOf, type ListTab, type Several } from './documents.ts'
import type { Entries, GapEntry } from './entries.ts'
import { groundOf, type ReadingGround, type SheetGround } from './ground.ts'
import type { Read, SheetIssue } from './issue.ts'
import { wordIssues } from './meantAs.ts'
import { wordsRead, type WordRead } from './meanings.ts'
import { penOf, type Pen } from './pen.ts'
import { previewOf, type PreviewTab, type ReadTab } from './preview.ts'
import { readGaps } from './readGaps.ts'
import { asOfIn, readState, type StateRead } from './readState.ts'
import { readUnits, type UnitRow } from './readUnits.ts'
import { inTime } from './rules.ts'
import { sortTab, type SortedTab } from './sortTab.ts'
import { statesIn, type FileState, type PennedState } from './stateTabs.ts'
import { combined } from './combined.ts'
import type { Workbook } from './workbook.ts'

/** What a workbook says, and how it was understood. */
export interface Reading {
  readonly entries: Entries
  readonly preview: readonly PreviewTab[]
  /** As of when and from which document, where a tab or a title says so; of several, that of which the answers speak. */
  readonly state?: StateRead
  /** Left out where all is from one document. */
  readonly several?: Several
  /** Codes of the units that had a row at all, also one that says nothing. */
  readonly spoken: readonly string[]
  /** Words that were read as somebody answered; left out where there are none. */
  readonly words?: readonly WordRead[]
}

/** The preview stands also where something must be mended. */
export type ReadSheet = Read<Reading> & {
  readonly preview: readonly PreviewTab[]
  /** Answers, with the cells that were read so: none, where no cell needs it. */
  readonly words: readonly WordRead[]
}

/**
 * 1. Texts are cleaned. 2. Each tab is sorted: units, what is only counted, the state, or none of it.
 * 3. The state is read, for no date may lie after it. 4. Rows are read. 5. What several rows say of one unit is held together.
 */
export function readEntries(typed: Workbook, asked: SheetGround): ReadSheet {
  const { workbook, issues: cleaned } = clean(typed)
  const base = groundOf(asked)
  const sorted = workbook.tabs.map((tab) => ({ tab, pen: penOf(tab), found: sortTab(tab, base) }))

  const stated = statedIn(sorted, asked)
  const asOf = asked.asOf ?? stated.asOf
  const ground: ReadingGround = { ...base, ...(asOf === undefined ? {} : { asOf }) }

  const hasUnits = sorted.some(({ found }) => found.role === 'units' && found.certain)
  const rows: UnitRow[] = []
  const gaps: GapEntry[] = []
  const lists: ListTab[] = []
  const read = sorted.map(({ pen, found, tab: { name: tab, file = '' } }): ReadTab => {
    // A table none of whose rows is a unit is no list of units where another tab is one.
    if (found.role === 'units' && (found.certain || !hasUnits)) {
      const { units, gaps: counted, roles } = readUnits(found.table, ground, pen)
      found.report(pen)
      rows.push(...units)
      gaps.push(...counted)
      lists.push({ file, tab, says: counted.length > 0 || units.some(({ entry }) => entry) })
      return { role: 'units', ...headOf(found), roles }
    }
    if (found.role === 'gaps') {
      const { gaps: counted, roles } = readGaps(found.table, ground, pen)
      found.report(pen)
      gaps.push(...counted)
      lists.push({ file, tab, says: counted.length > 0 })
      return { role: 'gaps', ...headOf(found), roles }
    }
    if (found.role === 'hidden' && found.matters) pen.whole('warning', 'tabHidden')
    return { role: found.role === 'units' ? 'passed' : found.role }
  })

  const entries: Entries = { units: combined(rows, ground), gaps }
  const { asked: document, several } = documentsOf(stated.files, lists)
  const state: StateRead = { ...(stated.asOf === undefined ? {} : { asOf: stated.asOf }), ...document }
  const whole: SheetIssue[] = []
  if (!read.some(({ role }) => role === 'units' || role === 'gaps')) whole.push(...nothingIn(sorted))
  else for (const { found, pen } of sorted) if (found.role === 'passed' && found.lists) pen.whole('warning', 'tabUnheaded')
  const words = wordsRead(asked.meant ?? [], ground.meanings, sorted.flatMap(({ pen }) => pen.words))
  const told = [...whole, ...cleaned, ...sorted.flatMap(({ pen }) => inPlace(pen.issues))]
  const issues = [...wordIssues(words, ground.programme), ...told]
  // In the sheet as it was read, every cell that was read as somebody answered says so.
  const shown = [...wordIssues(eachPlace(words), ground.programme), ...told]
  const preview = workbook.tabs.map((tab, i) => previewOf(tab, read[i] ?? { role: 'passed' }, shown))
  if (issues.some(({ kind }) => kind === 'error')) return { ok: false, issues, preview, words }
  const spoken = [...new Set(rows.map(({ code }) => code))]
  const used = words.filter(({ places }) => places.length > 0)
  return { ok: true, value: { entries, preview, spoken, ...(Object.keys(state).length > 0 ? { state } : {}), ...(several ? { several } : {}), ...(used.length > 0 ? { words: used } : {}) }, issues, preview, words }
}

/** A word read in several cells, as one word for each of them. */
function eachPlace(words: readonly WordRead[]): readonly WordRead[] {
  return words.flatMap((word) => word.places.map((place) => ({ ...word, places: [place] })))
}

interface Sorted {
  readonly pen: Pen
  readonly found: SortedTab
  readonly tab: Workbook['tabs'][number]
}

/** What the tabs about the state say; else the day in the title over a table. */
function statedIn(sorted: readonly Sorted[], { asOf }: SheetGround): { readonly asOf?: Moment; readonly files: readonly FileState[] } {
  const visible = sorted.filter(({ tab }) => !tab.hidden)
  const tabs = visible.flatMap(({ found, tab, pen }): PennedState[] => {
    const read = found.role === 'state' ? readState(tab, pen) : undefined
    return read ? [{ ...read, file: tab.file ?? '', pen }] : []
  })
  const stated = statesIn(tabs)
  const titles = visible.flatMap(({ found }) => (found.role === 'units' ? [asOfIn(found.table.tab.lines.slice(0, found.table.header.first))] : []))
  const title = tabs.length > 0 ? undefined : titles.find((each) => each !== undefined)
  const own = stated.asOf ?? title
  if (asOf && own && compareMoments(asOf, own) !== 0) (tabs[0]?.pen ?? visible.find(({ found }) => found.role === 'units')?.pen)?.whole('warning', 'stateDiffers', { ...inTime('asOf', asOf), ...inTime('sheet', own) })
  return { ...stated, ...(own === undefined ? {} : { asOf: own }) }
}

/** Why nothing can be read: no headings over a list, no column of steps, or neither list nor headings. */
function nothingIn(sorted: readonly Sorted[]): SheetIssue[] {
  const of = (rule: 'noStepColumn' | 'tabUnheaded', is: (found: SortedTab) => boolean): SheetIssue[] =>
    sorted.flatMap(({ tab, found }) => (is(found) ? [{ kind: 'error' as const, tab: tab.name, rule, params: {} }] : []))
  const found = [...of('noStepColumn', (each) => each.role === 'passed' && each.stepless), ...of('tabUnheaded', (each) => each.role === 'passed' && each.lists && !each.stepless)]
  if (found.length > 0) return found
  const counted = sorted.flatMap(({ tab, found: each }): SheetIssue[] => (each.role === 'passed' && each.counts ? [{ kind: 'error', tab: tab.name, rule: 'onlyCounts', params: { 'tab.key': 'book.sheet.unnamed' } }] : []))
  return counted.length > 0 ? counted : [{ kind: 'error', rule: 'noTable', params: {} }]
}

function headOf({ table: { header } }: Extract<SortedTab, { readonly role: 'units' | 'gaps' }>): Pick<ReadTab, 'header' | 'headings'> {
  return { header: header.row, headings: new Map(header.columns.map(({ column, text, heading }) => [column, { text, read: heading !== undefined && heading.column.kind !== 'aside' }])) }
}

/** Row by row, as one goes through the sheet; what is said of the tab comes first. */
function inPlace(issues: readonly SheetIssue[]): SheetIssue[] {
  const row = ({ cell = '' }: SheetIssue): number => Number(/\d+$/.exec(cell)?.[0] ?? 0)
  return issues.toSorted((a, b) => row(a) - row(b))
}
