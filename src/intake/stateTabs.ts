import { fold } from '#model/fold.ts'
import type { StateKey } from './headings.ts'
import type { Pen } from './pen.ts'
import type { StateRead, StateTab } from './readState.ts'
import { addressOf } from './workbook.ts'

/** A tab about the state, and who writes down what is to be said of it. */
export interface PennedState extends StateTab {
  readonly pen: Pen
}

/**
 * What several tabs say of the state together: the moment and the document of the first that names one. Facts cite one
 * document, so two that differ are refused: whichever were taken, facts of the other would be said to stand in it.
 */
export function stateIn(tabs: readonly PennedState[]): StateRead | undefined {
  const named = tabs.find(({ state }) => identity.some((key) => state[key] !== undefined)) ?? tabs[0]
  const timed = tabs.find(({ state }) => state.asOf !== undefined)
  for (const [i, tab] of tabs.entries()) reportDifference(tab, tabs.slice(0, i))
  if (!named) return undefined
  const { asOf: _, ...document } = named.state
  return { ...(timed?.state.asOf === undefined ? {} : { asOf: timed.state.asOf }), ...document }
}

/** What makes a document another one. */
const identity = ['number', 'date', 'issuer', 'title'] as const satisfies readonly StateKey[]

/** Said once of a tab, against the first that says otherwise, at the first cell in which they differ. */
function reportDifference(tab: PennedState, before: readonly PennedState[]): void {
  for (const other of before) {
    const keys = (['asOf', ...identity] as const).filter((key) => differs(tab, other, key))
    const [first] = keys
    const [here, there] = [first && tab.places.get(first), first && other.places.get(first)]
    if (!here || !there) continue
    const listed = ({ places }: StateTab): string => keys.flatMap((key) => places.get(key)?.text ?? []).join(', ')
    tab.pen.error(here.line, here.column, first === 'asOf' ? 'momentsDiffer' : 'documentsDiffer', { here: listed(tab), there: listed(other), other: `${other.pen.tab}!${addressOf(there.column, there.line.number)}` })
    return
  }
}

function differs({ state }: StateTab, { state: other }: StateTab, key: StateKey): boolean {
  const [a, b] = [state[key], other[key]]
  return a !== undefined && b !== undefined && (key === 'asOf' || key === 'date' ? a !== b : fold(a) !== fold(b))
}
