import { capital } from '#i18n/naming.ts'
import type { Voice } from '#i18n/voice.ts'
import type { Catalogue, Edition } from '#model/edition.ts'
import { replacementOf } from '#stats/neighbours.ts'

/** When an edition is of: with its id where another one is of the same moment. "tháng 8/2018". */
export function datedEdition(voice: Voice, catalogue: Catalogue, edition: Edition): string {
  const date = voice.dated(edition.asOf)
  return hasTwin(catalogue, edition) ? voice.t('version.name.numbered', { date, id: edition.id }) : date
}

/** An edition by its moment, its note, and that it no longer holds. "Tháng 8/2018 – dựng lại từ bài tháng 8/2018". */
export function editionName(voice: Voice, catalogue: Catalogue, edition: Edition): string {
  const note = voice.say(edition.note)
  const date = capital(datedEdition(voice, catalogue, edition))
  const name = voice.t(note === '' ? 'version.name.plain' : 'version.name.noted', { date, note })
  const replacement = replacementOf(catalogue.editions, edition.id)
  if (replacement) return voice.t('version.name.superseded', { name, id: replacement.id })
  return edition.reason === 'withdrawn' ? voice.t('version.name.withdrawn', { name }) : name
}

/**
 * An edition in a list to choose from, what tells it apart first: little room may cut the rest.
 * "Tháng 8/2018", "2030-05.1 (tháng 5/2030), đã thay".
 */
export function editionChoice(voice: Voice, catalogue: Catalogue, edition: Edition): string {
  const date = voice.dated(edition.asOf)
  const name = hasTwin(catalogue, edition) ? voice.t('version.choice.numbered', { date, id: edition.id }) : capital(date)
  if (replacementOf(catalogue.editions, edition.id)) return voice.t('version.choice.superseded', { name })
  return edition.reason === 'withdrawn' ? voice.t('version.choice.withdrawn', { name }) : name
}

/** The same with the note of the edition at its end. */
export function notedChoice(voice: Voice, catalogue: Catalogue, edition: Edition): string {
  const [date, note] = [editionChoice(voice, catalogue, edition), voice.say(edition.note)]
  return note === '' ? date : voice.t('version.name.noted', { date, note })
}

function hasTwin({ editions }: Catalogue, { asOf }: Edition): boolean {
  return editions.filter((each) => each.asOf === asOf).length > 1
}
