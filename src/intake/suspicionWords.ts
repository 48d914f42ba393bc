import type { Interval } from '#model/interval.ts'
import type { Moment } from '#model/moment.ts'
import type { Words } from '#model/words.ts'
import type { Suspicion, Told } from './suspicions.ts'

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
  const values = Object.entries(params).map(([key, told]) => [key, worded(told, teller)] as const)
  // The plural is chosen by the number, and the number is written by the voice.
  const { count } = params
  const counted = count?.kind === 'count' ? { count: count.n, n: teller.count(count.n) } : {}
  return teller.t(`publish.suspect.${code}`, { ...Object.fromEntries(values), ...counted })
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
  }
}
