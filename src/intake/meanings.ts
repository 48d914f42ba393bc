import { fold } from '#model/fold.ts'
import type { Programme } from '#model/programme.ts'
import type { CohortEntry } from './entries.ts'
import type { Lexicon } from './lexicon.ts'

/** What a word is asked of: a step, a mark under the name of one, a mark under one that is denied, a cohort. */
export const wordKinds = ['step', 'mark', 'denial', 'cohort'] as const
export type WordKind = (typeof wordKinds)[number]

/** What a person says that a word means. Steps by id; of a step neither end, of a mark `silent`: the cell states nothing. */
export type Meaning =
  | { readonly kind: 'step'; readonly atLeast?: string; readonly atMost?: string }
  | { readonly kind: 'mark'; readonly mark: 'yes' | 'no' | 'silent' }
  | { readonly kind: 'denial'; readonly mark: 'yes' | 'silent' }
  | { readonly kind: 'cohort'; readonly cohort: CohortEntry }

/** A word that the reader refuses, and what it was answered to mean. */
export interface WordMeant {
  readonly word: string
  readonly means: Meaning
}

/** The same with the cells that were read so, the word as the first of them has it. */
export interface WordRead extends WordMeant {
  readonly places: readonly { readonly tab: string; readonly cell: string }[]
}

/** A cell whose word was read as somebody answered. */
export interface WordAt extends WordMeant {
  readonly tab: string
  readonly cell: string
}

/** Meanings by kind and folded word; an answer about what the programme does not have is none. */
export type Meanings = ReadonlyMap<string, Meaning>

/** What the text of a cell is read with. */
export interface WordGround {
  readonly lexicon: Lexicon
  readonly programme: Programme
  readonly meanings: Meanings
}

export function meaningsOf(meant: readonly WordMeant[], programme: Programme): Meanings {
  return new Map(meant.filter(({ means }) => holds(means, programme)).map(({ word, means }) => [wordKey(means.kind, word), means]))
}

/** One word of one kind, however it is spelt. */
export function wordKey(kind: WordKind, word: string): string {
  return `${kind} ${fold(word)}`
}

/** The answer to a word of a kind. */
export function meantBy<K extends WordKind>({ meanings }: WordGround, kind: K, word: string): Extract<Meaning, { readonly kind: K }> | undefined {
  const found = meanings.get(wordKey(kind, word))
  return found && isOf(found, kind) ? found : undefined
}

/** What of the answers was used, and where, in the order of the sheet; those that no cell needed come last. */
export function wordsRead(meant: readonly WordMeant[], meanings: Meanings, used: readonly WordAt[]): readonly WordRead[] {
  const words = new Map<string, { readonly word: string; readonly means: Meaning; readonly places: { readonly tab: string; readonly cell: string }[] }>()
  for (const { word, means, tab, cell } of used) {
    const key = wordKey(means.kind, word)
    const known = words.get(key) ?? { word: word.replace(/\s+/g, ' ').trim(), means, places: [] }
    known.places.push({ tab, cell })
    words.set(key, known)
  }
  const idle = meant.filter(({ word, means }) => { const key = wordKey(means.kind, word); return meanings.get(key) === means && !words.has(key) })
  return [...words.values(), ...idle.map((each) => ({ ...each, places: [] }))]
}

function isOf<K extends WordKind>(means: Meaning, kind: K): means is Extract<Meaning, { readonly kind: K }> {
  return means.kind === kind
}

function holds(means: Meaning, { road, cohorts }: Programme): boolean {
  if (means.kind === 'cohort') return means.cohort.kind !== 'cohort' || isIn(cohorts, means.cohort.id)
  if (means.kind !== 'step') return true
  const [low, high] = [means.atLeast, means.atMost].map((id) => road.findIndex((step) => step.id === id))
  return (means.atLeast === undefined || low !== -1) && (means.atMost === undefined || high !== -1) && !(low !== undefined && high !== undefined && low !== -1 && high !== -1 && low > high)
}

function isIn(all: readonly { readonly id: string }[], wanted: string): boolean {
  return all.some(({ id }) => id === wanted)
}
