import { describe, expect, test } from 'vitest'
import { compile } from '#compile/compile.ts'
import { loadCatalogue, loadSeeds, loadSnapshot, type Fetch } from '#data/gate.ts'
import { sha256 } from '#data/sha256.ts'
import { edit, files, lines, refusals, seeds } from './world.ts'

function from(all: ReadonlyMap<string, Uint8Array>): Fetch {
  return async (path) => {
    const value = all.get(path)
    return value ? { ok: true, value } : { ok: false, faults: [{ code: 'missing', params: { file: path } }] }
  }
}

async function opened(all: ReadonlyMap<string, Uint8Array>, id: string) {
  const catalogue = await loadCatalogue(from(all))
  if (!catalogue.ok) throw new Error(JSON.stringify(catalogue.faults))
  const snapshot = await loadSnapshot(from(all), catalogue.value, id)
  if (!snapshot.ok) throw new Error(JSON.stringify(snapshot.faults))
  return { catalogue: catalogue.value, snapshot: snapshot.value }
}

const json = (all: ReadonlyMap<string, Uint8Array>, path: string) => JSON.parse(new TextDecoder().decode(all.get(path)))

describe('compiling', () => {
  test('equal seeds give equal bytes', async () => {
    const [first, second] = [await files(), await files()]

    expect([...second]).toEqual([...first])
  })

  test('line ends, blank lines and quotes that need not be are not part of the seeds', async () => {
    const same = seeds((texts) => {
      for (const path of Object.keys(texts)) if (path.endsWith('.csv')) texts[path] = `\uFEFF${texts[path]?.replaceAll('\n', '\r\n\r\n')}`
      edit(texts, '2020-05.1/units.csv', '001,xã,', '"001", xã ,')
    })

    expect(await files(same)).toEqual(await files())
  })

  test('what is compiled is read back through the gate as it was typed', async () => {
    const { catalogue, snapshot } = await opened(await files(), '2020-05.1')

    expect(catalogue.current).toBe('2020-05.1')
    expect(catalogue.programme).toMatchObject({ rolledOut: 1, goal: 2 })
    expect(snapshot).toMatchObject({ asOf: '2020-05', reportedAt: '2020-06', publishedAt: '2020-06-02' })
    expect(snapshot.facts).toEqual([
      {
        kind: 'fact', unit: '001', membership: { kind: 'cohort', id: 'first' }, reach: { atLeast: 2, atMost: 2 },
        milestones: [], cites: [{ source: 'letter', paragraph: 1 }], method: 'stated',
      },
      {
        kind: 'fact', unit: '004', membership: { kind: 'cohort', id: 'first' }, reach: { atLeast: 1, atMost: 3 },
        milestones: [], cites: [{ source: 'letter', paragraph: 1 }, { source: 'letter', paragraph: 2 }], method: 'stated',
      },
    ])
    expect(snapshot.gaps[0]).toMatchObject({
      id: 'two', size: 2, places: [{ district: 'A', atLeast: 1 }, { district: 'B', atLeast: 1 }], rest: false, method: 'read',
    })
  })

  test('sums of every area above the units stand in the index', async () => {
    const { catalogue } = await opened(await files(), '2020-05.1')

    expect(catalogue.editions[0]?.totals).toEqual({
      N: { size: 6, rolledOut: { atLeast: 4, atMost: 4 }, announced: { atLeast: 1, atMost: 4 }, announcedStated: true },
      P: { size: 6, rolledOut: { atLeast: 4, atMost: 4 }, announced: { atLeast: 1, atMost: 4 }, announcedStated: true },
      A: { size: 3, rolledOut: { atLeast: 2, atMost: 2 }, announced: { atLeast: 1, atMost: 2 }, announcedStated: true },
      B: { size: 3, rolledOut: { atLeast: 2, atMost: 2 }, announced: { atLeast: 0, atMost: 2 }, announcedStated: false },
    })
  })

  test('the rest stands before the first step that a complete total counts', async () => {
    const { snapshot } = await opened(await files(), '2020-05.1')

    expect(snapshot.gaps.at(-1)).toEqual({
      kind: 'gap', id: 'rest', size: 2, rest: true, membership: { kind: 'outside' }, reach: { atLeast: 0, atMost: 0 },
      places: [{ district: 'A', atLeast: 0 }, { district: 'B', atLeast: 0 }],
      cites: [{ source: 'letter', paragraph: 1 }], method: 'subtracted',
    })
  })

  test('the rest may be anywhere up to the goal where no total is complete', async () => {
    const texts = seeds((it) => edit(it, '2020-05.1/claims.csv', 'all,Tất cả,All,N,,begun,beyond,4,6,66.7,x,letter:1\n', ''))

    const { snapshot } = await opened(await files(texts), '2020-05.1')

    expect(snapshot.gaps.at(-1)).toMatchObject({ membership: { kind: 'unstated' }, reach: { atLeast: 0, atMost: 2 }, cites: [] })
  })

  test('a step may be dated, and the decision that reached the goal numbered', async () => {
    const texts = seeds((it) => {
      it['2020-05.1/units.csv'] = lines(
        'code,type,name,district,cohort,at_least,at_most,cites,method,done_on,decision_no',
        '001,xã,Long Hải,Phú Quý,first,done,done,letter:1,stated,2020-04-30,07/QĐ',
        '004,xã,Long Hải,Bắc,first,begun,beyond,letter:1,stated,,',
      )
    })

    const { snapshot } = await opened(await files(texts), '2020-05.1')

    expect(snapshot.facts.map((fact) => fact.milestones)).toEqual([[{ kind: 'done', on: '2020-04-30', decisionNo: '07/QĐ' }], []])
  })

  test('files are named by their hash, and the index lists it', async () => {
    const all = await files()
    const { catalogue } = await opened(all, '2020-05.1')
    const edition = catalogue.editions[0]

    expect(edition?.path).toBe(`snapshots/2020-05.1.${edition?.sha256.slice(0, 10)}.json`)
    expect(edition?.register.path).toBe(`registers/r1.${edition?.register.sha256.slice(0, 10)}.json`)
    expect(all.get(edition?.path ?? '')?.length).toBe(edition?.bytes)
  })

  test('a later snapshot leaves the bytes of an earlier one as they are', async () => {
    const more = seeds((it) => {
      it['snapshots.csv'] += '2020-07.1,2020-07,2020-07,2020-07-02,r1,,scheduled,báo cáo,reported\n'
      it['sources.csv'] += 'other,,Sở,Office,2020-07,Thư,Letter,Thư,Letter,\n'
      it['paragraphs.csv'] += 'other,1,Một,One\n'
      for (const name of ['units', 'gaps', 'claims'])
        it[`2020-07.1/${name}.csv`] = (it[`2020-05.1/${name}.csv`] ?? '').replaceAll('letter', 'other').replaceAll('other:2', 'other:1').replaceAll('other:1 other:1', 'other:1')
    })
    const [before, after] = [await files(), await files(more)]
    const path = [...before.keys()].find((each) => /^snapshots\/2020-05\.1\.\w+\.json$/.test(each)) ?? ''

    expect(after.get(path)).toEqual(before.get(path))
    expect(json(after, 'index.json').current).toBe('2020-07.1')
  })

  test('a published snapshot may stand as long as its bytes do', async () => {
    const published = json(await files(), 'index.json').snapshots[0].sha256
    const kept = seeds((it) => (it['published.csv'] += `2020-05.1,${published}\n`))
    const changed = { ...kept }
    edit(changed, '2020-05.1/gaps.csv', 'begun,done', 'begun,beyond')

    expect(await refusals(kept)).toEqual([])
    expect(await refusals(changed)).toEqual([
      'published.csv:2 id [publishedChanged] Bản số liệu 2020-05.1 đã công khai nên không được đổi; hãy lập bản đính chính với mã mới.',
    ])
  })

  test('a correction takes the place of what it supersedes', async () => {
    const texts = seeds((it) => {
      it['snapshots.csv'] += '2020-05.2,2020-05,2020-06,2020-06-09,r1,2020-05.1,correction,đính chính,corrected\n'
      for (const name of ['units', 'gaps', 'claims']) it[`2020-05.2/${name}.csv`] = it[`2020-05.1/${name}.csv`] ?? ''
      it['2020-05.2/corrections.csv'] = lines('code,note_vi,note_en', '001,sửa,mended')
    })
    const { catalogue, snapshot } = await opened(await files(texts), '2020-05.2')

    expect(catalogue.current).toBe('2020-05.2')
    expect(catalogue.editions.map(({ id, supersedes }) => [id, supersedes])).toEqual([['2020-05.1', undefined], ['2020-05.2', '2020-05.1']])
    expect(snapshot.corrections).toEqual([{ unit: '001', note: { vi: 'sửa', en: 'mended' } }])
    expect(catalogue.editions.map(({ corrected }) => corrected)).toEqual([undefined, ['001']])
  })

  test('what the programme is held to, its end, and that it is none, are read back as they were typed', async () => {
    const cites = [{ source: 'letter', paragraph: 1 }]
    const rules = {
      acts: [{ id: 'plan', text: { vi: 'Kế hoạch 1', en: 'Plan 1' }, on: '2019-12', cohorts: ['first'], cites }],
      rhythm: { everyMonths: 3, set: 'source', cites },
      stoplight: { green: 1, amber: 0.75, stillMonths: 2, set: 'host', cites: [] },
      ended: { on: '2020-12-31', cites },
      demonstration: { vi: 'Không có thật', en: 'Not real' },
    }
    const texts = seeds((it) => (it['programme.json'] = JSON.stringify({ ...JSON.parse(it['programme.json'] ?? ''), ...rules })))

    const all = await files(texts)
    const { catalogue } = await opened(all, '2020-05.1')

    expect(catalogue.programme).toMatchObject(rules)
    expect(json(all, 'snapshots/2020-05.1/datapackage.json').description).toMatch(/^Not real\. /)
    expect(new TextDecoder().decode(all.get('snapshots/2020-05.1/README.md'))).toContain('**Không có thật**')
  })

  test('a programme without such rules is given none', async () => {
    const { catalogue, snapshot } = await opened(await files(), '2020-05.1')

    for (const key of ['acts', 'rhythm', 'stoplight', 'ended', 'demonstration']) expect(catalogue.programme).not.toHaveProperty(key)
    for (const key of ['cites', 'origins']) expect(snapshot.register).not.toHaveProperty(key)
    expect(snapshot).not.toHaveProperty('conflicts')
    expect(catalogue.editions[0]).not.toHaveProperty('corrected')
  })

  test('a conflict keeps what each source says, what was chosen and why, and the documents of all', async () => {
    const texts = seeds((it) => {
      it['sources.csv'] += 'book,,Sở,Office,2019,Sách,Book,Sách,Book,\n'
      it['paragraphs.csv'] += 'book,7,Năm,Five\n'
      it['2020-05.1/conflicts.csv'] = lines(
        'id,unit,gap,claim,what_vi,what_en,says_vi,says_en,cites,chosen,why_vi,why_en',
        'c1,,,all,Tổng,Total,bốn,four,letter:1,x,mới hơn,newer',
        'c2,001,,,Ngày,Day,một,one,letter:2,,gần hơn,nearer',
        'c1,,,,,,năm,five,book:7,,,',
        'c2,,,,,,hai,two,letter:1 book:7,x,,',
      )
    })

    const all = await files(texts)
    const { snapshot } = await opened(all, '2020-05.1')

    expect(snapshot.conflicts).toEqual([
      {
        id: 'c1', claim: 'all', what: { vi: 'Tổng', en: 'Total' }, why: { vi: 'mới hơn', en: 'newer' },
        values: [
          { says: { vi: 'bốn', en: 'four' }, cites: [{ source: 'letter', paragraph: 1 }], chosen: true },
          { says: { vi: 'năm', en: 'five' }, cites: [{ source: 'book', paragraph: 7 }], chosen: false },
        ],
      },
      {
        id: 'c2', unit: '001', what: { vi: 'Ngày', en: 'Day' }, why: { vi: 'gần hơn', en: 'nearer' },
        values: [
          { says: { vi: 'một', en: 'one' }, cites: [{ source: 'letter', paragraph: 2 }], chosen: false },
          { says: { vi: 'hai', en: 'two' }, cites: [{ source: 'letter', paragraph: 1 }, { source: 'book', paragraph: 7 }], chosen: true },
        ],
      },
    ])
    expect(snapshot.sources.map(({ id }) => id)).toEqual(['letter', 'book'])
    expect(json(await files(), 'index.json').snapshots[0].sha256).not.toBe(json(all, 'index.json').snapshots[0].sha256)
  })

  test('a data package describes the tables beside a snapshot with prefixed hashes', async () => {
    const all = await files()
    const descriptor = json(all, 'snapshots/2020-05.1/datapackage.json')

    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
    for (const resource of descriptor.resources) {
      const bytes = all.get(`snapshots/2020-05.1/${resource.path}`) ?? new Uint8Array()
      const [head] = new TextDecoder().decode(bytes).split('\n')
      expect(resource.$schema).toBe('https://datapackage.org/profiles/2.0/dataresource.json')
      expect(resource).toMatchObject({ hash: `sha256:${await sha256(bytes)}`, bytes: bytes.length })
      expect(head).toBe(resource.schema.fields.map((field: { name: string }) => field.name).join(','))
    }
  })

  test('a note on a unit is read back as it was typed, and only a state that has one needs the newer format', async () => {
    const texts = seeds((it) => {
      it['2020-05.1/units.csv'] = lines(
        'code,type,name,district,cohort,at_least,at_most,cites,method,note',
        '001,xã,Long Hải,Phú Quý,first,done,done,letter:1,stated,"chờ ""kiểm tra"", tháng 6"',
        '004,xã,Long Hải,Bắc,first,begun,beyond,letter:1,stated,',
      )
    })

    const all = await files(texts)
    const { snapshot } = await opened(all, '2020-05.1')

    expect(snapshot.facts.map(({ note }) => note)).toEqual(['chờ "kiểm tra", tháng 6', undefined])
    expect(new TextDecoder().decode(all.get('snapshots/2020-05.1/units.csv'))).toContain('letter:1,"chờ ""kiểm tra"", tháng 6"\n')
    const version = (files: ReadonlyMap<string, Uint8Array>) => json(files, json(files, 'index.json').snapshots[0].path).schemaVersion
    expect([version(all), version(await files())]).toEqual(['1.2.0', '1.1.0'])
  })

  test('the seeds lie beside the data, and compiling them again gives the same bytes', async () => {
    const typed = seeds((it) => {
      it['2020-05.1/units.csv'] = `\uFEFF${it['2020-05.1/units.csv']?.replaceAll('\n', '\r\n\r\n')}`
      it['programme.json'] = it['programme.json']?.replaceAll('\n', '\r\n') ?? ''
      it['drafts.csv'] = 'nobody,published,this\n'
    })
    const all = await files(typed)
    const { catalogue } = await opened(all, '2020-05.1')

    const read = await loadSeeds(from(all), catalogue)

    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    expect(Object.fromEntries([...read.value].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))).toEqual(seeds())
    const again = await compile(read.value)
    expect(again.ok && [...again.files]).toEqual([...all])
  })

  test('seeds that were changed on the way are refused by their hash, and an index without any says so', async () => {
    const all = new Map(await files())
    const { catalogue } = await opened(all, '2020-05.1')
    const path = catalogue.seeds?.path ?? ''
    const { seeds: _none, ...older } = catalogue
    all.set(path, new TextEncoder().encode('{}'))

    expect(path).toMatch(/^seeds\/[0-9a-f]{10}\.json$/)
    expect(await loadSeeds(from(all), catalogue)).toEqual({ ok: false, faults: [{ code: 'hash', params: { file: path } }] })
    expect(await loadSeeds(from(all), older)).toEqual({ ok: false, faults: [{ code: 'missing', params: { file: 'seeds' } }] })
  })

  test('a state that is withdrawn keeps its file, byte for byte', async () => {
    const more = seeds((it) => {
      it['snapshots.csv'] += '2020-07.1,2020-07,2020-07,2020-07-02,r1,,scheduled,báo cáo,reported\n'
      for (const name of ['units', 'gaps', 'claims']) it[`2020-07.1/${name}.csv`] = it[`2020-05.1/${name}.csv`] ?? ''
    })
    const withdrawn = { ...more }
    edit(withdrawn, 'snapshots.csv', ',scheduled,báo cáo,reported', ',withdrawn,sai đơn vị,wrong units')

    const [before, after] = [json(await files(more), 'index.json'), json(await files(withdrawn), 'index.json')]

    expect(after.snapshots[0]).toEqual({ ...before.snapshots[0], reason: 'withdrawn', note: { vi: 'sai đơn vị', en: 'wrong units' } })
  })

  test.each(['index', 'register', 'seeds', 'snapshot'])('the schema of the %s refuses what it does not know', async (name) => {
    const schema = json(await files(), `schema/${name}.v1.json`)

    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', additionalProperties: false })
    expect(schema.required).toContain('schemaVersion')
  })
})
