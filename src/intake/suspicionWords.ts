import type { Interval } from '#model/interval.ts'
import type { Moment } from '#model/moment.ts'
import type { Words } from '#model/words.ts'
import type { Suspicion, Told } from './suspicion.ts'

/** Who words a suspicion: a voice of the dictionaries. */
export interface Teller {
  t(key: string, params?: Readonly<Record<string, string | number>>): string
  say(words: Words): string
  count(n: number): string
  dated(moment: Moment): string
  interval(interval: Interval): string
}

/** A suspicion in the reader's language. */
export function wordSuspicion({ code, params }: Suspicion, teller: Teller): string {
  // The plural is chosen by the number, and the number is written by the voice.
  const { count } = params
  const counted = count?.kind === 'count' ? { count: count.n, n: teller.count(count.n) } : {}
  return teller.t(`publish.suspect.${code}`, { ...wordedAll(params, teller), ...counted })
}

function wordedAll(params: Suspicion['params'], teller: Teller): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(params).map(([key, told]) => [key, worded(told, teller)]))
}

function worded(told: Told, teller: Teller): string {
  switch (told.kind) {
    case 'text':
      return told.text
    case 'count':
      return teller.count(told.n)
    case 'words':
      return teller.say(told.words)
    case 'moment':
      return teller.dated(told.moment)
    case 'interval':
      return teller.interval(told.interval)
    case 'cohort':
      return teller.t(`publish.cohort.${told.cohort}`)
    case 'parts':
      return told.parts.map(({ key, params }) => teller.t(`publish.told.${key}`, wordedAll(params, teller))).join('; ')
  }
}
