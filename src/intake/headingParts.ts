import { fold } from '#model/fold.ts'
import type { Programme } from '#model/programme.ts'
import { languages } from '#model/words.ts'
import type { Column } from './heading.ts'
import { coreOf, type Lexicon } from './lexicon.ts'
import { isWord, without, type vocabulary } from './vocabulary.ts'

type WordList = keyof typeof vocabulary

/** What a heading is about that names a step or a decision among other words; `left` are those that nobody knows. */
export interface HeadingParts {
  (text: string): Column | undefined
  readonly left: (folded: string, lists: readonly WordList[]) => string
}

/**
 * "Ngày ban hành áp dụng", "Công bố phù hợp (ngày)", "QĐ công bố số": a day or a number, and what of.
 * A single word that is not known may turn all of it round ("quá hạn", "dự kiến", "số lần"): then it is nothing.
 */
export function headingParts(programme: Programme, lexicon: Lexicon): HeadingParts {
  const own = ownPhrases(programme)
  // "TCVN ISO 9001:2015": the year of an edition belongs to what it stands behind.
  const editions = own.filter((phrase) => /\d$/.test(phrase))
  const left = (folded: string, lists: readonly WordList[]): string => without(editions.reduce((text, phrase) => text.replace(new RegExp(`(?<=^| )${phrase} (?:19|20)\\d{2}(?= |$)`), phrase), folded), lists, own)
  const parts = (text: string): Column | undefined => {
    const folded = fold(text)
    const words = folded.split(' ')
    const has = (list: WordList): boolean => words.some((word, i) => isWord(list, word) || isWord(list, `${word} ${words[i + 1] ?? ''}`))
    const [isDated, isDecided, isNumbered] = [has('dated'), has('decided'), words.includes('so') || words.includes('number')]
    const found = stepIn(coreOf(text), lexicon)
    if (!found && !isDecided) return undefined
    if (left(found?.rest ?? coreOf(text), ['beside', ...(isDated ? (['dated'] as const) : []), ...(isDecided ? (['decided', 'numbered'] as const) : [])]) !== '') return undefined
    // The decision that is numbered is that of reaching the goal; so is its day.
    if (isDecided && isDated && isNumbered) return { kind: 'act', step: found?.step ?? programme.goal }
    if (isDated) return { kind: 'on', step: found?.step ?? programme.goal }
    if (isDecided) return found === undefined || found.step === programme.goal ? { kind: 'plain', key: 'decisionNo' } : undefined
    return found && { kind: 'tick', step: found.step }
  }
  return Object.assign(parts, { left })
}

/** The one step whose core stands in a text, and what else stands there. */
export function stepIn(core: string, { steps, cores }: Lexicon): { readonly step: number; readonly rest: string } | undefined {
  const found = [...cores, ...steps].filter(([form]) => ` ${core} `.includes(` ${form} `))
  const length = Math.max(0, ...found.map(([form]) => form.length))
  const long = found.filter(([form]) => form.length === length)
  const [first, ...others] = long
  if (!first || others.some(([, step]) => step !== first[1])) return undefined
  return { step: first[1], rest: without(core, [], [first[0]]) }
}

/** What the programme calls itself, its system and its basis: none of it changes what a heading says. */
function ownPhrases({ glossary, basis, title, subtitle }: Programme): readonly string[] {
  const whole = languages.flatMap((lang) => [glossary.system[lang], glossary.systemLong[lang], glossary.unit[lang], glossary.units[lang], title[lang], ...basis[lang].split('·'), ...subtitle[lang].split('·')])
  const folded = [...new Set(whole.map(fold))].filter((phrase) => phrase !== '' && /^[\p{L}\d ]+$/u.test(phrase))
  return folded.toSorted((a, b) => b.length - a.length)
}
