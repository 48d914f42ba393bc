import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** The drawing of the house in README.md, as a table: what a room stands on. */
const stands = {
  model: [],
  stats: ['model'],
  i18n: ['model'],
  theme: ['model'],
  figures: ['stats', 'i18n', 'model'],
  charts: ['figures', 'i18n', 'theme', 'model'],
  export: ['charts', 'figures', 'i18n', 'theme', 'model'],
  data: ['model'],
  compile: ['data', 'model'],
  intake: ['compile', 'data', 'stats', 'model'],
  terminal: ['intake', 'compile', 'data', 'figures', 'i18n', 'model'],
  app: ['export', 'charts', 'figures', 'stats', 'i18n', 'theme', 'data', 'model'],
} as const satisfies Readonly<Record<string, readonly string[]>>

const libraries: Readonly<Record<string, readonly string[]>> = {
  react: ['charts', 'export', 'app'],
  'react-dom': ['export', 'app'],
  recharts: ['charts'],
  '@tanstack/react-table': ['charts'],
  i18next: ['i18n'],
  zod: [],
  'zod/mini': ['data'],
  '@fontsource/be-vietnam-pro/latin-400.css': ['export'],
  '@noble/hashes/sha2.js': ['data', 'export'],
  'read-excel-file/node': [],
  fflate: ['export', 'intake'],
  'node:fs': ['compile', 'terminal'],
  'node:fs/promises': [],
  'node:child_process': [],
  'node:http': [],
}

type Room = keyof typeof stands
const rooms = Object.keys(stands) as readonly Room[]
const pairs = rooms.flatMap((from) => rooms.map((to) => ({ from, to, allowed: from === to || (stands[from] as readonly Room[]).includes(to) })))
const uses = rooms.flatMap((from) => Object.entries(libraries).map(([library, in_]) => ({ from, library, allowed: in_.includes(from) })))

/** Every way to name another file; one planted file each. */
const ways = {
  value: (to: string) => `import { x } from '${to}'\nexport const y = x\n`,
  type: (to: string) => `import type { X } from '${to}'\nexport type Y = X\n`,
  reexport: (to: string) => `export { x } from '${to}'\n`,
  dynamic: (to: string) => `export const y = await import('${to}')\n`,
  typeOf: (to: string) => `export type Y = import('${to}').X\n`,
}
type Way = keyof typeof ways

const top = process.cwd()
const house = mkdtempSync(join(tmpdir(), 'house-'))
let refused: ReadonlySet<string> = new Set()

beforeAll(() => {
  cpSync(join(top, '.oxlintrc.json'), join(house, '.oxlintrc.json'))
  cpSync(join(top, 'scripts/lint'), join(house, 'scripts/lint'), { recursive: true })
  for (const { from, to } of pairs) {
    for (const way of Object.keys(ways) as readonly Way[]) plant(room(from, to, way), ways[way](`#${to}/planted.ts`))
  }
  for (const { from, library } of uses) plant(use(from, library), ways.value(library))
  for (const from of rooms) {
    plant(`src/${from}/home.ts`, ways.value('./planted.ts'))
    plant(`src/${from}/up.ts`, ways.value('../planted.ts'))
    plant(`src/${from}/now.ts`, 'export const now = Date.now()\n')
    plant(`src/${from}/today.ts`, 'export const today = new Date()\n')
    plant(`src/${from}/day.ts`, 'export const day = new Date(Date.UTC(2018, 7, 1))\n')
  }
  plant('src/i18n/en/part.ts', ways.type('../dictionary.ts'))
  for (const to of ['intake', 'compile', 'terminal']) plant(`src/app/desk/${to}.ts`, ways.value(`#${to}/planted.ts`))
  plant('src/main.tsx', ways.value('#figures/planted.ts'))
  plant('src/snapshot.ts', ways.value('#intake/planted.ts'))
  plant('src/cli.ts', ways.value('#app/planted.ts'))
  refused = lint()
}, 60_000)

afterAll(() => rmSync(house, { recursive: true, force: true }))

describe('an import goes down only', () => {
  test.each(pairs)('$from names $to: $allowed', ({ from, to, allowed }) => {
    const found = (Object.keys(ways) as readonly Way[]).filter((way) => refused.has(room(from, to, way)))

    // A type named by `import(…)` is refused everywhere: no allow-list sees it.
    expect(found).toEqual(allowed ? ['typeOf'] : Object.keys(ways))
  })
})

describe('a library has its room', () => {
  test.each(uses)('$from uses $library: $allowed', ({ from, library, allowed }) => {
    expect(refused.has(use(from, library))).toBe(!allowed)
  })
})

describe.each(rooms)('%s', (from) => {
  test('names its own files by ./ and nothing by ../', () => {
    expect(refused.has(`src/${from}/home.ts`)).toBe(false)
    expect(refused.has(`src/${from}/up.ts`)).toBe(true)
  })

  test('has a clock only where a reader or an officer stands before it', () => {
    const still = from !== 'app' && from !== 'terminal'

    expect([refused.has(`src/${from}/now.ts`), refused.has(`src/${from}/today.ts`)]).toEqual([still, still])
    expect(refused.has(`src/${from}/day.ts`)).toBe(false)
  })
})

test('a part of a dictionary may name the shape of all', () => {
  expect(refused.has('src/i18n/en/part.ts')).toBe(false)
})

test('only the desk of the page reads sheets and compiles', () => {
  expect(['intake', 'compile', 'terminal'].map((to) => refused.has(`src/app/desk/${to}.ts`))).toEqual([false, false, true])
})

test('a door opens on its own room only', () => {
  const doors = ['src/main.tsx', 'src/cli.ts', 'src/snapshot.ts']

  expect(doors.filter((door) => !refused.has(door))).toEqual([])
})

test('every folder of src is a room of the drawing', () => {
  const folders = readdirSync(join(top, 'src'), { withFileTypes: true }).filter((each) => each.isDirectory()).map(({ name }) => name)

  expect(new Set(folders)).toEqual(new Set(rooms))
})

function room(from: Room, to: Room, way: Way): string {
  return `src/${from}/${way}-${to}.ts`
}

function use(from: Room, library: string): string {
  return `src/${from}/use-${library.replaceAll(/\W/g, '-')}.ts`
}

function plant(path: string, text: string): void {
  const file = join(house, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** The files that the project's own rules refuse; planted files name nothing that exists, so only names are judged. */
function lint(): ReadonlySet<string> {
  const { stdout, stderr } = spawnSync(process.execPath, [join(top, 'node_modules/oxlint/bin/oxlint'), '-f', 'json'], { cwd: house, encoding: 'utf8', maxBuffer: 1e8 })
  if (!stdout.startsWith('{')) throw new Error(stdout + stderr)
  const report = JSON.parse(stdout) as { readonly diagnostics: readonly { readonly filename: string }[] }
  return new Set(report.diagnostics.map(({ filename }) => filename))
}
