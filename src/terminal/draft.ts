import { voiceOf } from '#i18n/voice.ts'
import { draftFrom } from '#intake/answered.ts'
import type { Draft } from '#intake/draft.ts'
import type { Several } from '#intake/documents.ts'
import type { Reading } from '#intake/read.ts'
import type { Programme } from '#model/programme.ts'
import type { Moment } from '#model/moment.ts'
import type { Words } from '#model/words.ts'
import type { Asked, Given } from './use.ts'

/** The draft that is asked for: what was typed, else what the sheet says of itself; or the options in which its document must still be named. */
export function draftOf(
  { moments, source, supersedes, missing, note, why }: Asked,
  { programme, reading: { entries, state = {}, several, words }, asOf, today }: { readonly programme: Programme; readonly reading: Reading; readonly asOf: Moment; readonly today: Moment },
): { readonly draft: Draft } | { readonly lacking: readonly string[] } {
  const title = either(source.title, state.title)
  const date = moments.sourceDate ?? state.date
  const lacking = [...(title.vi === '' && title.en === '' ? ['--source-title "…"'] : []), ...(date === undefined ? ['--source-date'] : [])]
  if (date === undefined || lacking.length > 0) return { lacking }
  const draft = draftFrom({
    asOf, publishedAt: moments.published ?? today, ...(missing ? { missing } : {}), note: wordsOf(note.vi === undefined && note.en === undefined ? why : note),
    ...(moments.reported ? { reportedAt: moments.reported } : {}), ...(supersedes === undefined ? {} : { supersedes }),
    source: { date, title, issuer: either(source.issuer, state.issuer), says: wordsOf(source.says), number: source.number ?? state.number ?? '', url: source.url ?? '' },
  }, { entries, words, others: several?.others, programme, voices: { vi: voiceOf('vi'), en: voiceOf('en') } })
  return { draft }
}

/** Whether options speak of a document though every file names its own: they would be said of the first, and of no other. */
export function saysTwice({ moments, source: { title, issuer, says, number, url } }: Asked, several: Several | undefined): boolean {
  const options = [moments.sourceDate, number, url, ...[title, issuer, says].flatMap(({ vi, en }) => [vi, en])]
  return several?.isNamed === true && options.some((each) => each !== undefined)
}

export function wordsOf({ vi = '', en = '' }: Given): Words {
  return { vi, en }
}

function either(typed: Given, said: string | undefined): Words {
  return wordsOf(typed.vi === undefined && typed.en === undefined && said !== undefined ? { vi: said } : typed)
}
