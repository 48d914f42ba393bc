import { describe, expect, test } from 'vitest'
import { canonical } from '#data/canonical.ts'
import { loadCatalogue, loadSnapshot, type Fault, type Fetch } from '#data/gate.ts'
import { sha256 } from '#data/sha256.ts'
import { files, seeds } from './world.ts'

type Files = Map<string, Uint8Array>
type Json = Record<string, unknown>

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array | undefined): Json => JSON.parse(new TextDecoder().decode(bytes)) as Json

/** Two states on one register, so that one may break and the other go on. */
async function published(): Promise<Files> {
  const texts = seeds((it) => {
    it['snapshots.csv'] += '2020-07.1,2020-07,2020-07,2020-07-02,r1,,scheduled,báo cáo,reported\n'
    for (const name of ['units', 'gaps', 'claims']) it[`2020-07.1/${name}.csv`] = it[`2020-05.1/${name}.csv`] ?? ''
  })
  return new Map(await files(texts))
}

const pathOf = (all: Files, start: string): string => [...all.keys()].find((path) => path.startsWith(start) && path.endsWith('.json') && !path.includes('package')) ?? ''

function fetching(all: Files): Fetch {
  return async (path) => {
    const value = all.get(path)
    return value ? { ok: true, value } : { ok: false, faults: [{ code: 'missing', params: { file: path } }] }
  }
}

/** Changes a file's JSON and lists its new hash, as someone would who wants to deceive. */
async function forge(all: Files, path: string, change: (json: Json) => void): Promise<void> {
  const json = decode(all.get(path))
  const before = await sha256(all.get(path) ?? encode(''))
  change(json)
  const bytes = encode(canonical(json))
  all.set(path, bytes)
  const index = canonical(decode(all.get('index.json'))).replaceAll(before, await sha256(bytes))
  await seal(all, JSON.parse(index) as Json)
}

async function seal(all: Files, { sha256: _old, ...rest }: Json): Promise<void> {
  all.set('index.json', encode(canonical({ ...rest, sha256: await sha256(encode(canonical(rest))) })))
}

async function faults(all: Files, id: string): Promise<readonly Fault[]> {
  const catalogue = await loadCatalogue(fetching(all))
  if (!catalogue.ok) return catalogue.faults
  const snapshot = await loadSnapshot(fetching(all), catalogue.value, id)
  return snapshot.ok ? [] : snapshot.faults
}

const list = (json: Json, key: string): Json[] => json[key] as Json[]

