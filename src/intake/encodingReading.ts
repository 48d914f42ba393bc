import { isSyllable } from './encodingSyllable.ts'

/** Words of a text that hold letters past ASCII, and how many of them are Vietnamese syllables. */
export interface Reading {
  readonly words: number
  readonly syllables: number
}

/** How well a text reads as Vietnamese. A sign inside a word, as old encodings leave them there, spoils the word. */
export function readingOf(text: string): Reading {
  let [words, syllables] = [0, 0]
  for (const word of text.normalize('NFC').split(apart)) {
    if (!/[^\u0000-\u007F]/.test(word)) continue
    words += 1
    if (/^[\p{L}\p{M}]+$/u.test(word) && isSyllable(word)) syllables += 1
  }
  return { words, syllables }
}

/** Whether all of it reads as Vietnamese; a text of ASCII alone says nothing. */
export function isVietnamese(text: string): boolean {
  const { words, syllables } = readingOf(text)
  return words > 0 && words === syllables
}

/** What stands between words: spaces, digits, marks of ASCII, and the marks of typesetting that no old encoding uses. */
const apart = /[\s\u0000-\u0040\u005B-\u0060\u007B-\u00A0“”‘’–—…•]+/u
