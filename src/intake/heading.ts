import { fold } from '#model/fold.ts'
import type { Programme } from '#model/programme.ts'
import type { Register } from '#model/register.ts'
import { languages, type Words } from '#model/words.ts'
import { headingParts } from './headingParts.ts'
import { columnKeys, headings, type ColumnKey } from './headings.ts'
import { kindsOf } from './kinds.ts'
import { coreOf, nearest, slippedCore, stepStarting, type Lexicon } from './lexicon.ts'
import { stepShortened } from './short.ts'
import { isWord, vocabulary, without } from './vocabulary.ts'

/**
 * What a column is about: something of every unit, the day of a step, a mark for a step done or for one not
 * done, the number and the day of the decision on a step in one cell, or nothing that is to be read. Steps by position.
 */
export type Column =
  | { readonly kind: 'plain'; readonly key: ColumnKey }
  | { readonly kind: 'on'; readonly step: number }
  | { readonly kind: 'tick'; readonly step: number }
  | { readonly kind: 'act'; readonly step: number }
  | { readonly kind: 'not'; readonly step: number }
  | { readonly kind: 'aside' }

/** How sure it is: word for word, by its parts, by how it begins, by supposing a slip, or by spelling out what is abbreviated. */
export interface Heading {
  readonly column: Column
  readonly by: 'exact' | 'parts' | 'start' | 'slip' | 'short'
  /** A heading over it that nobody understood. */
  readonly under?: string
}

/** Knows what is meant by a heading; `strictly`, without supposing a slip or an abbreviation. */
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
  const parts = headingParts(programme, lexicon)
  const [unitKinds, areaKinds] = [new Set(register.units.map(({ kind }) => kind)), new Set(register.areas.map(({ kind }) => kind))]
  const kinds = ([['name', unitKinds], ['district', areaKinds]] as const).map(([key, used]) => [key, [...kindsOf(programme, used).ids.keys()]] as const)

  const read = (text: string): Heading | undefined => {
    const folded = fold(text)
    if (folded === '' || folded.split(' ').length > longest) return undefined
    const key = plain.get(folded)
    if (key) return { column: { kind: 'plain', key }, by: 'exact' }
    const exact = lexicon.steps.get(folded) ?? lexicon.cores.get(coreOf(text))
    if (exact !== undefined) return { column: { kind: 'tick', step: exact }, by: 'exact' }
    // "Chưa công bố", and nothing else: a mark under it is as good a statement as one under the name itself.
    const denied = /^(?:chua|not yet|not) (?<of>.+)$/.exec(folded)?.groups?.['of'] ?? ''
    const not = lexicon.steps.get(denied) ?? lexicon.cores.get(coreOf(denied))
    if (not !== undefined) return { column: { kind: 'not', step: not }, by: 'exact' }
    const composed = parts(text)
    if (composed) return { column: composed, by: 'parts' }
    const named = kinds.find(([, forms]) => isListOf(folded, forms))
    if (named) return { column: { kind: 'plain', key: named[0] }, by: 'parts' }
    const start = starts.find(([form]) => folded.startsWith(`${form} `))
    if (!start) return undefined
    const [form, column] = [start[0], { kind: 'plain', key: start[1] } as const]
    const rest = folded.slice(form.length + 1)
    // What follows the name of a column that says how far something has come may make it another: planned, or of the year before.
    const isOther = column.key === 'cohort' ? without(rest, ['contrary']) !== rest : isClaim(column) && !/^[\d ]*$/.test(parts.left(rest, ['upToNow', 'beside', 'aspect']))
    return isOther ? undefined : { column, by: 'start' }
  }

  const slip = (text: string): Heading | undefined => {
    const dayOf = /^(?:ngay|date) (?<of>.+)$/.exec(fold(text))?.groups?.['of']
    const kind = dayOf === undefined ? 'tick' : 'on'
    const begun = slippedCore(lexicon, dayOf ?? text) ?? stepStarting(lexicon, dayOf ?? text)
    if (begun !== undefined) return { column: { kind, step: begun }, by: 'slip' }
    const key = nearest(plain, text, 'by word')
    if (key !== undefined) return { column: { kind: 'plain', key }, by: 'slip' }
    const short = stepShortened(lexicon, dayOf ?? text)
    if (short !== undefined) return { column: { kind, step: short }, by: 'short' }
    const numbered = without(fold(text), ['decided', 'numbered'])
    const isDecision = numbered !== fold(text) && stepShortened(lexicon, numbered) === programme.goal
    return isDecision ? { column: { kind: 'plain', key: 'decisionNo' }, by: 'short' } : undefined
  }

  const understood: HeadingReader = (text, strictly) => {
    if (text.length > mostLetters) return undefined
    if (isAside(text)) return { column: { kind: 'aside' }, by: 'exact' }
    const bare = withoutBrackets(text)
    const whole = read(text)
    if (whole ?? (bare === text)) return whole ?? (strictly ? undefined : slip(text))
    const found = read(bare) ?? (strictly ? undefined : slip(bare))
    // "(dự kiến)" behind the name of a step makes it another thing; "(ghi x)" does not.
    return found && isClaim(found.column) && !inBrackets(text).every((hint) => /^[\d ]{0,2}$/.test(parts.left(hint, ['hint', 'dated', 'decided', 'numbered', 'beside', 'aspect', 'upToNow']))) ? undefined : found
  }

  return (text, strictly) => {
    const found = understood(text, strictly)
    // A share or a number of something is nothing that was done.
    return found && isClaim(found.column) && /[%‰#]/.test(text) ? undefined : found
  }
}

/** Whether a column tells how far a unit has come, and not only who it is. */
export function isClaim(column: Column): boolean {
  return column.kind === 'plain' ? claims.includes(column.key) : column.kind !== 'aside'
}

const claims: readonly ColumnKey[] = ['step', 'atLeast', 'atMost', 'reached', 'cohort', 'decisionNo']

/** A running text is no heading. */
const longest = 14
const mostLetters = 160

function isAside(text: string): boolean {
  const folded = ` ${fold(text)} `
  return vocabulary.unread.some((words) => folded.endsWith(` ${words} `))
}

/** "Xã/phường/TT", "Huyện, TX, TP": kinds of places, at least two of them or one beside the word for a name. */
function isListOf(folded: string, forms: readonly string[]): boolean {
  const left = without(folded, ['naming'])
  return folded.includes(' ') && left !== '' && without(left, [], forms.toSorted((a, b) => b.length - a.length)) === '' && !isWord('yes', left)
}

function inBrackets(text: string): readonly string[] {
  return [...text.matchAll(brackets)].map(([found]) => fold(found))
}

function withoutBrackets(text: string): string {
  return text.replace(brackets, ' ')
}

const brackets = /\([^)]*\)|\[[^\]]*\]/g