describe('the gate', () => {
  test('opens what is as it was published', async () => {
    expect(await faults(await published(), '2020-05.1')).toEqual([])
  })

  test('refuses a changed file by its hash and goes on with the other states', async () => {
    const all = await published()
    const path = pathOf(all, 'snapshots/2020-07.1.')
    all.set(path, encode(`${new TextDecoder().decode(all.get(path))} `))

    expect(await faults(all, '2020-07.1')).toEqual([{ code: 'hash', params: { file: path } }])
    expect(await faults(all, '2020-05.1')).toEqual([])
  })

  test('refuses a register that is missing, and names every file at fault', async () => {
    const all = await published()
    const [register, state] = [pathOf(all, 'registers/'), pathOf(all, 'snapshots/2020-05.1.')]
    all.delete(register)
    all.set(state, encode('{}'))

    expect(await faults(all, '2020-05.1')).toEqual([
      { code: 'missing', params: { file: register } },
      { code: 'hash', params: { file: state } },
    ])
  })

  test('says so where a file cannot be fetched at all', async () => {
    const broken: Fetch = () => Promise.reject(new Error('no network'))

    expect(await loadCatalogue(broken)).toEqual({ ok: false, faults: [{ code: 'unreachable', params: { file: 'index.json' } }] })
  })

  test.each([
    ['no JSON', '<!doctype html>'],
    ['a list', '[]'],
    ['half a file', '{"schemaVersion": "1.0.0", '],
  ])('refuses an index that is %s', async (_what, text) => {
    const all = await published()
    all.set('index.json', encode(text))

    expect(await faults(all, '2020-05.1')).toEqual([{ code: 'notJson', params: { file: 'index.json' } }])
  })

  test('refuses an index whose text does not have its own hash', async () => {
    const all = await published()
    all.set('index.json', encode(new TextDecoder().decode(all.get('index.json')).replace('"Nước"', '"Biển"').replace('"khác"', '"cũ"')))

    expect(await faults(all, '2020-05.1')).toEqual([{ code: 'indexHash', params: { file: 'index.json' } }])
  })

  test('does not mind how the index is laid out', async () => {
    const all = await published()
    all.set('index.json', encode(JSON.stringify(decode(all.get('index.json')))))

    expect(await faults(all, '2020-05.1')).toEqual([])
  })

  test('reads a newer minor, passing over what it does not know', async () => {
    const all = await published()
    await forge(all, pathOf(all, 'snapshots/2020-05.1.'), (json) => {
      json['schemaVersion'] = '1.7.0'
      json['mood'] = 'good'
    })
    await seal(all, { ...decode(all.get('index.json')), schemaVersion: '1.7.0', weather: 'fair' })

    expect(await faults(all, '2020-05.1')).toEqual([])
  })

  test('says which major it reads where a file has another', async () => {
    const all = await published()
    const path = pathOf(all, 'snapshots/2020-05.1.')
    await forge(all, path, (json) => (json['schemaVersion'] = '2.0.0'))

    expect(await faults(all, '2020-05.1')).toEqual([{ code: 'major', params: { file: path, found: '2.0.0', known: 1 } }])
  })

  test('names the places where a file is not of its shape', async () => {
    const all = await published()
    const path = pathOf(all, 'snapshots/2020-05.1.')
    await forge(all, path, (json) => {
      delete json['asOf']
      list(json, 'facts')[1] = { ...list(json, 'facts')[1], cites: [] }
    })

    expect(await faults(all, '2020-05.1')).toEqual([
      { code: 'schema', params: { file: path, at: 'asOf' } },
      { code: 'schema', params: { file: path, at: 'facts[1].cites' } },
    ])
  })

  test.each<readonly [string, (json: Json) => void, readonly object[]]>([
    ['a unit that the register lacks', (json) => (list(json, 'facts')[0] = { ...list(json, 'facts')[0], unit: '999' }),
      [{ code: 'reference', params: { at: 'facts[0].unit', id: '999' } }]],
    ['a step that the road lacks', (json) => (list(json, 'gaps')[0] = { ...list(json, 'gaps')[0], reach: { atLeast: 'begun', atMost: 'over' } }),
      [{ code: 'reference', params: { at: 'gaps[0].atMost', id: 'over' } }, { code: 'order', params: { at: 'gaps[0]' } }]],
    ['a unit twice', (json) => (list(json, 'facts')[1] = { ...list(json, 'facts')[1], unit: '001' }),
      [{ code: 'duplicate', params: { at: 'facts', id: '001' } }]],
    ['a place that no source has', (json) => (list(json, 'claims')[0] = { ...list(json, 'claims')[0], cites: [{ source: 'letter', paragraph: 7 }] }),
      [{ code: 'reference', params: { at: 'claims[0].cites', id: 'letter:7' } }]],
    ['entries that do not add up', (json) => (list(json, 'gaps')[1] = { ...list(json, 'gaps')[1], size: 1 }),
      [{ code: 'partition', params: { counted: 5, stated: 6 } }, { code: 'claim', params: { claim: 'all', counted: '5', stated: '6' } }]],
    ['gaps that do not fit', (json) => (list(json, 'gaps')[1] = { ...list(json, 'gaps')[1], districts: [{ id: 'A', atLeast: 2 }] }),
      [{ code: 'infeasible', params: { gap: 'rest' } }]],
    ['a total that the count does not meet', (json) => (list(json, 'claims')[1] = { ...list(json, 'claims')[1], value: 3 }),
      [{ code: 'claim', params: { claim: 'first', counted: '4', stated: '3' } }]],
    ['another id than the index says', (json) => (json['id'] = '2019.1'), [{ code: 'identity', params: { found: '2019.1' } }]],
    ['another date of the state than the index says', (json) => (json['asOf'] = '2020-04'), [{ code: 'identity', params: { found: '2020-04' } }]],
    ['another date of the report', (json) => (json['reportedAt'] = '2020-05'), [{ code: 'identity', params: { found: '2020-05' } }]],
    ['another date of publication', (json) => (json['publishedAt'] = '2020-06-03'), [{ code: 'identity', params: { found: '2020-06-03' } }]],
    ['a conflict about a gap that is not there', (json) => (json['conflicts'] = [conflict({ gap: 'three' })]),
      [{ code: 'reference', params: { at: 'conflicts[0].gap', id: 'three' } }]],
    ['a conflict about a unit that is not there', (json) => (json['conflicts'] = [conflict({ unit: '999' })]),
      [{ code: 'reference', params: { at: 'conflicts[0].unit', id: '999' } }]],
    ['a conflict twice', (json) => (json['conflicts'] = [conflict({}), conflict({})]), [{ code: 'duplicate', params: { at: 'conflicts', id: 'c' } }]],
    ['a conflict over a place that no source has', (json) => (json['conflicts'] = [conflict({}, 9)]),
      [{ code: 'reference', params: { at: 'conflicts[0].values[0].cites', id: 'letter:9' } }]],
    ['a conflict with nothing chosen', (json) => (json['conflicts'] = [{ ...conflict({}), values: conflict({}).values.map((it) => ({ ...it, chosen: false })) }]),
      [{ code: 'schema', params: { at: 'conflicts[0].values' } }]],
    ['a conflict with one value', (json) => (json['conflicts'] = [{ ...conflict({}), values: conflict({}).values.slice(0, 1) }]),
      [{ code: 'schema', params: { at: 'conflicts[0].values' } }]],
    ['a conflict about two things', (json) => (json['conflicts'] = [conflict({ unit: '001', gap: 'two' })]), [{ code: 'schema', params: { at: 'conflicts[0]' } }]],
  ])('refuses %s, though its hash is right', async (_what, change, expected) => {
    const all = await published()
    const path = pathOf(all, 'snapshots/2020-05.1.')
    await forge(all, path, change)

    const found = await faults(all, '2020-05.1')

    expect(found).toEqual(expected.map((fault) => expect.objectContaining(withFile(fault, path))))
  })

  test('refuses sums in the index that are not those of the state', async () => {
    const all = await published()
    const index = decode(all.get('index.json'))
    const totals = list(index, 'snapshots')[0]?.['totals'] as Record<string, Json>
    totals['A'] = { ...totals['A'], rolledOut: { atLeast: 3, atMost: 3 } }
    await seal(all, index)

    expect(await faults(all, '2020-05.1')).toEqual([
      { code: 'totals', params: { file: pathOf(all, 'snapshots/2020-05.1.'), area: 'A' } },
    ])
  })

  test('refuses a list of corrected units that is not that of the state, and takes an index that has none', async () => {
    const texts = seeds((it) => (it['2020-05.1/corrections.csv'] = 'code,note_vi,note_en\n001,sửa,mended\n'))
    const all = new Map(await files(texts))
    const index = decode(all.get('index.json'))
    const [edition] = list(index, 'snapshots')

    await seal(all, { ...index, snapshots: [{ ...edition, corrected: ['004'] }] })
    const wrong = await faults(all, '2020-05.1')
    const { corrected: _, ...silent } = edition ?? {}
    await seal(all, { ...index, snapshots: [silent] })

    expect(wrong).toEqual([{ code: 'corrected', params: { file: pathOf(all, 'snapshots/2020-05.1.') } }])
    expect(await faults(all, '2020-05.1')).toEqual([])
  })

  test.each<readonly [string, (programme: Json) => void, object]>([
    ['lights that do not rise', (it) => (it['stoplight'] = { green: 0.5, amber: 0.8, set: 'host', cites: [] }), { code: 'lights', params: { at: 'stoplight' } }],
    ['an end at a place that no source has', (it) => (it['ended'] = { on: '2020', cites: [{ source: 'letter', paragraph: 9 }] }), { code: 'reference', params: { at: 'programme', id: 'letter:9' } }],
  ])('refuses an index with %s', async (_what, change, expected) => {
    const all = await published()
    const index = decode(all.get('index.json'))
    change(index['programme'] as Json)
    await seal(all, index)

    expect(await faults(all, '2020-05.1')).toEqual([withFile(expected, 'index.json')])
  })

  test.each<readonly [string, Json, object]>([
    ['names a unit that it lacks', { origins: [{ register: 'r0', units: [{ from: ['x'], to: ['999'], cites: [] }] }] }, { code: 'reference', params: { at: 'origins[0].units[0].to', id: '999' } }],
    ['speaks twice of one before it', { origins: [{ register: 'r0', units: [] }, { register: 'r0', units: [] }] }, { code: 'duplicate', params: { at: 'origins', id: 'r0' } }],
  ])('refuses a register that %s', async (_what, said, expected) => {
    const all = await published()
    const path = pathOf(all, 'registers/')
    await forge(all, path, (json) => Object.assign(json, said))

    expect(await faults(all, '2020-05.1')).toEqual([withFile(expected, path)])
  })

  test('knows only what the index lists', async () => {
    expect(await faults(await published(), '2031.1')).toEqual([{ code: 'unlisted', params: { id: '2031.1' } }])
  })
})

/** Two values, the second chosen; the first is cited from a paragraph of the letter. */
function conflict(about: Json, paragraph = 1): { values: { chosen: boolean }[] } {
  const words = { vi: 'gì', en: 'what' }
  const value = (n: number, chosen: boolean) => ({ says: words, cites: [{ source: 'letter', paragraph: n }], chosen })
  return { ...{ id: 'c', ...about, what: words, why: words }, values: [value(paragraph, false), value(1, true)] }
}

function withFile(fault: object, file: string): object {
  const { code, params } = fault as { code: string; params: object }
  return { code, params: expect.objectContaining({ file, ...params }) as object }
}
