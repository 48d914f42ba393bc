import { voiceOf, type Voice } from '#i18n/voice.ts'
import type { Draft } from '#intake/draft.ts'
import type { Entries } from '#intake/entries.ts'
import type { StateRead } from '#intake/readState.ts'
import type { Programme } from '#model/programme.ts'
import type { Moment } from '#model/moment.ts'
import type { Words } from '#model/words.ts'
import type { Asked, Given } from './use.ts'

/** The draft that is asked for: what was typed, else what the sheet says of itself, else words that say no more than is known. */
export function draftOf(
  asked: Asked,
  { programme, entries, state = {}, asOf, today }: { readonly programme: Programme; readonly entries: Entries; readonly state: StateRead | undefined; readonly asOf: Moment; readonly today: Moment },
): Draft {
  const { moments, source, supersedes } = asked
  const publishedAt = moments.published ?? today
  const date = moments.sourceDate ?? state.date ?? moments.reported ?? publishedAt
  const { glossary } = programme
  const own = (text: string | undefined): Given => (text === undefined ? {} : { vi: text })
  const title = chosen(source.title, own(state.title), (voice) => voice.t('publish.source.title', { system: voice.say(glossary.system), date: voice.dated(asOf) }))
  const issuer = chosen(source.issuer, own(state.issuer), (voice) => (programme.office ? voice.say(programme.office) : voice.t('publish.source.issuer')))
  const number = source.number ?? state.number
  const correction = chosen(asked.note, asked.why, (voice) => voice.t('publish.note', { title: voice.say(title), date: voice.date(date) }))
  return {
    asOf, reportedAt: moments.reported ?? date, publishedAt, missing: asked.missing, entries, note: correction,
    ...(supersedes === undefined ? { reason: 'scheduled' } : { reason: 'correction', supersedes }),
    source: {
      date, title, issuer,
      short: chosen({}, {}, (voice) => voice.t('publish.source.short', { issuer: voice.say(issuer), date: voice.date(date) })),
      says: chosen(source.says, {}, (voice) => voice.t('publish.says', { units: voice.say(glossary.units), date: voice.dated(asOf) })),
      ...(number === undefined ? {} : { number }), ...(source.url === undefined ? {} : { url: source.url }),
    },
  }
}

/** What was typed in either language serves for both; where nothing was, the dictionaries say it. */
export function chosen(first: Given, second: Given, otherwise: (voice: Voice) => string): Words {
  const given = first.vi === undefined && first.en === undefined ? second : first
  const [vi, en] = [given.vi ?? given.en, given.en ?? given.vi]
  return { vi: vi ?? otherwise(voiceOf('vi')), en: en ?? otherwise(voiceOf('en')) }
}
