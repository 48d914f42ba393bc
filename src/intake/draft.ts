import type { Absence } from '#model/edition.ts'
import type { Moment } from '#model/moment.ts'
import type { Words } from '#model/words.ts'
import type { Entries } from './entries.ts'

/** A state that is about to be published: what a sheet says, and what the officer answered. */
export interface Draft {
  readonly asOf: Moment
  readonly reportedAt: Moment
  readonly publishedAt: Moment
  readonly reason: 'scheduled' | 'correction'
  /** Id of the state that it corrects. */
  readonly supersedes?: string
  /** Why, or what it is. */
  readonly note: Words
  /** The document that the new facts are from: all of them, or those in tabs that none of the others has for its own. */
  readonly source: DraftSource
  /** Documents that files name as their own, with the names of their tabs. */
  readonly others?: readonly { readonly source: DraftSource; readonly tabs: readonly string[] }[]
  /**
   * What becomes of units that the sheet does not speak of: their step is not stated, or they stand as in the state before;
   * left out where nobody chose, which is refused where it makes a difference. In which cohort they are stays true.
   */
  readonly missing?: Absence
  readonly entries: Entries
}

export interface DraftSource {
  readonly number?: string
  readonly issuer: Words
  readonly date: Moment
  readonly title: Words
  /** A short name for a source line; the issuer and the year where it is left out. */
  readonly short?: Words
  readonly url?: string
  /** What it states, in our own words: its only paragraph. */
  readonly says: Words
}
