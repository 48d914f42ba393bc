import { voiceOf } from '#i18n/voice.ts'
import { draftFrom, type Answered } from '#intake/answered.ts'
import { readDateText } from '#intake/dates.ts'
import type { Draft } from '#intake/draft.ts'
import type { Reading } from '#intake/read.ts'
import type { Absence } from '#model/edition.ts'
import type { Moment } from '#model/moment.ts'
import type { Programme } from '#model/programme.ts'
import type { Words } from '#model/words.ts'

/** What the officer typed and chose, as it stands in the fields. */
export interface Answers {
  readonly asOf: string
  readonly number: string
  readonly issuer: Words
  readonly date: string
  readonly title: Words
  readonly url: string
  readonly says: Words
  readonly reason: Draft['reason']
  /** Id of the state that is corrected; empty where none was chosen. */
  readonly supersedes: string
  readonly why: Words
  /** Left out until it was chosen. */
  readonly missing?: Absence
  /** What the sheets filled in; left out before any did. */
  readonly filled?: Filled
  /** By code of a unit whose cohort the sheet does not say: the id of its cohort, or `outside`. */
  readonly cohorts?: Readonly<Record<string, string>>
}

/** What sheets say of themselves, as it stands in the fields that it fills. */
type Filled = Readonly<Record<'asOf' | 'number' | 'date' | 'issuer' | 'title', string>>

const nothingFilled: Filled = { asOf: '', number: '', date: '', issuer: '', title: '' }

const silent: Words = { vi: '', en: '' }

export const noAnswers: Answers = {
  asOf: '', number: '', issuer: silent, date: '', title: silent, url: '', says: silent, reason: 'scheduled', supersedes: '', why: silent,
}

/** What is still to be answered, or cannot be read; each is worded under `desk.state.lack`. */
const lacks = ['asOf', 'asOfBad', 'date', 'dateBad', 'title', 'url', 'supersedes', 'otherMoment', 'why', 'missing'] as const
export type Lack = (typeof lacks)[number]

/** The day, month or year that was typed; undefined where it is none. */
export function momentIn(typed: string): Moment | undefined {
  const read = typed.trim() === '' ? undefined : readDateText(typed)
  return read?.ok ? read.moment : undefined
}

/**
 * Answers with what the sheets say of themselves. It fills a field once: what was typed stays, and a field that was emptied
 * stays empty. What no sheet says any more, or says of another document, goes again where nobody typed over it, for it is no answer.
 */
export function prefilled(answers: Answers, { state = {} }: Reading): Answers {
  const dated = (moment: Moment | undefined): string => (moment === undefined ? '' : voiceOf('vi').date(moment))
  const said: Filled = { asOf: dated(state.asOf), number: state.number ?? '', date: dated(state.date), issuer: state.issuer ?? '', title: state.title ?? '' }
  const before: Filled = answers.filled ?? nothingFilled
  const keys = ['asOf', 'number', 'date', 'issuer', 'title'] as const
  if (answers.filled && keys.every((key) => said[key] === before[key])) return answers
  const field = (key: keyof Filled, typed: string): string => (said[key] !== before[key] && (typed.trim() === '' || typed === before[key]) ? said[key] : typed)
  return {
    ...answers, filled: said,
    asOf: field('asOf', answers.asOf), number: field('number', answers.number), date: field('date', answers.date),
    issuer: { ...answers.issuer, vi: field('issuer', answers.issuer.vi) },
    title: { ...answers.title, vi: field('title', answers.title.vi) },
  }
}

/** What of the answers is lacking. `silentUnits`: of which the sheet says nothing; `corrected`: the moment of the state that is corrected. */
export function lacksOf(answers: Answers, silentUnits: number, corrected?: Moment): readonly Lack[] {
  const said = ({ vi, en }: Words): boolean => vi.trim() !== '' || en.trim() !== ''
  const { asOf, date, title, url, reason, supersedes, why, missing } = answers
  return lacks.filter((lack) => {
    switch (lack) {
      case 'asOf': return asOf.trim() === ''
      case 'asOfBad': return asOf.trim() !== '' && !momentIn(asOf)
      case 'date': return date.trim() === ''
      case 'dateBad': return date.trim() !== '' && !momentIn(date)
      case 'title': return !said(title)
      case 'url': return url.trim() !== '' && !/^https?:\/\/\S+$/.test(url.trim())
      case 'supersedes': return reason === 'correction' && supersedes === ''
      case 'otherMoment': return reason === 'correction' && corrected !== undefined && momentIn(asOf) !== undefined && momentIn(asOf) !== corrected
      case 'why': return reason === 'correction' && !said(why)
      case 'missing': return silentUnits > 0 && missing === undefined
    }
  })
}

/** The draft that the answers and the sheet make; undefined while something is lacking. */
export function draftOf(answers: Answers, { reading, programme, today, silentUnits }: { readonly reading: Reading; readonly programme: Programme; readonly today: Moment; readonly silentUnits: number }): Draft | undefined {
  const [asOf, date] = [momentIn(answers.asOf), momentIn(answers.date)]
  if (lacksOf(answers, silentUnits).length > 0 || !asOf || !date) return undefined
  const { number, issuer, title, url, says, reason, supersedes, why } = answers
  const answered: Answered = {
    asOf, publishedAt: today, missing: answers.missing ?? 'unstated', note: reason === 'correction' ? why : silent,
    ...(reason === 'correction' ? { supersedes } : {}),
    source: { date, title, issuer, says, number, url },
  }
  return draftFrom(answered, { entries: reading.entries, words: reading.words, others: reading.several?.others, programme, voices: { vi: voiceOf('vi'), en: voiceOf('en') } })
}
