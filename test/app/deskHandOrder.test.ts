import { describe, expect, test } from 'vitest'
import { written } from '#app/desk/hand.ts'
import { sha256 } from '#data/sha256.ts'
import { day } from '#test/intake/drafts.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What a folder holds, and every file in the order in which it took its place; a write may fail. */
interface Disk {
  readonly files: Map<string, string>
  readonly order: string[]
  readonly broken: (path: string, nth: number) => boolean
}

/** A folder of a file system as a browser hands it out: what is written stands there only once it is closed. */
function folder(disk: Disk, at = ''): FileSystemDirectoryHandle {
  const { files, order, broken } = disk
  const missing = (): DOMException => new DOMException('none', 'NotFoundError')
  const handle = {
    kind: 'directory',
    name: 'trang',
    getDirectoryHandle: async (name: string, { create = false } = {}) => {
      if (!create && ![...files.keys()].some((path) => path.startsWith(`${at}${name}/`))) throw missing()
      return folder(disk, `${at}${name}/`)
    },
    getFileHandle: async (name: string, { create = false } = {}) => {
      const path = `${at}${name}`
      if (!create && !files.has(path)) throw missing()
      let text = ''
      return {
        getFile: async () => new Blob([files.get(path) ?? '']),
        createWritable: async () => ({
          write: async (value: Uint8Array) => {
            if (broken(path, order.length)) throw new DOMException('full', 'QuotaExceededError')
            text += new TextDecoder().decode(value)
          },
          close: async () => {
            files.set(path, text)
            order.push(path)
          },
        }),
      }
    },
  }
  return handle as unknown as FileSystemDirectoryHandle
}

const [index, next] = ['{"current":"a"}', '{"current":"b"}']
const ground = {
  seeds: new Map([['programme.json', bytes('{}')]]),
  base: await sha256(bytes(index)),
  files: new Map([['index.json', bytes(index)], ['snapshots/a.json', bytes('{"a":1}')]]),
  newest: day('2018'),
}
const made = {
  base: ground.base,
  seeds: new Map([['programme.json', bytes('{}')], ['b.1/units.csv', bytes('code\n1\n')]]),
  files: new Map([
    ['index.json', bytes(next)], ['snapshots/b/units.csv', bytes('1')], ['snapshots/b.0123456789.json', bytes('{"b":1}')], ['snapshots/a.json', bytes('{"a":1}')], ['registers/r.abcdef0123.json', bytes('{}')], ['schema/index.v1.json', bytes('{}')],
  ]),
}

const order = [
  'public/data/registers/r.abcdef0123.json', 'public/data/snapshots/b.0123456789.json', 'seeds/b.1/units.csv',
  'public/data/schema/index.v1.json', 'public/data/snapshots/b/units.csv', 'public/data/index.json',
]

/** The repository around a site, as it stood before. */
const held = (): Map<string, string> => new Map([['public/data/index.json', index], ['public/data/snapshots/a.json', '{"a":1}'], ['seeds/programme.json', '{}']])

async function write(disk: Disk, { fetched = index, told = [] }: { readonly fetched?: string | undefined; readonly told?: string[] } = {}): ReturnType<typeof written> {
  return written(made, folder(disk), { fetch: async () => ({ ok: true, value: bytes(fetched) }), ground, onFile: (done, of) => told.push(`${done}/${of}`) })
}

const whole: Disk['broken'] = () => false

describe('a state that is written straight into a folder', () => {
  test('is there before anything names it: tables beside it follow its file, and the index is the last', async () => {
    const disk: Disk = { files: held(), order: [], broken: whole }
    const told: string[] = []

    expect(await write(disk, { told })).toEqual({ kind: 'written', folder: 'trang', count: 6, seeds: true })
    expect(disk.order).toEqual(order)
    expect(told).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6'])
    expect(disk.files.get('public/data/index.json')).toBe(next)
  })

  test.each([0, 1, 2, 3, 4, 5])('leaves the old one readable where the disk fails after %i files, and says that it failed', async (after) => {
    const disk: Disk = { files: held(), order: [], broken: (_, nth) => nth >= after }

    expect(await write(disk)).toEqual({ kind: 'failed', folder: 'trang' })
    expect(disk.order).toHaveLength(after)
    for (const [path, text] of held()) expect([path, disk.files.get(path)]).toEqual([path, text])
  })

  test('can be tried again where the disk failed', async () => {
    for (const after of order.keys()) {
      const disk: Disk = { files: held(), order: [], broken: (_, nth) => nth >= after }
      await write(disk)

      expect(await write({ ...disk, broken: whole })).toMatchObject({ kind: 'written' })
      expect(disk.files.get('public/data/index.json')).toBe(next)
    }
  })

  // Whoever else publishes does so after this one has begun: in the moment at which one of the files stands there.
  test.each([
    ['its first file', 0, 2, false],
    ['the last file that nothing names', 1, 2, false],
    ['a table of the seeds', 2, 5, true],
    ['the last file before the index', 4, 5, true],
  ])('is broken off where another writes their index while %s is written, and theirs stands', async (_what, at, count, seeds) => {
    const theirs = '{"current":"c"}'
    const disk: Disk = { files: held(), order: [], broken: (_, nth) => { if (nth === at) disk.files.set('public/data/index.json', theirs); return false } }

    expect(await write(disk)).toEqual({ kind: 'overtaken', folder: 'trang', seeds })
    expect(disk.files.get('public/data/index.json')).toBe(theirs)
    expect(disk.order).toEqual(order.slice(0, count))
  })

  test('is broken off where another takes the index away meanwhile, or types into a table of the seeds that is to be written', async () => {
    const gone: Disk = { files: held(), order: [], broken: (_, nth) => { if (nth === 4) gone.files.delete('public/data/index.json'); return false } }
    const typed: Disk = { files: held(), order: [], broken: (_, nth) => { if (nth === 1) typed.files.set('seeds/b.1/units.csv', 'code\n2\n'); return false } }

    expect(await write(gone)).toEqual({ kind: 'overtaken', folder: 'trang', seeds: true })
    expect(gone.files.has('public/data/index.json')).toBe(false)
    expect(await write(typed)).toEqual({ kind: 'overtaken', folder: 'trang', seeds: false })
    expect(typed.files.get('seeds/b.1/units.csv')).toBe('code\n2\n')
  })

  test('is written nowhere once the index that is published has moved, or cannot be asked for', async () => {
    const disk: Disk = { files: held(), order: [], broken: whole }
    const silent = written(made, folder(disk), { fetch: async () => ({ ok: false, faults: [{ code: 'missing', params: {} }] }), ground, onFile: () => undefined })

    expect(await write(disk, { fetched: next })).toEqual({ kind: 'moved' })
    expect(await silent).toEqual({ kind: 'unreachable' })
    expect(disk.order).toEqual([])
  })
})
