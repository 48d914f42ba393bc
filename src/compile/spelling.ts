/** What may be wrong with how a text is encoded. */
export type Misspelling = 'decomposed' | 'misread'

// Old Vietnamese encodings (TCVN3: "T©n Ch©u", "§øc") and UTF-8 read as Latin-1 ("PhÆ°á»›c") leave
// symbols inside words, or capitals with marks that Vietnamese does not have.
const insideWord = /\p{L}[¡-©«¬®-¶¸-º¼-¾]|[¡-¦¨-¬®-¶¸-º¼-¾§]\p{Ll}/u
const twiceEncoded = /[ÃÄÅÆ][\u0080-\u00BF\u2018-\u203A]|á[º»]/u
const lost = /[\uFFFD\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u

/** Letters of a Vietnamese name: the Latin ones, with the marks of the language, and đ. */
const name = /^[\p{Script=Latin}\p{N}\s'’().,/-]*$/u
const foreign = /[åÅæÆøØßþÞðÐñÑçÇäÄëËïÏöÖüÜÿŸîÎûÛ]/u

/** How a running text is misspelt; undefined where it is not. */
export function misspelt(text: string): Misspelling | undefined {
  if (lost.test(text) || insideWord.test(text) || twiceEncoded.test(text)) return 'misread'
  return text === text.normalize('NFC') ? undefined : 'decomposed'
}

/** The same for a name of a unit or an area, which holds nothing but letters and a few marks. */
export function misspeltName(text: string): Misspelling | undefined {
  const composed = text.normalize('NFC')
  if (!name.test(composed) || foreign.test(composed)) return 'misread'
  return misspelt(text)
}
