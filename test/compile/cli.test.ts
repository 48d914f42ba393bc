import { execFile } from 'node:child_process'
import { existsSync, promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { edit, files, seeds, type Texts } from './world.ts'

const { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } = promises

const run = promisify(execFile)
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compile-'))
  await mkdir(join(folder, 'work'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function plant(texts: Texts): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, 'seeds', path)), { recursive: true })
    await writeFile(join(folder, 'seeds', path), text)
  }
}

// The command works in a folder of the test's own: should it ever take that for its output, nothing is lost.
const command = ['--import', import.meta.resolve('tsx'), resolve('src/cli.ts')]

async function data(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [...command, ...args], { cwd: join(folder, 'work') })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

const places = (): string[] => ['--seeds', join(folder, 'seeds'), '--out', join(folder, 'out')]

describe('the command line', () => {
  test('writes every file and takes away what was compiled before', async () => {
    await plant({ ...seeds(), '2020-05.1/README.md': 'for people', '.hidden': '' })
    await data(...places())
    const old = join(folder, 'out', 'snapshots', '2019.1.0123456789.json')
    await writeFile(old, '{}')

    const { code } = await data(...places())

    const expected = await files()
    expect(code).toBe(0)
    expect((await readdir(folder)).toSorted()).toEqual(['out', 'seeds', 'work'])
    expect(existsSync(old)).toBe(false)
    for (const [path, bytes] of expected) expect(new Uint8Array(await readFile(join(folder, 'out', path)))).toEqual(bytes)
  })

  test('ends 1 and writes nothing where the seeds are wrong, in the language asked for', async () => {
    await plant(seeds((it) => edit(it, '2020-05.1/units.csv', '001,', '9,')))

    const { code, out, err } = await data(...places(), '--lang', 'en')

    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toBe('2020-05.1/units.csv:2 code [unknownUnit] The code "9" is not in the register.\n1 fault; nothing was written.\n')
    expect((await readdir(folder)).toSorted()).toEqual(['seeds', 'work'])
  })

  test('ends 2 on wrong use', async () => {
    const [option, missing] = await Promise.all([data('--nonsense'), data(...places())])

    expect(option).toEqual({ code: 2, out: '', err: 'Cách dùng: npm run data -- [--seeds THƯ_MỤC] [--out THƯ_MỤC] [--adopt THƯ_MỤC|TỆP.zip [--replace]] [--unlock] [--lang vi|en]\n' })
    expect(missing).toEqual({ code: 2, out: '', err: `Không có thư mục ${join(folder, 'seeds')}.\n` })
  })

  test.each([
    [['--nonsense', '--lang', 'en']],
    [['--lang=en', '--out']],
    [['--out', '--lang', 'en']],
  ])('says how it is used in the language asked for: %j', async (args) => {
    expect(await data(...args)).toEqual({ code: 2, out: '', err: 'Usage: npm run data -- [--seeds DIR] [--out DIR] [--adopt DIR|FILE.zip [--replace]] [--unlock] [--lang vi|en]\n' })
  })

  test.each([['--out', ''], ['--out', ' '], ['--seeds', '']])('refuses a folder without a name: %s "%s"', async (option, name) => {
    await plant(seeds())
    await writeFile(join(folder, 'work', 'index.json'), '{}')

    const { code, err } = await data(...places(), option, name, '--lang', 'en')

    expect({ code, err }).toEqual({ code: 2, err: 'The name of a folder is empty.\n' })
    expect(await readdir(join(folder, 'work'))).toEqual(['index.json'])
  })

  test.each([
    ['thesis.txt', 'The folder OUT holds something other than compiled data; it is not overwritten.\n'],
    ['index.json', 'The folder OUT holds something other than compiled data; it is not overwritten.\n'],
  ])('does not take the place of a folder that holds %s', async (name, said) => {
    await plant(seeds())
    await mkdir(join(folder, 'out'))
    await writeFile(join(folder, 'out', name), '{"years": "of work"}')

    const { code, err } = await data(...places(), '--lang', 'en')

    expect({ code, err }).toEqual({ code: 2, err: said.replace('OUT', join(folder, 'out')) })
    expect(await readdir(join(folder, 'out'))).toEqual([name])
  })

  test('reads a state through a link, and refuses a folder called as a table', async () => {
    await plant(seeds())
    const state = join(folder, 'seeds', '2020-05.1')
    await rename(state, join(folder, 'elsewhere'))
    await symlink(join(folder, 'elsewhere'), state)
    const linked = await data(...places())
    await mkdir(join(folder, 'seeds', 'layout.csv'))

    const { code, err } = await data(...places(), '--lang', 'en')

    expect(linked.code).toBe(0)
    expect({ code, err }).toEqual({
      code: 1,
      err: 'layout.csv [unreadable] This file cannot be read; it may be a folder or a broken link.\n1 fault; nothing was written.\n',
    })
  })
})
