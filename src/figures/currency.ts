import { compareMoments } from '#model/moment.ts'
import type { Scene } from './scene.ts'

/**
 * What a reader must be told of a state that is not the newest: that it was replaced or withdrawn, or that
 * a later state is there. Empty for the current one. It stands on the page and in every file.
 */
export function bandOf({ snapshot, catalogue, voice }: Scene): string {
  const own = catalogue.editions.find(({ id }) => id === snapshot.id)
  const replacing = catalogue.editions.find(({ supersedes }) => supersedes === snapshot.id)
  if (replacing) return voice.t('figure.currency.superseded', { id: replacing.id })
  if (own?.reason === 'withdrawn') return voice.t('figure.currency.withdrawn')
  const current = catalogue.editions.find(({ id }) => id === catalogue.current)
  if (!current || current.id === snapshot.id || compareMoments(snapshot.asOf, current.asOf) >= 0) return ''
  return voice.t('figure.currency.older', { date: voice.dated(current.asOf) })
}
