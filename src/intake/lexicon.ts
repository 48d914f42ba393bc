import { fold } from '#model/fold.ts'
import type { Programme } from '#model/programme.ts'
import { languages, type Words } from '#model/words.ts'
import { isNear, slips } from './near.ts'
import { isWord, without } from './vocabulary.ts'

/** How a programme's steps and cohorts may be named in a sheet, folded. A name that two of them could bear is none's. */
export interface Lexicon {
  /** To the position of a step: by id, name or what is said of units that stand there. */
  readonly steps: ReadonlyMap<string, number>
  /** The same without what stands round the core of a name ("đã", "has been"). */
  readonly cores: ReadonlyMap<string, number>
  /** To the id of a cohort. */
  readonly cohorts: ReadonlyMap<string, string>
}

export function lexiconOf({ road, goal, cohorts, glossary }: Programme): Lexicon {
  const named = road.flatMap(({ id, name, clause }, at) => [id, ...forms(name), ...forms(clause)].map((form) => [fold(form), at] as const))
  const cores = road.flatMap(({ name }, at) => forms(name).map((form) => [coreOf(form), at] as const))
  const tranches = cohorts.flatMap(({ id, name }) => [id, ...forms(name)].flatMap((form) => [[fold(form), id], [trancheOf(form), id]] as const))
  return {
    steps: owned(named),
    cores: owned([...cores, ...forms(glossary.announced).map((form) => [coreOf(form), goal] as const)]),
    cohorts: owned(tranches),
  }
}

/** Position of the step that a text names, and nothing else. */
export function stepNamed({ steps, cores }: Lexicon, text: string): number | undefined {
  const folded = fold(text)
  return steps.get(folded) ?? (folded === '' ? undefined : cores.get(coreOf(text)))
}

/** Position of the one step whose name begins with a text; a single word, or one that says yes or no, says too little. */
export function stepStarting({ cores }: Lexicon, text: string): number | undefined {
  const core = coreOf(text)
  const words = core.split(' ')
  if (core === '' || !fold(text).includes(' ') || isWord('yes', core) || words.some((word) => isWord('not', word))) return undefined
  const at = new Set([...cores].filter(([form]) => form.startsWith(`${core} `)).map(([, step]) => step))
  return at.size === 1 ? [...at][0] : undefined
}

/** Id of the cohort that a text names. */
export function cohortNamed({ cohorts }: Lexicon, text: string): string | undefined {
  return cohorts.get(fold(text)) ?? cohorts.get(trancheOf(text))
}

/** Position of the step whose name a heading gives with a slip in it; another word beside it is no slip, for it may say the contrary. */
export function slippedCore({ cores }: Lexicon, text: string): number | undefined {
  const core = coreOf(text)
  return core.split(' ').some((word) => isWord('not', word)) ? undefined : nearest(cores, core, 'by word')
}

/** What a text may be a slip of; undefined where it could be two things. `by word`, none is added or left out, and each begins as it should. */
export function nearest<T>(names: ReadonlyMap<string, T>, text: string, strictly?: 'by word'): T | undefined {
  const folded = fold(text)
  const most = slips(folded)
  if (most === 0 || folded.length > longest) return undefined
  const found = new Set<T>()
  for (const [name, value] of names) if (slips(name) > 0 && isNear(folded, name, most) && figures(name) === figures(folded) && (strictly === undefined || isAlike(folded, name))) found.add(value)
  return found.size === 1 ? [...found][0] : undefined
}

/** One letter too many or too few in a word, or two swapped, is a slip; another word of the same beginning is none. */
function isAlike(a: string, b: string): boolean {
  if (a.replaceAll(' ', '') === b.replaceAll(' ', '')) return true
  const [words, others] = [a.split(' '), b.split(' ')]
  return words.length === others.length && words.every((word, at) => {
    const other = others[at] ?? ''
    return word === other || (word.slice(0, 1) === other.slice(0, 1) && !isWord('not', word) && !isWord('not', other) && isNear(word, other, word.length > 5 ? 2 : 1))
  })
}

/** A sentence is no slip of a name. */
const longest = 60

/** Another number is another thing, and no slip. */
function figures(text: string): string {
  return text.replace(/\D+/g, ' ').trim()
}

/** The name without words that do not change it. A word that turns it into its contrary stays. */
export function coreOf(text: string): string {
  return without(fold(text), ['aspect'])
}

function trancheOf(text: string): string {
  return fold(text).split(' ').filter((word) => !isWord('tranche', word)).join(' ')
}

function forms(words: Words): string[] {
  return languages.map((lang) => words[lang])
}

function owned<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const owners = new Map<string, Set<T>>()
  for (const [form, owner] of pairs) {
    if (form === '') continue
    const all = owners.get(form) ?? new Set<T>()
    owners.set(form, all.add(owner))
  }
  return new Map([...owners].flatMap(([form, all]) => [...all].slice(0, all.size === 1 ? 1 : 0).map((owner) => [form, owner] as const)))
}
