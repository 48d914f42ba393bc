import { promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalOf } from '#compile/refusal.ts'
import { unknownStates } from '#compile/unknown.ts'
import { replaceFolder, replaceFolders } from '#compile/write.ts'
import { files } from './world.ts'

const { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } = promises

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

describe('several folders are written to', () => {
  const text = (it: string): Uint8Array => new TextEncoder().encode(it)
  const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8')

  test('together, and what is kept stays', async () => {
    await writeFile(join(folder, 'seeds', 'README.md'), 'for people')

    await replaceFolders([
      { out: join(folder, 'seeds'), files: new Map([['2020.1/units.csv', text('new')]]), keep: true },
      { out: join(folder, 'out'), files: new Map([['index.json', text('{}')]]) },
    ])

    expect(await Promise.all([read('seeds/README.md'), read('seeds/2020.1/units.csv'), read('out/index.json')])).toEqual(['for people', 'new', '{}'])
    expect((await readdir(folder)).toSorted()).toEqual(['out', 'seeds'])
  })

  test('or none of them: where one cannot be, all are as they were', async () => {
    await writeFile(join(folder, 'seeds', 'table.csv'), 'old')
    await writeFile(join(folder, 'file'), '')

    const writing = replaceFolders([
      { out: join(folder, 'seeds'), files: new Map([['table.csv', text('new')]]), keep: true },
      { out: join(folder, 'file', 'out'), files: new Map([['index.json', text('{}')]]) },
    ])

    expect(await writing).toMatchObject({ kind: 'failed', trouble: { code: 'EEXIST', path: join(folder, 'file') } })
    expect(await read('seeds/table.csv')).toBe('old')
    expect((await readdir(folder)).toSorted()).toEqual(['file', 'seeds'])
  })

  test('or none of them, where what lies there changed while they were being written', async () => {
    await writeFile(join(folder, 'seeds', 'table.csv'), 'old')
    const written: string[] = []

    const replaced = await replaceFolders([{ out: join(folder, 'seeds'), files: new Map([['table.csv', text('new')]]), keep: true }], async () => {
      written.push(await read(`seeds.new-${process.pid}/table.csv`), await read('seeds/table.csv'))
      return false
    })

    expect({ replaced, written, now: await read('seeds/table.csv') }).toEqual({ replaced: { kind: 'moved' }, written: ['new', 'old'], now: 'old' })
    expect(await readdir(folder)).toEqual(['seeds'])
  })

  test('or none of them, though the first had already moved', async () => {
    await writeFile(join(folder, 'seeds', 'table.csv'), 'old')
    const out = join(folder, 'out')
    await mkdir(out)

    const replaced = await replaceFolders([
      { out: join(folder, 'seeds'), files: new Map([['table.csv', text('new')]]), keep: true },
      { out, files: new Map([['index.json', text('{}')]]) },
    ], async () => {
      // What was to take its place as the second is gone, so that its move fails.
      await rm(`${out}.new-${process.pid}`, { recursive: true })
      return true
    })

    expect(replaced).toEqual({ kind: 'failed', trouble: { code: 'ENOENT', path: out } })
    expect(await read('seeds/table.csv')).toBe('old')
    expect((await readdir(folder)).toSorted()).toEqual(['out', 'seeds'])
  })

  test('not while another run holds one of them', async () => {
    const out = join(folder, 'out')
    const list = [{ out, files: new Map([['index.json', text('{}')]]) }]

    const inner: unknown[] = []

    const outer = await replaceFolders(list, async () => {
      inner.push(await replaceFolders([{ out: join(folder, 'seeds'), files: new Map(), keep: true }, ...list]))
      return true
    })

    expect(outer).toEqual({ kind: 'written' })
    expect(inner[0]).toMatchObject({ kind: 'held', path: `${out}.lock`, holder: { pid: process.pid } })
  })

  test.each([
    ['a file', 'sources.csv', 'sources.csv'],
    ['a folder', '2020.1', '2020.1/units.csv'],
  ])('but not through %s that is a link, behind which something else would be written', async (_what, link, path) => {
    await writeFile(join(folder, 'elsewhere'), 'old')
    await rm(join(folder, 'seeds', link), { recursive: true, force: true })
    await symlink('../elsewhere', join(folder, 'seeds', link))

    const replaced = await replaceFolders([{ out: join(folder, 'seeds'), files: new Map([[path, text('new')]]), keep: true }])

    expect(replaced).toEqual({ kind: 'link', path: join(folder, 'seeds', link) })
    expect(await read('elsewhere')).toBe('old')
  })
})

test('an index lists states that another does not know', async () => {
  const index = (await files()).get('index.json')
  const other = new TextEncoder().encode('{"snapshots":[{"id":"2020-05.1"},{"id":"2020-09.1"},{"name":"x"},null]}')

  expect(unknownStates(other, index)).toEqual(['2020-09.1'])
  expect([unknownStates(index, index), unknownStates(undefined, index), unknownStates(new TextEncoder().encode('{"snap'), index)]).toEqual([[], [], []])
})
