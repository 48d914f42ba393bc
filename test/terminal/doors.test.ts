import { execFile } from 'node:child_process'
import { promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const { mkdir, mkdtemp, readdir, readFile, rm, writeFile } = promises
const run = promisify(execFile)
let at = ''

beforeEach(async () => {
  at = await mkdtemp(join(tmpdir(), 'doors-'))
})

afterEach(() => rm(at, { recursive: true, force: true }))

async function node(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, ['--import', import.meta.resolve('tsx'), resolve(script), ...args], { cwd: at, env: { ...process.env, ...env } })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

describe('the command that writes the workbook to be filled in', () => {
  const template = (...args: readonly string[]) => node('scripts/template.ts', ['--data', resolve('public/data'), '--lang', 'en', ...args])

  test('does not write over one that is there, unless it is said', async () => {
    await writeFile(join(at, 'filled.xlsx'), 'filled in')

    expect(await template('--out', 'filled.xlsx')).toEqual({
      code: 1, out: '', err: 'filled.xlsx is there already and may be filled in; nothing was written. Choose another name with --out, or add --replace to write over it.\n',
    })
    expect(await readFile(join(at, 'filled.xlsx'), 'utf8')).toBe('filled in')
    expect(await template('--out', 'filled.xlsx', '--replace')).toEqual({ code: 0, out: 'filled.xlsx written\n', err: '' })
  })

  test.each([
    ['a folder', ['--out', 'folder'], 1, 'folder is a folder, not a file. Nothing was written; everything is as it was.\n'],
    ['a folder that is not there', ['--out', 'no/such/a.xlsx'], 1, 'There is no no/such. Nothing was written; everything is as it was.\n'],
    ['a file where a folder should be', ['--out', 'file/a.xlsx'], 1, 'file/a.xlsx: on the way there is a file where a folder should be. Nothing was written; everything is as it was.\n'],
    ['data that are not there', ['--data', 'nowhere'], 2, 'There is no nowhere. Nothing was written; everything is as it was.\n'],
    ['an option that there is none of', ['--force'], 2, 'Usage: npm run template'],
  ])('says in words that it cannot write to %s', async (_what, args, code, said) => {
    await mkdir(join(at, 'folder'))
    await writeFile(join(at, 'file'), '')

    const ended = await template(...args)

    expect(ended).toMatchObject({ code, out: '' })
    expect(ended.err.startsWith(said)).toBe(true)
    expect((await readdir(at)).toSorted()).toEqual(['file', 'folder'])
  })
})

describe('the server', () => {
  test.each([
    ['a port that is none', [], { PORT: 'http' }, 2, 'PORT=http: a port is a whole number from 0 to 65535\n'],
    ['an option that there is none of', ['--port', '1'], {}, 2, 'use: node scripts/serve.mjs [--data FOLDER] [--root FOLDER], with PORT, HOST and BASE from the environment\n'],
    ['a folder without a page', ['--root', '.'], {}, 1, '. holds no index.html: npm run build makes it\n'],
    ['a folder without data', ['--root', 'site', '--data', '.'], {}, 1, '. holds no index.json: it is no folder of compiled data\n'],
  ])('says in words that it cannot serve with %s', async (_what, args, env, code, said) => {
    await mkdir(join(at, 'site'))
    await writeFile(join(at, 'site', 'index.html'), '')

    expect(await node('scripts/serve.mjs', args, env)).toEqual({ code, out: '', err: said })
  })
})
