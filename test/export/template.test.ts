import { execFile } from 'node:child_process'
import { promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bookName, writeBook } from '#export/book.ts'
import { templateBook } from '#figures/bookTemplate.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { sceneOf } from '#test/demo/scenes.ts'

const { mkdtemp, readdir, readFile, rm } = promises
const run = promisify(execFile)
const catalogue = await realCatalogue()
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'template-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function template(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, ['--import', import.meta.resolve('tsx'), resolve('scripts/template.ts'), '--data', resolve('public/data'), ...args], { cwd: folder })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

describe('the command that writes a template', () => {
  test('writes the same workbook as the page, under its name or the one asked for', async () => {
    const own = templateBook(sceneOf(catalogue, await realSnapshot(catalogue, catalogue.current), 'vi'))
    const earlier = templateBook(sceneOf(catalogue, await realSnapshot(catalogue, '2017.1'), 'en'), { filled: true })

    expect(await template()).toMatchObject({ code: 0, out: `Đã ghi ${bookName(own)}\n` })
    expect(await template('--out', 'x.xlsx', '--lang', 'en', '--snapshot', '2017.1', '--filled')).toMatchObject({ code: 0, out: 'x.xlsx written\n' })
    expect(new Uint8Array(await readFile(join(folder, bookName(own))))).toEqual(writeBook(own))
    expect(new Uint8Array(await readFile(join(folder, 'x.xlsx')))).toEqual(writeBook(earlier))
  })

  test('writes nothing where the state is not there, or where it is asked wrongly', async () => {
    expect(await template('--snapshot', '1999.1')).toEqual({ code: 1, out: '', err: 'Danh mục không có bản số liệu 1999.1.\n' })
    expect(await template('--lang', 'fr')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('npm run template') as unknown })
    expect(await readdir(folder)).toEqual([])
  })
})
