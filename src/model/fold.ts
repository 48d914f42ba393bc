/**
 * A name as people type it: no marks, đ as d, small letters, single spaces.
 * đ has no decomposition in Unicode and must be mapped by hand.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
}

/**
 * Two spellings of one official name compare equal: NFC, case, i for y at the end of a syllable
 * (Phú Quí, Phú Quý) and the place of the tone mark (Hoà, Hòa). The marks themselves count.
 */
export function sameName(a: string, b: string): boolean {
  return spelling(a) === spelling(b)
}

function spelling(text: string): string {
  const decomposed = text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().normalize('NFD')
  return decomposed
    .split(' ')
    .map((syllable) => {
      // Tone marks go to the end of the syllable, so that it does not matter on which vowel they stood.
      const tones = syllable.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.join('') ?? ''
      const letters = syllable.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
      return letters.replace(/y$/, 'i') + tones
    })
    .join(' ')
}
