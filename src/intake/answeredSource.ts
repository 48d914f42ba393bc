import type { Moment } from '#model/moment.ts'
import type { Programme } from '#model/programme.ts'
import type { Lang, Words } from '#model/words.ts'
import type { NamedDocument } from './documents.ts'
import type { DraftSource } from './draft.ts'
import { inBoth, inBothOr } from './inBoth.ts'
import type { WordRead } from './meanings.ts'
import { readAs } from './readAs.ts'

/** What was answered of a document; a text is empty where nothing was said. */
export type AnsweredSource = Readonly<Record<'title' | 'issuer' | 'says', Words>> & { readonly date: Moment; readonly number: string; readonly url: string }

/** Who words what nobody said: a voice of the dictionaries. */
export interface Teller {
  t(key: string, params?: Readonly<Record<string, string | number>>): string
  say(words: Words): string
  count(n: number): string
  date(moment: Moment): string
  dated(moment: Moment): string
}

/** A document with the short name by which it is told from others. */
export type ToldSource = DraftSource & { readonly short: Words }

type Voices = Readonly<Record<Lang, Teller>>

const silent: Words = { vi: '', en: '' }

/** What a file says of its own document: nobody was asked more of it. */
export function answeredOf({ title, issuer = '', date, number = '' }: NamedDocument): AnsweredSource {
  return { title: { vi: title, en: '' }, issuer: { vi: issuer, en: '' }, says: silent, date, number, url: '' }
}

/** A document as it was answered, with what was read in its tabs as somebody said. */
export function sourceFrom(source: AnsweredSource, tabs: readonly string[], { asOf, words, programme, voices }: { readonly asOf: Moment; readonly words: readonly WordRead[]; readonly programme: Programme; readonly voices: Voices }): ToldSource {
  const said = (typed: Words, otherwise: (voice: Teller) => string): Words => inBothOr(typed, () => ({ vi: otherwise(voices.vi), en: otherwise(voices.en) }))
  const { glossary, office } = programme
  const { date, number, url } = source
  const title = inBothOr(source.title, () => source.title)
  const issuer = said(source.issuer, (voice) => (office ? voice.say(office) : voice.t('publish.source.issuer')))
  const told: DraftSource = {
    date, title, issuer,
    says: readAs(said(source.says, (voice) => voice.t('publish.says', { units: voice.say(glossary.units), date: voice.dated(asOf) })), words, { programme, voices, tabs }),
    ...(number.trim() === '' ? {} : { number: number.trim() }), ...(url.trim() === '' ? {} : { url: url.trim() }),
  }
  // A name that any office may have tells no document from another: its number does, or else its title.
  return called(told, office || inBoth(source.issuer).vi !== '' ? issuer : ownName(told), voices)
}

/** Documents of one office and one day are told apart by their numbers, or else their titles. */
export function apartFrom([first, ...more]: readonly [ToldSource, ...ToldSource[]], voices: Voices): readonly [ToldSource, ...ToldSource[]] {
  const all = [first, ...more]
  const apart = (source: ToldSource): ToldSource => (all.some((each) => each !== source && each.short.vi === source.short.vi) ? called(source, ownName(source), voices) : source)
  return [apart(first), ...more.map(apart)]
}

function ownName({ number, title }: DraftSource): Words {
  return number === undefined ? title : { vi: number, en: number }
}

function called(source: DraftSource, name: Words, { vi, en }: Voices): ToldSource {
  const short = (voice: Teller): string => voice.t('publish.source.short', { issuer: voice.say(name), date: voice.date(source.date) })
  return { ...source, short: { vi: short(vi), en: short(en) } }
}
