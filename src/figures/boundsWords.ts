import type { Voice } from '#i18n/voice.ts'

const worded = new WeakMap<Voice, Voice>()

/** A voice for the tables of a sheet that says all its bounds in words: "11 đến 13", where other tables and every drawing have a dash. */
export function inWords(voice: Voice): Voice {
  const known = worded.get(voice)
  if (known) return known
  const between = (from: string, to: string): string => (from === to ? from : voice.t('paper.words.fromTo', { from, to }))
  const made: Voice = {
    ...voice,
    interval: ({ atLeast, atMost }) => between(voice.count(atLeast), voice.count(atMost)),
    range: ({ atLeast, atMost }, digits) => between(voice.decimal(atLeast, digits), voice.decimal(atMost, digits)),
  }
  worded.set(voice, made)
  return made
}
