import { promises } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { data } from '#terminal/data.ts'
import { mouthOf } from '#terminal/mouth.ts'
import { snapshot } from '#terminal/snapshot.ts'
import { groundAt, written } from '#terminal/written.ts'
import { voiceOf } from '#i18n/voice.ts'
import { seeds } from '#test/compile/world.ts'
import { filesIn, sums } from '#test/intake/drafts.ts'
import { heard, type Ended } from './heard.ts'

const { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } = promises
let at = ''
const here = (...path: readonly string[]): string => join(at, ...path)
const places = (): string[] => ['--seeds', here('seeds'), '--out', here('data')]
const build = (...args: readonly string[]): Promise<Ended> => heard(data, [...places(), ...args])
const withdraw = (...args: readonly string[]): Promise<Ended> => heard(snapshot, [...places(), '--withdraw', '2019.1', '--why', 'x', ...args])
const all = async (): Promise<ReadonlyMap<string, string>> => sums(await filesIn(at))

beforeEach(async () => {
  at = await mkdtemp(join(tmpdir(), 'place-'))
  for (const [path, text] of Object.entries(seeds())) {
    await mkdir(dirname(here('seeds', path)), { recursive: true })
    await writeFile(here('seeds', path), text)
  }
})

afterEach(() => rm(at, { recursive: true, force: true }))

const journal = (more: object): string => JSON.stringify({ pid: 999_999_999, host: hostname(), since: new Date(2026, 10, 23, 20, 41).toISOString(), ...more })

describe('a place that cannot be written is said in words, and everything is as it was', () => {
  test.each([
    ['a file where a folder should be', ['--out', 'file/data'], 1, '/file: on the way there is a file where a folder should be. Nothing was written; everything is as it was.'],
    ['a file in the place of the data', ['--out', 'file'], 2, 'The folder AT/file holds something other than compiled data; it is not overwritten.'],
    ['a file in the place of the seeds', ['--seeds', 'file'], 2, 'There is no folder AT/file.'],
    ['no host', ['--adopt', 'nowhere'], 2, '--adopt: there is no folder or file AT/nowhere.'],
    ['a host that is a file and no zip', ['--adopt', 'file'], 1, '--adopt: AT/file is not a zip that the page made for publishing: there is no data/index.json in it. Nothing was written; everything is as it was.'],
    ['a host without data', ['--adopt', 'seeds'], 1, 'index.json'],
    ['a name that is too long', ['--out', 'x'.repeat(300)], 1, ': the name is too long. Nothing was written; everything is as it was.'],
  ])('%s', async (_what, [option = '', path = ''], code, said) => {
    await writeFile(here('file'), '')
    const before = await all()

    const ended = await build(option, here(path), '--lang', 'en')

    expect(ended).toMatchObject({ code, out: '' })
    expect(ended.err).toContain(said.replaceAll('AT', at))
    expect(ended.err).not.toMatch(/Error|\n\s+at /)
    expect(await all()).toEqual(before)
  })

  test('a link on the way to a file of seeds is not written through', async () => {
    await build()
    await cp(here('data'), here('host'), { recursive: true })
    await cp(here('seeds/snapshots.csv'), here('elsewhere.csv'))
    await rm(here('seeds/snapshots.csv'))
    await symlink('../elsewhere.csv', here('seeds/snapshots.csv'))
    await writeFile(here('elsewhere.csv'), `${await readFile(here('elsewhere.csv'), 'utf8')}\n`)
    const before = await all()

    expect(await build('--adopt', here('host'), '--replace', '--lang', 'en')).toEqual({
      code: 1, out: '', err: `${here('seeds/snapshots.csv')} is a link, so it would be written elsewhere; nothing was written. Put the file or folder itself in the place of the link and run this again.\n`,
    })
    expect(await all()).toEqual(before)
  })
})

describe('a place that another run writes', () => {
  test('is left to it, and named', async () => {
    await build()
    await writeFile(here('data.lock'), journal({ pid: process.pid, phase: 'writing', moves: [] }))
    const before = await all()

    for (const run of [build, withdraw])
      expect(await run('--lang', 'en')).toEqual({
        code: 1, out: '',
        err: `Another run is writing (process ${process.pid} on ${hostname()}, since 20:41 on 23 November 2026; file ${here('data.lock')}); nothing was written. Wait until it is done; if it surely runs no more, run this again with --unlock.\n`,
      })
    expect(await all()).toEqual(before)
    expect(await build('--unlock')).toMatchObject({ code: 0 })
  })

  test('is held though nobody can say by whom', async () => {
    await writeFile(here('seeds.lock'), '')

    expect(await build()).toEqual({
      code: 1, out: '', err: `Tệp ${here('seeds.lock')} cho biết một lần chạy khác đang ghi, nhưng không đọc được là lần nào; chưa ghi gì. Nếu chắc chắn không còn lần chạy nào, chạy lại và thêm --unlock.\n`,
    })
  })
})

describe('what a run that was ended by force left behind', () => {
  test('is put back by the next one, which says so and goes on', async () => {
    await build()
    const whole = await all()
    const moves = ['seeds', 'data'].map((name) => ({ target: here(name), fresh: here(`${name}.new-9`), old: here(`${name}.old-9`), had: true }))
    await rename(here('seeds'), here('seeds.old-9'))
    await mkdir(here('seeds'))
    await mkdir(here('data.new-9'))
    await writeFile(here('seeds.lock'), journal({ journal: here('data.lock') }))
    await writeFile(here('data.lock'), journal({ phase: 'moving', moves }))

    expect(await withdraw('--lang', 'en')).toEqual({
      code: 1, out: '',
      err: `An earlier run (process 999999999 on ${hostname()}, 20:41 on 23 November 2026) was broken off before it was done: ${here('seeds')} and ${here('data')} were put back as they were before it.\n` +
        'There is no snapshot "2019.1" to withdraw.\n1 fault; nothing was written.\n',
    })
    expect(await all()).toEqual(whole)
  })

  test('is kept where it had all been written', async () => {
    await build()
    const whole = await all()
    await mkdir(here('data.old-9'))
    await writeFile(here('data.lock'), journal({ phase: 'moved', moves: [{ target: here('data'), fresh: here('data.new-9'), old: here('data.old-9'), had: true }] }))

    const { err } = await withdraw()

    expect(err).toContain(`bị ngắt khi đã ghi xong: ${here('data')} là của lần chạy đó; phần thừa đã dọn.`)
    expect(await all()).toEqual(whole)
  })
})

describe('what changes while a command reckons keeps it from writing', () => {
  test.each([
    ['the seeds', 'seeds/sources.csv', (): string => `The seeds in ${here('seeds')} changed since this began; nothing was written. Run it again.\n`],
    ['the data', 'data/index.json', (): string => `The data in ${here('data')} changed since this began; nothing was written. Run it again.\n`],
  ])('%s', async (_what, path, said) => {
    await build()
    const [seedFolder, out] = [here('seeds'), here('data')]
    const ground = await groundAt({ seeds: seedFolder, out })
    await writeFile(here(path), `${await readFile(here(path), 'utf8')} `)
    const before = await all()
    const told: string[] = []
    const ear = { write: (text: string): number => told.push(text) }

    const end = await written([{ out, files: new Map() }], { seeds: seedFolder, out }, ground, { voice: voiceOf('en'), mouth: mouthOf({ stdout: ear, stderr: ear }) })

    expect({ end, told }).toEqual({ end: 1, told: [said()] })
    expect(await all()).toEqual(before)
  })
})
