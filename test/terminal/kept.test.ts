import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kept, lostStates } from '#scripts/kept.ts'

let at = ''

beforeAll(() => {
  at = mkdtempSync(join(tmpdir(), 'kept-'))
  for (const [path, ids] of [['public/data', ['2018-08.1']], ['dist/data', ['2018-08.1', '2018-11-30.1']], ['old/data', []]] as const) {
    mkdirSync(join(at, path), { recursive: true })
    writeFileSync(join(at, path, 'index.json'), JSON.stringify({ snapshots: ids.map((id) => ({ id })) }))
  }
})

afterAll(() => rmSync(at, { recursive: true }))

const told = (): string => {
  const [there, here] = ['dist/data', 'public/data'].map((path) => relative('.', join(at, path)))
  return `${there} lists 2018-11-30.1, which ${here} does not: the build would take it away. Take it back first: npm run data -- --adopt ${there}`
}

const build = (): void => kept().configResolved({ root: at, publicDir: join(at, 'public'), build: { outDir: 'dist' } })

test('a build does not take away a state that was published into the folder of the site', () => {
  expect(build).toThrow(told())
})

test('and says so in one sentence, without the files of the code through which it came to it', () => {
  let fault: unknown
  try {
    build()
  } catch (error) {
    fault = error
  }

  expect(inspect(fault)).toBe(told())
})

test('but replaces a site that knows nothing more, or is none yet', () => {
  expect(['old/data', 'new/data', 'public/data'].map((site) => lostStates(join(at, site), join(at, 'public/data')))).toEqual([undefined, undefined, undefined])
})
