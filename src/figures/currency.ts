import { compareMoments } from '#model/moment.ts'
import { replacementOf } from '#stats/neighbours.ts'
import type { Scene } from './scene.ts'

/** What a reader must be told of a state that is not the newest, and the edition to read in its place. */
export interface Currency {
  /** Empty for the current state. */
  readonly text: string
  /** Set where it was withdrawn: why, or empty. */
  readonly note?: string
  readonly instead?: string
}

/** That a state was replaced or withdrawn, or that a later one is there. */
export function currencyOf({ snapshot, catalogue, voice }: Scene): Currency {
  const own = catalogue.editions.find(({ id }) => id === snapshot.id)
  const replacement = replacementOf(catalogue.editions, snapshot.id)
  if (replacement) return { text: voice.t('figure.currency.superseded', { id: replacement.id }), instead: replacement.id }
  const current = catalogue.editions.find(({ id }) => id === catalogue.current)
  const instead = current && current.id !== snapshot.id ? { instead: current.id } : {}
  if (own?.reason === 'withdrawn') return { text: voice.t('figure.currency.withdrawn'), note: voice.say(own.note), ...instead }
  if (!current || current.id === snapshot.id || compareMoments(snapshot.asOf, current.asOf) >= 0) return { text: '' }
  return { text: voice.t('figure.currency.older', { date: voice.dated(current.asOf) }), ...instead }
}

/** The words of it alone: they stand on the page and in every file. */
export function bandOf(scene: Scene): string {
  return currencyOf(scene).text
}
