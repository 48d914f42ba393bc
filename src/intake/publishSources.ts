import type { Seeds } from '#compile/table.ts'
import type { Cite } from '#model/programme.ts'
import type { Draft, DraftSource } from './draft.ts'
import type { Place } from './entries.ts'
import { withCites } from './publishKeep.ts'
import { withSource } from './publishTables.ts'

/** Where something is said: in one row, or in several that say the same. */
export interface Said {
  readonly at: Place
  readonly also?: readonly Place[]
}

/** Which places of documents the rows of a draft cite. */
export interface Citing {
  /** Those of the documents in whose tabs it is said. */
  readonly of: (said: Said) => readonly Cite[]
  readonly all: readonly Cite[]
}

/** The documents of a draft: that of every tab which none of the others has for its own, and the others. */
export function sourcesOf({ source, others = [] }: Pick<Draft, 'source' | 'others'>): readonly DraftSource[] {
  return [source, ...others.map((other) => other.source)]
}

/** Which of the documents of a draft those are in whose tabs something is said. */
export function sourcesAt({ others = [] }: Pick<Draft, 'others'>, { at, also = [] }: Said): ReadonlySet<number> {
  return new Set([at, ...also].map(({ tab }) => others.findIndex(({ tabs }) => tabs.includes(tab)) + 1))
}

/** The seeds with every document of a draft, and where its rows cite them. */
export function withSources(seeds: Seeds, draft: Draft): { readonly seeds: Seeds; readonly citing: Citing } {
  const { told, cites } = sourcesOf(draft).reduce<{ readonly told: Seeds; readonly cites: readonly Cite[] }>((before, source) => {
    const { seeds: more, cite } = withSource(before.told, source)
    return { told: more, cites: [...before.cites, cite] }
  }, { told: seeds, cites: [] })
  const distinct = (places: readonly Cite[]): readonly Cite[] => withCites([], places)
  return { seeds: told, citing: { of: (said) => distinct([...sourcesAt(draft, said)].flatMap((i) => cites[i] ?? [])), all: distinct(cites) } }
}
