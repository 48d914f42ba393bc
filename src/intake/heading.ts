import { fold } from '#model/fold.ts'
import type { Programme } from '#model/programme.ts'
import type { Register } from '#model/register.ts'
import { languages, type Words } from '#model/words.ts'
import { columnKeys, headings, type ColumnKey } from './headings.ts'
import { coreOf, nearest, stepStarting, type Lexicon } from './lexicon.ts'
import { isWord } from './vocabulary.ts'

/** What a column is about: something of every unit, the day of a step, or a mark for a step done. Steps by position. */
export type Column =
  | { readonly kind: 'plain'; readonly key: ColumnKey }
  | { readonly kind: 'on'; readonly step: number }
  | { readonly kind: 'tick'; readonly step: number }

/** How sure it is: word for word, by its parts, by how it begins, or by supposing a slip. */
export interface Heading {
  readonly column: Column
  readonly by: 'exact' | 'parts' | 'start' | 'slip'
}

/** Knows what is meant by a heading; `strictly`, without supposing a slip. */
export type HeadingReader = (text: string, strictly?: 'strictly') => Heading | undefined

/** Headings as this programme has them: the usual ones, its steps, its own words for units and for the levels above. */
export function headingReader(programme: Programme, register: Register, lexicon: Lexicon): HeadingReader {
  const plain = new Map<string, ColumnKey>(columnKeys.flatMap((key) => headings[key].map((form) => [form, key] as const)))
  const own = (words: Words | undefined, key: ColumnKey): void => {
    for (const lang of languages) if (words && !plain.has(fold(words[lang]))) plain.set(fold(words[lang]), key)
  }
  own(programme.glossary.unit, 'name')
  own(programme.glossary.units, 'name')
  own(programme.levels.at(-1), 'name')
  for (const kind of programme.kinds) if (register.units.some((unit) => unit.kind === kind.id)) own(kind.name, 'name')
  own(programme.levels.at(-2), 'district')
  // Longer names first; a single word says too little of what follows it.
  const starts = [...plain].filter(([form, key]) => form.includes(' ') && key !== 'size').toSorted(([a], [b]) => b.length - a.length)

  const read = (text: string): Heading | undefined => {
    const folded = fold(text)
    const words = folded.split(' ')
    if (folded === '' || words.length > longest) return undefined
    const key = plain.get(folded)
    if (key) return { column: { kind: 'plain', key }, by: 'exact' }
    const exact = lexicon.steps.get(folded) ?? lexicon.cores.get(coreOf(text))
    if (exact !== undefined) return { column: { kind: 'tick', step: exact }, by: 'exact' }
    const composed = byParts(words, text, lexicon, programme.goal)
    if (composed) return composed
    const start = starts.find(([form]) => folded.startsWith(`${form} `))
    return start ? { column: { kind: 'plain', key: start[1] }, by: 'start' } : undefined
  }

  const dated = new Map([...lexicon.steps, ...lexicon.cores].flatMap(([form, step]) => ['ngay ', 'date '].map((word) => [word + form, step] as const)))
  const slip = (text: string): Heading | undefined => {
    const on = nearest(dated, text)
    if (on !== undefined) return { column: { kind: 'on', step: on }, by: 'slip' }
    const dayOf = /^(?:ngay|date) (?<of>.+)$/.exec(fold(text))?.groups?.['of']
    const begun = stepStarting(lexicon, dayOf ?? text)
    if (begun !== undefined) return { column: { kind: dayOf === undefined ? 'tick' : 'on', step: begun }, by: 'slip' }
    const key = nearest(plain, text)
    if (key !== undefined) return { column: { kind: 'plain', key }, by: 'slip' }
    const step = nearest(lexicon.steps, text)
    return step === undefined ? undefined : { column: { kind: 'tick', step }, by: 'slip' }
  }

  return (text, strictly) => {
    if (text.length > mostLetters) return undefined
    const bare = withoutBrackets(text)
    return read(text) ?? (bare === text ? undefined : read(bare)) ?? (strictly ? undefined : slip(bare))
  }
}

/** A running text is no heading. */
const longest = 14
const mostLetters = 160

/** "Ngày ban hành áp dụng", "Công bố phù hợp (ngày)", "QĐ công bố số": a day or a number, and what of. */
function byParts(words: readonly string[], text: string, lexicon: Lexicon, goal: number): Heading | undefined {
  const has = (list: 'dated' | 'decided'): boolean => words.some((word, i) => isWord(list, word) || isWord(list, `${word} ${words[i + 1] ?? ''}`))
  const [isDated, isDecided] = [has('dated'), has('decided')]
  const step = stepIn(coreOf(text), lexicon)
  if (isDated && step !== undefined) return { column: { kind: 'on', step }, by: 'parts' }
  // The decision that is numbered is that of reaching the goal; so is its day.
  if (isDecided) return { column: isDated ? { kind: 'on', step: goal } : { kind: 'plain', key: 'decisionNo' }, by: 'parts' }
  return step === undefined ? undefined : { column: { kind: 'tick', step }, by: 'parts' }
}

/** The one step whose core stands in a text that does not deny it. */
function stepIn(core: string, { steps, cores }: Lexicon): number | undefined {
  const found = [...cores, ...steps].filter(([form]) => ` ${core} `.includes(` ${form} `))
  const length = Math.max(0, ...found.map(([form]) => form.length))
  const long = found.filter(([form]) => form.length === length)
  const at = new Set(long.map(([, step]) => step))
  const rest = long.reduce((left, [form]) => left.replace(form, ''), core)
  return at.size === 1 && !rest.split(' ').some((word) => isWord('not', word)) ? [...at][0] : undefined
}

function withoutBrackets(text: string): string {
  return text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
}
