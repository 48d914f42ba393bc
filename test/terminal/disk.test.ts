import type * as FileSystem from 'node:fs'
import { promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { data } from '#terminal/data.ts'
import { writeWhole } from '#terminal/file.ts'
import { snapshot } from '#terminal/snapshot.ts'
import { lines, seeds } from '#test/compile/world.ts'
import { filesIn, sums } from '#test/intake/drafts.ts'
import { heard, type Ended } from './heard.ts'

/** What the disk refuses: from which of the calls that change it on, how many of them, and with what. */
const disk = vi.hoisted(() => ({ calls: 0, from: Infinity, times: Infinity, code: 'ENOSPC', spared: [] as readonly string[] }))

// The one place where a command touches the disk: each call that changes it may be refused, as the machine would.
vi.mock('node:fs', async (original) => {
  const real = await original<typeof FileSystem>()
  const refusing = <A extends readonly unknown[], R>(name: string, call: (...given: A) => Promise<R>) => async (...given: A): Promise<R> => {
    const nth = ++disk.calls
    if (nth < disk.from || nth >= disk.from + disk.times || disk.spared.includes(name)) return call(...given)
    const [path, dest] = given
    throw Object.assign(new Error(`${disk.code}: refused, ${name}`), { code: disk.code, syscall: name, path: String(path), ...(name === 'rename' || name === 'cp' ? { dest: String(dest) } : {}) })
  }
  const { cp, mkdir, rename, rm, writeFile } = real.promises
  const promises = { ...real.promises, cp: refusing('cp', cp), mkdir: refusing('mkdir', mkdir), rename: refusing('rename', rename), rm: refusing('rm', rm), writeFile: refusing('writeFile', writeFile) }
  return { ...real, promises, default: { ...real, promises } }
})

let at = ''
const here = (...path: readonly string[]): string => join(at, ...path)
const places = (): string[] => ['--seeds', here('seeds'), '--out', here('data'), '--lang', 'en']
const all = async (): Promise<ReadonlyMap<string, string>> => new Map([...sums(await filesIn(at))].filter(([path]) => !path.endsWith('.lock')))
const publish = (): Promise<Ended> => heard(snapshot, [
  ...places(), here('sheet.csv'), '--as-of', '2020-07', '--missing', 'carried', '--published', '2020-08-03', '--source-date', '2020-08-01', '--source-title', 'Báo cáo',
])

function refuse(code: string, from: number, { times = Infinity, spared = [] }: { readonly times?: number; readonly spared?: readonly string[] } = {}): void {
  Object.assign(disk, { calls: 0, from, times, code, spared })
}

function mend(): void {
  refuse('', Infinity)
}

beforeEach(async () => {
  mend()
  at = await promises.mkdtemp(join(tmpdir(), 'disk-'))
  for (const [path, text] of Object.entries(seeds())) {
    await promises.mkdir(dirname(here('seeds', path)), { recursive: true })
    await promises.writeFile(here('seeds', path), text)
  }
  await promises.writeFile(here('sheet.csv'), lines('Mã,Loại,Tên,Huyện,Đợt,Trạng thái', '001,xã,Long Hải,Phú Quý,first,beyond'))
  await heard(data, places())
})

afterEach(async () => {
  mend()
  await promises.rm(at, { recursive: true, force: true })
})

const said = {
  ENOSPC: 'the disk is full.',
  EACCES: 'not allowed to read or write it.',
  EROFS: 'the disk can only be read, not written.',
  EIO: 'the machine refused (EIO).',
} as const

/** The folders as they are when a command has begun, and how many of its calls change the disk. */
async function whole(): Promise<{ readonly before: ReadonlyMap<string, string>; readonly after: ReadonlyMap<string, string>; readonly calls: number }> {
  const before = await all()
  await promises.cp(at, `${at}.before`, { recursive: true })
  refuse('', Infinity)
  expect(await publish()).toMatchObject({ code: 0 })
  const { calls } = disk
  const after = await all()
  await back()
  return { before, after, calls }
}

/** Calls at which it is tried: the first ones, which take hold; some of the many that write beside; all of the last, which move and clear away. */
function moments(calls: number): readonly number[] {
  expect(calls).toBeGreaterThan(30)
  return Array.from({ length: calls }, (_, i) => i + 1).filter((n) => n < 8 || n % 9 === 0 || n > calls - 14)
}

async function back(): Promise<void> {
  mend()
  await promises.rm(at, { recursive: true })
  await promises.cp(`${at}.before`, at, { recursive: true })
}

describe('a state that the disk refuses at any moment of its publication is there whole or not at all', () => {
  afterEach(() => promises.rm(`${at}.before`, { recursive: true, force: true }))

  test.each([
    ['is full', ['ENOSPC'], { spared: ['rename', 'rm'] }],
    ['refuses once', ['EACCES', 'EIO'], { times: 1 }],
  ] as const)('where it %s', async (_what, codes, how) => {
    const { before, after, calls } = await whole()

    for (const [i, n] of moments(calls).entries()) {
      const code = codes[i % codes.length] ?? codes[0]
      refuse(code, n, how)
      const { code: end, err } = await publish()
      mend()
      // What could not be taken away is named by the lock, and goes with the next run.
      const now = new Map([...await all()].filter(([path]) => end !== 0 || !path.includes('.old-')))

      expect([n, end, now]).toEqual([n, end, end === 0 ? after : before])
      expect(err).not.toMatch(/Error|\n\s+at /)
      if (end !== 0) expect([err.startsWith(at), err.slice(err.indexOf(': ') + 2)]).toEqual([true, `${said[code]} Nothing was written; everything is as it was.\n`])
      await back()
    }
  }, 240_000)

  test('or is put back by the next run, where from one moment on it refuses all, and the message says which file tells how', async () => {
    const { before, after, calls } = await whole()
    const told = new Set<string>()

    for (const n of moments(calls)) {
      refuse('EROFS', n)
      const { code: end, err } = await publish()
      mend()
      expect(err).not.toMatch(/Error|\n\s+at /)
      if (end !== 0) expect(err).toContain(said.EROFS)
      const [, journal] = /the file (\S+) says how/.exec(err) ?? []
      told.add(journal === undefined ? 'as it was' : 'to be put back')
      // That run is over: its number is nobody's.
      const [mine, nobody] = [String(process.pid), '999999999']
      for (const name of (await promises.readdir(at)).filter((each) => each.includes('.lock'))) {
        await promises.writeFile(here(name), (await promises.readFile(here(name), 'utf8')).replace(`"pid":${mine}`, `"pid":${nobody}`))
        await promises.rename(here(name), here(name.replace(`-${mine}`, `-${nobody}`)))
      }
      await heard(snapshot, [...places(), '--withdraw', 'none', '--why', 'x'])

      const now = await all()
      expect([n, [...now]]).toEqual([n, [...(end === 0 ? after : before)]])
      await back()
    }
    expect([...told].toSorted()).toEqual(['as it was', 'to be put back'])
  }, 240_000)
})

describe('a single file is written whole or not at all', () => {
  const bytes = new TextEncoder().encode('new')
  const names = async (): Promise<readonly string[]> => (await promises.readdir(at)).toSorted()

  test.each([[1], [2], [3]])('where the disk refuses from call %i on', async (n) => {
    await promises.writeFile(here('filled.xlsx'), 'filled in')
    const before = await names()

    refuse('ENOSPC', n, { spared: ['rm'] })
    const over = await writeWhole(here('filled.xlsx'), bytes, { replace: true }).then(() => 'written', (error: Error) => error.message)
    refuse('ENOSPC', n, { spared: ['rm'] })
    const beside = await writeWhole(here('empty.xlsx'), bytes, { replace: false }).then(() => 'written', (error: Error) => error.message)
    mend()

    expect([over, beside].map((each) => each.replace(/:.*/, ''))).toEqual([n < 3 ? 'ENOSPC' : 'written', 'ENOSPC'])
    expect(await promises.readFile(here('filled.xlsx'), 'utf8')).toBe(n < 3 ? 'filled in' : 'new')
    expect(await names()).toEqual(before)
  })

  test('through a link, which stays', async () => {
    await promises.writeFile(here('real.xlsx'), 'old')
    await promises.symlink('real.xlsx', here('link.xlsx'))

    await writeWhole(here('link.xlsx'), bytes, { replace: true })

    expect((await promises.lstat(here('link.xlsx'))).isSymbolicLink()).toBe(true)
    expect(await promises.readFile(here('real.xlsx'), 'utf8')).toBe('new')
  })
})
