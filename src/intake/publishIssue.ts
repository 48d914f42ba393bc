import { worded, type Issue } from '#compile/issue.ts'
import type { Place } from './entries.ts'
import type { CohortAsk } from './publishCohort.ts'
import type { Told } from './suspicion.ts'
import { wordedAll, type Teller } from './suspicionWords.ts'

/** What stands in the way of publishing, beyond what seeds may break; each is worded under `publish.rule` of the dictionaries. */
export const draftRules = [
  /** The seeds hold no programme, or no list of units for the moment: {asOf}. */
  'noGround',
  /** The state that is to be corrected is none: {id}. */
  'supersedesUnknown',
  /** It is of another moment than what corrects it: {id, asOf, other}. */
  'supersedesOther',
  /** Another state replaced it already: {id, by}. */
  'supersededAlready',
  /** It would be published before the state that it corrects: {id, date, publishedAt}. */
  'correctionEarly',
  /** It is reported, or published, before its moment: {date, asOf}. */
  'reportedBefore',
  'publishedBefore',
  /** One of several documents is dated before the moment on which it reports: {title, date, asOf}. */
  'sourceBefore',
  /** The sheet does not speak of units, and nobody said what becomes of them: {id, silent, named, counted, left, lost}. */
  'missingNeeded',
  /** Several groups may have held the unit: {unit, groups}. */
  'gapAmbiguous',
  /** Several groups may have held units of which no cohort is said: {named, units, groups}. */
  'cohortNeeded',
  /** Several groups may have held it, all of which stand in the sheet as they were: {unit, groups}. */
  'groupStands',
  /** No group can have held it: {unit, groups}, the groups of others that can. */
  'gapNone',
  /** More units are named out of a group than it counts: {group, size, named, units}. */
  'gapFull',
  /** More units of a district are named out of a group than lie there: {group, district, most, named, units}. */
  'gapPlace',
  /** A district has less room than its groups need: {group, district, room, need, rows, kept}. */
  'groupNoRoom',
  /** A group does not fit beside the others: {group, room, rows, kept}. */
  'groupNoFit',
  /** Rows and groups are more units than there are: {counted, stated, rows, kept}. */
  'tooMany',
  /** The state that was to be withdrawn is none, or was withdrawn before: {id}. */
  'withdrawUnknown',
  'withdrawnAlready',
  /** A state that another one replaced need not be withdrawn: {id, by}. */
  'withdrawReplaced',
] as const
export type DraftRule = (typeof draftRules)[number]

/** What an issue is about: numbers and texts, and what is worded in the reader's language. */
export type PublishParams = Readonly<Record<string, string | number | Told>>

/** One thing in the way, and the row of the sheet where there is one. */
export type PublishIssue =
  | { readonly kind: 'draft'; readonly rule: DraftRule; readonly params: PublishParams; readonly at?: Place; readonly cohorts?: readonly CohortAsk[] }
  /** What the compiler says of the seeds that were made of it. */
  | { readonly kind: 'seeds'; readonly issue: Issue; readonly at?: Place }

/** A value, or everything that stands in its way, and of which units a cohort was asked where it came so far. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly PublishIssue[]; readonly asks?: readonly CohortAsk[] }

/** Place and a text in the reader's language; of what stands in no sheet, the line of the seeds and the rule. */
export function wordPublishIssue(issue: PublishIssue, teller: Teller): string {
  const place = issue.at ? `${issue.at.tab}:${issue.at.row} ` : ''
  if (issue.kind === 'draft') return `${place}${teller.t(`publish.rule.${issue.rule}`, wordedAll(issue.params, teller))}`
  const text = (rule: string, params: Issue['params']): string => teller.t(`issue.rule.${rule}`, params)
  return issue.at ? place + text(issue.issue.rule, issue.issue.params) : worded(issue.issue, text)
}
