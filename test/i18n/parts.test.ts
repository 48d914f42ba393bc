import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { core } from '#i18n/core.ts'
import { vi } from '#i18n/vi.ts'

const files = new Map(
  ['src', 'scripts'].flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => [join(top, name), readFileSync(join(top, name), 'utf8')] as const)),
)
const known = new Map([...files.keys()].filter((file) => file.startsWith('src/i18n/parts/')).map((file) => [file, [...(files.get(file) ?? '').matchAll(/'#i18n\/vi\/(\w+)\.ts'/g)].map(([, part]) => part ?? '')]))
const lazy = new Map([...known].flatMap(([file, parts]) => parts.map((part) => [part, file] as const)))

/** Where an import leads. */
function target(from: string, name: string): string | undefined {
  const file = name.startsWith('#scripts/') ? name.slice(1) : name.startsWith('#') ? join('src', name.slice(1)) : normalize(join(dirname(from), name))
  return files.has(file) ? file : undefined
}

function named(file: string, pattern: RegExp): string[] {
  const text = (files.get(file) ?? '').replace(/^import type .*$/gm, '')
  return [...text.matchAll(pattern)].flatMap(([, name]) => target(file, (name ?? '').replace(/\?worker&url$/, '')) ?? [])
}

/** All that comes with a file when it is fetched. */
function closure(entry: string): Set<string> {
  const found = new Set([entry])
  for (const file of found) for (const next of named(file, /^(?:import|export|\})(?: .*? from)? ?'([^']+)'/gm)) found.add(next)
  for (const file of found) for (const next of named(file, /^\} from '([^']+)'/gm)) found.add(next)
  return found
}

const entries = ['src/main.tsx', 'src/cli.ts', 'src/snapshot.ts', 'src/app/desk/worker.ts', 'scripts/template.ts', 'scripts/demo/write.ts', ...new Set([...files.keys()].flatMap((file) => named(file, /\bimport\('([^']+)'\)/g)))]
const asks = (file: string, part: string): boolean => new RegExp(`(?<!import )['\`]${part}\\.[a-zA-Z$]`).test((files.get(file) ?? '').replace(/^.*from '.*$/gm, ''))

describe('words of the dictionary', () => {
  test('come with every page or with a room, and none is left out', () => {
    expect([...Object.keys(core.vi), ...lazy.keys()].toSorted()).toEqual(Object.keys(vi).toSorted())
    expect(Object.keys(core.en)).toEqual(Object.keys(core.vi))
  })

  test('are not asked for by the first page where a room brings them', () => {
    expect([...closure('src/main.tsx')].filter((file) => known.has(file))).toEqual([])
  })

  test.each(entries)('are there with whatever asks for them: %s', (entry) => {
    const all = closure(entry)
    const absent = [...all].filter((file) => !file.startsWith('src/i18n/')).flatMap((file) => [...lazy].filter(([part, from]) => asks(file, part) && !all.has(from)).map(([part]) => `${file} asks for ${part}`))

    expect(absent).toEqual([])
  })
})
