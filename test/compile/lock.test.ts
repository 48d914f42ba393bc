import { execFile } from 'node:child_process'
import { promises } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mended } from '#compile/lock.ts'

const { mkdir, mkdtemp, readdir, readFile, rm, writeFile } = promises
const run = promisify(execFile)
let folder = ''
const seeds = (): string => join(folder, 'seeds')
const out = (): string => join(folder, 'data')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function plant(had: boolean): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(seeds(), { recursive: true })
  await writeFile(join(seeds(), 'table.csv'), 'old')
  if (!had) return
  await mkdir(out())
  await writeFile(join(out(), 'index.json'), 'old')
}

/** How far a run came before it was ended at a step; undefined where it came through. */
async function endedAt(step: number): Promise<boolean> {
  const ended = await run(process.execPath, ['--import', import.meta.resolve('tsx'), 'test/compile/killed.mjs', String(step), seeds(), out()]).catch((error: { signal?: string }) => error)
  return 'signal' in ended && ended.signal === 'SIGKILL'
}

async function held(): Promise<readonly (string | undefined)[]> {
  const read = (path: string): Promise<string | undefined> => readFile(join(folder, path), 'utf8').catch(() => undefined)
  return Promise.all([read('seeds/table.csv'), read('seeds/a/b.csv'), read('data/index.json')])
}

describe('a run that is ended by force', () => {
  test.each([['where there were data', true, 'old'], ['where there were none', false, undefined]])('leaves, at every step, what the next run mends: all as it was, or all as it was to be (%s)', async (_what, had, index) => {
    const [before, after] = [['old', undefined, index], ['new', 'new', 'new']]
    const outcomes: string[] = []
    for (let step = 1; ; step++) {
      await plant(had)
      if (!(await endedAt(step))) break
      const found = await mended([out(), seeds()])

      const now = await held()
      expect([before, after], `step ${step}`).toContainEqual(now)
      expect(found.held, `step ${step}`).toBeUndefined()
      const left = (await readdir(folder)).filter((name) => !/^(seeds|data)$/.test(name))
      expect(left, `step ${step}`).toEqual([])
      for (const each of found.mended) expect(each.how, `step ${step}`).toBe(now[0] === 'new' ? 'through' : 'back')
      outcomes.push(`${found.mended.map(({ how }) => how).join()}:${now[0]}`)
    }

    // Each way it may end was seen.
    expect(new Set(outcomes)).toEqual(new Set([':old', 'back:old', 'through:new', ...(outcomes.includes(':new') ? [':new'] : [])]))
  }, 240_000)
})

describe('a folder is held', () => {
  const at = { pid: process.pid, host: hostname(), since: '2026-11-23T13:00:00.000Z' }

  test('by a run that may still be at work: here, or on a machine of which nobody here can tell', async () => {
    for (const holder of [at, { ...at, pid: 999_999_999, host: 'elsewhere' }]) {
      await writeFile(`${out()}.lock`, JSON.stringify({ ...holder, phase: 'writing', moves: [] }))

      expect(await mended([out(), seeds()])).toEqual({ held: { path: `${out()}.lock`, holder }, mended: [] })
      expect(await readdir(folder)).toEqual(['data.lock'])
    }
  })

  test('by nobody who can be named, where the file was broken off', async () => {
    await writeFile(`${out()}.lock`, '{"pid":')

    expect(await mended([out()])).toEqual({ held: { path: `${out()}.lock` }, mended: [] })
  })

  test('no more, where somebody says so', async () => {
    await plant(true)
    const move = { target: out(), fresh: `${out()}.new-1`, old: `${out()}.old-1`, had: true }
    await mkdir(move.fresh)
    await writeFile(`${out()}.lock`, JSON.stringify({ ...at, phase: 'writing', moves: [move] }))

    expect(await mended([out()], true)).toEqual({ mended: [{ holder: at, how: 'back', folders: [out()] }] })
    expect((await readdir(folder)).toSorted()).toEqual(['data', 'seeds'])
  })
})
