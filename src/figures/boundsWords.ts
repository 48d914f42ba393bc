import type { Voice } from '#i18n/voice.ts'
import { isExact } from '#model/interval.ts'

const worded = new WeakMap<Voice, Voice>()

/** A voice that says bounds in words: "11 đến 13", where a drawing has a dash. */
export function inWords(voice: Voice): Voice {
  const known = worded.get(voice)
  if (known) return known
  const between = (from: string, to: string): string => (from === to ? from : voice.t('paper.words.fromTo', { from, to }))
  const made: Voice = {
    ...voice,
    interval: (it) => (isExact(it) ? voice.interval(it) : between(voice.count(it.atLeast), voice.count(it.atMost))),
    range: ({ atLeast, atMost }, digits) => between(voice.decimal(atLeast, digits), voice.decimal(atMost, digits)),
  }
  worded.set(voice, made)
  return made
}
