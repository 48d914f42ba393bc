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
  return teller.t(`publish.suspect.${code}`, countedAll(params, teller))
}

/** The plural is chosen by `count`, and the number is written by the voice. */
function countedAll(params: Suspicion['params'], teller: Teller): Readonly<Record<string, string | number>> {
  const { count } = params
  return { ...wordedAll(params, teller), ...(count?.kind === 'count' ? { count: count.n, n: teller.count(count.n) } : {}) }
}

/** Every part in the reader's language; numbers as they are, since a plural may hang on them. */
export function wordedAll(params: Readonly<Record<string, string | number | Told>>, teller: Teller): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(params).map(([key, told]) => [key, typeof told === 'object' ? worded(told, teller) : told]))
}

/** One part in the reader's language. */
export function worded(told: Told, teller: Teller): string {
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
      return told.parts.map(({ key, params }) => teller.t(`publish.told.${key}`, countedAll(params, teller))).join('; ')
  }
}
