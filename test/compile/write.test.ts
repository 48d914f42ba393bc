import { promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalOf, replaceFolder } from '#compile/write.ts'
import { files } from './world.ts'

const { lstat, mkdir, mkdtemp, readdir, rm, symlink, writeFile } = promises

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-'))
  await mkdir(join(folder, 'seeds', '2020.1'), { recursive: true })
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const ask = (out: string) => refusalOf(join(folder, out), join(folder, 'seeds'))

describe('a folder is not written to', () => {
  test.each(['.', '..', '', '/', 'src/..', '../../..'])('where it is or holds the working folder: "%s"', async (out) => {
    expect(await refusalOf(out, join(folder, 'seeds'))).toEqual({ why: 'badPlace' })
  })

  test.each(['seeds', 'seeds/2020.1', 'seeds/new/data', '.', 'seeds/../seeds/'])('where it shares its place with the seeds: %s', async (out) => {
    expect(await ask(out)).toEqual({ why: 'badPlace' })
  })

  test('where a link leads there', async () => {
    await symlink(join(folder, 'seeds'), join(folder, 'link'))
    await symlink(process.cwd(), join(folder, 'here'))

    expect([await ask('link'), await ask('link/new'), await ask('here')]).toEqual(Array.from({ length: 3 }, () => ({ why: 'badPlace' })))
  })

  test.each(['{}', 'no json', '[]', 'null', '{"schemaVersion": "1.0.0"}', '{"schemaVersion": "1.0.0", "sha256": "abc"}'])(
    'where the index in it is not one that was compiled: %s',
    async (text) => {
      await mkdir(join(folder, 'out'))
      await writeFile(join(folder, 'out', 'index.json'), text)

      expect(await ask('out')).toEqual({ why: 'notReplaceable' })
    },
  )

  test.each(['thesis.txt', 'notes/thesis.txt', 'registers/list.json', 'snapshots/2020-05.1/photo.jpg', 'snapshots/2020-05.1/more/units.csv', '.git'])(
    'where %s lies beside what was compiled',
    async (path) => {
      await replaceFolder(join(folder, 'out'), await files())
      await mkdir(dirname(join(folder, 'out', path)), { recursive: true })
      await writeFile(join(folder, 'out', path), 'years of work')

      const refusal = await ask('out')

      expect(refusal).toMatchObject({ why: 'surplus' })
      expect(refusal?.why === 'surplus' && path.startsWith(refusal.name)).toBe(true)
    },
  )

  test('where a file or a link without an end has its name', async () => {
    await writeFile(join(folder, 'file'), '')
    await symlink(join(folder, 'nowhere'), join(folder, 'link'))

    expect([await ask('file'), await ask('link')]).toEqual([{ why: 'notReplaceable' }, { why: 'notReplaceable' }])
  })
})

describe('a folder is written to', () => {
  test('where it is new, empty, or holds what was compiled and nothing else', async () => {
    const fresh = await ask('new/data')
    await mkdir(join(folder, 'out'))
    const empty = await ask('out')
    await replaceFolder(join(folder, 'out'), await files())

    expect([fresh, empty, await ask('out'), await ask('seeds2')]).toEqual([undefined, undefined, undefined, undefined])
  })

  test('through a link, which stays', async () => {
    await mkdir(join(folder, 'real'))
    await symlink(join(folder, 'real'), join(folder, 'link'))

    await replaceFolder(join(folder, 'link'), await files())

    expect((await lstat(join(folder, 'link'))).isSymbolicLink()).toBe(true)
    expect(await readdir(join(folder, 'real'))).toContain('index.json')
    expect((await readdir(folder)).toSorted()).toEqual(['link', 'real', 'seeds'])
  })
})
