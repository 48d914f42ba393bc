import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { loadCatalogue, loadSeeds, loadSnapshot } from '#data/gate.ts'
import { baseOf, inWriteOrder } from '#intake/publishBase.ts'
import { opened, type Publication } from '#intake/publish.ts'
import { parcelOf } from '#intake/publishParcel.ts'
import { day, draft, must, published, row, serving, sums, world } from './drafts.ts'

const seeds = world()
const now = must(await opened(seeds))
const next = await published(seeds, draft([row('001', 'first', 'beyond')], { publishedAt: day('2020-08-03') }))

const parcel = (it: Publication): Uint8Array => parcelOf({ files: it.files, held: now.files, seeds: it.seeds, heldSeeds: seeds, readme: 'Một\nHai' })

describe('what is handed over', () => {
  test('holds the new state, the seeds that changed and the index, which is the last', () => {
    const names = Object.keys(unzipSync(parcel(next)))

    expect(names.map((name) => name.replace(/[0-9a-f]{10}/, '#'))).toEqual([
      'README.txt',
      'seeds/2020-07.1/claims.csv', 'seeds/2020-07.1/gaps.csv', 'seeds/2020-07.1/units.csv',
      'seeds/paragraphs.csv', 'seeds/published.csv', 'seeds/snapshots.csv', 'seeds/sources.csv',
      'data/seeds/#.json', 'data/snapshots/2020-07.1.#.json',
      ...['README.md', 'datapackage.json', 'gaps.csv', 'units.csv'].map((name) => `data/snapshots/2020-07.1/${name}`),
      'data/index.json',
    ])
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(unzipSync(parcel(next))['README.txt'])).toBe('\uFEFFMột\r\nHai')
  })

  test('is the same bytes whenever it is made', () => {
    expect(parcel(next)).toEqual(parcel(next))
  })

  test('unpacked over what is there gives what was compiled', async () => {
    const host = new Map(now.files)
    for (const [path, bytes] of Object.entries(unzipSync(parcel(next)))) if (path.startsWith('data/')) host.set(path.slice(5), bytes)

    const expected = sums(next.files)
    expect(new Map([...sums(host)].filter(([path]) => expected.has(path)))).toEqual(expected)
  })

  test('copied in part, however little of it is missing, leaves the state before to be read', async () => {
    const order = inWriteOrder(next.files, now.files)
    for (let copied = 0; copied < order.length; copied++) {
      const host = new Map([...now.files, ...order.slice(0, copied)])
      const catalogue = await loadCatalogue(serving(host))
      if (!catalogue.ok) throw new Error(JSON.stringify(catalogue.faults))

      expect(catalogue.value.current).toBe('2020-05.1')
      expect((await loadSnapshot(serving(host), catalogue.value, '2020-05.1')).ok).toBe(true)
      expect((await loadSeeds(serving(host), catalogue.value)).ok).toBe(true)
    }
    expect(order.at(-1)?.[0]).toBe('index.json')
  })

  test('says on which index it is based, so that one that moved is noticed', async () => {
    const before = await baseOf(serving(now.files))
    const after = await baseOf(serving(next.files))

    expect(before).toEqual({ ok: true, value: next.base })
    expect(after).not.toEqual(before)
  })
})
