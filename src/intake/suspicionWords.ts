import type { Interval } from '#model/interval.ts'
import type { Moment } from '#model/moment.ts'
import type { Words } from '#model/words.ts'
import type { Suspicion, SuspicionCode, Told } from './suspicions.ts'

/** What wording one needs of a voice. */
export interface Teller {
  readonly t: (code: SuspicionCode, params: Readonly<Record<string, string | number>>) => string
  readonly cohort: (membership: 'outside' | 'unstated') => string
  readonly say: (words: Words) => string
  readonly count: (n: number) => string
  readonly dated: (moment: Moment) => string
  readonly interval: (interval: Interval) => string
}

/** A suspicion in the reader's language. */
export function wordSuspicion({ code, params }: Suspicion, teller: Teller): string {
  const values = Object.entries(params).map(([key, told]) => [key, worded(told, teller)] as const)
  // The plural is chosen by the number, and the number is written by the voice.
  const { count } = params
  return teller.t(code, { ...Object.fromEntries(values), ...(count?.kind === 'count' ? { count: count.n, n: teller.count(count.n) } : {}) })
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
      return teller.cohort(told.cohort)
  }
}
