import { capital } from '#i18n/naming.ts'
import type { Voice } from '#i18n/voice.ts'
import type { Catalogue, Edition } from '#model/edition.ts'
import { replacementOf } from '#stats/neighbours.ts'

/** When an edition is of: with its id where another one is of the same moment. "tháng 8/2018". */
export function datedEdition(voice: Voice, { editions }: Catalogue, edition: Edition): string {
  const date = voice.dated(edition.asOf)
  const twins = editions.filter(({ asOf }) => asOf === edition.asOf).length > 1
  return twins ? voice.t('version.name.numbered', { date, id: edition.id }) : date
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
