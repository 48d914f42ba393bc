import { describe, expect, test } from 'vitest'
import type { Ground } from '#app/desk/ground.ts'
import { written } from '#app/desk/hand.ts'
import { sha256 } from '#data/sha256.ts'
import { day } from '#test/intake/drafts.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

type Files = Map<string, string>

/** A folder of a file system, its files by path. */
function folder(files: Files, at = ''): FileSystemDirectoryHandle {
  const missing = (): DOMException => new DOMException('none', 'NotFoundError')
  const handle = {
    kind: 'directory',
    name: 'trang',
    getDirectoryHandle: async (name: string, { create = false } = {}) => {
      if (!create && ![...files.keys()].some((path) => path.startsWith(`${at}${name}/`))) throw missing()
      return folder(files, `${at}${name}/`)
    },
    getFileHandle: async (name: string, { create = false } = {}) => {
      const path = `${at}${name}`
      if (!create && !files.has(path)) throw missing()
      return {
        getFile: async () => new Blob([files.get(path) ?? '']),
        createWritable: async () => ({ write: async (value: Uint8Array) => void files.set(path, new TextDecoder().decode(value)), close: async () => undefined }),
      }
    },
  }
  return handle as unknown as FileSystemDirectoryHandle
}

const index = '{"current":"a"}'
const sources = 'id,number\na,1\n'
const ground: Ground = {
  seeds: new Map([['programme.json', bytes('{}')], ['sources.csv', bytes(sources)]]),
  base: await sha256(bytes(index)),
  files: new Map([['index.json', bytes(index)]]),
  newest: day('2018'),
}
const made = {
  base: ground.base,
  seeds: new Map([['programme.json', bytes('{}')], ['sources.csv', bytes(`${sources}b,2\n`)], ['b.1/units.csv', bytes('code\n1\n')]]),
  files: new Map([['index.json', bytes('{"current":"b"}')], ['snapshots/b.json', bytes('{}')]]),
}
const into = (files: Files): ReturnType<typeof written> =>
  written(made, folder(files), { fetch: async () => ({ ok: true, value: bytes(index) }), ground, onFile: () => undefined })

describe('a folder that is written into', () => {
  test.each([
    ['the site around the data', 'data/', ''],
    ['the repository around the site', 'public/data/', ''],
  ])('takes the seeds too where it is %s', async (_, data) => {
    const files: Files = new Map([[`${data}index.json`, index], ['seeds/programme.json', '{}'], ['seeds/sources.csv', sources]])

    expect(await into(files)).toEqual({ kind: 'written', folder: 'trang', count: 4, seeds: true })
    expect(files.get('seeds/sources.csv')).toBe(`${sources}b,2\n`)
    expect(files.get(`${data}index.json`)).toBe('{"current":"b"}')
  })

  test('is left as it is where a table of its seeds holds what is not published, and the table is named', async () => {
    const own = `${sources}typed-here,not yet published\n`
    const files: Files = new Map([['public/data/index.json', index], ['seeds/programme.json', '{}'], ['seeds/sources.csv', own], ['seeds/b.1/units.csv', 'code\n2\n']])
    const before = new Map(files)

    expect(await into(files)).toEqual({ kind: 'seedsDiffer', folder: 'trang', files: ['b.1/units.csv', 'sources.csv'] })
    expect(files).toEqual(before)
  })

  test('may end the lines of its seeds as Windows does', async () => {
    const files: Files = new Map([['data/index.json', index], ['seeds/programme.json', '{}'], ['seeds/sources.csv', sources.replaceAll('\n', '\r\n')]])

    expect(await into(files)).toMatchObject({ kind: 'written', seeds: true })
  })

  test('gets no table among the bundles of published data, and none in a folder of that name that holds no programme', async () => {
    for (const [data, path] of [['', 'seeds/148ae8c808.json'], ['data/', 'seeds/hạt-giống.txt']] as const) {
      const files: Files = new Map([[`${data}index.json`, index], [path, '{}']])

      expect(await into(files)).toEqual({ kind: 'written', folder: 'trang', count: 2, seeds: false })
      expect([...files.keys()].filter((each) => each.startsWith('seeds/'))).toEqual([path])
    }
  })

  test('is not touched where it holds other data, or none', async () => {
    expect(await into(new Map([['data/index.json', `${index} `]]))).toEqual({ kind: 'other', folder: 'trang' })
    expect(await into(new Map([['seeds/programme.json', '{}']]))).toEqual({ kind: 'noData', folder: 'trang' })
  })
})
