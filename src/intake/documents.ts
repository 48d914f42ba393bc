import { fold } from '#model/fold.ts'
import type { Moment } from '#model/moment.ts'
import type { StateRead } from './readState.ts'
import { identity, reportDifference, type FileState, type PennedState } from './stateTabs.ts'
import type { Line } from './workbook.ts'

/** What is said of a document, as far as it is. */
export type DocumentRead = Omit<StateRead, 'asOf'>

/** A document that files name as their own, where the answers speak of another. */
export interface NamedDocument extends DocumentRead {
  readonly title: string
  readonly date: Moment
  readonly files: readonly string[]
  /** Names of their tabs in which anything was read. */
  readonly tabs: readonly string[]
}

/** Which files' figures are from the document that is answered, and which from one of their own. */
export interface Several {
  /** Files of which the answers speak. */
  readonly asked: readonly string[]
  /** Whether those name it too: then every file names its own. */
  readonly isNamed: boolean
  readonly others: readonly NamedDocument[]
}

/** A tab with a list of units or of groups, and whether it says anything of them. */
export interface ListTab {
  readonly file: string
  readonly tab: string
  readonly says: boolean
}

export interface Documents {
  /** What is known of the document of which the answers speak. */
  readonly asked: DocumentRead
  /** Left out where all is from one document. */
  readonly several?: Several
}

/**
 * 1. Files that name the same document name one.
 * 2. What stands in a file that names none is from the document that is answered: prefilled from a file without a list.
 * 3. Where every file names its own, the answers speak of the first, and may correct it; the others are corrected in their files.
 */
export function documentsOf(states: readonly FileState[], lists: readonly ListTab[]): Documents {
  // 1. Named.
  const named = states.reduce(withDocument, [])

  // 2. Whose.
  const saying = lists.filter(({ says }) => says)
  const read = saying.length > 0 ? saying : lists
  const files = [...new Set(read.map(({ file }) => file))]
  const of = (file: string): Named | undefined => named.find((each) => each.files.includes(file))
  const nameless = files.filter((file) => !of(file))
  const [apart, second] = named.filter((each) => each.files.some((file) => !lists.some((list) => list.file === file)))
  if (nameless.length > 0 && apart && second) reportDifference(second.tab, apart.tab, identity)
  const own = named.filter((each) => each.files.some((file) => files.includes(file)))
  const asked = nameless.length > 0 ? apart : (own[0] ?? named[0])
  const others = own.filter((each) => each !== asked)
  for (const each of named) if (files.length > 0 && each !== asked && !own.includes(each)) reportAt(each.tab, ({ line, column }, { pen }) => pen.warn(line, column, 'documentUnused'))
  if (others.length === 0) return { asked: asked?.said ?? {} }

  // 3. Several.
  const isNamed = nameless.length === 0
  for (const each of own) if (isNamed || each !== asked) reportLack(each)
  return {
    asked: asked?.said ?? {},
    several: {
      asked: files.filter((file) => nameless.includes(file) || asked?.files.includes(file)), isNamed,
      others: others.flatMap(({ said: { title, date, ...said }, files: its }): NamedDocument[] => {
        if (title === undefined || date === undefined) return []
        return [{ ...said, title, date, files: files.filter((file) => its.includes(file)), tabs: read.filter(({ file }) => its.includes(file)).map(({ tab }) => tab) }]
      }),
    },
  }
}

interface Named {
  readonly said: DocumentRead
  readonly files: readonly string[]
  /** Where it is named first. */
  readonly tab: PennedState
}

function withDocument(named: readonly Named[], { file, said, tab }: FileState): readonly Named[] {
  if (!tab) return named
  const at = named.findIndex((each) => isSame(each.said, said))
  if (at < 0) return [...named, { said, files: [file], tab }]
  return named.map((each, i) => (i === at ? { ...each, said: { ...said, ...each.said }, files: [...each.files, file] } : each))
}

/**
 * Nothing that both say differs, and they share the number or the title: an office and a day alone are no document's name.
 * Two that have neither yet are one that is still to be named.
 */
function isSame(a: DocumentRead, b: DocumentRead): boolean {
  if (identity.some((key) => differs(a[key], b[key]))) return false
  const names = (it: DocumentRead): readonly (string | undefined)[] => [it.number, it.title]
  const isNameless = (it: DocumentRead): boolean => names(it).every((name) => name === undefined)
  return (isNameless(a) && isNameless(b)) || names(a).some((name, i) => name !== undefined && names(b)[i] !== undefined)
}

function differs(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && fold(a) !== fold(b)
}

/** Whoever corrects it does so in its file, so that it must be whole there. */
function reportLack({ said, tab }: Named): void {
  if (said.title === undefined) reportAt(tab, ({ line, column }, { pen }) => pen.error(line, column, 'documentUntitled'))
  if (said.date === undefined) reportAt(tab, ({ line, column }, { pen }) => pen.error(line, column, 'documentUndated'))
}

function reportAt(tab: PennedState, report: (at: { readonly line: Line; readonly column: number }, tab: PennedState) => void): void {
  const at = identity.flatMap((key) => tab.places.get(key) ?? [])[0]
  if (at) report(at, tab)
}
