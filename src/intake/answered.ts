import type { Absence } from '#model/edition.ts'
import { compareMoments, type Moment } from '#model/moment.ts'
import type { Programme } from '#model/programme.ts'
import type { Lang, Words } from '#model/words.ts'
import { answeredOf, apartFrom, sourceFrom, type AnsweredSource, type Teller } from './answeredSource.ts'
import type { NamedDocument } from './documents.ts'
import type { Draft } from './draft.ts'
import type { Entries } from './entries.ts'
import { inBothOr } from './inBoth.ts'
import type { WordRead } from './meanings.ts'

/** What was answered of a state, on the page or in the line of a command; a text is empty where nothing was said. */
export interface Answered {
  readonly asOf: Moment
  readonly publishedAt: Moment
  /** Where it is not that of the document. */
  readonly reportedAt?: Moment
  /** Left out where nobody chose. */
  readonly missing?: Absence
  /** Id of the state that it corrects. */
  readonly supersedes?: string
  readonly note: Words
  /** The document of all that no other is named for. */
  readonly source: AnsweredSource
}

interface Given {
  readonly entries: Entries
  readonly words?: readonly WordRead[] | undefined
  /** Documents that files name as their own. */
  readonly others?: readonly NamedDocument[] | undefined
  readonly programme: Programme
  readonly voices: Readonly<Record<Lang, Teller>>
}

/** A draft of what was answered; what is worded for want of words says no more than is known. The document itself is never made up. */
export function draftFrom({ asOf, publishedAt, reportedAt, missing, supersedes, note, source }: Answered, { entries, words = [], others = [], programme, voices }: Given): Draft {
  const saying = { asOf, words, programme, voices }
  const apart = new Set(others.flatMap(({ tabs }) => tabs))
  const own = words.flatMap(({ places }) => places.map(({ tab }) => tab)).filter((tab) => !apart.has(tab))
  const [first, ...more] = apartFrom([sourceFrom(source, own, saying), ...others.map((other) => sourceFrom(answeredOf(other), other.tabs, saying))], voices)
  const noted = (voice: Teller, lang: Lang): string =>
    more.length === 0
      ? voice.t('publish.note', { title: voice.say(first.title), date: voice.date(first.date) })
      : voice.t('publish.notes', { n: more.length + 1, list: [first, ...more].map(({ short }) => short[lang]).join('; ') })
  return {
    asOf, publishedAt, entries, ...(missing === undefined ? {} : { missing }),
    // What several documents say together was reported with the last of them.
    reportedAt: reportedAt ?? more.reduce((last, { date }) => (compareMoments(date, last) > 0 ? date : last), first.date),
    ...(supersedes === undefined ? { reason: 'scheduled' } : { reason: 'correction', supersedes }),
    note: inBothOr(note, () => ({ vi: noted(voices.vi, 'vi'), en: noted(voices.en, 'en') })),
    source: first,
    ...(more.length === 0 ? {} : { others: more.map((each, i) => ({ source: each, tabs: others[i]?.tabs ?? [] })) }),
  }
}
