import type { Absence } from '#model/edition.ts'
import type { Moment } from '#model/moment.ts'
import type { Programme } from '#model/programme.ts'
import type { Lang, Words } from '#model/words.ts'
import type { Draft } from './draft.ts'
import type { Entries } from './entries.ts'
import type { WordRead } from './meanings.ts'
import { readAs } from './readAs.ts'

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
  readonly source: Readonly<Record<'title' | 'issuer' | 'says', Words>> & { readonly date: Moment; readonly number: string; readonly url: string }
}

/** Who words what nobody said: a voice of the dictionaries. */
interface Teller {
  t(key: string, params?: Readonly<Record<string, string | number>>): string
  say(words: Words): string
  date(moment: Moment): string
  dated(moment: Moment): string
}

/** A draft of what was answered; what is worded for want of words says no more than is known. The document itself is never made up. */
export function draftFrom({ asOf, publishedAt, reportedAt, missing, supersedes, note, source }: Answered, { entries, words = [], programme, voices }: { readonly entries: Entries; readonly words?: readonly WordRead[] | undefined; readonly programme: Programme; readonly voices: Readonly<Record<Lang, Teller>> }): Draft {
  const said = (words: Words, otherwise: (voice: Teller) => string): Words => inBothOr(words, () => ({ vi: otherwise(voices.vi), en: otherwise(voices.en) }))
  const { glossary, office } = programme
  const { date, number, url } = source
  const title = inBothOr(source.title, () => source.title)
  const issuer = said(source.issuer, (voice) => (office ? voice.say(office) : voice.t('publish.source.issuer')))
  // A name that any office may have tells no document from another: its number does, or else its title.
  const named = office || inBoth(source.issuer).vi !== '' ? issuer : number.trim() === '' ? title : { vi: number.trim(), en: number.trim() }
  return {
    asOf, reportedAt: reportedAt ?? date, publishedAt, entries, ...(missing === undefined ? {} : { missing }),
    ...(supersedes === undefined ? { reason: 'scheduled' } : { reason: 'correction', supersedes }),
    note: said(note, (voice) => voice.t('publish.note', { title: voice.say(title), date: voice.date(date) })),
    source: {
      date, title, issuer,
      short: { vi: short(voices.vi, named, date), en: short(voices.en, named, date) },
      says: readAs(said(source.says, (voice) => voice.t('publish.says', { units: voice.say(glossary.units), date: voice.dated(asOf) })), words, { programme, voices }),
      ...(number.trim() === '' ? {} : { number: number.trim() }), ...(url.trim() === '' ? {} : { url: url.trim() }),
    },
  }
}

/** What was said in either language serves for both. */
export function inBoth(words: Words): Words {
  return inBothOr(words, () => ({ vi: '', en: '' }))
}

function inBothOr(words: Words, otherwise: () => Words): Words {
  const [vi, en] = [words.vi.trim(), words.en.trim()]
  return vi === '' && en === '' ? otherwise() : { vi: vi || en, en: en || vi }
}

function short(voice: Teller, issuer: Words, date: Moment): string {
  return voice.t('publish.source.short', { issuer: voice.say(issuer), date: voice.date(date) })
}
