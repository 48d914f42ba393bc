import { fold } from '#model/fold.ts'
import type { Moment } from '#model/moment.ts'
import type { StateKey } from './headings.ts'
import type { Pen } from './pen.ts'
import type { StateRead, StateTab } from './readState.ts'
import { addressOf } from './workbook.ts'

/** A tab about the state, of which file it is, and who writes down what is to be said of it. */
export interface PennedState extends StateTab {
  readonly file: string
  readonly pen: Pen
}

/** What the tabs of one file say of their document, and which of them names it; none where none does. */
export interface FileState {
  readonly file: string
  readonly said: Omit<StateRead, 'asOf'>
  readonly tab?: PennedState
}

/** What makes a document another one. */
export const identity = ['number', 'date', 'issuer', 'title'] as const satisfies readonly StateKey[]

/**
 * What tabs say of the state: all of one moment, and those of a file of one document. Two that differ are refused:
 * whichever were taken, facts of the other would be said to stand in it.
 */
export function statesIn(tabs: readonly PennedState[]): { readonly asOf?: Moment; readonly files: readonly FileState[] } {
  const asOf = tabs.find(({ state }) => state.asOf !== undefined)?.state.asOf
  for (const [i, tab] of tabs.entries()) {
    const before = tabs.slice(0, i)
    const moments = before.find((other) => differs(tab, other, 'asOf'))
    const documents = before.find((other) => other.file === tab.file && identity.some((key) => differs(tab, other, key)))
    // One fault at a tab: a slip of the file is as likely as not behind both.
    if (moments) reportDifference(tab, moments, ['asOf'])
    else if (documents) reportDifference(tab, documents, identity)
  }
  const files = [...new Set(tabs.map(({ file }) => file))].map((file): FileState => {
    const own = tabs.filter((tab) => tab.file === file)
    const tab = own.find(({ state }) => identity.some((key) => state[key] !== undefined))
    const { asOf: _, ...said } = own.reduceRight<StateRead>((all, { state }) => ({ ...all, ...state }), {})
    return { file, said, ...(tab ? { tab } : {}) }
  })
  return { ...(asOf === undefined ? {} : { asOf }), files }
}

/** Said at the first cell in which a tab says otherwise than another. */
export function reportDifference(tab: PennedState, other: PennedState, among: readonly StateKey[]): void {
  const keys = among.filter((key) => differs(tab, other, key))
  const [first] = keys
  const [here, there] = [first && tab.places.get(first), first && other.places.get(first)]
  if (!here || !there) return
  const listed = ({ places }: StateTab): string => keys.flatMap((key) => places.get(key)?.text ?? []).join(', ')
  tab.pen.error(here.line, here.column, first === 'asOf' ? 'momentsDiffer' : 'documentsDiffer', { here: listed(tab), there: listed(other), other: `${other.pen.tab}!${addressOf(there.column, there.line.number)}` })
}

function differs({ state }: StateTab, { state: other }: StateTab, key: StateKey): boolean {
  const [a, b] = [state[key], other[key]]
  return a !== undefined && b !== undefined && (key === 'asOf' || key === 'date' ? a !== b : fold(a) !== fold(b))
}
