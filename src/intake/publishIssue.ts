import { worded, type Issue } from '#compile/issue.ts'
import type { Place } from './entries.ts'

/** What stands in the way of publishing, beyond what seeds may break; each is worded under `publish.rule` of the dictionaries. */
export const draftRules = [
  /** The seeds hold no programme, or no list of units for the moment: {asOf}. */
  'noGround',
  /** The state that is to be corrected is none: {id}. */
  'supersedesUnknown',
  /** Another state replaced it already: {id, by}. */
  'supersededAlready',
  /** Several groups may have held the unit: {code, gaps}. */
  'gapAmbiguous',
  /** Several groups may have held it, since no cohort is said: {code, gaps}. */
  'cohortNeeded',
  /** No group can have held it: {code}. */
  'gapNone',
  /** More units are named out of a group than it counts: {gap, size, named}. */
  'gapFull',
  /** More units of a district are named out of a group than lie there: {gap, district, most, named}. */
  'gapPlace',
  /** The state that was to be withdrawn is none, or was withdrawn before: {id}. */
  'withdrawUnknown',
  'withdrawnAlready',
  /** A state that another one replaced need not be withdrawn: {id, by}. */
  'withdrawReplaced',
] as const
export type DraftRule = (typeof draftRules)[number]

/** One thing in the way, and the row of the sheet where there is one. */
export type PublishIssue =
  | { readonly kind: 'draft'; readonly rule: DraftRule; readonly params: Readonly<Record<string, string | number>>; readonly at?: Place }
  /** What the compiler says of the seeds that were made of it. */
  | { readonly kind: 'seeds'; readonly issue: Issue; readonly at?: Place }

/** A value, or everything that stands in its way. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly PublishIssue[] }

/** Who words an issue: a voice of the dictionaries. */
interface Teller {
  t(key: string, params?: Readonly<Record<string, string | number>>): string
}

/** Place, rule and a text in the reader's language; the row of the sheet, where it is of the sheet. */
export function wordPublishIssue(issue: PublishIssue, teller: Teller): string {
  const place = issue.at ? `${issue.at.tab}:${issue.at.row} ` : ''
  if (issue.kind === 'draft') return `${place}${teller.t(`publish.rule.${issue.rule}`, issue.params)}`
  return place + worded(issue.issue, (rule, params) => teller.t(`issue.rule.${rule}`, params))
}
