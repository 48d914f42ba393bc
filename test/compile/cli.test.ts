import { execFile } from 'node:child_process'
import { existsSync, promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { edit, files, seeds, type Texts } from './world.ts'

const { mkdir, mkdtemp, readdir, readFile, rm, writeFile } = promises

const run = promisify(execFile)
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compile-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function plant(texts: Texts): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, 'seeds', path)), { recursive: true })
    await writeFile(join(folder, 'seeds', path), text)
  }
}

async function data(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args])
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
    await mkdir(join(folder, 'out'))
    await writeFile(join(folder, 'out', 'index.json'), '{}')
    await writeFile(join(folder, 'out', 'old.json'), '{}')

    const { code } = await data(...places())

    const expected = await files()
    expect(code).toBe(0)
    expect((await readdir(folder)).toSorted()).toEqual(['out', 'seeds'])
    expect(existsSync(join(folder, 'out', 'old.json'))).toBe(false)
    for (const [path, bytes] of expected) expect(new Uint8Array(await readFile(join(folder, 'out', path)))).toEqual(bytes)
  })

  test('ends 1 and writes nothing where the seeds are wrong, in the language asked for', async () => {
    await plant(seeds((it) => edit(it, '2020-05.1/units.csv', '001,', '9,')))

    const { code, out, err } = await data(...places(), '--lang', 'en')

    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toBe('2020-05.1/units.csv:2 code [unknownUnit] The code "9" is not in the register.\n1 fault; nothing was written.\n')
    expect(await readdir(folder)).toEqual(['seeds'])
  })

  test('ends 2 on wrong use', async () => {
    const [option, missing] = await Promise.all([data('--nonsense'), data(...places())])

    expect(option).toEqual({ code: 2, out: '', err: 'Cách dùng: npm run data -- [--seeds THƯ_MỤC] [--out THƯ_MỤC] [--lang vi|en]\n' })
    expect(missing).toEqual({ code: 2, out: '', err: `Không có thư mục ${join(folder, 'seeds')}.\n` })
  })

  test('does not take the place of a folder that holds something else', async () => {
    await plant(seeds())
    await mkdir(join(folder, 'out'))
    await writeFile(join(folder, 'out', 'thesis.txt'), 'years of work')

    const { code } = await data(...places())

    expect(code).toBe(2)
    expect(await readdir(join(folder, 'out'))).toEqual(['thesis.txt'])
  })
})
