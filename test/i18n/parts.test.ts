import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { vi } from '#i18n/vi.ts'
import type { Lang } from '#model/words.ts'

const files = new Map(
  ['src', 'scripts'].flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => [join(top, name), readFileSync(join(top, name), 'utf8')] as const)),
)
/** Which parts of a dictionary a file teaches. */
const taught = (file: string, lang: Lang): string[] => [...(files.get(file) ?? '').matchAll(new RegExp(`'#i18n/${lang}/(\\w+)\\.ts'`, 'g'))].map(([, part]) => part ?? '')
const lessons = [...files.keys()].filter((file) => file.startsWith('src/i18n/parts/'))
const homes = new Map(lessons.flatMap((file) => taught(file, 'vi').map((part) => [part, file] as const)))
const englishHomes = new Map(lessons.flatMap((file) => taught(file, 'en').map((part) => [part, file] as const)))

/** Where an import leads. */
function target(from: string, name: string): string | undefined {
  const file = name.startsWith('#scripts/') ? name.slice(1) : name.startsWith('#') ? join('src', name.slice(1)) : normalize(join(dirname(from), name))
  return files.has(file) ? file : undefined
}

function named(file: string, pattern: RegExp): string[] {
  const text = (files.get(file) ?? '').replace(/^import type .*$/gm, '')
  return [...text.matchAll(pattern)].flatMap(([, name]) => target(file, name ?? '') ?? [])
}

/** All that comes with a file when it is fetched. */
function closure(entry: string): Set<string> {
  const found = new Set([entry])
  for (const file of found) for (const next of named(file, /^(?:import|export|\})(?: .*? from)? ?'([^']+)'/gm)) found.add(next)
  for (const file of found) for (const next of named(file, /^\} from '([^']+)'/gm)) found.add(next)
  return found
}

const page = closure('src/main.tsx')
const later = new Set([...files.keys()].flatMap((file) => named(file, /\bimport\('([^']+)'\)/g)))
/** Whether a file of a page chooses a language by itself; in files to be taken away it is that of what is described. */
const chooses = (file: string): boolean => /^src\/(app|figures)\//.test(file) && /voiceOf\(/.test(files.get(file) ?? '') && !waiting.has(file)
/** These wait until the words are there: `useTongue`, `useAllTongues`. Nothing is shown before its publication but by the desk. */
const waiting = new Set(['src/app/App.tsx', 'src/figures/trailCitation.ts', 'src/app/desk/unpublished.ts'])

/** Whatever the page fetches later finds there what came with the page; a worker, a command and a script begin with nothing. */
const entries = [
  ...['src/main.tsx', 'src/cli.ts', 'src/snapshot.ts', 'src/app/desk/worker.ts', 'scripts/template.ts', 'scripts/demo/write.ts'].map((entry) => [entry, closure(entry)] as const),
  ...[...later].map((entry) => [entry, new Set([...page, ...closure(entry)])] as const),
]
const asks = (file: string, part: string): boolean => new RegExp(`(?<!import )['\`]${part}\\.[a-zA-Z$]`).test((files.get(file) ?? '').replace(/^.*from '.*$/gm, ''))

describe('words of the dictionary', () => {
  test('come with every page or with a room, in both languages, and none is left out', () => {
    expect([...homes.keys()].toSorted()).toEqual(Object.keys(vi).toSorted())
    const first = 'src/i18n/parts/first.ts'
    const english = 'src/i18n/parts/english.ts'
    expect(taught(english, 'en')).toEqual(taught(first, 'vi'))
    for (const file of lessons.filter((each) => each !== first && each !== english)) expect([file, taught(file, 'en')]).toEqual([file, taught(file, 'vi')])
  })

  test('are not fetched with the first page where a room brings them', () => {
    expect([...page].filter((file) => lessons.includes(file))).toEqual(['src/i18n/parts/first.ts'])
  })

  test.each(entries)('are there with whatever asks for them: %s', (_, all) => {
    const absent = [...all].filter((file) => !file.startsWith('src/i18n/')).flatMap((file) => [...homes].filter(([part, home]) => asks(file, part) && !all.has(home)).map(([part]) => `${file} asks for ${part}`))

    expect(absent).toEqual([])
  })

  test.each(entries)('are there in both languages where a language is chosen: %s', (entry, all) => {
    const own = [...closure(entry)].filter((file) => !file.startsWith('src/i18n/'))
    const absent = own.some(chooses) ? own.flatMap((file) => [...englishHomes].filter(([part, home]) => asks(file, part) && !all.has(home)).map(([part]) => `${file} asks for ${part}`)) : []

    expect(absent).toEqual([])
  })
})
