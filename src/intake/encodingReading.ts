import { isSyllable } from './encodingSyllable.ts'

/** Words of a text that hold letters past ASCII, and how many of them are Vietnamese syllables. */
export interface Reading {
  readonly words: number
  readonly syllables: number
}

/** How well a text reads as Vietnamese. A sign inside a word, as old encodings leave them there, spoils the word. */
export function readingOf(text: string): Reading {
  let [words, syllables] = [0, 0]
  const composed = text.normalize('NFC')
  // One by one: a list of all words of a large file would be larger than the file.
  wordOf.lastIndex = 0
  for (let found = wordOf.exec(composed); found; found = wordOf.exec(composed)) {
    const [word] = found
    if (!/[^\u0000-\u007F]/.test(word) || abbreviation.test(word)) continue
    words += 1
    if (word.length <= longest && /^[\p{L}\p{M}]+$/u.test(word) && isSyllable(word)) syllables += 1
  }
  return { words, syllables }
}

/** Whether all of it reads as Vietnamese; a text of ASCII alone says nothing. */
export function isVietnamese(text: string): boolean {
  const { words, syllables } = readingOf(text)
  return words > 0 && words === syllables
}

/** "QĐ", "HĐND": first letters of words are no syllable, and say nothing. */
const abbreviation = /^[A-ZĐƠƯÂÊÔĂ]{2,6}$/

/** Letters of a syllable at most, with marks that are not composed. */
const longest = 12

/** Words: what stands between spaces, digits, marks of ASCII, and the marks of typesetting that no old encoding uses. */
const wordOf = /[^\s\u0000-\u0040\u005B-\u0060\u007B-\u00A0“”‘’–—…•]+/gu
